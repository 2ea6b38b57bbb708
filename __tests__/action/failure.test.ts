import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Failure, leaveResult } from '../../src/action/failure.js';
import { readEvent } from '../../src/github/event.js';
import { parseResult } from '../../src/report/result.js';

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

function left(inputs: Record<string, string>, failure: Partial<Failure>) {
  const session = { inputs, event: readEvent('repository_dispatch', {}), context: null };
  leaveResult(session, dir, { gate: null, exit: 2, message: 'memdrift: no', ...failure });
  return parseResult(readFileSync(join(dir, 'result.json'), 'utf8'), 'result.json');
}

describe('the result of a step without a verdict', () => {
  it('is of the gate that the configuration names, else the input', () => {
    expect(left({}, { gate: 'chat' }).gate).toBe('chat');
    expect(left({ name: 'embed' }, {}).gate).toBe('embed');
    expect(left({ name: 'no <name>' }, {}).gate).toBe('memdrift');
  });

  it('can be read, however long the message', () => {
    expect(left({}, { exit: 70, message: 'x'.repeat(100_000) })).toMatchObject({ exit: 70, conclusion: 'failure' });
    expect(left({}, { exit: 130 })).toMatchObject({ exit: 130, conclusion: 'cancelled' });
  });
});
