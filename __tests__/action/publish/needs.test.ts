import { describe, expect, it } from 'vitest';
import { readNeeds, unexplained } from '../../../src/action/publish/needs.js';
import { UsageError } from '../../../src/series/usage-error.js';

const text = (jobs: Record<string, string>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(jobs).map(([job, result]) => [job, { result, outputs: {} }])));

describe('the needs context', () => {
  it('says how each job ended', () => {
    expect(readNeeds(text({ build: 'success', measure: 'failure' }))).toEqual({ build: 'success', measure: 'failure' });
  });

  it.each([
    ['missing', undefined, /"needs": missing; allowed: needs: \$\{\{ toJSON\(needs\) \}\}/],
    ['not JSON', '[object Object]', /found no JSON/],
    ['no jobs', '{}', /at least one job/],
    ['a list', '["measure"]', /allowed: needs/],
    ['another word', text({ measure: 'neutral' }), /at measure\.result/],
    ['no result', '{"measure":{"outputs":{}}}', /at measure\.result/],
    ['no name of a job', text({ 'a b`@x': 'success' }), /names of jobs|Invalid key/],
    ['too long', text({ measure: 'x'.repeat(200_000) }), /found 2\d{5} characters/],
  ])('is refused where it is %s', (_, given, sentence) => {
    expect(() => readNeeds(given)).toThrow(sentence);
    expect(() => readNeeds(given)).toThrow(UsageError);
    expect(() => readNeeds(given)).not.toThrow(/\n/);
  });

  it('does not pollute what is read from it', () => {
    const needs = readNeeds('{"__proto__":{"result":"success"},"measure":{"result":"failure"}}');
    expect(needs['measure']).toBe('failure');
    expect(({} as Record<string, unknown>)['result']).toBeUndefined();
  });
});

describe('a job that did not succeed', () => {
  it('is explained by a result that fails its own step', () => {
    expect(unexplained({ measure: 'failure' }, [0, 1])).toEqual([]);
    expect(unexplained({ measure: 'cancelled' }, [0, 130])).toEqual([]);
  });

  it('is a problem where no result tells why', () => {
    expect(unexplained({ measure: 'failure' }, [0, 0])).toEqual([
      'job "measure" failed, and no result says why: the job, or one job of its matrix, left no result',
    ]);
    expect(unexplained({ measure: 'cancelled' }, [0, 1])).toHaveLength(1);
    expect(unexplained({ measure: 'skipped' }, [1])).toHaveLength(1);
    expect(unexplained({ a: 'failure', b: 'skipped', c: 'cancelled' }, [])).toHaveLength(3);
  });

  it('is none where all succeeded', () => {
    expect(unexplained({ build: 'success', measure: 'success' }, [])).toEqual([]);
  });
});
