import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/memory/metrics/metrics-page.js';
import { NOTHING_SAID } from '../../../src/memory/metrics/server.js';
import { rayServe } from '../../../src/memory/servers/ray-serve.js';
import { fixture, page } from '../metrics/support.js';

describe('Ray Serve', () => {
  it('says what its replicas work on and what waits for one', () => {
    expect(rayServe.read(page('ray-serve.txt'))).toEqual({ ...NOTHING_SAID, running: 5, waiting: 1 });
  });

  it('is not counted twice where older names stand beside newer ones', () => {
    const newer = fixture('ray-serve.txt')
      .replaceAll('ray_serve_replica_processing_queries', 'ray_serve_replica_num_ongoing_requests')
      .replaceAll('ray_serve_deployment_queued_queries', 'ray_serve_router_num_queued_requests');
    const both = parsePage(fixture('ray-serve.txt') + newer);
    expect(rayServe.read(both)).toEqual(rayServe.read(page('ray-serve.txt')));
    expect(rayServe.read(parsePage(newer))).toEqual(rayServe.read(page('ray-serve.txt')));
  });
});
