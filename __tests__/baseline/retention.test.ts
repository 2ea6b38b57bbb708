import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupByEnvironment, type KeptFile, newerFirst, retire } from '../../src/baseline/retention.js';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 24);
const KIB = 1024;

function file(ageDays: number, { environment = 'e', bytes = 100 * KIB, name = 'chat' } = {}): KeptFile {
  const created = NOW - ageDays * DAY;
  return { path: `${name}/${environment}/${created}`, name, environment, commit: 'c', created, bytes };
}

/** One a day, the newest of today. */
const daily = (count: number, options = {}) => Array.from({ length: count }, (_, i) => file(i, options));
const ages = (files: readonly KeptFile[]) => files.map(({ created }) => (NOW - created) / DAY).sort((a, b) => a - b);

describe('files that go', () => {
  it('are none while an environment has 64', () => {
    expect(
      retire(
        Array.from({ length: 64 }, (_, i) => file(1000 + i)),
        NOW,
      ),
    ).toEqual([]);
  });

  it('are none that are younger than 90 days, however many there are', () => {
    expect(
      retire(
        Array.from({ length: 500 }, (_, i) => file(i / 10)),
        NOW,
      ),
    ).toEqual([]);
  });

  it('are those beyond the newest 64 that are older than 90 days, but for the oldest', () => {
    expect(ages(retire(daily(101), NOW))).toEqual([91, 92, 93, 94, 95, 96, 97, 98, 99]);
  });

  it('are counted by environment, and by gate', () => {
    const here = daily(64);
    const there = daily(64, { environment: 'f' });
    const other = daily(64, { name: 'embed' });
    const old = [file(200), file(201)];
    expect(retire([...here, ...there, ...other, ...old], NOW)).toEqual([file(200)]);
  });

  it('are the oldest of the largest environment where all are too large together, but for its oldest', () => {
    const limits = { perEnvironment: 64, days: 90, totalBytes: 3000 * KIB, always: 8 };
    const large = daily(40, { bytes: 100 * KIB });
    const small = daily(20, { environment: 'f', bytes: 1 * KIB });
    const gone = retire([...small, ...large], NOW, limits);
    expect(new Set(gone.map(({ environment }) => environment))).toEqual(new Set(['e']));
    // 4020 KiB: eleven of 100 KiB less are within 3000 KiB. The 40th, the oldest, stays.
    expect(ages(gone)).toEqual([28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38]);
  });

  it('are never the newest 8 of an environment, even where these are too large', () => {
    const gone = retire(daily(12, { bytes: 50 * 1024 * KIB }), NOW);
    expect(ages(gone)).toEqual([8, 9, 10]);
  });
});

describe('whatever is on the branch', () => {
  const files = fc.array(
    fc.record({
      ageDays: fc.integer({ min: 0, max: 400 }),
      environment: fc.constantFrom('e', 'f', 'g'),
      bytes: fc.integer({ min: 1, max: 4096 }),
    }),
    { maxLength: 120 },
  );
  const limits = fc.record({
    perEnvironment: fc.integer({ min: 8, max: 20 }),
    days: fc.integer({ min: 0, max: 100 }),
    totalBytes: fc.integer({ min: 0, max: 100_000 }),
    always: fc.integer({ min: 0, max: 8 }),
  });
  const branch = files.map((all) =>
    all.map(({ ageDays, ...rest }, i) => ({ ...file(ageDays, rest), path: `chat/${rest.environment}/${i}` })),
  );
  const size = (all: readonly KeptFile[]) => all.reduce((sum, { bytes }) => sum + bytes, 0);

  it('the newest of each environment and its oldest stay', () => {
    fc.assert(
      fc.property(branch, limits, (all, limits) => {
        const gone = new Set(retire(all, NOW, limits));
        for (const group of groupByEnvironment(all).values()) {
          const newestFirst = [...group].sort(newerFirst);
          const stay = [...newestFirst.slice(0, limits.always), ...newestFirst.slice(-1)];
          expect(stay.filter((one) => gone.has(one))).toEqual([]);
        }
      }),
    );
  });

  it('a file goes only for its age and number, or because all are too large', () => {
    fc.assert(
      fc.property(branch, limits, (all, limits) => {
        const gone = retire(all, NOW, limits);
        if (size(all) > limits.totalBytes) return;
        for (const group of groupByEnvironment(all).values()) {
          const rank = new Map([...group].sort(newerFirst).map((one, index) => [one, index]));
          for (const one of gone.filter((each) => group.includes(each))) {
            expect(rank.get(one)).toBeGreaterThanOrEqual(limits.perEnvironment);
            expect(NOW - one.created).toBeGreaterThan(limits.days * DAY);
          }
        }
      }),
    );
  });

  it('what is left is small enough, or only what may never go', () => {
    fc.assert(
      fc.property(branch, limits, (all, limits) => {
        const gone = new Set(retire(all, NOW, limits));
        const left = all.filter((one) => !gone.has(one));
        const least = [...groupByEnvironment(all).values()].map((group) => Math.min(group.length, limits.always + 1));
        const mostLeft = least.reduce((sum, count) => sum + count, 0);
        expect(size(left) <= limits.totalBytes || left.length <= mostLeft).toBe(true);
      }),
    );
  });

  it('the order of the listing changes nothing, and what has gone once leaves nothing more to go', () => {
    fc.assert(
      fc.property(branch, limits, fc.infiniteStream(fc.nat()), (all, limits, keys) => {
        const gone = new Set(retire(all, NOW, limits));
        const keyed = all.map((one) => [keys.next().value as number, one] as const).sort(([a], [b]) => a - b);
        expect(
          new Set(
            retire(
              keyed.map(([, one]) => one),
              NOW,
              limits,
            ),
          ),
        ).toEqual(gone);
        expect(
          retire(
            all.filter((one) => !gone.has(one)),
            NOW,
            limits,
          ),
        ).toEqual([]);
      }),
    );
  });
});
