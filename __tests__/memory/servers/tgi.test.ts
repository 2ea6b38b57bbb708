import { describe, expect, it } from 'vitest';
import { NOTHING_SAID } from '../../../src/memory/metrics/server.js';
import { tgi } from '../../../src/memory/servers/tgi.js';
import { fixture, page, without } from '../metrics/support.js';

describe('TGI', () => {
  const reading = tgi.read(page('tgi.txt'));

  it('says its batch and its queue', () => {
    expect(reading).toEqual({ ...NOTHING_SAID, running: 2, waiting: 3 });
  });

  it('says on /info what the cache holds', () => {
    expect(tgi.further?.path).toBe('/info');
    expect(tgi.further?.add(reading, fixture('tgi-info.json'))).toEqual({ ...reading, kvCapacityTokens: 32_000 });
  });

  it.each([
    '{}',
    '{"max_batch_total_tokens":null}',
    '{"max_batch_total_tokens":-1}',
    '{"max_batch_total_tokens":"9"}',
    '[]',
    '',
    'null',
    '<html>',
  ])('knows no capacity where /info answers %s', (text) => {
    expect(tgi.further?.add(reading, text)).toEqual(reading);
  });

  it('does not know what runs before the first request', () => {
    expect(tgi.read(without('tgi.txt', 'tgi_batch_current_size')).running).toBeNull();
  });
});
