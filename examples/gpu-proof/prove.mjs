/**
 * The GPU proof: every case of cases.mjs through the built gate, compared with what it must end in. Run it from any
 * machine with an NVIDIA GPU and PyTorch; see README.md.
 *
 *   node examples/gpu-proof/prove.mjs [--device cuda|cpu] [--only CASE,CASE] [--out DIR] [--python PATH] [--write]
 *
 * Exits with 0 where all is as expected, 1 where a case differs, 2 where it cannot run.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CASES, differences, gateOf, words } from './cases.mjs';
import { probeCosts, toolCosts } from './costs.mjs';
import { costLines, kept, table, withBlock } from './document.mjs';
import { ROOT, runGate } from './gate.mjs';
import { CannotRun, commit, machine } from './machine.mjs';

const DOCUMENT = join(ROOT, 'docs', 'gpu-proof.md');
/** A first recording has nothing to be compared with; it passes where it is stored as a baseline. */
const FIRST = { verdict: 'pass' };
const FIXTURES = join(ROOT, '__tests__', 'fixtures', 'gpu-proof');

try {
  process.exitCode = await prove(readOptions());
} catch (error) {
  if (!(error instanceof CannotRun)) throw error;
  console.error(`gpu-proof: ${error.message}`);
  process.exitCode = 2;
}

function readOptions() {
  const options = {
    device: { type: 'string', default: 'cuda' },
    only: { type: 'string' },
    out: { type: 'string', default: 'memdrift-out/gpu-proof' },
    python: { type: 'string', default: 'python3' },
    write: { type: 'boolean', default: false },
  };
  let values;
  try {
    values = parseArgs({ options }).values;
  } catch (error) {
    throw new CannotRun(error.message);
  }
  if (values.device !== 'cuda' && values.device !== 'cpu') {
    throw new CannotRun(`--device: found ${values.device}; allowed: cuda, cpu`);
  }
  const names = CASES.map(({ name }) => name);
  const only = values.only?.split(',') ?? names;
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new CannotRun(`--only: found ${unknown}; allowed: ${names.join(', ')}`);
  if (values.write && only.length < names.length) throw new CannotRun('--write wants all cases: leave out --only');
  return { ...values, out: resolve(values.out), only };
}

async function prove(options) {
  const facts = machine(options.python, options.device);
  let stopped = false;
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (stopped = true));
  const rows = [];
  const recordings = new Map();
  const add = async (name, expected, run) => {
    if (stopped) return;
    console.error(`gpu-proof: ${name} ...`);
    const { row, recording } = await measure(name, expected, { ...options, ...run });
    rows.push(row);
    if (recording !== '') recordings.set(name, recording);
    console.error(`gpu-proof: ${name}: ${row.found}${row.problems.length > 0 ? `; ${row.problems.join('; ')}` : ''}`);
  };

  const baselines = join(options.out, 'baselines');
  rmSync(baselines, { recursive: true, force: true });
  const chosen = CASES.filter(({ name }) => options.only.includes(name));
  const based = new Set();
  for (const one of chosen) {
    const expected = one[options.device];
    if (expected === null) {
      rows.push({ ...blank(one.name, one.cuda), found: 'needs a GPU' });
      continue;
    }
    const run = { gate: gateOf(one.base), baselines };
    if (!based.has(one.base)) {
      based.add(one.base);
      await add(`${one.base}-baseline`, FIRST, { ...run, variant: one.base, refresh: true });
    }
    await add(one.name, expected, { ...run, variant: one.name, refresh: false });
  }
  if (stopped) return 130;

  const text = [
    headline(options, facts),
    table(rows),
    (await costs(options)).join('\n'),
    `\`node examples/gpu-proof/prove.mjs${options.device === 'cpu' ? ' --device cpu' : ''}\``,
  ].join('\n\n');
  console.log(text);
  mkdirSync(options.out, { recursive: true });
  writeFileSync(join(options.out, 'proof.md'), `${text}\n`);
  store(recordings, join(options.out, 'recordings'));
  console.error(`gpu-proof: ${relative('.', options.out) || '.'}: proof.md, recordings/, and a folder a case`);
  if (options.write) write(options.device, text, recordings, facts);
  return rows.every(({ problems }) => problems.length === 0) ? 0 : 1;
}

/** One run of the gate, as a row. A gate that leaves no report is a difference like any other. */
async function measure(name, expected, run) {
  const row = blank(name, expected);
  try {
    const { report, recording, seconds } = await runGate({ ...run, out: join(run.out, name) });
    const { first } = report.growth;
    row.found = report.verdict;
    row.layer = first ?? '-';
    row.cycles = report.replay.cycles;
    row.requests = report.replay.requests;
    row.seconds = seconds;
    row.problems = differences(expected, report);
    if (row.problems.length > 0) row.problems.push(`the gate says: ${report.reason}`);
    return { row, recording };
  } catch (error) {
    return { row: { ...row, found: 'no report', problems: [error.message] }, recording: '' };
  }
}

function blank(name, expected) {
  const known = { name, expected: words(expected.verdict, expected.first ?? []), layer: '-', problems: [] };
  return { ...known, found: '-', cycles: null, requests: null, seconds: null };
}

function headline({ device }, { gpu, driver, torch, cuda, python }) {
  const where = device === 'cuda' ? `${gpu}, driver and memory ${driver}, CUDA ${cuda}` : 'Dry run on a CPU, no GPU';
  const when = new Date().toISOString().slice(0, 10);
  return `${where}; torch ${torch}, Python ${python}; ${when}, commit ${commit() ?? 'unknown'}.`;
}

/** A cost that cannot be measured is a line that says so; it decides nothing. */
async function costs({ python, device }) {
  const lines = [];
  const attempt = async (work) => {
    try {
      lines.push(...(await work()));
    } catch (error) {
      lines.push(`* Not measured: ${error.message}`);
    }
  };
  await attempt(() => costLines(device, probeCosts(python, device), null));
  if (device === 'cuda') await attempt(async () => costLines(device, null, await toolCosts()));
  else lines.push("* torch's device figures and `nvidia-smi`: need a GPU");
  return lines;
}

function store(recordings, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, recording] of recordings) {
    const { suffix, data } = kept(recording);
    writeFileSync(join(folder, `${name}.memdrift.ndjson${suffix}`), data);
  }
}

/** The document's block; and of a GPU, whose recordings cannot be made again here, the recordings as fixtures. */
function write(device, text, recordings, { gpu, torch }) {
  writeFileSync(DOCUMENT, withBlock(readFileSync(DOCUMENT, 'utf8'), device, text));
  if (device !== 'cuda') return;
  store(recordings, FIXTURES);
  const origin = `Recordings that memdrift made on ${gpu} with torch ${torch}: \`examples/gpu-proof/prove.mjs --write\`.`;
  writeFileSync(
    join(FIXTURES, 'README.md'),
    `# Recordings of the GPU proof\n\n${origin}\nLarge ones are without their samples.\n`,
  );
}
