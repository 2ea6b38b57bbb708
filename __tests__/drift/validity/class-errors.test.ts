import { describe, expect, it } from 'vitest';
import { createJudge, judge } from '../../../src/drift/judge.js';
import { classErrors } from '../../../src/drift/validity/class-errors.js';
import type { CycleRecord, Recording } from '../../../src/recording/recording.js';
import { reasonText } from '../../../src/report/text/reasons.js';
import { baselines, random, run, upTo } from '../recordings.js';

/** Classes of requests that were not served, however small their share of the whole. */

type Tally = NonNullable<CycleRecord['classes']>[string];

const refused = (sent: number, failed: number): Tally => ({
  sent,
  ok: sent - failed,
  errors: { http_4xx: failed },
  misses: [{ kind: 'http_4xx', status: 422, expected: '200', count: failed }],
});

/** 200 requests a cycle; what one class came to, the others are served. */
function serving(rare: (cycle: number) => Tally, cycles = 30, whole: Recording = run({ cycles })): Recording {
  return {
    ...whole,
    cycles: whole.cycles.map((cycle) => {
      const tally = rare(cycle.cycle);
      const failed = tally.sent - tally.ok;
      const common = { sent: 200 - tally.sent, ok: 200 - tally.sent };
      return { ...cycle, ok: 200 - failed, errors: tally.errors ?? {}, classes: { common, rare: tally } };
    }),
  };
}

const served = (sent: number): Tally => ({ sent, ok: sent });
const reasonOf = (head: Recording, base: Recording[] = []) => {
  const { verdict, cause } = judge(head, base);
  return `${verdict}: ${reasonText(cause)}`;
};

describe('a class that always fails', () => {
  const always = serving(() => refused(3, 3));

  it('is named, with what was found and what would have been right, at 1.5 % of the whole', () => {
    expect(reasonOf(always)).toBe(
      'not-measured: the replay is invalid: class rare failed in all of its 90 requests: status 422 instead of 200',
    );
  });

  it('is not tested where the base fails the same way either', () => {
    const base = baselines().map((recording) => serving(() => refused(3, 3), 64, recording));
    expect(reasonOf(always, base)).toMatch(/^not-measured: .* class rare failed in all of its 90 requests/);
  });

  it('ends a run under way after three cycles, and not before', () => {
    const live = createJudge([]);
    const problems = (cycles: number) =>
      live.judge(upTo(always, cycles), { final: false }).problems.filter(({ cause }) => cause.rule === 'class-fails');
    expect(problems(2)).toEqual([]);
    expect(problems(3)).toHaveLength(1);
  });

  it('is found with one request a cycle', () => {
    expect(reasonOf(serving(() => refused(1, 1)))).toMatch(/class rare failed in all of its 30 requests/);
  });

  it('is found in a recording that knows the kinds of errors alone', () => {
    const old = serving(() => ({ sent: 3, ok: 0, errors: { http_4xx: 3 } }));
    expect(reasonOf(old)).toMatch(/class rare failed in all of its 90 requests: http_4xx$/);
  });

  it('is not one whose failures began in the cycle in which the service died', () => {
    const whole = serving((cycle) => (cycle === 30 ? refused(190, 190) : served(1)));
    const died = { ...whole, checkpoints: whole.checkpoints.filter(({ cycle }) => cycle < 30) };
    expect(judge(died, []).problems.map(({ cause }) => cause.rule)).not.toContain('class-fails');
  });
});

describe('a class that fails often', () => {
  it('is named where it was served when recorded, at 1 % of the whole', () => {
    expect(reasonOf(serving(() => refused(20, 2)))).toBe(
      'not-measured: the replay is invalid: class rare failed in 60 of its 600 requests: mostly status 422 instead of 200; none when recorded',
    );
  });

  it('is let be as often as it failed when recorded', () => {
    expect(reasonOf(serving(() => ({ ...refused(20, 2), failed_before: 2 })))).toMatch(/^not-comparable: /);
  });

  it('is let be as often as the base fails, and no oftener', () => {
    const base = baselines().map((recording) => serving(() => refused(20, 2), 64, recording));
    expect(
      reasonOf(
        serving(() => refused(20, 2)),
        base,
      ),
    ).toMatch(/^pass: /);
    expect(
      reasonOf(
        serving(() => refused(20, 4)),
        base,
      ),
    ).toMatch(/class rare failed in 120 of its 600 requests.*10 % are usual/);
  });

  it('ends a run under way after eight cycles', () => {
    const live = createJudge([]);
    const often = serving(() => refused(20, 4));
    expect(
      live.judge(upTo(often, 7), { final: false }).problems.filter(({ cause }) => cause.rule === 'class-fails'),
    ).toEqual([]);
    expect(live.judge(upTo(often, 8), { final: false }).settled).toBe(true);
  });
});

describe('chance', () => {
  it('does not condemn a class of which one request in 500 fails, in 200 runs of 64 cycles', () => {
    const next = random(7);
    const whole = run({ cycles: 64 });
    for (let i = 0; i < 200; i++) {
      const sent = i % 2 === 0 ? 100 : 3;
      const failures = (): number => Array.from({ length: sent }, next).filter((x) => x < 0.002).length;
      const head = serving(() => refused(sent, failures()), 64, whole);
      for (let cycles = 1; cycles <= 64; cycles++) {
        expect(classErrors(upTo(head, cycles), [], cycles === 64)).toEqual({ first: [], further: [] });
      }
    }
  });

  it('is not asked of hundreds of classes that fail: eight are named, and the rest counted', () => {
    const whole = run({ cycles: 30 });
    const classes = Object.fromEntries(Array.from({ length: 256 }, (_, i) => [`class ${i}`, refused(3, 3)]));
    const { problems } = judge({ ...whole, cycles: whole.cycles.map((cycle) => ({ ...cycle, classes })) }, []);
    const named = problems.filter(({ cause }) => cause.rule === 'class-fails');
    expect(named).toHaveLength(8);
    expect(reasonText(named[0]?.cause ?? { rule: 'nothing-yet' })).toContain('and so did 248 more classes');
  });
});
