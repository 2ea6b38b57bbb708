/**
 * What the recorder costs: requests a second and latency straight to a server and through `memdrift record`, in turns.
 * `npx tsc -p . && node __tests__/bench/replay-recorder.mjs [--requests 4000] [--runs 5]`. The server, the recorder and
 * the sender are processes of their own.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCycle } from '../../lib/replay/cycle.js';
import { load, ranged, startArrivals, table } from './replay/common.mjs';

const { values: options } = parseArgs({
  options: { requests: { type: 'string', default: '4000' }, runs: { type: 'string', default: '5' } },
});
const dir = mkdtempSync(join(tmpdir(), 'memdrift-recorder-'));
const server = await startArrivals(join(dir, 'arrivals.txt'));
const program = `import { Recorder } from '${join(import.meta.dirname, '../../lib/workload/recorder/recorder.js')}';
const recorder = new Recorder({ target: new URL('${server.url}'), path: '${join(dir, 'w.jsonl')}', version: '0', created: '', force: true });
process.stdout.write(String((await recorder.start('127.0.0.1', 0)).port));
process.on('message', async () => { process.send(process.cpuUsage()); });`;
const recorder = spawn(process.execPath, ['--input-type=module', '-e', program], {
  stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
});
const [port] = await once(recorder.stdout, 'data');

const text = JSON.stringify({
  model: 'm',
  messages: [{ role: 'user', content: 'How do I rotate a key? '.repeat(20) }],
});
const requests = Array.from({ length: Number(options.requests) }, (_, index) => ({
  id: `r${index}`,
  class: 'x',
  method: 'POST',
  path: '/v1/chat/completions',
  headers: { 'content-type': 'application/json', authorization: 'Bearer some-token-of-a-client' },
  body: Buffer.from(text),
  stream: false,
  timeoutUs: 10_000_000,
}));
const targets = { straight: server.url, 'through the recorder': `http://127.0.0.1:${port}` };
const results = Object.fromEntries(Object.keys(targets).map((name) => [name, []]));
const { signal } = new AbortController();
const cpu = async () => {
  recorder.send('cpu');
  const [{ user, system }] = await once(recorder, 'message');
  return user + system;
};
for (let run = 0; run <= Number(options.runs); run++) {
  for (const [name, url] of Object.entries(targets)) {
    const row = { cpu: -(await cpu()) };
    for (const concurrency of [1, 16]) {
      const common = {
        url,
        requests,
        cycle: 1,
        mode: 'closed',
        concurrency,
        speed: 1,
        variation: null,
        secrets: {},
        signal,
      };
      const { ok, durationMs, latencyMs } = await runCycle(common);
      if (ok !== requests.length) throw new Error(`${name}: ${ok} of ${requests.length} ok`);
      Object.assign(
        row,
        concurrency === 1 ? { p50: latencyMs.p50, p99: latencyMs.p99 } : { rps: (ok / durationMs) * 1000 },
      );
    }
    row.cpu = (row.cpu + (await cpu())) / (2 * requests.length);
    // The first is for the engines to compile.
    if (run > 0) results[name].push(row);
  }
}
console.log(
  `${load()}; ${options.runs} runs in turns of ${requests.length} requests of ${text.length} bytes; median (range)\n`,
);
const rows = Object.entries(results).map(([name, all]) => [
  name,
  ranged(
    all.map((r) => r.p50),
    3,
  ),
  ranged(
    all.map((r) => r.p99),
    2,
  ),
  ranged(
    all.map((r) => r.rps),
    0,
  ),
  name === 'straight'
    ? '-'
    : ranged(
        all.map((r) => r.cpu),
        0,
      ),
]);
table(['', 'p50 ms, one at a time', 'p99', 'requests/s, 16 at a time', "recorder's CPU µs/request"], rows);
recorder.kill();
server.stop();
rmSync(dir, { recursive: true });
