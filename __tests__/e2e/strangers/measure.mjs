/** Measures a stranger with the built command line, as a user would: `command`, a workload, a folder of baselines. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './install.mjs';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '..', '..', '..');
const CLI = join(process.env.MEMDRIFT_DIST ?? join(ROOT, 'dist'), 'cli', 'index.js');

/**
 * Runs `memdrift run` on a twin of a stranger.
 * @param save true: measures the full horizon and stores the recording in `baseline`
 * @returns exit code, what was printed, the report and the recording's lines (null where it wrote none), seconds
 */
export async function measure(stranger, twin, { baseline, save = false }) {
  const scratch = mkdtempSync(join(tmpdir(), 'strangers-'));
  try {
    return await measureIn(scratch, stranger, twin, { baseline, save });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function measureIn(scratch, stranger, twin, { baseline, save }) {
  const places = install({ ...stranger, ...twin.packages });
  const [port, ...further] = await freePorts(4);
  const state = join(scratch, 'state');
  mkdirSync(state);
  const command = stranger.command({ ...places, here: HERE, port, further, state });
  const workload = join(scratch, 'workload.jsonl');
  writeFileSync(workload, workloadOf(twin.requests ?? stranger.requests));
  const env = { ...QUIET, ...stranger.env, ...twin.env };
  const plan = {
    cycle: '50',
    settle: '200ms',
    concurrency: '4',
    'max-duration': '20m',
    ...stranger.plan,
    ...twin.plan,
  };
  const words = [
    ...['run', '--name', stranger.name, '--command', command, '--port', String(port), '--health-path', stranger.health],
    ...['--workload', workload, '--baseline', baseline, '--out', join(scratch, 'out')],
    ...[
      '--env',
      Object.entries(env)
        .map(([name, value]) => `${name}=${value}`)
        .join('\n'),
    ],
    ...Object.entries(plan).flatMap(([name, value]) => [`--${name}`, value]),
    ...(save ? ['--save-baseline'] : []),
  ];
  const begun = performance.now();
  const { code, said } = await run(words, scratch);
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  const read = (name, parse) => {
    const path = join(scratch, 'out', name);
    return existsSync(path) ? parse(readFileSync(path, 'utf8')) : null;
  };
  const lines = read(`${stranger.name}.memdrift.ndjson`, (text) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );
  return { code, said, seconds, report: read('report.json', JSON.parse), lines };
}

/** No thread pool of the size of the machine, no look at a hub. */
export const QUIET = { OMP_NUM_THREADS: '1', HF_HUB_OFFLINE: '1', PYTHONDONTWRITEBYTECODE: '1' };

function run(words, cwd) {
  const child = spawn(process.execPath, [CLI, ...words], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', TMPDIR: cwd, RUNNER_TEMP: cwd },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said = (said + text).slice(-20_000);
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}

function workloadOf(requests) {
  const lines = [{ format: 'memdrift.workload', version: 1 }, ...requests];
  return lines
    .map((line, index) => `${JSON.stringify(index === 0 ? line : { id: `r${index}`, method: 'POST', ...line })}\n`)
    .join('');
}

/** Ports that are free now, held until all are known, so that they differ. */
async function freePorts(count) {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    }),
  );
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}
