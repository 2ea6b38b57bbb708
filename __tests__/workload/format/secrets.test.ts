import { describe, expect, test } from 'vitest';
import { message, parse, reference } from '../lines.js';

const REFERENCE = reference('API_KEY');
/** Made up here, shaped like the real ones; joined so that no scanner takes this file for a leak. */
const shaped = (...parts: string[]) => parts.join('');

const complaintOf = (headers: Record<string, string>) => message(() => parse([{ id: 'r', path: '/x', headers }]));

describe('a credential in a header is refused, and never shown', () => {
  test.each([
    ['authorization', 'Bearer abcdefgh12345678'],
    ['Authorization', 'Basic dXNlcjpwYXNz'],
    ['authorization', 'opaque'],
    ['cookie', 'session=0123456789'],
    ['x-api-key', '12345'],
    ['X-Auth-Token', 'abc'],
    ['api_key', 'abc'],
    ['x-custom', shaped('sk', '-abcdefghijklmnop')],
    ['x-custom', shaped('hf', '_abcdefghijklmnopqrst')],
    ['x-custom', shaped('gh', 'p_abcdefghijklmnopqrst')],
    ['x-custom', shaped('AK', 'IAABCDEFGHIJKLMNOP')],
    ['x-custom', shaped('ey', 'JhbGciOi.eyJzdWIiOi.c2ln')],
    ['x-custom', 'Bearer abcdefgh12345678'],
    ['authorization', `Bearer abcdefgh12345678 ${REFERENCE}`],
    ['authorization', `token-of-mine ${REFERENCE}`],
  ])('%s: %s', (name, value) => {
    const complaint = complaintOf({ [name]: value });
    expect(complaint).toBe(
      `w.jsonl, line 2, field "headers.${name}": found what looks like a credential; allowed: a reference such as ${REFERENCE}`,
    );
  });

  test('among the defaults too', () => {
    const header = { format: 'memdrift.workload', version: 1, defaults: { headers: { 'x-api-key': 'abc' } } };
    expect(message(() => parse([{ id: 'r', path: '/x' }], header))).toContain(
      'line 1, field "defaults.headers.x-api-key"',
    );
  });

  test('and in a path', () => {
    const path = shaped('/x?key=sk', '-abcdefghijklmnop');
    const complaint = message(() => parse([{ id: 'r', path }]));
    expect(complaint).toContain('field "path": found what looks like a credential');
    expect(complaint).not.toContain('abcdefgh');
  });
});

describe('a header is kept', () => {
  test.each([
    ['authorization', REFERENCE],
    ['authorization', `Bearer ${REFERENCE}`],
    ['cookie', `session=${REFERENCE}; other=${REFERENCE}`],
    ['x-max-tokens', '100'],
    ['x-author', 'someone'],
    ['x-tokenizer', 'bpe'],
    ['accept', 'application/json'],
    ['x-request-id', '123e4567-e89b-12d3-a456-426614174000'],
    ['x-task', 'risk-assessment-of-something'],
  ])('%s: %s', (name, value) => {
    expect(complaintOf({ [name]: value })).toBeUndefined();
  });
});
