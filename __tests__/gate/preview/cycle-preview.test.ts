import { describe, expect, it } from 'vitest';
import { parseRules } from '../../../src/drift/budget/written-rules.js';
import { parseConfig } from '../../../src/gate/config/config.js';
import { previewCycle } from '../../../src/gate/preview/cycle-preview.js';
import { detectable } from '../../../src/gate/preview/detectable.js';
import { workloadWarnings } from '../../../src/gate/preview/workload-warnings.js';
import type { Rules } from '../../../src/recording/recording.js';
import { KIB, MIB } from '../../../src/series/series.js';
import type { Workload, WorkloadRequest } from '../../../src/workload/format/workload.js';
import { inspect } from '../../../src/workload/inspect/inspect.js';
import { request, withJson, workload } from '../../workload/by-hand.js';

const MS = 1000;
const S = 1_000_000;

/** A configuration with these keys of the file. */
const config = (value: object = {}) => parseConfig({ mode: 'report' }, { path: 'memdrift.yml', value });

const many = (count: number, fields: (index: number) => Partial<WorkloadRequest>) =>
  workload(Array.from({ length: count }, (_, i) => request(`r${i}`, fields(i))));

describe('a cycle', () => {
  it('of a timed workload lasts about eight seconds at the recorded rate', () => {
    // 20 a second for 20 s, each lasting 100 ms: 160 of them, the last one due at 7.95 s.
    const cycle = previewCycle(
      many(400, (i) => ({ tUs: i * 50 * MS, observed: { durUs: 100 * MS } })),
      config(),
    );
    expect(cycle).toMatchObject({ requests: 160, by: 'pace', endsKnown: true, disconnects: 0 });
    expect(cycle.durationMs).toBeGreaterThan(7000);
    expect(cycle.durationMs).toBeLessThan(9000);
  });

  it('replayed twice as fast holds twice as many', () => {
    const timed = many(2000, (i) => ({ tUs: i * 50 * MS }));
    expect(previewCycle(timed, config()).requests).toBe(160);
    expect(previewCycle(timed, config({ workload: { speed: 2 } })).requests).toBe(320);
  });

  it('of a closed loop takes the sum of its durations over those in flight at once', () => {
    // 4 at once of 200 ms each: 20 a second, so 160 in 8 s.
    const cycle = previewCycle(
      many(400, () => ({ observed: { durUs: 200 * MS } })),
      config(),
    );
    expect(cycle).toMatchObject({ requests: 160, by: 'pace', durationMs: 8000, dueWithinMs: null, peakInFlight: 4 });
    const alone = previewCycle(
      many(400, () => ({ observed: { durUs: 200 * MS } })),
      config({ workload: { concurrency: 1 } }),
    );
    expect(alone).toMatchObject({ requests: 50, durationMs: 10_000, peakInFlight: 1 });
  });

  it('takes as long as the longest chain in it, pauses included', () => {
    const chain = workload([
      request('a', { observed: { durUs: 1 * S } }),
      request('b', { after: 'a', thinkUs: 3 * S, observed: { durUs: 1 * S } }),
    ]);
    expect(previewCycle(chain, config({ plan: { cycle: 2 } }))).toMatchObject({ durationMs: 5000, peakInFlight: 1 });
  });

  it('without durations is left to warm-up, and counted as the fewest that it may choose', () => {
    expect(
      previewCycle(
        many(400, () => ({})),
        config(),
      ),
    ).toMatchObject({ requests: 50, by: 'warm-up', durationMs: null });
    expect(
      previewCycle(
        many(30, () => ({})),
        config(),
      ).requests,
    ).toBe(60);
  });

  it('is as large as the configuration says', () => {
    const cycle = previewCycle(
      many(400, () => ({})),
      config({ plan: { cycle: 7 } }),
    );
    expect(cycle).toMatchObject({ requests: 7, by: 'chosen' });
  });

  it('counts the disconnects that cancel-share will add, where there are none', () => {
    const settings = config({ workload: { 'cancel-share': '5%' }, plan: { cycle: 200 } });
    expect(
      previewCycle(
        many(200, () => ({})),
        settings,
      ).disconnects,
    ).toBe(10);
    const own = many(200, (i) => (i < 3 ? { cancel: { afterUs: 0, how: 'fin' } } : {}));
    expect(previewCycle(own, settings).disconnects).toBe(3);
  });

  it('says how many fit into max-duration', () => {
    // 10 s and a second of rest, in 110 s.
    const settings = config({ workload: { concurrency: 1 }, plan: { cycle: 50, 'max-duration': '110s' } });
    expect(
      previewCycle(
        many(50, () => ({ observed: { durUs: 200 * MS } })),
        settings,
      ).run,
    ).toEqual({
      cycles: 64,
      shortest: 26,
      needed: 28,
      inTime: 10,
      settleMs: 1000,
    });
  });
});

describe('the least growth that can be found', () => {
  const of = (series: string, requests: number, rules: Rules = {}) =>
    detectable(requests, parseRules(rules)).find((row) => row.series === series);

  it('is the budget, where the series moves in fine steps', () => {
    expect(of('process/resident', 200)).toMatchObject({
      budgetPer1000: MIB,
      widenedPer1000: MIB,
      perRequest: MIB / 1000,
      cycleNeeded: null,
    });
  });

  it('is widened as the judge widens it: three steps over the run', () => {
    const rules = { series: { 'process/resident': { growth: '1 KiB/1000req' } } };
    // 3 x 4096 B over 64 x 200 requests: 960 B per 1000.
    expect(of('process/resident', 200, rules)).toMatchObject({ widenedPer1000: KIB, cycleNeeded: null });
    // Over 64 x 100: 1920 B per 1000.
    expect(of('process/resident', 100, rules)).toMatchObject({
      widenedPer1000: 1920,
      perRequest: 1.92,
      cycleNeeded: 188,
    });
  });

  it('of a series with large steps is five of them over the cycles that count', () => {
    const row = of('gpu/used', 100);
    // 5 x 2 MiB over 61 x 100 requests is above the 3 x 2 MiB over 64 x 100 of the budget.
    expect(row?.perRequest).toBeCloseTo((10 * MIB) / 6100, 6);
    expect(row?.widenedPer1000).toBe(MIB);
    expect(row?.cycleNeeded).toBe(164);
    expect(of('gpu/used', 164)?.cycleNeeded).toBeNull();
  });

  it('leaves out what is not judged, and budgets per minute', () => {
    expect(of('gpu/used', 100, { series: { 'gpu/used': { gate: false } } })).toBeUndefined();
    expect(detectable(100, parseRules({ growth: '10 MiB/min' }))).toEqual([]);
  });
});

describe('warnings', () => {
  const warnings = (all: Workload, value: object = {}, fileBytes = 1000) => {
    const settings = config(value);
    const inspection = inspect(all, { vary: settings.workload.vary });
    return workloadWarnings({ inspection, cycle: previewCycle(all, settings), config: settings, fileBytes });
  };
  const codes = (...args: Parameters<typeof warnings>) => warnings(...args).map(({ code }) => code);

  /** 4000 requests at 200 a second with 1 % disconnects, new inputs and two classes: nothing to say against it. */
  const sound = (change: (index: number) => Partial<WorkloadRequest> = () => ({}), count = 4000) =>
    workload(
      Array.from({ length: count }, (_, i) =>
        withJson(
          `r${i}`,
          { prompt: `question ${i}` },
          {
            class: i % 2 === 0 ? 'a' : 'b',
            tUs: i * 5 * MS,
            observed: { durUs: 20 * MS },
            ...(i % 100 === 0 ? { cancel: { afterUs: 0, how: 'fin' as const } } : {}),
            ...change(i),
          },
        ),
      ),
    );

  it('are none for a workload that has all of it', () => {
    expect(codes(sound(), { plan: { cycle: 1700 } })).toEqual([]);
  });

  it('name the layers in which a cycle is too small for the budget, and what would do', () => {
    const found = warnings(
      sound(() => ({}), 300),
      { plan: { cycle: 100 }, workload: { 'cancel-share': 1 } },
    );
    const warning = found.find(({ code }) => code === 'too-few-requests');
    expect(warning?.text).toMatch(/torch\.device\/reserved \(needs 1640\), gpu\/used \(needs 164\)/);
  });

  it('ask for disconnects where there are none, and for more where they are few', () => {
    const without = sound(() => ({}), 300);
    for (const one of without.requests) delete one.cancel;
    expect(codes(without)).toContain('no-disconnects');
    expect(codes(without, { workload: { 'cancel-share': '5%' } })).not.toContain('no-disconnects');
    // 3 a cycle and 26 cycles: 78. 4 a cycle: 104.
    const few = (count: number) =>
      sound((i) => (i < count ? { cancel: { afterUs: 0, how: 'fin' } } : { class: 'a' }), 300);
    const cut = (all: Workload, count: number) => {
      for (const one of all.requests.slice(count)) delete one.cancel;
      return all;
    };
    expect(codes(cut(few(3), 3), { plan: { cycle: 300 } })).toContain('few-disconnects');
    expect(codes(cut(few(4), 4), { plan: { cycle: 300 } })).not.toContain('few-disconnects');
  });

  it('say that repeated inputs hide what is cached by input', () => {
    const same = many(100, () => ({ body: Buffer.from('x') }));
    const warning = warnings(same).find(({ code }) => code === 'same-input');
    expect(warning?.text).toMatch(/every request is the same.*JSON pointers/);
    expect(codes(sound(), { workload: { vary: 'none' } })).toContain('same-input');
  });

  it('notice that one class is nearly all there is', () => {
    expect(warnings(sound((i) => ({ class: i < 3 ? 'rare' : 'chat' })))).toContainEqual(
      expect.objectContaining({ code: 'one-class', subject: 'chat', text: expect.stringContaining('99.9 %') }),
    );
    expect(codes(sound((i) => ({ class: i % 50 === 0 ? 'rare' : 'chat' })))).not.toContain('one-class');
  });

  it('notice answers of 5xx, secrets, large files and bodies with credentials', () => {
    const key = ['sk', 'A1b2C3d4E5f6G7h8'].join('-');
    const all = sound((i) => (i === 7 ? { observed: { status: 503 }, body: Buffer.from(key) } : {}));
    const found = warnings({ ...all, secrets: ['API_KEY'] }, {}, 300 * MIB);
    expect(found.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['server-errors', 'secrets', 'large-file', 'credentials']),
    );
    expect(JSON.stringify(found)).not.toContain(key);
  });

  it('notice more in flight than may be', () => {
    // 200 a second of 10 s each: 2000 in flight once the cycle lasts long enough.
    const slow = sound(() => ({ observed: { durUs: 10 * S } }));
    expect(codes(slow, { plan: { cycle: 4000 } })).toContain('too-many-in-flight');
    expect(codes(slow, { plan: { cycle: 4000 }, workload: { 'max-in-flight': 2001 } })).not.toContain(
      'too-many-in-flight',
    );
  });

  it('notice that a cycle is a burst', () => {
    expect(codes(sound(() => ({ tUs: 0 })))).toContain('burst');
    expect(codes(sound((i) => ({ tUs: i * 10 })))).toContain('burst');
    expect(codes(sound())).not.toContain('burst');
  });

  it('notice that the time does not hold the cycles that a verdict needs', () => {
    const settings = { plan: { cycle: 4000, 'max-duration': '2m' } };
    expect(warnings(sound(), settings).find(({ code }) => code === 'too-long')?.text).toMatch(/allows 5 such cycles/);
    expect(codes(sound(), { plan: { cycle: 1700 } })).not.toContain('too-long');
  });

  it('are one line each', () => {
    for (const { text } of warnings(many(100, () => ({ tUs: 0, observed: { status: 500 } })))) {
      expect(text).not.toMatch(/\n/);
      expect(text).toContain('; ');
    }
  });
});
