import { residentBytes } from '../metrics/gauges.js';
import { NOTHING_SAID, type ServerKind } from '../metrics/server.js';

/**
 * Any service with a prometheus client: the last resort, asked after all servers that have names of their own (their
 * pages have these metrics too). Names by the convention of the clients, `process_resident_memory_bytes` from
 * prometheus_client 0.26 `process_collector.py`.
 */
export const anyProcess: ServerKind = {
  name: 'prometheus client',
  gives: ['residentBytes'],
  recognises: (page) => page.has('process_resident_memory_bytes'),
  read: (page) => ({ ...NOTHING_SAID, residentBytes: residentBytes(page) }),
};
