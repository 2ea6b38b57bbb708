import { expect, it } from 'vitest';
import { Rollouts } from '../../../src/cli/running/rollouts.js';
import type { Ask } from '../../../src/prometheus/query-api.js';
import { MIB } from '../../../src/series/series.js';
import { gaussian, random } from '../../drift/recordings.js';

const START_S = 1_790_000_000;
const matcher = (pod: string) => [{ label: 'pod', op: '=' as const, quoted: `"${pod}"` }];

/** A deployment of two pods; the canary leaks so many MiB a scrape. Counts what is asked of the Prometheus. */
function deployment(leak: number) {
  const asked = { times: 0 };
  const ask: Ask = async (selector, { count }) => {
    asked.times += 1;
    const pod = selector.includes('canary') ? 'canary' : 'stable';
    const next = random(pod.length);
    const values = Float64Array.from({ length: count }, (_, i) => {
      if (selector.startsWith('process_resident')) {
        return (500 + (pod === 'canary' ? leak * i : 0) + gaussian(next)) * MIB;
      }
      return selector.startsWith('http_requests_total') ? 150 * i : Number.NaN;
    });
    return values.some(Number.isFinite) ? [{ labels: { pod }, values }] : [];
  };
  const selection = { candidate: matcher('canary'), stable: matcher('stable'), requests: null, failures: null };
  const soakFrom = (startS: number) => ({ selection, rules: {}, startS, windowS: 3600, stepS: 15 });
  const config = { name: 'memdrift' } as never;
  let nowMs = START_S * 1000;
  const clock = { now: () => nowMs, wall: () => new Date(nowMs), sleep: async () => undefined };
  const rollouts = new Rollouts({ ask, config, soakFrom, windowS: 3600, stepS: 15 }, clock);
  const pass = (seconds: number): void => {
    nowMs += 1000 * seconds;
  };
  return { rollouts, asked, pass };
}

it('is inconclusive while the window goes on, and passes when it is over', async () => {
  const { rollouts, pass } = deployment(0);
  expect(await rollouts.verdict('v2')).toMatchObject({ verdict: 'inconclusive', decided: false, samples: 0 });
  pass(600);
  expect(await rollouts.verdict('v2')).toMatchObject({ verdict: 'inconclusive', decided: false });
  pass(3030);
  const told = await rollouts.verdict('v2');
  expect(told).toMatchObject({ verdict: 'pass', decided: true, started: new Date(START_S * 1000).toISOString() });
  expect(told.pods).toEqual([{ pod: 'canary', verdict: 'pass', reason: expect.any(String) }]);
});

it('tells of a regression before the window is over, and stays with it', async () => {
  const { rollouts, pass } = deployment(2);
  await rollouts.verdict('v2');
  pass(3000);
  const told = await rollouts.verdict('v2');
  expect(told).toMatchObject({ verdict: 'regression', decided: true });
  pass(36_000);
  expect(await rollouts.verdict('v2')).toBe(told);
});

it('asks once for those who ask at the same time, and not before there can be a newer scrape', async () => {
  const { rollouts, asked, pass } = deployment(0);
  await rollouts.verdict('v2');
  pass(60);
  const before = asked.times;
  const [one, other] = await Promise.all([rollouts.verdict('v2'), rollouts.verdict('v2')]);
  const once = asked.times - before;
  expect(one).toBe(other);
  pass(5);
  await rollouts.verdict('v2');
  expect(asked.times - before).toBe(once);
});

it('gives each revision a window of its own, and a name without one that of the newest', async () => {
  const { rollouts, pass } = deployment(0);
  await rollouts.verdict('prod/llm:1');
  pass(7200);
  const newest = await rollouts.verdict('prod/llm:2');
  expect(newest.started).not.toBe((await rollouts.verdict('prod/llm:1')).started);
  expect((await rollouts.verdict('prod/llm')).started).toBe(newest.started);
});
