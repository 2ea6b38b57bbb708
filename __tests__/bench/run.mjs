/** Runs every benchmark of this folder, one after another: `npm run bench`. Their words: see each file's head. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const folder = import.meta.dirname;
const failed = [];
for (const file of readdirSync(folder).sort()) {
  if (!file.endsWith('.mjs') || file === basename(import.meta.filename)) continue;
  console.log(`\n## ${file}\n`);
  const { status } = spawnSync(process.execPath, [join(folder, file)], { stdio: 'inherit' });
  if (status !== 0) failed.push(file);
}
if (failed.length > 0) {
  console.error(`failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
