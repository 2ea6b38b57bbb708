import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/memory/metrics/metrics-page.js';
import { NOTHING_SAID } from '../../../src/memory/metrics/server.js';
import { vllm } from '../../../src/memory/servers/vllm.js';
import { fixture, page, without } from '../metrics/support.js';

describe('vLLM', () => {
  it('says its requests, its cache and what its API server holds', () => {
    expect(vllm.read(page('vllm.txt'))).toEqual({
      running: 3,
      waiting: 2,
      kvUsage: 0.25,
      kvCapacityTokens: 9271 * 16,
      kvUsedTokens: null,
      deviceBytes: null,
      residentBytes: 23_457_792,
    });
  });

  it('is read by the older names too; a swapped request waits', () => {
    expect(vllm.read(page('vllm-v0.txt'))).toEqual({
      ...NOTHING_SAID,
      running: 0,
      waiting: 1,
      kvUsage: 0.5,
      kvCapacityTokens: 24188 * 16,
    });
  });

  it('prefers the newer name where a version prints both', () => {
    expect(vllm.read(page('vllm-two-engines.txt')).kvUsage).toBe(0.5);
  });

  it('sums requests over engines, and takes blocks once that every engine repeats for all', () => {
    expect(vllm.read(page('vllm-two-engines.txt'))).toMatchObject({
      running: 7,
      waiting: 2,
      kvCapacityTokens: 18542 * 16,
    });
  });

  it('sums the blocks of engines that say their own', () => {
    const text = fixture('vllm-two-engines.txt').replace('18542', '1000');
    expect(vllm.read(parsePage(text)).kvCapacityTokens).toBe((1000 + 18542) * 16);
  });

  it('prefers the tokens of each engine, sums them and weighs usage by them', () => {
    expect(vllm.read(page('vllm-tokens.txt'))).toMatchObject({
      kvCapacityTokens: 400_000,
      kvUsage: (0.5 * 300_000) / 400_000,
      waiting: 0,
    });
  });

  it('knows no capacity where the blocks are None', () => {
    expect(vllm.read(page('vllm-no-blocks.txt'))).toMatchObject({ kvCapacityTokens: null, kvUsage: 0, running: 0 });
  });

  it('knows no capacity of all where one engine does not say its own', () => {
    const text = fixture('vllm-tokens.txt').replace('num_gpu_blocks="1340"} 1.0\nv', 'num_gpu_blocks="None"} 1.0\nv');
    const broken = text.replace('kv_cache_size_tokens="300000"', 'kv_cache_size_tokens="None"');
    expect(vllm.read(parsePage(broken)).kvCapacityTokens).toBeNull();
  });

  it.each([
    ['vllm:num_requests_running', 'running'],
    ['vllm:num_requests_waiting', 'waiting'],
    ['vllm:kv_cache_usage_perc', 'kvUsage'],
    ['vllm:cache_config_info', 'kvCapacityTokens'],
    ['process_resident_memory_bytes', 'residentBytes'],
  ] as const)('without %s does not know %s, and still knows the rest', (metric, quantity) => {
    const whole = vllm.read(page('vllm.txt'));
    expect(vllm.read(without('vllm.txt', metric))).toEqual({ ...whole, [quantity]: null });
  });

  it('gives null, not the sum of the others, where the line of one engine is broken', () => {
    const text = fixture('vllm-two-engines.txt').replace('model_name="m"} 4.0', 'model_name="m"');
    expect(vllm.read(parsePage(text)).running).toBeNull();
  });
});
