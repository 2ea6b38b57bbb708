import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createJudge, judge } from '../../../src/drift/judge.js';
import { parseRecording } from '../../../src/recording/parse-recording.js';
import type { Recording } from '../../../src/recording/recording.js';
import { type Pool, recycled } from './recycled.js';

const stored = (name: string): Recording =>
  parseRecording(
    gunzipSync(readFileSync(new URL(`../../fixtures/recordings/${name}.ndjson.gz`, import.meta.url))).toString('utf8'),
    name,
  ).recording;

const verdicts = (recording: Recording) => judge(recording, []).findings.flatMap((f) => (f.gated ? [f.verdict] : []));
const first = (recording: Recording, bases: Recording[] = []) => {
  const [finding] = judge(recording, bases).findings;
  if (finding === undefined) throw new Error('no finding');
  return finding;
};

describe('real services under gunicorn with max-requests', () => {
  it.each(['recycled-workers-no-leak', 'recycled-single-worker-no-leak'])('that do not leak pass: %s', (name) => {
    const recording = stored(name);
    expect(verdicts(recording)).toEqual(['pass', 'pass']);
    expect(judge(recording, []).settled).toBe(true);
    const [heap] = judge(recording, []).findings;
    expect(heap?.drift?.lives).toMatchObject({ open: null });
  });

  it.each(['recycled-workers-leak', 'recycled-single-worker-leak'])('that keep 4 KiB of each request: %s', (name) => {
    const judged = judge(stored(name), []);
    expect(judged.verdict).toBe('regression');
    expect(judged.cause).toMatchObject({ rule: 'growth', lives: { grows: 'within-lives', requests: 250 } });
    const grown = judged.findings.find(({ verdict }) => verdict === 'regression')?.drift?.growth;
    expect((grown?.value ?? 0) / 2 ** 20).toBeCloseTo(4, 0);
  });
});

describe('workers that are replaced before a set of processes can be judged', () => {
  it.each<[string, Pool]>([
    ['flat', {}],
    ['one, without a leader', { workers: 1, leader: false, life: 500 }],
    ['with a cache that each fills early', { warm: (x) => 4 * (1 - Math.exp(-x / 10)) }],
    ['of unequal age', { jitter: 60 }],
  ])('pass where they are clean: %s', (_, pool) => {
    expect(first(recycled(pool)).verdict).toBe('pass');
  });

  it.each<[string, Pool, string]>([
    ['within lives', { leak: 4 }, 'within-lives'],
    ['within lives, after a warm-up', { leak: 4, warm: (x) => 4 * (1 - Math.exp(-x / 10)) }, 'within-lives'],
    ['in the leader', { leaderLeak: 4 }, 'lasting'],
    ['from life to life', { birthLeak: 4 }, 'between-lives'],
  ])('are a regression where they leak: %s', (_, pool, grows) => {
    const finding = first(recycled(pool));
    expect(finding.verdict).toBe('regression');
    expect(finding.cause).toMatchObject({ rule: 'growth', lives: { grows } });
    expect(finding.drift?.growth.value).toBeGreaterThan(2 * 2 ** 20);
  });

  it('stay undecided where no life shows the end of its warm-up, and the advice says so', () => {
    const judged = judge(recycled({ warm: (x) => 4 * (1 - Math.exp(-x / 100)) }), []);
    expect(judged.findings[0]?.verdict).toBe('inconclusive');
    expect(judged.advice).toMatchObject({ advice: 'longer-lives', levelling: true });
  });

  it('stay undecided where they live too few cycles, and the advice says so', () => {
    const judged = judge(recycled({ life: 60 }), []);
    expect(judged.findings[0]?.verdict).toBe('inconclusive');
    expect(judged.advice).toMatchObject({ advice: 'longer-lives', levelling: false });
  });

  it('never pass while there are ever more of them', () => {
    expect(first(recycled({ zombies: true })).verdict).not.toBe('pass');
  });

  it('are compared with a base that does the same', () => {
    const base = recycled({ leak: 4, seed: 2 });
    expect(first(recycled({ leak: 4 }), [base]).verdict).not.toBe('regression');
    expect(first(recycled({ leak: 8 }), [base]).verdict).toBe('regression');
  });

  it('never pass with the growth of a base that is itself undecided', () => {
    const base = recycled({ leak: 4, seed: 2 });
    const undecided = { kind: 'verdict', t: 1, verdict: 'inconclusive', reason: '' } as const;
    expect(first(recycled({ leak: 4 }), [base]).verdict).toBe('pass');
    expect(first(recycled({ leak: 4 }), [{ ...base, verdict: undecided }]).verdict).toBe('inconclusive');
  });

  it('give a live gate the answer of the finished recording', () => {
    const whole = recycled({ leak: 4 });
    const live = createJudge([]);
    const end = whole.checkpoints.find(({ cycle }) => {
      const checkpoints = whole.checkpoints.filter((checkpoint) => checkpoint.cycle <= cycle);
      return live.judge({ ...whole, checkpoints }, { final: false }).settled;
    });
    expect(end?.cycle).toBe(first(whole).cyclesToVerdict);
    expect(end?.cycle).toBeLessThan(64);
  });
});
