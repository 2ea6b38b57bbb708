/**
 * Writes docs/troubleshooting.md: every message of the product, and what to do. The messages are those of the golden files, which
 * the tests keep whole; a message without a remedy of its own has one here, or in its section. `--check` only compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const GOLDEN = ['__tests__/fixtures/report/troubles.txt', '__tests__/fixtures/report/sentences.txt'];

/** What to do about every message of a section that says nothing else. */
const OF_SECTION = {
  'Troubles: why a run was given up or disturbed, or a series is missing': null,
  'Notes in the recording': 'Nothing, unless the note names a setting: it says how the figures came about.',
  'Notes beside it': 'Nothing, unless the note names a setting. The verdict stands.',
  'Steps, while it runs': 'Nothing: the run says what it does now.',
  'Regression: one series':
    'Look at "Why" in the report: holder, line and pattern. Mend that, or accept it with a reason and a date (`memdrift accept`).',
  'Regression: a class of requests (or undecided, where it says so)': null,
  'Regression: the log': null,
  'Regression: out of memory': null,
  'Regression or undecided: paired A/B':
    'As for one series: look at "Why" in the report. The pairs were measured on one machine, so it is the change.',
  'Could not measure: the run ended': null,
  'Could not measure: readings':
    '`memdrift doctor` says what can be read on this machine; [layers](layers.md) says what each series needs.',
  'Could not measure: the replay':
    'Give the run more time (`max-duration`), or check the workload: `memdrift workload FILE`.',
  Undecided: 'Give the run more time (`max-duration`), or see "What would decide it" in the report.',
  'Not comparable': null,
  'Pass: one series': 'Nothing.',
  'Pass: the run': 'Nothing.',
  Notes: 'Nothing, unless the note names a setting: it says how the verdict came about.',
  'Why a recording is not used as a baseline':
    'Refresh the base in this environment: `mode: refresh`, or `run --save-baseline`.',
  'What would decide it': 'What it says.',
  'Whether growth ends': 'See [a cache that still fills](verdicts.md).',
  'Which requests the growth depends on': 'Look there first: [explain](explain.md).',
  'Paired A/B': 'See [paired A/B](guide.md#paired-ab).',
};

/** What to do about a message of its own. */
const OF_MESSAGE = {
  'no-baseline': 'Refresh the base in this environment: `mode: refresh`, or `run --save-baseline`.',
  'leak-refused':
    'Choose a layer that the service has (`self-test --layer`), or check that its Python is started without -I and -E.',
  'device-allocations': 'See which series on the device grew before that, or give the service less to hold there.',
  killed: 'See which series grew before that; where it needs as much from the start, raise `memory-limit`.',
  ended: 'See the last lines of the service in the report.',
  'processes-changed': 'Nothing where workers are meant to be replaced; each set of processes is judged separately.',
  'never-idle': 'Look at `requests/running` in the report: a request that never ends is a leak of its own.',
  'descriptors-unread': 'Run memdrift as a user who may read the service, where the count matters.',
  'recording-cut': 'Free space, or choose another folder (`--out`; in the Action, RUNNER_TEMP).',
  'store-refused': 'Give the refresh `contents: write`, or use `baseline-dir`.',
  'store-slow': 'Run again; where it stays so, use `baseline-dir`.',
  'stored-as-history': 'Mend main, or accept what it does; the next sound refresh is a baseline again.',
  cancelled: 'Run again.',
  'run-refused': 'See the run that is named: its recording lies beside the others.',
  environment: 'Refresh the base in this environment, or make the two equal: the message names what differs.',
  'growth-not-judged': 'Set the key that it names, where this growth shall fail a change.',
};

/** Of a golden file: its sections, and their messages as name and lines. */
function sectionsOf(path) {
  const text = readFileSync(join(root, path), 'utf8');
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = '', ...blocks] = section.trim().split('\n\n');
      const messages = blocks.map((block) => {
        const [name = '', ...lines] = block.split('\n');
        return { name, lines: lines.map((line) => line.trim()).filter(Boolean) };
      });
      return { title, messages };
    });
}

const cell = (line) =>
  line
    .replace(/[<>]/g, (sign) => (sign === '<' ? '&lt;' : '&gt;'))
    .replaceAll('|', '\\|')
    .replaceAll('*', '\\*');
const faults = [];

function entry(title, { name, lines }) {
  const said = lines.filter((line) => !line.startsWith('>'));
  const remedies = [...new Set(lines.filter((line) => line.startsWith('>')).map((line) => line.slice(2)))];
  const more = OF_MESSAGE[name] ?? (remedies.length === 0 ? OF_SECTION[title] : null);
  if (remedies.length === 0 && more === null) faults.push(`${title}: ${name}`);
  const todo = [
    ...remedies.map((line) => line.charAt(0).toUpperCase() + line.slice(1)),
    ...(more == null ? [] : [more]),
  ];
  return `**${name}**\n${said.map((line) => `> ${cell(line)}`).join('\\\n')}\n\n${todo.map((line) => `- ${cell(line)}`).join('\n')}\n`;
}

const sections = GOLDEN.flatMap(sectionsOf);
for (const { title } of sections) if (!(title in OF_SECTION)) faults.push(`section "${title}"`);
const text = `# Troubleshooting, by message

Every message of memdrift, with example figures, and what to do. Search this page for words of yours. Made from the tests' golden
files by \`node .ci/troubleshooting.mjs\`; do not edit.

A usage error (exit 2) is one line that says it all: where, what was found, what is allowed. \`memdrift COMMAND --help\` and the
[reference](reference.md) list what is. An internal error (exit 70) is a bug: please report it with its lines.

${sections.map(({ title, messages }) => `## ${title}\n\n${messages.map((one) => entry(title, one)).join('\n')}`).join('\n')}`;

const file = join(root, 'docs', 'troubleshooting.md');
if (faults.length > 0) {
  console.error(`no word of what to do about:\n${faults.join('\n')}`);
  process.exitCode = 1;
} else if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('docs/troubleshooting.md is not what the messages say: run `node .ci/troubleshooting.mjs`');
  process.exitCode = 1;
}
