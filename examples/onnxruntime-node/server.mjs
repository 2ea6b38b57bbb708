/** One session for all requests. */
import { createServer } from 'node:http';
import { InferenceSession, Tensor } from 'onnxruntime-node';

const session = await InferenceSession.create('model.onnx', { intraOpNumThreads: 1 });

createServer(async (request, response) => {
  let text = '';
  for await (const part of request) text += part;
  if (request.method === 'GET') return response.end('ok');
  const lengths = JSON.parse(text)
    .input.split(' ')
    .map((word) => word.length);
  const rows = Float32Array.from({ length: 64 }, (_, at) => lengths[at % lengths.length]);
  const { y } = await session.run({ x: new Tensor('float32', rows, [1, 64]) });
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ embedding: [...y.data] }));
}).listen(3000, '127.0.0.1');
