import { describe, expect, it } from 'vitest';
import { readRules } from '../../../src/drift/budget/rules.js';
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
  it('that do not come about make it no replay', () => {
    expect(reasons(replayed({ cancels: { planned: 20, delivered: 10 } }))).toEqual([
      expect.stringMatching(/^not-measured: .* 50 % of [\d,]+ planned disconnects came too late/),
    ]);
  });

  it('may fail as often as in the baseline', () => {
    const base = replayed({ cancels: { planned: 20, delivered: 12 } });
    expect(reasons(replayed({ cancels: { planned: 20, delivered: 11 } }), [base])).toEqual([]);
    expect(reasons(replayed({ cancels: { planned: 20, delivered: 9 } }), [base])).toHaveLength(1);
  });
});
