import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspect, spreadOf } from '../../../src/workload/inspect/inspect.js';
import { longestChainUs, overlapOf, peakConcurrency, timelineOf } from '../../../src/workload/inspect/timeline.js';
import { AUTO } from '../../../src/workload/variation/vary-settings.js';
import { request, withJson, workload } from '../by-hand.js';

const MS = 1000;
const S = 1_000_000;

describe('classes of a workload', () => {
  it('are listed with their shares, the most frequent first', () => {
    const requests = ['a', 'b', 'b', 'b'].map((of, i) => request(`r${i}`, { class: of }));
    expect(inspect(workload(requests)).classes.map(({ class: of, requests: n, share }) => [of, n, share])).toEqual([
      ['b', 3, 0.75],
      ['a', 1, 0.25],
    ]);
  });

  it('show sizes of bodies, and answers and durations where they were seen', () => {
    const sizes = Array.from({ length: 100 }, (_, i) => i + 1);
    const requests = sizes.map((size) =>
      request(`r${size}`, {
        body: Buffer.alloc(size),
        ...(size > 98 ? { observed: { bytes: 10 * size, durUs: size * MS } } : {}),
      }),
    );
    expect(inspect(workload(requests)).classes[0]).toMatchObject({
      bodyBytes: { known: 100, p50: 50, p99: 99, max: 100 },
      answerBytes: { known: 2, p50: 990, p99: 1000, max: 1000 },
      durationUs: { known: 2, p50: 99 * MS, max: 100 * MS },
    });
  });

  it('show nothing of sizes that nobody recorded', () => {
    expect(inspect(workload([request('r')])).classes[0]).toMatchObject({
      bodyBytes: null,
      answerBytes: null,
      durationUs: null,
    });
  });
});

describe('timing', () => {
  it('of a workload without times is a closed loop', () => {
    expect(inspect(workload([request('a'), request('b')])).timing).toEqual({ kind: 'closed' });
  });

  it('counts the mean rate over span and one gap, and the most starts within a second', () => {
    const times = [0, 100 * MS, 999 * MS, 1000 * MS, 4000 * MS];
    const requests = times.map((tUs, i) => request(`r${i}`, { tUs }));
    expect(inspect(workload(requests)).timing).toEqual({
      kind: 'open',
      spanUs: 4 * S,
      recordedUs: 5 * S,
      meanPerS: 1,
      // 0, 100 and 999 ms: the one at 1000 ms belongs to the next second.
      peakPerS: 3,
    });
  });

  it('believes a header that says the recording lasted longer', () => {
    const requests = [request('a', { tUs: 0 }), request('b', { tUs: S })];
    expect(inspect(workload(requests, { durationUs: 8 * S })).timing).toMatchObject({
      recordedUs: 8 * S,
      meanPerS: 0.25,
    });
  });

  it('has no rate where no time passes', () => {
    const requests = [request('a', { tUs: 5 }), request('b', { tUs: 5 })];
    expect(inspect(workload(requests)).timing).toMatchObject({ spanUs: 0, meanPerS: null, peakPerS: 2 });
  });
});

describe('requests in flight', () => {
  const lasting = (id: string, tUs: number, durUs: number) => request(id, { tUs, observed: { durUs } });

  it('are counted by start and observed end', () => {
    // 0-100, 50-150, 60-70: three at 60; 100 + 100 + 10 over 150.
    const requests = [lasting('a', 0, 100), lasting('b', 50, 100), lasting('c', 60, 10)];
    expect(inspect(workload(requests)).inFlight.observed).toEqual({ known: 3, peak: 3, mean: 210 / 150 });
  });

  it('are not counted together where one ends when the other starts', () => {
    expect(inspect(workload([lasting('a', 0, 10), lasting('b', 10, 10)])).inFlight.observed?.peak).toBe(1);
  });

  it('include one that took no time', () => {
    expect(inspect(workload([lasting('a', 7, 0)])).inFlight.observed).toEqual({ known: 1, peak: 1, mean: 1 });
  });

  it('start a follower when the one before has ended and its pause is over', () => {
    const follower = request('b', { after: 'a', thinkUs: 30, observed: { durUs: 5 } });
    const spans = timelineOf([lasting('a', 10, 100), follower]);
    expect(spans.get('b')).toEqual({ startUs: 140, endUs: 145 });
    expect(timelineOf([lasting('a', 10, 100), follower], 2).get('b')).toEqual({ startUs: 120, endUs: 125 });
  });

  it('leave out what follows a request of unknown length', () => {
    const requests = [
      request('a', { tUs: 0 }),
      request('b', { after: 'a', observed: { durUs: 5 } }),
      lasting('c', 0, 5),
    ];
    expect(inspect(workload(requests)).inFlight.observed).toMatchObject({ known: 1, peak: 1 });
  });

  it('are unknown without durations, and bound by who waits for whom', () => {
    const requests = [request('a'), request('b', { after: 'a' }), request('c', { after: 'b' }), request('d')];
    expect(inspect(workload(requests)).inFlight).toEqual({ observed: null, atMost: 2 });
  });

  it('survive requests that wait for each other', () => {
    const requests = [request('a', { after: 'b' }), request('b', { after: 'a' })];
    expect(inspect(workload(requests)).inFlight).toEqual({ observed: null, atMost: 0 });
  });

  it('wait for ten thousand before them', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) =>
      request(`r${i}`, { ...(i === 0 ? { tUs: 0 } : { after: `r${i - 1}` }), observed: { durUs: 2 } }),
    );
    expect(timelineOf(chain.toReversed()).get('r9999')).toEqual({ startUs: 19_998, endUs: 20_000 });
    expect(longestChainUs(chain)).toBe(20_000);
    expect(peakConcurrency(chain)).toBe(1);
  });
});

describe('sessions', () => {
  it('are counted by name, with turns and pauses', () => {
    const requests = [
      request('a1', { session: 's1' }),
      request('a2', { session: 's1', after: 'a1', thinkUs: 3 * S }),
      request('a3', { session: 's1', after: 'a2', thinkUs: 1 * S }),
      request('b1', { session: 's2' }),
      request('alone'),
    ];
    expect(inspect(workload(requests)).sessions).toEqual({
      number: 2,
      turns: { known: 2, p50: 1, p99: 3, max: 3 },
      thinkUs: { known: 2, p50: 1 * S, p99: 3 * S, max: 3 * S },
    });
  });

  it('without a name are chains of requests that follow each other', () => {
    const requests = [request('a'), request('b', { after: 'a' }), request('alone')];
    expect(inspect(workload(requests)).sessions).toMatchObject({ number: 1, turns: { max: 2 }, thinkUs: { max: 0 } });
  });

  it('are none where nothing belongs together', () => {
    expect(inspect(workload([request('a'), request('b')])).sessions).toBeNull();
  });
});

it('disconnects are counted by kind and point', () => {
  const requests = [
    request('a', { cancel: { afterUs: 0, how: 'fin' } }),
    request('b', { cancel: { afterUs: 5, how: 'rst' } }),
    request('c', { cancel: { afterEvents: 3, how: 'fin' } }),
    request('d', { cancel: { afterEvents: 3, afterBytes: 9, how: 'fin' } }),
    request('e'),
  ];
  const { disconnects, classes } = inspect(workload(requests));
  expect(disconnects).toEqual({
    planned: 4,
    fin: 3,
    rst: 1,
    points: { 'at once': 1, 'after a time': 1, 'after events': 1, 'after events or bytes': 1 },
  });
  expect(classes[0]?.disconnects).toBe(4);
});

it('answers are counted by the status seen, 0 for none', () => {
  const requests = [
    request('a', { observedStatus: 200 }),
    request('b', { observedStatus: 200, observed: { status: 200 } }),
    request('c', { observed: { status: 0 } }),
    request('d'),
  ];
  expect(inspect(workload(requests)).answers).toEqual({ known: 3, statuses: { 0: 1, 200: 2 } });
});

describe('inputs', () => {
  const chat = (id: string, content: string) =>
    withJson(id, { messages: [{ role: 'user', content }] }, { class: 'chat' });

  it('tell what will be new in each cycle from what stays the same', () => {
    const tensor = (id: string) => withJson(id, { values: [1, 2] }, { class: 'tensor' });
    const requests = [chat('a', 'hello'), chat('b', 'hello'), tensor('c'), request('d', { class: 'none' })];
    const { inputs, classes } = inspect(workload(requests));
    expect(inputs).toEqual({ withBody: 3, varied: 2, distinct: 3, credentials: 0 });
    const of = Object.fromEntries(classes.map(({ class: name, varied, unvaried }) => [name, [varied, unvaried]]));
    expect(of).toEqual({ chat: [2, 0], tensor: [0, 1], none: [0, 0] });
  });

  it('follow the configuration', () => {
    expect(inspect(workload([chat('a', 'x')]), { vary: 'none' }).inputs.varied).toBe(0);
    const custom = workload([withJson('a', { text: 'x' })]);
    expect(inspect(custom, { vary: { ...AUTO, body: ['/text'] } }).inputs.varied).toBe(1);
  });

  it('count bodies with what looks like a credential, and do not show it', () => {
    const key = ['sk', 'A1b2C3d4E5f6G7h8'].join('-');
    const bearer = ['Bearer', 'A1b2C3d4E5f6'].join(' ');
    const inspection = inspect(workload([chat('a', `my key is ${key}`), chat('b', bearer), chat('c', 'no key')]));
    expect(inspection.inputs.credentials).toBe(2);
    expect(JSON.stringify(inspection)).not.toMatch(/A1b2/);
  });

  it('take prose for prose', () => {
    const prose = ['Basic training is over.', 'the bearer carries it', 'basic understanding', 'BASIC PROGRAMMING'];
    const requests = prose.map((line, i) => chat(`r${i}`, line));
    expect(inspect(workload(requests)).inputs.credentials).toBe(0);
  });
});

describe('of any workload', () => {
  const requests = fc
    .array(
      fc.record(
        {
          class: fc.constantFrom('a', 'b', 'c'),
          tUs: fc.nat(10_000),
          durUs: fc.nat(5_000),
          size: fc.nat(50),
        },
        { requiredKeys: ['class', 'tUs'] },
      ),
      { minLength: 1, maxLength: 60 },
    )
    .map((all) =>
      all.map(({ class: of, tUs, durUs, size }, i) =>
        request(`r${i}`, {
          class: of,
          tUs,
          ...(durUs === undefined ? {} : { observed: { durUs } }),
          ...(size === undefined ? {} : { body: Buffer.alloc(size) }),
        }),
      ),
    );

  it('shares sum to 1 and counts to all requests', () => {
    fc.assert(
      fc.property(requests, (all) => {
        const { classes } = inspect(workload(all));
        expect(classes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(classes.reduce((sum, { requests: n }) => sum + n, 0)).toBe(all.length);
      }),
    );
  });

  it('the peak in flight is that of the slow count, and no less than the mean', () => {
    fc.assert(
      fc.property(requests, (all) => {
        const spans = [...timelineOf(all).values()];
        const overlap = overlapOf(spans);
        const known = spans.flatMap(({ startUs, endUs }) =>
          startUs === null || endUs === null ? [] : [{ startUs, endUs }],
        );
        if (overlap === null) {
          expect(known).toEqual([]);
          return;
        }
        // A peak is reached at some start.
        const inFlightAt = (us: number) =>
          known.filter((s) => s.startUs <= us && (us < s.endUs || s.startUs === us)).length;
        expect(overlap.peak).toBe(Math.max(...known.map(({ startUs }) => inFlightAt(startUs))));
        expect(overlap.peak).toBeGreaterThanOrEqual(overlap.mean - 1e-9);
      }),
    );
  });

  it('half of the values lie at or below the median, and none above the maximum', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), (values) => {
        const spread = spreadOf(values);
        expect(spread?.max).toBe(Math.max(...values));
        expect(values).toContain(spread?.p50);
        const below = values.filter((value) => value <= (spread?.p50 ?? -1)).length;
        expect(below).toBeGreaterThanOrEqual(values.length / 2);
      }),
    );
  });
});
