import { describe, expect, it } from 'vitest';
import { distanceOf, lookUp, planBinder } from '../../src/baseline/lookup.js';
import type { StoredRecording } from '../../src/baseline/store.js';
import { run } from '../drift/recordings.js';

const environment = { gpu: [], thp: 'madvise' };
const options = { runs: 8, standInDistance: 50 };

interface Kept {
  commit?: string;
  distance?: number | null;
  environment?: Record<string, string | string[]>;
  verdict?: 'pass' | 'regression' | 'not-measured' | 'inconclusive';
}

function stored({ commit = 'a1b2c3d4e5', distance = null, ...rest }: Kept = {}): StoredRecording {
  const header = { commit, environment: { ...environment, ...rest.environment, plan: { cycle: 50 } } };
  const verdict = { kind: 'verdict' as const, t: 1, verdict: rest.verdict ?? ('pass' as const), reason: 'because' };
  return { origin: commit, recording: run({}, { header, verdict }), distance };
}

const commitsOf = (found: StoredRecording[]): unknown[] => found.map(({ recording }) => recording.header.commit);

describe('what a run is compared with', () => {
  it('is the recordings nearest to the base, as many as may serve', () => {
    const all = [0, 2, 5].map((distance) => stored({ commit: `c${distance}`, distance }));
    expect(commitsOf(lookUp(all, environment, { ...options, runs: 2 }).offered)).toEqual(['c0', 'c2']);
  });

  it("takes a nearest recording that is not the base commit's own for a stand-in, and knows how far it lies", () => {
    const all = [stored({ commit: 'near', distance: 50 }), stored({ commit: 'far', distance: 400 })];
    const { offered, refused } = lookUp(all, environment, options);
    expect(commitsOf(offered)).toEqual(['near', 'far']);
    expect(refused).toEqual([]);
    const used = offered.map(({ recording }) => recording);
    expect(distanceOf(all, used)).toBe(50);
  });

  it('is nothing where the nearest is farther than a stand-in may be, and says how far', () => {
    const { offered, refused } = lookUp([stored({ distance: 80 })], environment, options);
    expect(offered).toEqual([]);
    expect(refused).toMatchObject([{ why: 'too-far', distance: 80, allowed: 50 }]);
  });

  it('counts to the nearest one that may serve, not to one of another environment', () => {
    const other = stored({ distance: 0, environment: { thp: 'always' } });
    expect(lookUp([other, stored({ distance: 51 })], environment, options).refused).toMatchObject([
      { why: 'too-far', distance: 51 },
    ]);
  });

  it('does not know of a stand-in where the store does not know of commits', () => {
    const all = [stored()];
    const { offered } = lookUp(all, environment, options);
    expect(offered).toHaveLength(1);
    expect(
      distanceOf(
        all,
        offered.map(({ recording }) => recording),
      ),
    ).toBeNull();
  });

  it('shows the judge what lies between, for the report to say why it was refused', () => {
    const all = [
      stored({ commit: 'bad', verdict: 'regression' }),
      stored({ commit: 'good' }),
      stored({ commit: 'old' }),
    ];
    expect(commitsOf(lookUp(all, environment, { ...options, runs: 1 }).offered)).toEqual(['bad', 'good']);
  });

  it('is nothing, as before the first baseline, where no recording is sound, and a note says why', () => {
    const all = [stored({ verdict: 'not-measured' }), stored({ verdict: 'regression' })];
    expect(lookUp(all, environment, options)).toMatchObject({
      offered: [],
      refused: [],
      note: { note: 'none-sound', stored: 2, nearest: { why: 'verdict', verdict: 'not-measured' } },
    });
  });

  it('of an empty store is nothing, and there is nothing to say', () => {
    expect(lookUp([], environment, options)).toEqual({ offered: [], refused: [], note: null });
  });
});

it('binds the plan of a run to the nearest recording that may serve', () => {
  const all = [stored({ commit: 'bad', verdict: 'regression' }), stored({ commit: 'good' }), stored({ commit: 'old' })];
  expect(planBinder(all, environment)?.recording.header.commit).toBe('good');
  expect(planBinder(all.slice(0, 1), environment)).toBeNull();
});
