/**
 * Writes docs/full-suite.md of the JSON reports of one run of `.ci/full`: `node .ci/full-table.mjs REPORT.json...`. A file
 * that a later report has again replaces the earlier: cases that were fixed are run again by themselves.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const git = (...words) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
const [commit, date] = git('log', '-1', '--format=%h %cs').split(' ');
const changed = git('status', '--porcelain', '--untracked-files=no', '--', 'src', 'dist', '__tests__') !== '';

const suites = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, 'utf8')));
const files = [...new Map(suites.flatMap(({ testResults }) => testResults.map((file) => [file.name, file]))).values()];
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const seconds = (ms) => (ms / 1000).toFixed(1);
const rows = files
  .sort((a, b) => (a.name < b.name ? -1 : 1))
  .flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(join(root, '__tests__'), name).replace(/\.test\.ts$/, '');
    if (assertionResults.length === 0 && status === 'failed') return [`| ${file} | ${cell(message)} | failed | |`];
    return assertionResults.map(
      (one) =>
        `| ${file} | ${cell(one.fullName)} | ${one.status} | ${one.duration == null ? '' : seconds(one.duration)} |`,
    );
  });
const cases = files.flatMap(({ assertionResults }) => assertionResults);
const count = (...statuses) => cases.filter(({ status }) => statuses.includes(status)).length;
const whole = Math.round(cases.reduce((ms, one) => ms + (one.duration ?? 0), 0) / 60_000);

writeFileSync(
  join(root, 'docs', 'full-suite.md'),
  `# The full suite

Every end-to-end and container case. \`.ci/run\` runs a few of each kind; \`.ci/full\` runs all and writes this page.

Commit ${commit} of ${date}${changed ? ', with changes that are not committed' : ''}; command: \`.ci/full\`; ${availableParallelism()} cores, Node ${process.versions.node}.
${count('passed')} passed, ${count('failed')} failed, ${count('skipped', 'pending', 'todo')} skipped; ${whole} min of cases, two to three at a time. Seconds include
waiting for the cores.

| file | case | verdict | seconds |
| --- | --- | --- | ---: |
${rows.join('\n')}
`,
);
