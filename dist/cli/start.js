const { join } = require('node:path');

process.exitCode = 70;
import('../memdrift/cli.js')
  .then(({ run }) => run(join(__dirname, '..')))
  .catch((error) => {
    process.exitCode = 70;
    console.error(`memdrift: internal error, please report it with these lines:\n${error?.stack ?? error}`);
  });
