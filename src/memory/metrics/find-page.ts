import type { Service } from '../../service/service.js';
import { ANSWER_KINDS } from '../servers/server-list.js';
import { detectServer, type ServerReader } from './detect.js';
import type { Get } from './get-page.js';

const TRITON_PORT = 8002;
const TORCHSERVE_PORT = 8082;

/** By whom the pages can be asked. */
type Place = Pick<Service, 'url' | 'otherPort'>;

interface Search {
  service: Place;
  /** `auto`, `none`, or where the page is: `/metrics`, `:8002/metrics`. */
  metrics: string;
  get: Get;
}

/**
 * The server behind a running service, by its own page. Some pages are empty before the first request: search after
 * the warm-up.
 * @returns null where none is recognised, or none is to be looked for
 */
export async function findServer({ service, metrics, get }: Search): Promise<ServerReader | null> {
  return detectServer(get, candidates(service, metrics));
}

/**
 * URLs to ask, most telling first. `/metrics/`: where an application mounts a prometheus client as its documentation
 * shows, `/metrics` redirects there, and redirects are not followed.
 */
export function candidates(service: Place, metrics: string): string[] {
  if (metrics === 'none') return [];
  if (metrics !== 'auto') return at(service, metrics);
  return [
    '/metrics',
    '/metrics/',
    `:${TRITON_PORT}/metrics`,
    `:${TORCHSERVE_PORT}/metrics`,
    ...ANSWER_KINDS.map(({ path }) => path),
  ].flatMap((place) => at(service, place));
}

/** One URL, or none where it cannot be asked from here. */
function at(service: Place, place: string): string[] {
  const [, port, path] = /^(?::(\d{1,5}))?(\/\S*)$/.exec(place) ?? [];
  if (path === undefined) return [];
  const base = port === undefined ? service.url : service.otherPort(Number(port));
  const url = base === null ? null : base + path;
  return url !== null && URL.canParse(url) ? [url] : [];
}
