import { describe, expect, it } from 'vitest';
import * as decision from '../../src/drift/judge.js';
import { judgePairs } from '../../src/drift/paired/paired-judgement.js';
import type { Recording, RecordingHeader } from '../../src/recording/recording.js';
import { bytes, mebibytes, type Parts, recording, SERIES, upTo } from './recordings.js';
import { judge } from './said.js';

const RUNNING = 'requests/running';
const KV = 'kv-cache/used';

type Declared = RecordingHeader['series'][string];
const memory: Declared = { unit: 'bytes', better: 'lower', required: true };
const running: Declared = { unit: 'count', better: 'lower', granularity: 1, gated: ['drift'], required: true, rest: 0 };

/** 64 cycles of 200 requests, flat memory, and a series that the server tells at rest. */
function told(
  values: (number | null)[],
  { header, ...parts }: Parts = {},
  name = RUNNING,
  declared: Declared = running,
): Recording {
  return recording({
    values: { [SERIES]: bytes(mebibytes({ cycles: values.length })), [name]: values },
    header: { series: { [SERIES]: memory, [name]: declared }, ...header },
    ...parts,
  });
}

/** `value` from a cycle on, 0 before. */
const from = (cycle: number, value = 1, cycles = 30): number[] =>
  Array.from({ length: cycles }, (_, k) => (k + 1 >= cycle ? value : 0));

const rest = (value: number | null, name = RUNNING): Pick<Recording, 'rests'> => ({
  rests: [{ kind: 'rest', t: 400, cycle: 30, waited_ms: 60_000, values: { [name]: value } }],
});

const of = (judged: ReturnType<typeof judge>, series = RUNNING) => judged.findings.find((f) => f.series === series);
const flat = (): Recording => told(from(99));

describe('requests that the server still counts with nothing in flight', () => {
  it('are none in health, and the series passes', () => {
    const judged = judge(flat(), [flat()]);
    expect(judged.verdict).toBe('pass');
    expect(of(judged)).toMatchObject({ verdict: 'pass', reason: 'requests running returns to 0 at rest' });
  });

  it('are a regression where a single one stays, after thousands of others', () => {
    const judged = judge(told(from(25)), [flat()]);
    expect(judged).toMatchObject({
      verdict: 'regression',
      reason: 'requests running stays at 1 with nothing in flight, after 6,000 requests',
    });
    expect(of(judged)?.drift).toMatchObject({ baseline: 0, budget: 0 });
  });

  it('are none where the server was late at one checkpoint, or at every other', () => {
    expect(judge(told([...from(99, 1, 29), 1]), [flat()]).verdict).toBe('pass');
    expect(judge(told(from(1).map((_, k) => k % 2)), [flat()]).verdict).toBe('pass');
  });

  it('are what was awaited after the last cycle, whatever the checkpoints read', () => {
    const late = { ...told(from(1, 4)), ...rest(0) };
    expect(judge(late, [flat()]).verdict).toBe('pass');
    const stuck = { ...told([...from(99, 1, 29), 1]), ...rest(1) };
    expect(judge(stuck, [flat()]).verdict).toBe('regression');
  });

  it('are undecided where they still fell when they were waited for no longer', () => {
    const judged = judge({ ...told(from(1, 90)), ...rest(null) }, [flat()]);
    expect(judged.verdict).toBe('inconclusive');
    expect(of(judged)?.reason).toBe(
      'requests running had not come to rest 1 min after the last request, and still fell',
    );
  });

  it('are called stuck only when the run has ended, so that it is not cut short by a server that is late', () => {
    const judged = decision.createJudge([]).judge(upTo(told(from(1, 3)), 12), { final: false });
    expect(judged.findings.find(({ series }) => series === RUNNING)?.verdict).toBe('pass');
  });

  it('are a regression without a baseline too', () => {
    expect(judge(told(from(10)), []).verdict).toBe('regression');
  });

  it('leave the judgement of other series as it is: no error budget is shared with them', () => {
    const alone = recording({ values: { [SERIES]: bytes(mebibytes({ cycles: 30 })) } });
    const finding = of(judge(alone, []), SERIES);
    expect(of(judge(told(from(99)), []), SERIES)).toEqual(finding);
  });

  it('only explain in a recording that declares them so, as older ones do', () => {
    const old = told(from(5), {}, RUNNING, { ...running, gated: [], required: false });
    const judged = judge(old, [flat()]);
    expect(judged.verdict).toBe('pass');
    expect(of(judged)?.gated).toBe(false);
  });

  it('are not judged by a page that was lost, and that is not-measured', () => {
    expect(judge(told(from(1).map(() => null)), []).verdict).toBe('not-measured');
  });
});

describe('a base whose requests are stuck as well', () => {
  const base = (count: number): Recording => told(from(10, count));

  it('is compared with: its share is no fault of the change, and three times of it are not told from it', () => {
    expect(judge(base(2), [base(2)]).verdict).toBe('pass');
    expect(judge(base(6), [base(2)]).verdict).toBe('pass');
    expect(judge(base(7), [base(2)]).verdict).toBe('regression');
  });

  it('hands down what its own recording shows', () => {
    const inherited = { since: 'a1b2c3d', reason: 'stuck', series: { [RUNNING]: { growth: 2 / 6, level: 0 } } };
    const heir = (count: number): Recording => told(from(10, count), { header: { rules: { inherited } } });
    expect(judge(heir(2), [flat()]).verdict).toBe('pass');
    expect(judge(heir(9), [flat()]).verdict).toBe('regression');
  });

  it('raises no budget that a person has set', () => {
    const series = { [RUNNING]: { growth: '1/1000req' } };
    const budgeted = (count: number): Recording => told(from(10, count), { header: { rules: { series } } });
    expect(judge(budgeted(6), [flat()]).verdict).toBe('pass');
    expect(judge(budgeted(7), [flat()]).verdict).toBe('regression');
  });

  it('may be accepted, with a reason and a day', () => {
    const accepted = [{ series: RUNNING, growth: '1/1000req', reason: 'issue 12', until: '2027-01-31' }];
    const judged = judge(told(from(10, 3), { header: { rules: { accepted } } }), [flat()]);
    expect(judged.verdict).toBe('pass');
    expect(of(judged)?.accepted).toMatchObject({ needed: true });
  });
});

describe('KV cache in use at rest', () => {
  const kv: Declared = { ...running, unit: 'tokens', rest: 16 };
  const used = (values: number[], declared = kv): Recording => told(values, {}, KV, declared);

  it('returns to its reading at the end of the warm-up', () => {
    const judged = judge(used(from(1, 16)), [used(from(1, 16))]);
    expect(judged.verdict).toBe('pass');
    expect(of(judged, KV)?.reason).toBe('KV cache used returns to 16 tokens at rest');
  });

  it('is a regression where blocks of an aborted stream are not given back', () => {
    const judged = judge(used(from(1, 16).map((value, k) => value + (k > 20 ? 160 : 0))), [used(from(1, 16))]);
    expect(judged.verdict).toBe('regression');
    expect(judged.reason).toBe(
      'KV cache used stays 160 tokens above its 16 tokens with nothing in flight, after 6,000 requests',
    );
  });

  it('returns to its first reading where none was declared', () => {
    const { rest: _, ...undeclared } = kv;
    expect(judge(used(from(1, 32), undeclared), []).verdict).not.toBe('regression');
    expect(judge(used(from(9, 32), undeclared), []).verdict).toBe('regression');
  });
});

it('is a regression of a paired A/B where every run of the change has it, and no run of the base', () => {
  const pair = (candidate: Recording) => ({ base: told(from(99, 1, 40)), candidate });
  const stuck = judgePairs([pair(told(from(30, 1, 40))), pair(told(from(20, 2, 40)))]);
  expect(stuck.judgement.verdict).toBe('regression');
  const once = judgePairs([pair(told(from(30, 1, 40))), pair(told(from(99, 1, 40)))]);
  expect(once.judgement.verdict).toBe('inconclusive');
  const none = judgePairs([pair(told(from(99, 1, 40))), pair(told(from(99, 1, 40)))]);
  expect(none.judgement.verdict).toBe('pass');
});
