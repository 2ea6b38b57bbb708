import type { Service } from '../../service/service.js';
import { ANSWER_KINDS } from '../servers/server-list.js';
import { detectServer, type ServerReader } from './detect.js';
import type { Get } from './get-page.js';

const TRITON_PORT = 8002;
const TORCHSERVE_PORT = 8082;

/** By whom the pages can be asked. */
type Place = Pick<Service, 'url' | 'otherPort'>;

export interface Search {
  service: Place;
  /** `auto`, `none`, or where the page is: `/metrics`, `:8002/metrics`. */
  metrics: string;
  get: Get;
  watch?: PageWatch;
}

/** Who is told of what the service is asked. Pages are named as the configuration would: `/metrics`, `:8002/metrics`. */
export interface PageWatch {
  /** Before the first of them is asked for. */
  asks(pages: readonly string[]): void;
  /** The service hung up on a page. Whether it is still there; if not, nothing more is asked of it. */
  isThereAfter(page: string): Promise<boolean>;
}

/**
 * The server behind a running service, by its own page. Some pages are empty before the first request: search after
 * the warm-up.
 * @returns null where none is recognised, or none is to be looked for
 */
export async function findServer({ service, metrics, get, watch }: Search): Promise<ServerReader | null> {
  const urls = candidates(service, metrics);
  if (watch === undefined || urls.length === 0) return detectServer(get, urls);
  const pages = new Map(places(metrics).flatMap((place) => at(service, place).map((url) => [url, place])));
  watch.asks([...pages.values()]);
  return detectServer(watched(get, watch, pages), urls);
}

/** Where Go serves what its own packages tell (`runtimes/go.ts`), and what stands before that: no page of metrics. */
export const GO_PAGES = /^(\S*)\/debug\/(?:pprof|vars)\/?$/;

/** Asks for one page of those of a service; null where it is not there, or cannot be asked from here. */
export type AskPage = (place: string, limits: Parameters<Get>[1]) => Promise<string | null>;

/** Announces pages, and gives the way to ask for them: no more once the service has ended on one. */
export function announced({ service, get, watch }: Search, pages: readonly string[]): AskPage {
  const named = new Map(pages.flatMap((place) => at(service, place).map((url) => [url, place])));
  if (named.size > 0) watch?.asks([...named.values()]);
  const ask = watch === undefined ? get : watched(get, watch, named);
  return async (place, limits) => {
    const [url] = at(service, place);
    return url === undefined ? null : ask(url, limits);
  };
}

/** Asks no more once the service has hung up on a page and is gone. @param pages by URL */
function watched(get: Get, watch: PageWatch, pages: ReadonlyMap<string, string>): Get {
  let isGone = false;
  return async (url, limits) => {
    if (isGone) return null;
    let hungUp = false;
    const onHangUp = (): void => {
      hungUp = true;
    };
    const text = await get(url, { ...limits, onHangUp });
    if (hungUp) isGone = !(await watch.isThereAfter(pages.get(url) ?? new URL(url).pathname));
    return text;
  };
}

/**
 * URLs to ask, most telling first. `/metrics/`: where an application mounts a prometheus client as its documentation
 * shows, `/metrics` redirects there, and redirects are not followed.
 */
export function candidates(service: Place, metrics: string): string[] {
  return places(metrics).flatMap((place) => at(service, place));
}

function places(metrics: string): string[] {
  if (metrics === 'none' || GO_PAGES.test(metrics)) return [];
  if (metrics !== 'auto') return [metrics];
  return [
    '/metrics',
    '/metrics/',
    '/prometheus/metrics',
    `:${TRITON_PORT}/metrics`,
    `:${TORCHSERVE_PORT}/metrics`,
    ...ANSWER_KINDS.map(({ path }) => path).filter((path) => path !== '/metrics'),
  ];
}

/** One URL, or none where it cannot be asked from here. */
function at(service: Place, place: string): string[] {
  const [, port, path] = /^(?::(\d{1,5}))?(\/\S*)$/.exec(place) ?? [];
  if (path === undefined) return [];
  const base = port === undefined ? service.url : service.otherPort(Number(port));
  const url = base === null ? null : base + path;
  return url !== null && URL.canParse(url) ? [url] : [];
}
