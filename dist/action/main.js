import { fileURLToPath } from 'node:url';

process.exitCode = 70;
try {
  const { run } = await import('../memdrift/action.js');
  await run(fileURLToPath(new URL('..', import.meta.url)));
} catch (error) {
  process.exitCode = 70;
  const text = `memdrift: internal error, please report it with these lines:\n${error?.stack ?? error}`;
  process.stdout.write(`::error::${text.replaceAll('%', '%25').replaceAll('\n', '%0A')}\n`);
}
