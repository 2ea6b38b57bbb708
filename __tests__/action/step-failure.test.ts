import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commentAsked, type Failure, leaveResult, nameAsked } from '../../src/action/step-failure.js';
import { readEvent } from '../../src/github/events/event.js';
import { parseResult } from '../../src/report/model/result-file.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'failure-'));
  vi.stubEnv('GITHUB_OUTPUT', '');
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true });
});

function left(failure: Partial<Failure>) {
  const session = { event: readEvent('repository_dispatch', {}), context: null };
  leaveResult(session, dir, { gate: 'chat', exit: 2, message: 'memdrift: no', ...failure });
  return parseResult(readFileSync(join(dir, 'result.json'), 'utf8'), 'result.json');
}

describe('the result of a step without a verdict', () => {
  it('is of its gate', () => {
    expect(left({})).toMatchObject({ gate: 'chat', verdict: null });
  });

  it('can be read, however long the message', () => {
    expect(left({ exit: 70, message: 'x'.repeat(100_000) })).toMatchObject({ exit: 70, conclusion: 'failure' });
    expect(left({ exit: 130 })).toMatchObject({ exit: 130, conclusion: 'cancelled' });
  });
});

describe('of a configuration that is refused', () => {
  const fileOf = (value: unknown) => ({ path: 'memdrift.yml', value });

  it.each([
    [{ name: 'embed' }, fileOf({ name: 'chat' }), 'embed'],
    [{}, fileOf({ name: 'chat' }), 'chat'],
    [{ name: 'no <name>' }, null, 'memdrift'],
    [{}, fileOf({ name: ['chat'] }), 'memdrift'],
    [{}, fileOf(7), 'memdrift'],
  ])('the name is read all the same, of %j and %j', (inputs, file, name) => {
    expect(nameAsked(inputs, file)).toBe(name);
  });

  it.each([
    [{ comment: 'on-failure' }, fileOf({ report: { comment: 'never' } }), 'on-failure'],
    [{}, fileOf({ report: { comment: 'never' }, imgae: 1 }), 'never'],
    [{ comment: 'sometimes' }, null, 'always'],
    [{}, fileOf({ report: null }), 'always'],
  ])('when it comments is read all the same, of %j and %j', (inputs, file, when) => {
    expect(commentAsked(inputs, file)).toBe(when);
  });
});
