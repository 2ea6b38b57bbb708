/**
 * What the probe costs a service: `node __tests__/bench/probe.mjs [idle|start|requests|checkpoint]...`, all without
 * one. PYTHON names the interpreter (default: python3). A JSON line a figure, then a Markdown table. About 3 minutes;
 * nothing else should run: every comparison is with and without the probe, interleaved.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PYTHON = process.env.PYTHON ?? 'python3';
const PROBE = join(import.meta.dirname, '../../src/probe');
const SERVER = join(import.meta.dirname, 'probe.py');
const IDLE_MS = 30_000;
const STARTS = 40;
const BLOCKS = 20;
const REQUESTS_PER_BLOCK = 500;
const CHECKPOINTS = 5;

const rows = [];
const running = new Set();
const home = mkdtempSync(join(tmpdir(), 'memdrift-bench-'));
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const quantile = (numbers, q) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(q * numbers.length))];
const median = (numbers) => quantile(numbers, 0.5);

function report(what, unit, figures) {
  console.log(JSON.stringify({ what, unit, ...figures }));
  const shown = Object.entries(figures).map(([name, value]) => `${name} ${Number(value.toPrecision(3))}`);
  rows.push(`| ${what} | ${shown.join(', ')} | ${unit} |`);
}

/** Environment of an interpreter: with the probe in a directory of its own, or without. */
function environment(name) {
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' };
  delete env.PYTHONPATH;
  if (name === null) return env;
  const directory = join(home, name);
  mkdirSync(join(directory, 'out'), { recursive: true });
  chmodSync(join(directory, 'out'), 0o1777);
  return { ...env, MEMDRIFT_DIR: directory, MEMDRIFT_OUT: join(directory, 'out'), PYTHONPATH: PROBE };
}

/** A server of probe.py; resolves with the line that it says when it is ready. */
async function serve(env, ...args) {
  const child = spawn(PYTHON, [SERVER, ...args], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const line = await new Promise((resolve, reject) => {
    child.stdout.once('data', (data) => resolve(String(data).trim()));
    child.once('exit', () => reject(new Error(`${args.join(' ')} ended before it was ready`)));
  });
  return { child, line };
}

/** Nanoseconds that all threads of a process have run. */
function cpuNs(pid) {
  return readdirSync(`/proc/${pid}/task`)
    .map((task) => Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]))
    .reduce((sum, ns) => sum + ns, 0);
}

async function idle() {
  const bare = (await serve(environment(null), 'sleep')).child;
  const probed = (await serve(environment('idle'), 'sleep')).child;
  await sleep(3000);
  const before = [cpuNs(bare.pid), cpuNs(probed.pid)];
  const begin = performance.now();
  await sleep(IDLE_MS);
  const ns = (performance.now() - begin) * 1e6;
  const share = (pid, index) => (100 * (cpuNs(pid) - before[index])) / ns;
  report('share of one core at rest, 10 Hz', '%', { without: share(bare.pid, 0), with: share(probed.pid, 1) });
  for (const child of [bare, probed]) child.kill();
}

function start() {
  // A copy with a bytecode cache that the first start fills, and the folder as a read-only mount would be.
  const cached = join(home, 'cached');
  spawnSync('cp', ['-r', PROBE, cached]);
  const bare = environment(null);
  const probed = environment('start');
  const variants = {
    without: bare,
    with: { ...probed, PYTHONPATH: cached, PYTHONDONTWRITEBYTECODE: '' },
    'with, no bytecode cache': probed,
  };
  const times = Object.fromEntries(Object.keys(variants).map((name) => [name, []]));
  for (let run = -2; run < STARTS; run += 1) {
    for (const [name, env] of Object.entries(variants)) {
      const begin = performance.now();
      spawnSync(PYTHON, ['-c', 'pass'], { env });
      if (run >= 0) times[name].push(performance.now() - begin);
    }
  }
  const added = (name) => median(times[name].map((ms, run) => ms - times.without[run]));
  report('start-up of `python -c pass`, median', 'ms', {
    without: median(times.without),
    added: added('with'),
    'added without a bytecode cache': added('with, no bytecode cache'),
  });
}

function request(agent, port) {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    get({ agent, port, host: '127.0.0.1', path: '/' }, (response) => {
      response.resume();
      response.once('end', () => resolve(performance.now() - begin));
    }).once('error', reject);
  });
}

async function requests() {
  const servers = {};
  for (const name of ['without', 'with']) {
    const { child, line } = await serve(environment(name === 'with' ? 'requests' : null), 'http');
    servers[name] = { child, port: Number(line), agent: new Agent({ keepAlive: true, maxSockets: 1 }), blocks: [] };
  }
  await sleep(2500);
  for (let block = -2; block < BLOCKS; block += 1) {
    const order = block % 2 === 0 ? ['without', 'with'] : ['with', 'without'];
    for (const name of order) {
      const { agent, port, blocks } = servers[name];
      const times = [];
      for (let index = 0; index < REQUESTS_PER_BLOCK; index += 1) times.push(await request(agent, port));
      if (block >= 0) blocks.push(times);
    }
  }
  for (const q of [0.5, 0.99]) {
    const of = (name) => servers[name].blocks.map((times) => quantile(times, q));
    const base = of('without');
    const added = of('with').map((ms, block) => (100 * (ms - base[block])) / base[block]);
    report(`request p${q * 100}, ${BLOCKS} paired blocks of ${REQUESTS_PER_BLOCK}`, 'ms; added in %', {
      without: median(base),
      with: median(of('with')),
      'added, median of pairs': median(added),
      'lower quartile': quantile(added, 0.25),
      'upper quartile': quantile(added, 0.75),
    });
  }
  for (const { child, agent } of Object.values(servers)) {
    agent.destroy();
    child.kill();
  }
}

function lines(directory) {
  return readdirSync(join(directory, 'out')).flatMap((file) =>
    readFileSync(join(directory, 'out', file), 'utf8')
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .map((line) => JSON.parse(line)),
  );
}

async function checkpoint() {
  const available = Number(/MemAvailable: +(\d+)/.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1]) / 2 ** 20;
  for (const gigabytes of [0.5, 4]) {
    for (const kind of ['pages', 'objects']) {
      if (available < gigabytes + 2) {
        console.log(
          JSON.stringify({ what: 'checkpoint', skipped: `${gigabytes} GB: ${available.toFixed(1)} GiB free` }),
        );
        continue;
      }
      const name = `checkpoint-${gigabytes}-${kind}`;
      const env = environment(name);
      const { child } = await serve(env, 'hold', String(Math.round(gigabytes * 1e9)), kind);
      const took = [];
      for (let seq = 1; seq <= CHECKPOINTS; seq += 1) {
        const path = join(env.MEMDRIFT_DIR, 'command');
        writeFileSync(`${path}.new`, `${seq} checkpoint 1\n`);
        renameSync(`${path}.new`, path);
        let done;
        while (done === undefined) {
          await sleep(50);
          done = lines(env.MEMDRIFT_DIR).find((line) => line.k === 'done' && line.seq === seq);
        }
        took.push(done.ms);
      }
      report(`checkpoint of ${gigabytes} GB in ${kind}, ${CHECKPOINTS} of them`, 'ms', {
        median: median(took),
        max: Math.max(...took),
      });
      child.kill();
    }
  }
}

const benchmarks = { idle, start, requests, checkpoint };
const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(benchmarks);
for (const name of chosen) {
  if (!Object.hasOwn(benchmarks, name)) {
    console.error(`unknown benchmark ${name}; there are ${Object.keys(benchmarks).join(', ')}`);
    process.exit(2);
  }
  await benchmarks[name]();
}
const version = spawnSync(PYTHON, ['-c', 'import platform; print(platform.python_version(), *platform.libc_ver())']);
console.log(
  `\n| probe, Python ${String(version.stdout).trim()} | measured | unit |\n| --- | --- | --- |\n${rows.join('\n')}`,
);
