/**
 * The house rules that no linter knows (docs/architecture.md): small folders, unique base names, tests beside what they
 * test, and no promise of Node's own that nobody awaits, which Biome's noFloatingPromises does not see. Prints a line a
 * fault, and fails where there is one.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAX_FILES = 16;
/** Folders of tests that no room of `src/` has. */
const NO_MIRROR = ['e2e', 'examples', 'package', 'fakes'];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const faults = [];
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('__pycache__'))
    .map((entry) => join(entry.parentPath, entry.name));

// A README says what its folder holds.
const sources = filesOf('src').filter((path) => basename(path) !== 'README.md');
const tests = filesOf('__tests__').filter((path) => path.endsWith('.ts'));

const inFolder = group(sources, dirname);
for (const [folder, files] of inFolder) {
  if (files.length > MAX_FILES) faults.push(`${folder}: ${files.length} files of its own; allowed: ${MAX_FILES}`);
}

const named = group(
  sources.filter((path) => path.endsWith('.ts') && basename(path) !== 'index.ts'),
  (path) => basename(path),
);
for (const [name, paths] of named) if (paths.length > 1) faults.push(`${name}: used twice: ${paths.join(', ')}`);

for (const path of tests.filter((one) => one.endsWith('.test.ts'))) {
  const mirrored = path.replace('__tests__/', 'src/').replace(/(\.system)?\.test\.ts$/, '.ts');
  const room = dirname(mirrored);
  if (NO_MIRROR.includes(path.split('/')[1] ?? '') || existsSync(mirrored)) continue;
  if (!existsSync(room) || !statSync(room).isDirectory())
    faults.push(`${path}: neither ${mirrored} nor ${room}/ is there`);
}

for (const path of [...sources, ...tests].filter((one) => one.endsWith('.ts'))) {
  const text = readFileSync(path, 'utf8');
  const imported = [...text.matchAll(/^import \{([^}]*)\} from 'node:[a-z]+\/promises';/gm)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim().split(' as ').at(-1) ?? ''),
  );
  for (const name of imported.filter((one) => /^\w+$/.test(one))) {
    for (const found of text.matchAll(new RegExp(`^\\s*${name}\\(`, 'gm'))) {
      const line = text.slice(0, found.index).split('\n').length + found[0].split('\n').length - 1;
      // What begins a line may be an argument of the line before, which ends in a bracket or a comma.
      const before = text.slice(0, found.index).trimEnd().at(-1) ?? ';';
      if (/[;{}]/.test(before)) faults.push(`${path}:${line}: nobody awaits ${name}()`);
    }
  }
}

/** As Map.groupBy, which Node has from 21 on. */
function group(all, key) {
  const groups = new Map();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

for (const fault of faults) console.error(`house: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
