/** Fails unless the committed dist/ is what `.ci/build.mjs` makes of the source, byte for byte. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const committed = join(root, 'dist');
const fresh = mkdtempSync(join(tmpdir(), 'memdrift-dist-'));

/** Paths of the files under a folder, in order; none where it is missing. */
function filesOf(folder) {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

const executable = (path) => (statSync(path).mode & 0o111) !== 0;

/** What the first file that differs is, and how; null where the folders are equal. */
function firstDifference(here, there) {
  const [ours, theirs] = [new Set(filesOf(here)), new Set(filesOf(there))];
  for (const file of [...new Set([...ours, ...theirs])].sort()) {
    if (!ours.has(file)) return `${file} is missing`;
    if (!theirs.has(file)) return `${file} is not made by the build`;
    if (!readFileSync(join(here, file)).equals(readFileSync(join(there, file)))) return `${file} differs`;
    if (executable(join(here, file)) !== executable(join(there, file))) return `${file}: executable or not, differs`;
  }
  return null;
}

try {
  execFileSync(process.execPath, [join(root, '.ci/build.mjs'), fresh], { stdio: 'inherit' });
  const difference = firstDifference(committed, fresh);
  if (difference !== null) {
    process.stderr.write(`dist/${difference} from the source: run "npm run build" and commit dist/\n`);
    process.exitCode = 1;
  } else {
    process.stdout.write(`dist/ is what the source makes: ${filesOf(fresh).length} files\n`);
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
