import { expect, it } from 'vitest';
import type { Ask } from '../../src/prometheus/query-api.js';
import { PrometheusFault } from '../../src/prometheus/query-api.js';
import { judgeWindow, type Soak, verdictOf, watchWindow } from '../../src/prometheus/soak.js';
import { MIB } from '../../src/series/series.js';
import { gaussian, random } from '../drift/recordings.js';

const soak: Soak = {
  selection: {
    candidate: [{ label: 'pod', op: '=', quoted: '"canary"' }],
    stable: [{ label: 'pod', op: '=', quoted: '"stable"' }],
    requests: null,
    failures: null,
  },
  rules: {},
  startS: 1_790_000_000,
  windowS: 3600,
  stepS: 15,
};

/** A Prometheus that has two pods; the canary leaks so many MiB a scrape of 150 requests. */
const having =
  (leak: number): Ask =>
  async (selector, { count }) => {
    const pod = selector.includes('canary') ? 'canary' : 'stable';
    const next = random(pod.length);
    const values = Float64Array.from({ length: count }, (_, i) => {
      if (selector.startsWith('process_resident'))
        return (500 + (pod === 'canary' ? leak * i : 0) + gaussian(next)) * MIB;
      return selector.startsWith('http_requests_total') ? 150 * i : Number.NaN;
    });
    return values.some(Number.isFinite) ? [{ labels: { pod }, values }] : [];
  };

/** A clock whose time goes by in its pauses alone. */
function clock() {
  let ms = soak.startS * 1000;
  return {
    now: () => ms,
    wall: () => new Date(ms),
    sleep: async (pause: number) => {
      ms += pause;
    },
  };
}
const signal = new AbortController().signal;

it('a watched window ends with the first regression', async () => {
  const seen: number[] = [];
  const pods = await watchWindow(having(1), soak, clock(), signal, (_, count) => seen.push(count));
  expect(verdictOf(pods)).toBe('regression');
  expect(seen.at(-1)).toBeLessThan(200);
  expect(seen.length).toBeGreaterThan(26);
});

it('a watched window without a leak passes, and gives what the whole window gives', async () => {
  const pods = await watchWindow(having(0), soak, clock(), signal, () => undefined);
  expect(verdictOf(pods)).toBe('pass');
  expect(verdictOf(await judgeWindow(having(0), soak))).toBe('pass');
});

it('a server that is away for a while is asked again; one that stays away is no verdict', async () => {
  let asked = 0;
  const flaky: Ask = (selector, grid) => {
    asked += 1;
    return asked < 40 ? Promise.reject(new PrometheusFault('away')) : having(0)(selector, grid);
  };
  expect(verdictOf(await watchWindow(flaky, soak, clock(), signal, () => undefined))).toBe('pass');
  const away: Ask = () => Promise.reject(new PrometheusFault('away'));
  const { judged } = await watchWindow(away, soak, clock(), signal, () => undefined);
  expect(judged[0]?.recording.events[0]?.trouble).toEqual({ why: 'prometheus-unread', detail: 'away' });
});

it('refuses selectors that mean the same pod', async () => {
  const same = { ...soak, selection: { ...soak.selection, stable: soak.selection.candidate } };
  await expect(judgeWindow(having(0), same)).rejects.toThrow('found the pod canary by candidate and stable');
});
