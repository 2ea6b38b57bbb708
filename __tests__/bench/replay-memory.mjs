/**
 * Memory of the sender over many requests: `npx tsc -p . && node --expose-gc __tests__/bench/replay-memory.mjs
 * [--requests 300000]`. Slope of resident and heap memory (after collection) over checkpoints after a warm-up of a sixth,
 * against the limit of 1 MB per 100,000 requests. The server runs in a process of its own.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import v8 from 'node:v8';
import vm from 'node:vm';
import { linearRegression } from 'simple-statistics';
import { runCycle } from '../../lib/replay/cycle.js';
import { Variation } from '../../lib/workload/variation/vary.js';
import { load } from './replay/common.mjs';

const { values: options } = parseArgs({ options: { requests: { type: 'string', default: '300000' } } });
const total = Number(options.requests);
const PER_CYCLE = 5000;

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc');
const code = `require('node:http').createServer((q, r) => { q.resume(); q.on('end', () => r.end('{"ok":true}')) })
  .listen(0, '127.0.0.1', function () { process.stdout.write(String(this.address().port)) })`;
const server = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
const [port] = await once(server.stdout, 'data');
const json = { messages: [{ role: 'user', content: 'x'.repeat(400) }] };
const requests = Array.from({ length: PER_CYCLE }, (_, index) => ({
  id: `r${index}`,
  class: index % 5 === 0 ? 'embed' : 'chat',
  method: 'POST',
  path: '/x',
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify(json)),
  json,
  stream: false,
  timeoutUs: 10_000_000,
}));
const { signal } = new AbortController();
const common = {
  url: `http://127.0.0.1:${port}`,
  requests,
  mode: 'closed',
  concurrency: 16,
  speed: 1,
  secrets: {},
  signal,
};
const variation = new Variation({ requests: common.requests, seed: 0 }, 'auto');
const points = { rss: [], heapUsed: [] };
for (let cycle = 1; cycle * PER_CYCLE <= total; cycle++) {
  const { ok } = await runCycle({ ...common, cycle, variation });
  if (ok !== PER_CYCLE) throw new Error(`${ok} of ${PER_CYCLE} ok`);
  collect();
  const usage = process.memoryUsage();
  if (cycle * PER_CYCLE <= total / 6) continue;
  for (const [name, list] of Object.entries(points)) list.push([cycle * PER_CYCLE, usage[name]]);
}
server.kill();
console.log(`${load()}; ${total} requests, ${points.rss.length} checkpoints after the warm-up\n`);
console.log('| memory | at the end, MB | MB per 100,000 requests | limit |\n| --- | ---: | ---: | ---: |');
for (const [name, list] of Object.entries(points)) {
  const slope = (linearRegression(list).m * 100_000) / 1e6;
  console.log(`| ${name} | ${(list.at(-1)[1] / 1e6).toFixed(1)} | ${slope.toFixed(3)} | 1 |`);
}
