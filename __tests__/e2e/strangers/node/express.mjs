/** Express. The leaking twin hangs a listener on a shared emitter for every request, and never takes it off. */
import { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [, , modules, port] = process.argv;
const require = createRequire(join(modules, 'x.js'));
const express = require('express');
const bus = new EventEmitter().setMaxListeners(0);
const leak = Number(process.env.LEAK ?? 0);

const app = express();
app.use(express.json());
app.get('/health', (_request, response) => response.send('ok'));
app.post('/v1/embeddings', ({ body }, response) => {
  if (leak > 0) {
    const held = Buffer.alloc(leak);
    bus.on('reload', () => held.fill(1));
  }
  response.json({ embedding: body.input.split(' ').map((word) => word.length) });
});
app.listen(Number(port), '127.0.0.1');
