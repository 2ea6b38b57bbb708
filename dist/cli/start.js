const { join } = require('node:path');

process.exitCode = 70;
import('../memdrift/index.js')
  .then(({ cli }) => cli(join(__dirname, '..')))
  .catch((error) => {
    process.exitCode = 70;
    console.error(`memdrift: internal error, please report it with these lines:\n${error?.stack ?? error}`);
  });
