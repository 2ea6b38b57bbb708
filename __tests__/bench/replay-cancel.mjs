/**
 * 300 streams that the client hangs up on after three events, 30 at a time: what the server sees of it, and what is
 * left open, by our sender and by fetch (undici), in processes of their own.
 * `npx tsc -p . && node __tests__/bench/replay-cancel.mjs`
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { load, table } from './replay/common.mjs';

const STREAMS = 300;
const AT_ONCE = 30;
const EVENTS = 3;

if (process.argv[2] === 'sender') await send(process.argv[3], process.argv[4]);
else await measure();

async function send(kind, url) {
  const started = process.cpuUsage();
  if (kind === 'memdrift') {
    const { runCycle } = await import('../../lib/replay/cycle.js');
    const requests = Array.from({ length: STREAMS }, (_, index) => ({
      id: `r${index}`,
      class: 'stream',
      method: 'POST',
      path: '/',
      headers: {},
      body: Buffer.from('{"stream":true}'),
      stream: true,
      timeoutUs: 10_000_000,
      cancel: { afterEvents: EVENTS, how: 'fin' },
    }));
    const options = { cycle: 1, mode: 'closed', concurrency: AT_ONCE, speed: 1, variation: null, secrets: {} };
    const { cancels } = await runCycle({ ...options, url, requests, signal: new AbortController().signal });
    if (cancels.delivered !== STREAMS) throw new Error(`${cancels.delivered} of ${STREAMS} disconnects delivered`);
  } else {
    let left = STREAMS;
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (left-- > 0) {
          const abort = new AbortController();
          const response = await fetch(url, { method: 'POST', body: '{"stream":true}', signal: abort.signal });
          let events = 0;
          for await (const chunk of response.body) {
            events += Buffer.from(chunk).toString().split('\n\n').length - 1;
            if (events >= EVENTS) break;
          }
          abort.abort();
        }
      }),
    );
  }
  const { user, system } = process.cpuUsage(started);
  process.send({ cpu: (user + system) / STREAMS });
  await delay(3000);
}

async function measure() {
  console.log(`${load()}\n`);
  const rows = [];
  for (const kind of ['memdrift', 'fetch']) {
    const seen = { requests: 0, aborted: 0, finished: 0, opened: 0, open: 0 };
    const server = http.createServer((request, response) => {
      seen.requests += 1;
      request.resume();
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      let count = 0;
      const timer = setInterval(() => {
        response.write(`data: {"n":${++count}}\n\n`);
        if (count === 200) response.end();
      }, 5);
      response.once('close', () => {
        clearInterval(timer);
        if (response.writableFinished) seen.finished += 1;
        else seen.aborted += 1;
      });
    });
    server.on('connection', (socket) => {
      seen.opened += 1;
      seen.open += 1;
      socket.once('close', () => {
        seen.open -= 1;
      });
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const child = fork(import.meta.filename, ['sender', kind, `http://127.0.0.1:${server.address().port}`]);
    const [{ cpu }] = await once(child, 'message');
    await delay(1000);
    rows.push([kind, seen.requests, seen.aborted, seen.finished, seen.opened, seen.open, Math.round(cpu)]);
    child.kill();
    server.closeAllConnections();
    server.close();
  }
  const heads = [
    'sender',
    'requests seen',
    'disconnects seen',
    'read to the end',
    'connections opened',
    'open 1 s after',
    'CPU µs/request',
  ];
  table(heads, rows);
}
