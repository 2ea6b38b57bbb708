/**
 * A small service that a Prometheus scrapes: `node soaked-server.mjs PORT KEPT_BYTES`. Each request leaves that many bytes
 * behind; 0: it is the clean twin.
 */
import { createServer } from 'node:http';

const [port, kept] = process.argv.slice(2).map(Number);
const startedS = Date.now() / 1000 - process.uptime();
const held = [];
let served = 0;

createServer((request, response) => {
  if (request.url === '/metrics') {
    response.setHeader('content-type', 'text/plain; version=0.0.4');
    response.end(
      [
        `http_requests_total{handler="/work"} ${served}`,
        `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
        `process_start_time_seconds ${startedS}`,
        '',
      ].join('\n'),
    );
    return;
  }
  served += 1;
  if (kept > 0) held.push(Buffer.alloc(kept, served % 251));
  response.end('ok\n');
}).listen(port, '127.0.0.1', () => process.stdout.write('ready\n'));
