/**
 * Merges what the unit and the container tests covered (`vitest run --coverage` of each, in coverage/) and prints it a
 * room a line. `--write` also puts the table into docs/coverage.md.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import coverage from 'istanbul-lib-coverage';

const root = fileURLToPath(new URL('..', import.meta.url));
const RUNS = ['unit', 'system'];

const map = coverage.createCoverageMap({});
const read = RUNS.filter((run) => existsSync(join(root, 'coverage', run, 'coverage-final.json')));
for (const run of read) map.merge(JSON.parse(readFileSync(join(root, 'coverage', run, 'coverage-final.json'), 'utf8')));
if (read.length === 0) throw new Error('coverage/ holds no run: npm run coverage makes them');

const rooms = new Map();
for (const file of map.files()) {
  const [, room = ''] = relative(root, file).split('/');
  for (const name of [room, 'all']) {
    const sum = rooms.get(name) ?? coverage.createCoverageSummary();
    sum.merge(map.fileCoverageFor(file).toSummary());
    rooms.set(name, sum);
  }
}

const percent = ({ covered, total }) => (total === 0 ? '-' : `${((100 * covered) / total).toFixed(1)} %`);
const rows = [...rooms]
  .sort(([a], [b]) => (a === 'all' ? 1 : b === 'all' ? -1 : a < b ? -1 : 1))
  .map(
    ([name, { lines, branches }]) =>
      `| ${name === 'all' ? '**all**' : `\`${name}/\``} | ${percent(lines)} | ${percent(branches)} | ${lines.total} |`,
  );
const table = ['| room | lines covered | branches covered | lines |', '| --- | ---: | ---: | ---: |', ...rows].join(
  '\n',
);
console.log(table);
if (read.length < RUNS.length) console.log(`only of the ${read.join()} tests`);

if (process.argv.includes('--write')) {
  if (read.length < RUNS.length) throw new Error('docs/coverage.md counts both runs: npm run coverage');
  const git = (...words) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
  const [commit, date] = git('log', '-1', '--format=%h %cs').split(' ');
  writeFileSync(
    join(root, 'docs', 'coverage.md'),
    `# Coverage

Of \`src/\` by the unit tests and the container tests, measured by V8. What only the built program runs (\`dist/\`, the
end-to-end tests) and the probe's Python are not counted. Commit ${commit} of ${date}; command: \`npm run coverage\`.

${table}
`,
  );
}
