import { describe, expect, it } from 'vitest';
import { baseGrows, inheritedOf, referenceLevelsOf } from '../../src/baseline/history.js';
import type { StoredRecording } from '../../src/baseline/store.js';
import { judge } from '../../src/drift/judge.js';
import type { Verdict } from '../../src/drift/verdict.js';
import type { Recording, VerdictRecord } from '../../src/recording/recording.js';
import { baselines, MIB, run, SERIES, type Shape } from '../drift/recordings.js';

const environment = { thp: 'madvise' };
const measuredIn = { ...environment, plan: { cycle: 200 } };
const here = { header: { environment: measuredIn } };
const rules = { growth: '1 MiB/1000req', level: '5% and 64 MiB' };

interface Kept {
  verdict?: Verdict;
  shape?: Shape;
  refresh?: { run: number; of: number };
  environment?: Record<string, string>;
  record?: Partial<VerdictRecord>;
  events?: Recording['events'];
}

/** A recording on main, of a refresh with that verdict. */
function kept(
  commit: string | null,
  { verdict = 'pass', shape = {}, refresh, record, ...rest }: Kept = {},
): StoredRecording {
  const recording = run(shape, {
    header: {
      commit,
      environment: { ...measuredIn, ...rest.environment },
      ...(refresh === undefined ? {} : { refresh }),
    },
    events: rest.events ?? [],
    verdict: { kind: 'verdict', t: 1, verdict, reason: `${verdict} of ${commit}`, ...record },
  });
  return { origin: String(commit), recording, distance: 0 };
}

const grown = (commit: string | null, rest: Kept = {}): StoredRecording =>
  kept(commit, { verdict: 'regression', ...rest });
const since = (...recordings: StoredRecording[]): unknown => {
  const found = baseGrows(recordings, environment);
  return found === null ? null : [found.since, found.reason];
};

describe('the base itself grows', () => {
  it('since the oldest of an unbroken row of regressions, for the reason of the newest', () => {
    expect(since(grown('e'), grown('d'), kept('c'), grown('b'))).toEqual(['d', 'regression of e']);
  });

  it('no more once a refresh finds no regression', () => {
    expect(since(kept('f'), grown('e'), grown('d'))).toBeNull();
    expect(since(kept('f', { verdict: 'not-comparable' }), grown('e'))).toBeNull();
  });

  it.each(['not-measured', 'inconclusive'] as const)('whatever a refresh that was %s says', (verdict) => {
    expect(since(kept('f', { verdict }), grown('e'), kept('d', { verdict }), grown('c'), kept('b'))).toEqual([
      'c',
      'regression of e',
    ]);
  });

  it('by what is known of this environment alone', () => {
    const elsewhere = { environment: { thp: 'always' } };
    expect(since(grown('f', elsewhere), kept('e'))).toBeNull();
    expect(since(kept('f', elsewhere), grown('e'))).toEqual(['e', 'regression of e']);
  });

  it('whatever its plan', () => {
    const [first] = [grown('e')];
    expect(baseGrows([first as StoredRecording], environment)?.since).toBe('e');
  });

  it('where one of the recordings of a refresh does', () => {
    const of = (n: number) => ({ refresh: { run: n, of: 3 } });
    expect(since(kept('e', of(3)), grown('e', of(2)), kept('e', of(1)), kept('d'))).toEqual(['e', 'regression of e']);
  });

  it('no more once the same commit is measured again without', () => {
    const of = (n: number) => ({ refresh: { run: n, of: 2 } });
    expect(since(kept('e', of(2)), kept('e', of(1)), grown('e', of(2)), grown('e', of(1)))).toBeNull();
  });

  it('since a commit whose recording is no longer kept', () => {
    expect(since(grown('z', { record: { since: 'c' } }), grown('y', { record: { since: 'c' } }))).toEqual([
      'c',
      'regression of z',
    ]);
  });

  it('also where nobody knows since when', () => {
    expect(since(grown(null))).toEqual([null, 'regression of null']);
  });

  it('not where nothing is stored', () => {
    expect(since()).toBeNull();
  });
});

describe('what a change inherits of a base that grows', () => {
  const sound = baselines({}, here);
  const from = (stored: StoredRecording, theirs: Recording[] = sound) => {
    const growth = baseGrows([stored], environment);
    if (growth === null) throw new Error('the base does not grow');
    return inheritedOf(growth, theirs, rules, undefined);
  };

  it('is its growth', () => {
    const { series, ...told } = from(grown('e', { shape: { leak: 3 } }));
    expect(told).toEqual({ since: 'e', reason: 'regression of e' });
    expect((series[SERIES]?.growth ?? 0) / MIB).toBeCloseTo(3, 0);
    expect(series[SERIES]?.level).toBe(0);
  });

  it('is its height', () => {
    const { series } = from(grown('e', { shape: { level: 700 } }));
    expect(series[SERIES]?.growth).toBe(0);
    expect((series[SERIES]?.level ?? 0) / MIB).toBeCloseTo(200, 0);
  });

  it('is both where it broke both rules', () => {
    const { series } = from(grown('e', { shape: { level: 700, leak: 3 } }));
    expect((series[SERIES]?.growth ?? 0) / MIB).toBeCloseTo(3, 0);
    expect((series[SERIES]?.level ?? 0) / MIB).toBeGreaterThan(200);
  });

  it('is nothing of growth that has ended, though not for long', () => {
    const ring = (full: number) => grown('e', { shape: { extra: (k) => Math.min(k, full) } });
    for (const full of [50, 54, 58]) expect(from(ring(full), []).series).toEqual({});
    expect((from(ring(64), []).series[SERIES]?.growth ?? 0) / MIB).toBeCloseTo(5, 0);
  });

  it('is nothing of what is within the budgets', () => {
    expect(from(grown('e', { shape: { leak: 0.5, level: 530 } })).series).toEqual({});
  });

  it('is its whole growth, also where the baselines of the change grow too and would let it pass', () => {
    const { series } = from(grown('e', { shape: { leak: 1.7 } }), baselines({ leak: 0.8 }, here));
    expect((series[SERIES]?.growth ?? 0) / MIB).toBeCloseTo(1.7, 1);
  });

  it('is its whole growth, also where baselines of two kinds leave it undecided', () => {
    const mixed = [...baselines({}, here), ...baselines({ leak: 4 }, here)];
    const base = grown('e', { shape: { leak: 4 } });
    expect(judge(base.recording, mixed).verdict).toBe('inconclusive');
    expect((from(base, mixed).series[SERIES]?.growth ?? 0) / MIB).toBeCloseTo(4, 1);
  });

  it('is the height that it has above its baselines, where it is its anchor that it left', () => {
    const anchors = { [SERIES]: { value: 500 * MIB, commit: 'a', accepted: false } };
    const crept = grown('e', { shape: { level: 580 }, record: { anchors } });
    const { series } = from(crept, baselines({ level: 540 }, here));
    expect((series[SERIES]?.level ?? 0) / MIB).toBeCloseTo(40, 0);
  });

  it('is what was accepted when the base was measured, and is no more when the change is', () => {
    const growth = baseGrows([grown('e', { shape: { leak: 3 } })], environment);
    if (growth === null) throw new Error('the base does not grow');
    const accepted = [{ series: SERIES, growth: '5 MiB/1000req', reason: 'a cache', until: '2026-10-31' }];
    const on = (day: string) => inheritedOf(growth, sound, { ...rules, accepted }, `${day}T00:00:00Z`).series;
    expect(on('2026-10-31')).toEqual({});
    expect((on('2026-11-01')[SERIES]?.growth ?? 0) / MIB).toBeCloseTo(3, 0);
  });

  it('is what the absolute rules find where there is no baseline', () => {
    expect(from(grown('e', { shape: { leak: 3 } }), []).series[SERIES]?.growth ?? 0).toBeGreaterThan(2 * MIB);
  });

  it('is measured by the rules of the change, not by those of the base', () => {
    const growth = baseGrows([grown('e', { shape: { leak: 3 } })], environment);
    if (growth === null) throw new Error('the base does not grow');
    expect(inheritedOf(growth, sound, { ...rules, growth: '5 MiB/1000req' }, undefined).series).toEqual({});
  });

  it('says that its service was killed for memory', () => {
    const events = [{ kind: 'event' as const, t: 1, what: 'oom-kill', detail: 'at 1 GiB' }];
    expect(from(grown('e', { events })).killed).toBe(true);
  });
});

describe('a change of a base that grows', () => {
  const sound = baselines({}, here);
  const growth = baseGrows([grown('e', { shape: { leak: 3, level: 700 } })], environment);
  if (growth === null) throw new Error('the base does not grow');
  const inherited = inheritedOf(growth, sound, rules, undefined);
  const check = (shape: Shape) =>
    judge(run({ seed: 9, ...shape }, { header: { environment: measuredIn, rules: { ...rules, inherited } } }), sound);

  it('is not blamed for what the base does', () => {
    expect(judge(run({ seed: 9, leak: 3, level: 700 }, here), sound).verdict).toBe('regression');
    expect(check({ leak: 3, level: 700 }).verdict).toBe('pass');
  });

  it('is blamed for what it adds to it', () => {
    expect(check({ leak: 6, level: 700 }).verdict).toBe('regression');
    expect(check({ leak: 3, level: 900 }).verdict).toBe('regression');
  });

  it('passes where it mends it', () => {
    expect(check({}).verdict).toBe('pass');
  });

  it('is not blamed for dying as the base died', () => {
    const events = [{ kind: 'event' as const, t: 1, what: 'oom-kill', detail: 'at 1 GiB' }];
    const dying = (killed: boolean) =>
      judge(
        run(
          { cycles: 12 },
          { events, header: { environment: measuredIn, rules: { ...rules, inherited: { ...inherited, killed } } } },
        ),
        sound,
      );
    expect(dying(false).verdict).toBe('regression');
    expect(dying(true)).toMatchObject({ verdict: 'not-measured', cause: { rule: 'killed', baseToo: true } });
  });
});

describe('the anchors of a base', () => {
  it('are those that the nearest sound recording carries on', () => {
    const anchor = { value: 5, commit: 'a', accepted: true };
    const carrying = (value: number) => ({ record: { anchors: { [SERIES]: { ...anchor, value } } } });
    const all = [grown('f', carrying(9)), kept('e', carrying(5)), kept('d', carrying(1))];
    expect(referenceLevelsOf(all, measuredIn)).toEqual({ [SERIES]: anchor });
  });

  it('are the settled heights of the oldest sound one where none carries any', () => {
    const all = [kept('e', { shape: { level: 900 } }), kept('d'), grown('c', { shape: { level: 100 } })];
    expect(referenceLevelsOf(all, measuredIn)[SERIES]).toMatchObject({ commit: 'd', accepted: false });
    expect((referenceLevelsOf(all, measuredIn)[SERIES]?.value ?? 0) / MIB).toBeCloseTo(500, 0);
  });

  it('are none of another plan, and none of an empty store', () => {
    expect(referenceLevelsOf([kept('e')], { ...measuredIn, plan: { cycle: 7 } })).toEqual({});
    expect(referenceLevelsOf([], measuredIn)).toEqual({});
  });
});
