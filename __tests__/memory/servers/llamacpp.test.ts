import { describe, expect, it } from 'vitest';
import { NOTHING_SAID } from '../../../src/memory/metrics/server.js';
import { llamacpp } from '../../../src/memory/servers/llamacpp.js';
import { fixture, page } from '../metrics/support.js';

describe("llama.cpp's server", () => {
  const reading = llamacpp.read(page('llamacpp.txt'));

  it('says its requests', () => {
    expect(reading).toEqual({ ...NOTHING_SAID, running: 2, waiting: 1 });
  });

  it('says its cache in builds that still have it', () => {
    expect(llamacpp.read(page('llamacpp-kv.txt'))).toEqual({
      ...NOTHING_SAID,
      running: 0,
      waiting: 0,
      kvUsage: 0.491063,
      kvUsedTokens: 31_428,
    });
  });

  it('says on /props what its slots may hold together', () => {
    expect(llamacpp.further?.path).toBe('/props');
    expect(llamacpp.further?.add(reading, fixture('llamacpp-props.json'))).toEqual({
      ...reading,
      kvCapacityTokens: 8192 * 4,
    });
  });

  it.each([
    '{}',
    '{"default_generation_settings":{},"total_slots":4}',
    '{"default_generation_settings":{"n_ctx":8192}}',
    '{"default_generation_settings":{"n_ctx":"8192"},"total_slots":4}',
    '{"default_generation_settings":{"n_ctx":8192.5},"total_slots":4}',
    '{"error":{"code":401}}',
    'null',
    '',
  ])('knows no capacity where /props answers %s', (text) => {
    expect(llamacpp.further?.add(reading, text)).toEqual(reading);
  });
});
