/**
 * Cycles and requests to a verdict: A/A runs and runs with a leak of 2 KB a request, on the example server, by the
 * built command line. `node __tests__/bench/verdict.mjs [--runs 20] [--horizon fast]`
 * Prints a JSON line a run on standard error and a Markdown table on standard output.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = join(import.meta.dirname, '..', '..');
const CLI = join(ROOT, 'dist', 'cli', 'index.js');
const SERVER = join(ROOT, 'examples', 'demo-server', 'server.py');
const WORKLOAD = join(ROOT, 'examples', 'demo-server', 'workload.jsonl');

const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '20' }, horizon: { type: 'string', default: 'fast' } },
});
const runs = Number(options.runs);

const scratch = mkdtempSync(join(tmpdir(), 'memdrift-bench-'));
try {
  const base = await measure('none', ['--save-baseline']);
  process.stderr.write(`${JSON.stringify({ what: 'baseline', ...base })}\n`);
  const results = { 'A/A': [], 'leak of 2 KB a request': [] };
  for (let run = 1; run <= runs; run++) {
    for (const [what, change] of [
      ['A/A', 'none'],
      ['leak of 2 KB a request', 'leak'],
    ]) {
      const result = await measure(change, []);
      results[what].push(result);
      process.stderr.write(`${JSON.stringify({ what, run, ...result })}\n`);
    }
  }
  console.log(
    `| ${options.horizon} horizon | runs | verdicts | cycles to verdict: median (max) | requests: median (max) | s: median (max) |`,
  );
  console.log('| --- | ---: | --- | ---: | ---: | ---: |');
  for (const [what, all] of Object.entries(results)) {
    const cell = (key) => `${median(all.map((r) => r[key]))} (${Math.max(...all.map((r) => r[key]))})`;
    console.log(
      `| ${what} | ${all.length} | ${count(all)} | ${cell('cycles')} | ${cell('requests')} | ${cell('seconds')} |`,
    );
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function measure(change, more) {
  const port = await freePort();
  const out = join(scratch, 'out');
  const words = [
    'run',
    '--command',
    `exec python3 ${SERVER} --port ${port} --change ${change}`,
    '--port',
    String(port),
    '--workload',
    WORKLOAD,
    '--name',
    'bench',
    '--baseline',
    join(scratch, 'baselines'),
    '--out',
    out,
    '--cycle',
    '200',
    '--horizon',
    options.horizon,
    '--settle',
    '100ms',
    ...more,
  ];
  const started = performance.now();
  const child = spawn(process.execPath, [CLI, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += text;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  let report;
  try {
    report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
  } catch {
    throw new Error(`exit ${code}: ${errors}`);
  }
  const { verdict, replay } = report;
  const seconds = Math.round((performance.now() - started) / 1000);
  return { verdict, cycles: replay.cycles, requests: replay.requests, seconds };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function count(all) {
  const counts = {};
  for (const { verdict } of all) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return Object.entries(counts)
    .map(([verdict, n]) => `${n} ${verdict}`)
    .join(', ');
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
