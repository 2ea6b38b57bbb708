/** One run of the built gate on one variant of the server. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
export const CLI = join(ROOT, 'dist', 'cli', 'index.js');
/** Requests a cycle: the whole workload, and what the variants' steps are sized for (variants.py). */
export const CYCLE = 60;

/**
 * Settings of torch's allocators and of malloc would decide the outcome (expandable segments do away with the
 * fragmentation that one case is about): the proof is of the defaults.
 */
const DECIDES = /^(PYTORCH_\w*ALLOC\w*|PYTORCH_NO_CUDA_MEMORY_CACHING|MALLOC_\w+|GLIBC_TUNABLES|LD_PRELOAD)$/;

/**
 * Runs the gate and reads its report.
 * @param {{ variant: string, gate: string, refresh: boolean, device: string, python: string, out: string,
 *   baselines: string }} run `out`: a folder of its own, emptied first; `refresh`: measures the full horizon and
 *   stores it as the baseline
 * @returns the report model, the recording's text, and how long all took, launch included
 * @throws Error with the gate's last words where it left no report
 */
export async function runGate(run) {
  const port = await freePort();
  rmSync(run.out, { recursive: true, force: true });
  mkdirSync(run.out, { recursive: true });
  // The shell puts in what differs from run to run and machine to machine: recordings hold the command as it is here.
  const server = 'exec "$PROOF_PYTHON" examples/gpu-proof/server.py --port "$PROOF_PORT"';
  const words = [
    ...['run', '--command', `${server} --device ${run.device} --variant ${run.variant}`],
    ...['--port', String(port), '--workload', 'examples/gpu-proof/workload.jsonl', '--name', run.gate],
    ...['--baseline', run.baselines, '--out', run.out, '--cycle', String(CYCLE), '--horizon', 'fast'],
    ...['--settle', '200ms', '--gpus', run.device === 'cpu' ? 'none' : 'auto'],
    ...(run.refresh ? ['--save-baseline'] : []),
  ];
  const started = performance.now();
  const { code, text } = await cli(words, { PROOF_PYTHON: run.python, PROOF_PORT: String(port) });
  const seconds = (performance.now() - started) / 1000;
  try {
    const report = JSON.parse(readFileSync(join(run.out, 'report.json'), 'utf8'));
    const file = readdirSync(run.out).find((name) => name.endsWith('.memdrift.ndjson'));
    return { report, recording: file === undefined ? '' : readFileSync(join(run.out, file), 'utf8'), seconds };
  } catch {
    throw new Error(`the gate ended with ${code} and left no report: ${text.trim().split('\n').at(-1) ?? ''}`);
  }
}

/** Standard error, its last 10,000 characters, and the exit code. A Ctrl-C reaches the child by itself: it is waited for. */
function cli(/** @type {string[]} */ words, /** @type {Record<string, string>} */ own) {
  const given = Object.entries(process.env).filter(([name]) => !DECIDES.test(name));
  const env = { ...Object.fromEntries(given), ...own, CI: '1' };
  const child = spawn(process.execPath, [CLI, ...words], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let text = '';
  child.stderr.on('data', (part) => {
    text = (text + part).slice(-10_000);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, text }));
  });
}

/** A port that was free a moment ago. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
