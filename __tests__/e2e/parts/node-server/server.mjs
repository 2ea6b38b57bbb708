/**
 * A plain HTTP server that allocates for each request. LEAK bytes of a request stay: in V8's heap of the process that
 * answers (KEEP=heap), of a worker thread (KEEP=thread), or outside any heap, in buffers (KEEP=external). WORKERS
 * processes answer.
 */
import cluster from 'node:cluster';
import { createServer } from 'node:http';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

const { PORT, LEAK = '0', KEEP = 'heap', WORKERS = '0' } = process.env;
const bytes = Number(LEAK);
const kept = [];

/** Bytes of doubles, which stand in V8's heap as they are: less an array's headers. */
function keep() {
  if (bytes > 0) kept.push(new Array(Math.max(1, bytes / 8 - 4)).fill(Math.random()));
}

function work(body) {
  const rows = Array.from({ length: 2000 }, (_, index) => ({ index, text: `${body}-${index}` }));
  return rows.filter(({ text }) => text.endsWith('7')).length;
}

if (!isMainThread) {
  parentPort.on('message', keep);
} else if (Number(WORKERS) > 0 && cluster.isPrimary) {
  for (let at = 0; at < Number(WORKERS); at++) cluster.fork();
} else {
  const thread = KEEP === 'thread' ? new Worker(new URL(import.meta.url)) : null;
  createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      if (request.method === 'POST') {
        if (thread !== null) thread.postMessage('keep');
        else if (KEEP === 'external') {
          if (bytes > 0) kept.push(Buffer.alloc(bytes));
        } else keep();
      }
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ found: work(body) }));
    });
  }).listen(Number(PORT), '127.0.0.1');
}
