/** ONNX Runtime in Node's own HTTP server. The leaking twin makes a session for every request and never releases it. */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [, , modules, model, port] = process.argv;
const { InferenceSession, Tensor } = createRequire(join(modules, 'x.js'))('onnxruntime-node');
const load = () => InferenceSession.create(join(model, 'model.onnx'), { intraOpNumThreads: 1 });
const shared = await load();
const kept = [];

createServer(async (request, response) => {
  let text = '';
  for await (const part of request) text += part;
  if (request.method === 'GET') return response.end('ok');
  const words = JSON.parse(text).input.split(' ');
  let session = shared;
  if (process.env.SESSIONS === 'new') {
    session = await load();
    kept.push(session);
  }
  const rows = Float32Array.from(
    { length: 64 * words.length },
    (_, at) => words[Math.floor(at / 64)].length + (at % 64),
  );
  const { y } = await session.run({ x: new Tensor('float32', rows, [words.length, 64]) });
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ embedding: [...y.data.slice(0, 64)] }));
}).listen(Number(port), '127.0.0.1');
