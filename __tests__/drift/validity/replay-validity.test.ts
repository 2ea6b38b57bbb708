import { describe, expect, it } from 'vitest';
import { readRules } from '../../../src/drift/budget/rules.js';
import { untestedDisconnects } from '../../../src/drift/validity/disconnects.js';
import { replayProblems } from '../../../src/drift/validity/replay-validity.js';
import type { CycleRecord, Recording } from '../../../src/recording/recording.js';
import { reasonText } from '../../../src/report/text/reasons.js';
import { run } from '../recordings.js';

/** Whether the workload was replayed as it was recorded, and as the baseline served it. */

function replayed(part: Partial<CycleRecord>, rules: Recording['header']['rules'] = {}): Recording {
  const recording = run();
  return {
    ...recording,
    header: { ...recording.header, rules },
    cycles: recording.cycles.map((cycle) => ({ ...cycle, ...part })),
  };
}

const reasons = (head: Recording, baselines: Recording[] = [], final = true) =>
  replayProblems(head, baselines, readRules(head.header).lateShare, final).map(
    ({ verdict, cause }) => `${verdict}: ${reasonText(cause)}`,
  );

describe('a replay that keeps to its plan', () => {
  it('is valid', () => {
    expect(reasons(replayed({ late: 2, lateness_ms: { p99: 60 }, cancels: { planned: 20, delivered: 19 } }))).toEqual(
      [],
    );
  });
});

describe('late requests', () => {
  it('beyond one in a hundred make it no replay', () => {
    expect(reasons(replayed({ late: 3, lateness_ms: { p99: 73.4 } }))).toEqual([
      'not-measured: the replay is invalid: 1.5 % of the requests were sent too late (p99 dispatch delay up to 73 ms); the limit is 1 %',
    ]);
  });

  it('are a share of those that were due at a time, not of what plan.amplify adds', () => {
    const diluted = replayed({ sent: 10_200, ok: 10_200, amplified: 10_000, late: 3, lateness_ms: { p99: 73 } });
    expect(reasons(diluted).join()).toContain('1.5 % of the requests were sent too late');
  });

  it('are tolerated as far as the rules say', () => {
    expect(reasons(replayed({ late: 3, lateness_ms: { p99: 73 } }, { late_share: 0.02 }))).toEqual([]);
    expect(reasons(replayed({ late: 1, lateness_ms: { p99: 1 } }, { late_share: 0 }))).toHaveLength(1);
  });
});

describe('requests that were not sent', () => {
  it('make it no replay at once', () => {
    expect(reasons(replayed({ unsent: 1, in_flight: 1024 }), [], false)).toEqual([
      expect.stringMatching(
        /^not-measured: the replay is invalid: \d+ requests were not sent because 1,024 were in flight$/,
      ),
    ]);
  });
});

describe('planned disconnects', () => {
  const cancels = (planned: number, delivered: number, more = {}) =>
    replayed({ cancels: { planned, delivered, ...more } });

  it('that come about in the base and not here make it no replay', () => {
    expect(reasons(cancels(20, 10, { shorter: 10 }), [cancels(20, 20)])).toEqual([
      expect.stringMatching(
        /^not-measured: .* 50 % of [\d,]+ planned disconnects did not come about \(responses were shorter than when recorded\); 0 % in the baseline$/,
      ),
    ]);
  });

  it('may fail as often as in the baseline, and by chance', () => {
    expect(reasons(cancels(20, 11), [cancels(20, 12)])).toEqual([]);
    expect(reasons(cancels(20, 7), [cancels(20, 12)])).toHaveLength(1);
    expect(reasons(cancels(1, 0), [cancels(20, 20)], false)).toHaveLength(1);
    const once = { ...cancels(1, 1), cycles: cancels(1, 0).cycles.slice(0, 1) };
    expect(reasons(once, [{ ...cancels(1, 1), cycles: cancels(1, 1).cycles.slice(0, 1) }])).toEqual([]);
  });

  it('are told of where they do not come about and no base says that they could', () => {
    expect(reasons(cancels(20, 0, { sooner: 20 }))).toEqual([]);
    expect(reasons(cancels(20, 0, { sooner: 20 }), [cancels(20, 0, { sooner: 20 })])).toEqual([]);
    expect(untestedDisconnects(cancels(20, 0, { sooner: 20 }))).toMatchObject([
      { note: 'disconnects-untested', classes: [{ class: '', delivered: 0, why: 'sooner' }], unnamed: 0 },
    ]);
    expect(untestedDisconnects(cancels(20, 19))).toEqual([]);
    expect(untestedDisconnects(cancels(0, 0))).toEqual([]);
  });

  it('whose response ended at the very point were not missed, and are told of', () => {
    expect(reasons(cancels(20, 0, { ended: 20 }), [cancels(20, 20)])).toEqual([]);
    expect(untestedDisconnects(cancels(20, 0, { ended: 20 }))).toMatchObject([{ classes: [{ why: 'ended' }] }]);
  });

  it('are judged class by class', () => {
    const of = (few: number) => {
      const classes = Object.fromEntries(
        [
          ['POST /many', 190, 190],
          ['POST /few', 10, few],
        ].map(([name, planned, delivered]) => [
          name,
          { sent: planned, ok: planned, cancels: { planned, delivered, sooner: Number(planned) - Number(delivered) } },
        ]),
      ) as NonNullable<CycleRecord['classes']>;
      return replayed({ cancels: { planned: 200, delivered: 190 + few }, classes });
    };
    expect(reasons(of(0), [of(10)])).toEqual([expect.stringMatching(/disconnects of POST \/few did not come about/)]);
    expect(untestedDisconnects(of(0))).toMatchObject([{ classes: [{ class: 'POST /few', delivered: 0 }] }]);
  });
});
