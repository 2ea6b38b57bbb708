import { expect, it, test } from 'vitest';
import { detectServer, kindOf } from '../../../src/memory/metrics/detect.js';
import { trtllmJson } from '../../../src/memory/servers/trtllm-serve.js';
import { fixture, page } from '../metrics/support.js';

/** Servers whose pages say only part of what vLLM's does, or say it under other names. */

const read = (file: string) => kindOf(page(file))?.read(page(file));

it.each([
  ['trtllm-serve.txt', { running: 3, waiting: 1, kvUsage: 0.42, kvCapacityTokens: null }],
  ['ray-serve-llm.txt', { running: 1, waiting: 0, kvUsage: 0.2 }],
  ['ray-serve-llm-colon.txt', { running: 3, waiting: 0, kvUsage: 5.882698982295764e-5, residentBytes: 5_106_151_424 }],
  ['dynamo-frontend.txt', { running: 12, waiting: 2, kvUsage: null }],
  ['dynamo-worker.txt', { running: 3, waiting: null, kvUsage: 0.25 }],
  ['bentoml.txt', { running: 3, waiting: null, kvUsage: null }],
  ['kserve.txt', { running: null, waiting: null, residentBytes: 150_000_000 }],
  ['litellm.txt', { running: 3, residentBytes: 450_000_000 }],
  ['xinference.txt', { running: 2, waiting: null }],
])('%s says what it says', (file, expected) => {
  expect(read(file)).toMatchObject(expected);
});

it('reads the JSON of trtllm-serve: the newest iteration, its blocks in tokens', () => {
  expect(trtllmJson.readAnswer(fixture('trtllm-serve.json'))).toMatchObject({
    running: 1,
    waiting: null,
    kvCapacityTokens: 101 * 32,
    kvUsedTokens: 32,
  });
  const two = '[{"iter":1,"numActiveRequests":9},{"iter":2,"numActiveRequests":2,"numQueuedRequests":3}]';
  expect(trtllmJson.readAnswer(two)).toMatchObject({ running: 2, waiting: 3 });
  for (const other of ['[]', '{}', '[1]', '[{"iter":"x"}]', 'text', '[{"numActiveRequests":1}]']) {
    expect(trtllmJson.readAnswer(other)).toBeNull();
  }
});

test('an empty list of iterations after the first answer: nothing runs, the cache is as it was', async () => {
  const answers = [fixture('trtllm-serve.json'), fixture('trtllm-serve.json'), '[]', 'gone', '[]'];
  const get = async () => answers.shift() ?? null;
  const reader = await detectServer(get, ['http://h/metrics']);
  expect(reader?.kind).toBe('trtllm-serve (JSON)');
  expect(await reader?.read()).toMatchObject({ running: 0, waiting: 0, kvUsedTokens: 32 });
  expect(await reader?.read()).toBeNull();
  expect(await reader?.read()).toMatchObject({ running: 0 });
  expect(await detectServer(async () => '[]', ['http://h/metrics'])).toBeNull();
});
