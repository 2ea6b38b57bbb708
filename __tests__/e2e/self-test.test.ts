import { expect, test } from 'vitest';
import { IMAGE, memdrift, PLAN, type RunEnd, story, WORKLOAD } from './harness.js';
import { PARTS_WORKLOAD } from './parts.js';

async function expectHolds(image: string, workload: string): Promise<void> {
  const words = ['self-test', '--image', image, '--workload', workload, '--leak', '20KiB', ...PLAN];
  const end: RunEnd = await memdrift(words);
  expect(end.stdout, story(end)).toMatch(/^clean twin {7}pass: /m);
  expect(end.stdout, story(end)).toMatch(
    /^injected leak {4}regression: process resident grows (19|20|21)\.\d MiB per 1000/m,
  );
  expect(end.stdout).toContain('self-test passed: 20.0 KiB per request in heap');
  expect(end.code).toBe(0);
  expect(end.left).toEqual([]);
}

test(
  'the self-test holds on a small server: 20 KiB a request in malloc is found, the server as it is passes',
  {
    tags: ['full'],
  },
  () => expectHolds('memdrift-test/python-allocators:local', PARTS_WORKLOAD),
);

test('the self-test holds on the PyTorch server', { tags: ['full'] }, () => expectHolds(IMAGE, WORKLOAD));
