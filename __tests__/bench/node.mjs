/**
 * What the probe costs a Node service: `node __tests__/bench/node.mjs [--heaps 100,1024,4096]`, heaps in MB. For each heap
 * two servers, with the probe and without, in interleaved blocks of requests: the ratio of their times is of one run. Then
 * checkpoints of the one with it. A Markdown table. About a minute and a half for 100 MB and 1 GB; nothing else should run.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { heaps: { type: 'string', default: '100,1024' } } });
const PROBE = join(import.meta.dirname, '../../src/probe/node/memdrift_node.cjs');
const BLOCKS = 20;
const REQUESTS_PER_BLOCK = 200;
const CHECKPOINTS = 5;

/** Holds MB of small objects, and makes garbage for each request. It prints its port. */
const SERVER = `
  const kept = [];
  for (let at = 0; at < Number(process.env.MB) * 7500; at++) kept.push({ at, text: [at, at + 1, at + 2], next: null });
  require('http').createServer((request, response) => {
    const rows = Array.from({ length: 2000 }, (_, at) => ({ at, text: 'row ' + at }));
    response.end(String(rows.filter(({ text }) => text.endsWith('7')).length + kept.length));
  }).listen(0, '127.0.0.1', function () { this.keepAliveTimeout = 0; console.log(this.address().port); });
`;

const home = mkdtempSync(join(tmpdir(), 'memdrift-bench-'));
const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function start(mb, probed) {
  const told = mkdtempSync(join(home, 'told-'));
  mkdirSync(join(told, 'out'));
  const options = `--max-old-space-size=${2 * mb + 1000}`;
  const env = probed
    ? { NODE_OPTIONS: `--require ${PROBE} ${options}`, MEMDRIFT_DIR: told, MEMDRIFT_OUT: join(told, 'out') }
    : { NODE_OPTIONS: options };
  const child = spawn(process.execPath, ['-e', SERVER], {
    env: { ...env, MB: String(mb) },
    stdio: ['ignore', 'pipe', 2],
  });
  running.add(child);
  const port = Number(await new Promise((resolve) => child.stdout.once('data', resolve)));
  return { child, port, told, agent: new Agent({ keepAlive: true, maxSockets: 1 }) };
}

function request({ port, agent }) {
  return new Promise((resolve, reject) => {
    get({ port, agent, host: '127.0.0.1' }, (response) => response.resume().on('end', resolve)).on('error', reject);
  });
}

/** ms a request, median of a block. */
async function block(server) {
  const times = [];
  for (let at = 0; at < REQUESTS_PER_BLOCK; at++) {
    const begin = performance.now();
    await request(server);
    times.push(performance.now() - begin);
  }
  return median(times);
}

/** ms of the whole checkpoint as the probe says it, and the longest time in which a request was not answered. */
async function checkpoint(server, seq) {
  const next = join(server.told, 'next');
  writeFileSync(next, `${seq} checkpoint 1\n`);
  renameSync(next, join(server.told, 'command'));
  let longestMs = 0;
  for (;;) {
    const begin = performance.now();
    await request(server);
    longestMs = Math.max(longestMs, performance.now() - begin);
    for (const name of readdirSync(join(server.told, 'out'))) {
      const lines = readFileSync(join(server.told, 'out', name), 'utf8')
        .trim()
        .split('\n');
      const done = lines.map((line) => JSON.parse(line)).find((line) => line.k === 'done' && line.seq === seq);
      const reading = lines.map((line) => JSON.parse(line)).findLast((line) => line.k === 'reading');
      if (done !== undefined) return { ms: done.ms, longestMs, heap: reading.values['node.heap/allocated'] };
    }
    await sleep(5);
  }
}

console.log('| live heap | request without, ms | with / without | checkpoint, ms | longest pause, ms |');
console.log('| ---: | ---: | ---: | ---: | ---: |');
for (const mb of values.heaps.split(',').map(Number)) {
  const [without, probed] = [await start(mb, false), await start(mb, true)];
  await sleep(2000);
  await Promise.all([block(without), block(probed)]);
  const ratios = [];
  const times = [];
  for (let round = 0; round < BLOCKS; round++) {
    const first = round % 2 === 0 ? [without, probed] : [probed, without];
    const ms = new Map();
    for (const server of first) ms.set(server, await block(server));
    times.push(ms.get(without));
    ratios.push(ms.get(probed) / ms.get(without));
  }
  const points = [];
  for (let seq = 1; seq <= CHECKPOINTS; seq++) points.push(await checkpoint(probed, seq));
  const range = (numbers) => {
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
    return `${median(numbers).toPrecision(3)} (${low.toPrecision(3)} to ${high.toPrecision(3)})`;
  };
  const { heap: bytes } = points.at(-1);
  const heap = bytes === null ? `${mb} MB: too slow` : `${Math.round(bytes / 1e6)} MB`;
  const cells = [heap, range(times), range(ratios), range(points.map(({ ms }) => ms))];
  console.log(`| ${[...cells, range(points.map(({ longestMs }) => longestMs))].join(' | ')} |`);
  for (const { child } of [without, probed]) {
    child.kill('SIGKILL');
    running.delete(child);
  }
}
