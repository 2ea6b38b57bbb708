import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/memory/metrics/metrics-page.js';
import { NOTHING_SAID } from '../../../src/memory/metrics/server.js';
import { triton } from '../../../src/memory/servers/triton.js';
import { fixture, page } from '../metrics/support.js';

const plain = (): string => fixture('triton-2025.txt').replace(/^nv_trt_llm.*\n/gm, '');

describe('Triton', () => {
  it('says with the TensorRT-LLM backend its requests, and its cache in blocks', () => {
    expect(triton.read(page('triton.txt'))).toEqual({
      ...NOTHING_SAID,
      running: 0,
      waiting: 0,
      kvCapacityTokens: 6239 * 64,
      kvUsedTokens: 64,
    });
  });

  it('says in newer versions what waits in the backend, and the share in use', () => {
    expect(triton.read(page('triton-2025.txt'))).toEqual({
      ...NOTHING_SAID,
      running: 8,
      waiting: 2 + 1 + 4,
      kvUsage: 0.42,
      kvCapacityTokens: 3200,
      kvUsedTokens: 42 * 32,
    });
  });

  it('says without that backend only what is pending, and not what the whole GPU holds', () => {
    expect(triton.read(parsePage(plain()))).toEqual({ ...NOTHING_SAID, waiting: 3 });
  });

  it('sums the caches of several models, each with its own block size', () => {
    const other = fixture('triton-2025.txt')
      .replaceAll('model="tensorrt_llm"', 'model="other"')
      .replace('"tokens_per",model="other",version="1"} 32', '"tokens_per",model="other",version="1"} 64')
      .replace('} 0.42', '} 0.12');
    const both = triton.read(parsePage(fixture('triton-2025.txt') + other));
    expect(both.kvCapacityTokens).toBe(3200 + 6400);
    expect(both.kvUsage).toBeCloseTo((0.42 * 3200 + 0.12 * 6400) / 9600);
  });

  it('knows no capacity without the size of a block', () => {
    const text = fixture('triton.txt').replace(/^.*tokens_per.*\n/m, '');
    expect(triton.read(parsePage(text))).toMatchObject({ kvCapacityTokens: null, kvUsedTokens: null });
  });
});
