import { expect, test } from 'vitest';
import { IMAGE, memdrift, PLAN, story, WORKLOAD } from './harness.js';

test('the self-test holds on a service of its own: 20 KiB a request in malloc is found, the service as it is passes', async () => {
  const end = await memdrift(['self-test', '--image', IMAGE, '--workload', WORKLOAD, '--leak', '20KiB', ...PLAN]);
  expect(end.stdout, story(end)).toMatch(/^clean twin {7}pass: /m);
  expect(end.stdout, story(end)).toMatch(
    /^injected leak {4}regression: host heap allocated grows (19|20)\.\d MiB per 1000/m,
  );
  expect(end.stdout).toContain('self-test holds: 20.0 KiB a request in heap');
  expect(end.code).toBe(0);
  expect(end.left).toEqual([]);
});
