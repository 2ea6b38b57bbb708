import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Refusal } from '../../src/drift/cause.js';
import type { Judgement, Verdict } from '../../src/drift/verdict.js';
import { CancelledError, errorExit, exitOf, policyOf, storyExit } from '../../src/gate/exit.js';
import { OutOfRoom, UsageError } from '../../src/series/usage-error.js';

const dir = mkdtempSync(join(tmpdir(), 'memdrift-exit-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const DIFFERS: Refusal = { recording: null, why: 'not-offered', detail: 'driver differs' };
const CLI = { defaults: false, refresh: false };
const ACTION = { defaults: true, refresh: false };
const none = { inconclusive: null, missingBaseline: null, incomparable: null };
const judgement = (verdict: Verdict, refused: Refusal[] = []): Judgement => ({
  verdict,
  cause: { rule: 'nothing-yet' },
  findings: [],
  problems: [],
  baseline: { used: [], refused },
  cycles: 0,
  requests: 0,
  settled: true,
});

describe('exit codes', () => {
  it.each<[Verdict, number]>([
    ['pass', 0],
    ['regression', 1],
    ['not-measured', 3],
    ['inconclusive', 4],
    ['not-comparable', 5],
  ])('%s is %i', (verdict, code) => {
    expect(exitOf(judgement(verdict), null)).toBe(code);
  });

  it('maps what is no verdict on the change to 125 for git bisect', () => {
    const codes = (['pass', 'regression', 'not-measured', 'inconclusive', 'not-comparable'] as const).map((verdict) =>
      exitOf(judgement(verdict), null, true),
    );
    expect(codes).toEqual([0, 1, 125, 125, 125]);
  });

  it('lets a policy change the exit of inconclusive and not-comparable only', () => {
    const warn = { inconclusive: 'warn', missingBaseline: 'warn', incomparable: 'warn' } as const;
    expect(exitOf(judgement('inconclusive'), policyOf(judgement('inconclusive'), warn, CLI))).toBe(0);
    expect(exitOf(judgement('regression'), policyOf(judgement('regression'), warn, CLI))).toBe(1);
    expect(exitOf(judgement('not-measured'), policyOf(judgement('not-measured'), warn, CLI))).toBe(3);
  });

  it("tells the first baseline's absence from recordings that cannot be compared", () => {
    expect(policyOf(judgement('not-comparable'), none, ACTION)).toBe('warn');
    expect(policyOf(judgement('not-comparable', [DIFFERS]), none, ACTION)).toBe('fail');
    expect(policyOf(judgement('not-comparable'), none, CLI)).toBeNull();
  });

  it('takes recordings of another measuring version of memdrift for none, unless more differs', () => {
    const differing = (...keys: string[]): Refusal => ({
      recording: null,
      why: 'environment',
      differences: keys.map((key) => ({ key, here: 3, there: 2 })),
    });
    const policy = (...refused: Refusal[]) => policyOf(judgement('not-comparable', refused), none, ACTION);
    expect(policy(differing('measuring'), differing('measuring'))).toBe('warn');
    expect(policy(differing('measuring', 'driver'))).toBe('fail');
    expect(policy(differing('measuring'), DIFFERS)).toBe('fail');
  });
});

describe('a refresh of the Action whose recording could not be stored', () => {
  const refresh = { defaults: true, refresh: true };
  const policies = ['pass', 'warn', 'fail', null] as const;
  const all = policies.flatMap((missingBaseline) =>
    policies.map((incomparable) => ({ inconclusive: null, missingBaseline, incomparable })),
  );

  it.each(all)('never fails for want of a comparable baseline: %j', (on) => {
    for (const refused of [[], [DIFFERS]]) {
      const one = judgement('not-comparable', refused);
      expect(exitOf(one, policyOf(one, on, refresh))).toBe(0);
    }
  });

  it('fails for a leak and where it was not measured, and is undecided as the policy says', () => {
    for (const on of all) {
      expect(exitOf(judgement('regression'), policyOf(judgement('regression'), on, refresh))).toBe(1);
      expect(exitOf(judgement('not-measured'), policyOf(judgement('not-measured'), on, refresh))).toBe(3);
    }
    const strict = { ...none, inconclusive: 'fail' } as const;
    expect(exitOf(judgement('inconclusive'), policyOf(judgement('inconclusive'), strict, refresh))).toBe(4);
  });

  it('keeps the code of its verdict on the command line', () => {
    const cli = { defaults: false, refresh: true };
    expect(exitOf(judgement('not-comparable'), policyOf(judgement('not-comparable'), none, cli))).toBe(5);
  });
});

describe('errors', () => {
  it('of the user are one line and exit 2', () => {
    expect(errorExit(new UsageError('a\n b'))).toEqual({ code: 2, message: 'memdrift: a b' });
    const named = new UsageError('a\u001b[2Jb\rc\u009b1m: no such file');
    expect(errorExit(named).message).toBe('memdrift: a [2Jb c 1m: no such file');
  });
  it('that are bugs ask for a report and exit 70', () => {
    const { code, message } = errorExit(new TypeError('x is undefined'));
    expect(code).toBe(70);
    expect(message).toContain('please report');
  });
  it('of a cancelled run exit 130', () => {
    expect(errorExit(new CancelledError(null)).code).toBe(130);
  });
});

describe('a disk that fails', () => {
  it('is not measured, one line, whoever did not meet it; never a bug with its stack', () => {
    expect(errorExit(new OutOfRoom('/x: cannot be written: no space'))).toEqual({
      code: 3,
      message: 'memdrift: /x: cannot be written: no space',
    });
    const gone = (): void => writeFileSync(join(dir, 'gone', 'file'), '');
    expect(errorExit(thrownBy(gone))).toEqual({
      code: 3,
      message: `memdrift: ${dir}/gone/file: cannot be used: no such file`,
    });
    const full = (): void => writeFileSync('/dev/full', 'x');
    expect(errorExit(thrownBy(full)).message).toMatch(/cannot be used: no space left on the device$/);
  });

  it('is no program that is missing, and no connection that broke', () => {
    const spawned = Object.assign(new Error('spawn docker ENOENT'), { code: 'ENOENT', syscall: 'spawn docker' });
    expect(errorExit(spawned).code).toBe(70);
    expect(errorExit(Object.assign(new Error('write EPIPE'), { code: 'EPIPE', syscall: 'write' })).code).toBe(70);
  });

  it('makes a story that could not be told no regression', () => {
    expect(storyExit(false, ['not-comparable', 'not-measured'])).toBe(3);
    expect(storyExit(false, ['not-comparable', 'pass'])).toBe(1);
    expect(storyExit(true, ['pass'])).toBe(0);
  });
});

function thrownBy(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new RangeError('nothing was thrown');
}
