import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/memory/metrics/metrics-page.js';
import { NOTHING_SAID } from '../../../src/memory/metrics/server.js';
import { sglang } from '../../../src/memory/servers/sglang.js';
import { fixture, page, without } from '../metrics/support.js';

describe('SGLang', () => {
  it('says its requests, and its cache in tokens', () => {
    expect(sglang.read(page('sglang.txt'))).toEqual({
      ...NOTHING_SAID,
      running: 1,
      waiting: 0,
      kvUsage: 0,
      kvCapacityTokens: 350_016,
      kvUsedTokens: 1,
    });
  });

  it('sums engines, not the ranks of one, and takes no priority for a request of its own', () => {
    expect(sglang.read(page('sglang-ranks.txt'))).toEqual({
      ...NOTHING_SAID,
      running: 3 + 5,
      waiting: 1 + 2,
      kvUsage: (0.5 * 6000 + 0.25 * 2000) / 8000,
      kvCapacityTokens: 8000,
      kvUsedTokens: 3500,
    });
  });

  it('takes the total without a priority, whatever stands beside it', () => {
    const text = fixture('sglang-ranks.txt').replaceAll(
      'priority="10",tp_rank="0"} 2.0',
      'priority="10",tp_rank="0"} 9.0',
    );
    expect(text).not.toBe(fixture('sglang-ranks.txt'));
    expect(sglang.read(parsePage(text)).running).toBe(8);
  });

  it('takes the rank that has least room', () => {
    const text = fixture('sglang-ranks.txt').replace('tp_rank="1"} 6000.0', 'tp_rank="1"} 5000.0');
    expect(sglang.read(parsePage(text)).kvCapacityTokens).toBe(7000);
  });

  it('is read from a page that came through its gateway', () => {
    const text = fixture('sglang.txt').replaceAll('sglang:', 'sglang_');
    expect(sglang.recognises(parsePage(text))).toBe(true);
    expect(sglang.read(parsePage(text))).toEqual(sglang.read(page('sglang.txt')));
  });

  it('does not know the capacity in versions that do not print it', () => {
    const older = without('sglang.txt', 'sglang:max_total_num_tokens');
    expect(sglang.read(older)).toMatchObject({ kvCapacityTokens: null, kvUsage: 0, kvUsedTokens: 1 });
  });

  it('gives null where one rank is not known', () => {
    const text = fixture('sglang-ranks.txt').replace('tp_rank="1"} 6000.0', 'tp_rank="1"} NaN');
    expect(sglang.read(parsePage(text)).kvCapacityTokens).toBeNull();
  });
});
