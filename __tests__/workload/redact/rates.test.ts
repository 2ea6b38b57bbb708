import { expect, test } from 'vitest';
import { createRedactor } from '../../../src/workload/redact/redactor.js';
import { PLANTED, PUBLIC_TEXTS } from '../public-corpus.js';

/** Both rates of the redaction: what it takes without reason, and what it leaves. The documentation quotes them. */

const JSON_TYPE = { 'content-type': 'application/json' };

test('of a thousand public texts hardly any is touched', () => {
  const redactor = createRedactor();
  const touched = PUBLIC_TEXTS.filter((text) => {
    const line = { id: 'r', path: '/x', method: 'POST', headers: JSON_TYPE, body_text: text };
    return redactor.request(line).body_text !== text;
  });
  console.info(`redacted without reason: ${touched.length} of ${PUBLIC_TEXTS.length}`, touched.slice(0, 5));
  expect(PUBLIC_TEXTS).toHaveLength(1000);
  expect(touched.length).toBeLessThanOrEqual(5);
});

test('of three hundred planted secrets hardly any is left', () => {
  const left = PLANTED.filter(({ secret, headers = {}, path = '/x', body }) => {
    const line = { id: 'r', path, method: 'POST', headers: { ...JSON_TYPE, ...headers }, body_text: body };
    const written = JSON.stringify(createRedactor().request(line));
    return [secret, encodeURIComponent(secret)].some((text) => written.includes(text));
  });
  console.info(`left: ${left.length} of ${PLANTED.length}`, left.slice(0, 5));
  expect(PLANTED).toHaveLength(300);
  expect(new Set(PLANTED.map(({ secret }) => secret)).size).toBe(300);
  expect(left.length).toBeLessThanOrEqual(3);
});
