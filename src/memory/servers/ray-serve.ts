import { hasAny, sumOf } from '../metrics/gauges.js';
import { NOTHING_SAID, type ServerKind } from '../metrics/server.js';

/** The newer names are in Ray's sources (`RayServeMetrics.java`) as successors that 3.0 will be left with. */
const RUNNING = ['ray_serve_replica_num_ongoing_requests', 'ray_serve_replica_processing_queries'];
export const WAITING_IN_RAY = ['ray_serve_router_num_queued_requests', 'ray_serve_deployment_queued_queries'];

/**
 * Ray Serve. Names from `doc/source/serve/monitoring.md` and `python/ray/serve/_private/` (`replica.py`, `router.py`)
 * of 2.x, with Ray's prefix `ray_`. They are on the metrics port of each Ray node (`--metrics-export-port`), not on the
 * port that serves: the page must be configured, and is one node's. A request that passes through several deployments
 * counts in each; it is 0 at rest all the same.
 *
 * Not read: `ray_node_gram_used`, `ray_component_uss_mb` are the whole node's, not the service's.
 */
export const rayServe: ServerKind = {
  name: 'Ray Serve',
  gives: ['running', 'waiting'],
  recognises: (page) => hasAny(page, ...RUNNING, ...WAITING_IN_RAY, 'ray_serve_deployment_replica_healthy'),
  read: (page) => ({
    ...NOTHING_SAID,
    running: sumOf(page, ...RUNNING),
    waiting: sumOf(page, ...WAITING_IN_RAY),
  }),
};
