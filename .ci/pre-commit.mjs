/**
 * Checks the staged state in seconds: the format of the staged files, and types with an incremental build file. Lint is
 * left to CI: its rules on promises read the whole project. The state lies in .cache/pre-commit/, where only files that differ from the last commit's check are written.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = process.cwd();
const tree = join(root, '.cache', 'pre-commit');
const BUILD_INFO = 'types.tsbuildinfo';
const git = (...words) => execFileSync('git', words, { encoding: 'utf8', maxBuffer: 1 << 28 });

/** Paths of the files under a folder; `node_modules` is a link, and not entered. */
function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** Makes `tree` the same as `fresh`, and leaves alone what is equal. */
function takeOver(fresh) {
  const wanted = new Set(filesOf(fresh));
  for (const path of filesOf(tree)) if (path !== BUILD_INFO && !wanted.has(path)) rmSync(join(tree, path));
  for (const path of wanted) {
    const [from, to] = [join(fresh, path), join(tree, path)];
    if (!existsSync(to) || !readFileSync(to).equals(readFileSync(from))) cpSync(from, to);
  }
}

/** Runs a program in `tree`; resolves to its exit code. */
function check(program, words) {
  const child = spawn(process.execPath, [join(root, 'node_modules', program), ...words], {
    cwd: tree,
    stdio: 'inherit',
  });
  return new Promise((end) => child.on('close', end));
}

const staged = git('diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z').split('\0').filter(Boolean);
if (staged.length === 0) process.exit(0);
if (!existsSync(join(root, 'node_modules'))) {
  console.error('pre-commit: node_modules is missing; run npm run setup, or commit with --no-verify');
  process.exit(1);
}

mkdirSync(tree, { recursive: true });
if (!existsSync(join(tree, 'node_modules'))) symlinkSync(resolve('node_modules'), join(tree, 'node_modules'));
const fresh = mkdtempSync(join(root, '.cache', 'staged-'));
try {
  const paths = git('ls-files', '-z', '--', 'src', '__tests__', '.ci', 'examples', '*.json', '*.ts', '*.cjs');
  const words = ['checkout-index', '-z', '--stdin', '--force', `--prefix=${fresh}/`];
  execFileSync('git', words, { input: paths });
  takeOver(fresh);
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

const files = staged.filter((path) => existsSync(join(tree, path)));
const types = ['-p', 'tsconfig.test.json', '--noEmit', '--incremental', '--tsBuildInfoFile', BUILD_INFO];
const codes = await Promise.all([
  files.length === 0
    ? 0
    : check('@biomejs/biome/bin/biome', [
        'format',
        '--no-errors-on-unmatched',
        '--files-ignore-unknown=true',
        ...files,
      ]),
  check('typescript/bin/tsc', types),
]);
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;
