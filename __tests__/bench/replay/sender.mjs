/** Our sender in a process of its own: `node sender.mjs URL schedule.json`; a schedule is times in microseconds. */
import { readFileSync } from 'node:fs';
import { runCycle } from '../../../lib/replay/cycle.js';

const [url, file] = process.argv.slice(2);
const body = Buffer.from(JSON.stringify({ model: 'm', prompt: 'x'.repeat(480) }));
const requests = JSON.parse(readFileSync(file, 'utf8')).map((tUs, index) => ({
  id: `r${index}`,
  class: 'POST /x',
  method: 'POST',
  path: '/x',
  headers: { 'content-type': 'application/json' },
  body,
  stream: false,
  timeoutUs: 10_000_000,
  tUs,
}));
const { signal } = new AbortController();
const options = { url, cycle: 1, speed: 1, variation: null, secrets: {}, signal };
// As in a gate, whose cycles come after a warm-up: by then the code is compiled. The server does not count GETs.
const warmUp = requests.slice(0, 200).map((request) => ({ ...request, method: 'GET', body: undefined }));
await runCycle({ ...options, requests: warmUp, mode: 'closed', concurrency: 4 });
const outcome = await runCycle({ ...options, requests, mode: 'open', concurrency: 1 });
console.log(JSON.stringify({ lateness: outcome.latenessMs, ok: outcome.ok, sent: outcome.sent }));
