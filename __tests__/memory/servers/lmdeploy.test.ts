import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/memory/metrics/metrics-page.js';
import { NOTHING_SAID } from '../../../src/memory/metrics/server.js';
import { lmdeploy } from '../../../src/memory/servers/lmdeploy.js';
import { fixture, page, without } from '../metrics/support.js';

describe('LMDeploy', () => {
  const whole = { ...NOTHING_SAID, running: 45, waiting: 5 + 6, kvUsage: 0.216, residentBytes: 23_457_792 };

  it('says its requests, in the engine and before it, and the share of its cache', () => {
    expect(lmdeploy.read(page('lmdeploy.txt'))).toEqual(whole);
  });

  it('is read with an underscore in its names too', () => {
    expect(lmdeploy.read(parsePage(fixture('lmdeploy.txt').replaceAll('lmdeploy:', 'lmdeploy_')))).toEqual(whole);
  });

  it('is read without what waits for a handle, which came later', () => {
    expect(lmdeploy.read(without('lmdeploy.txt', 'lmdeploy:num_api_requests_waiting')).waiting).toBe(5);
  });

  it('does not know what waits where one of the two is not known', () => {
    expect(lmdeploy.read(without('lmdeploy.txt', 'lmdeploy:num_requests_waiting')).waiting).toBeNull();
  });
});
