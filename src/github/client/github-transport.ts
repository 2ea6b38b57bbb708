import type { throttling } from '@octokit/plugin-throttling';
import { systemClock, type Timer } from '../../time/clock.js';

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** Statuses without a body, for which `Response` accepts none. */
const BODILESS = [101, 204, 205, 304];

/**
 * Largest response. A packed recording as base64 has 11 MiB; artifacts have the size that GitHub lists.
 */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/**
 * A fetch with a timeout and a size limit that fails when a response breaks off. Octokit reads bodies itself, and takes
 * half a body with a success status for a whole one.
 * @param timeoutMs for the whole response
 * @param maxBytes of its body
 */
export function fetchWithLimits(fetch: Fetch, timeoutMs: number, maxBytes: number = MAX_ANSWER_BYTES): Fetch {
  return async (url, init = {}) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
    const response = await fetch(url, { ...init, signal });
    const body = BODILESS.includes(response.status) ? null : await bytesOf(response, maxBytes);
    const { status, statusText, headers } = response;
    // Octokit's pagination reads `url`, which a constructed response does not have.
    return Object.defineProperty(new Response(body, { status, statusText, headers }), 'url', { value: response.url });
  };
}

async function bytesOf({ body }: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const reader = body?.getReader();
  for (let bytes = 0, read = await reader?.read(); read?.done === false; read = await reader?.read()) {
    bytes += read.value.length;
    chunks.push(read.value);
    if (bytes <= maxBytes) continue;
    await reader?.cancel();
    throw new Error(`the response has more than the ${maxBytes} bytes allowed`);
  }
  return Buffer.concat(chunks);
}

/**
 * A fetch that converts the reset time of a rate limit to our wall clock, by the date of GitHub's response, so that a
 * local clock that is wrong by an hour does not matter.
 */
export function inOurTime(fetch: Fetch, wall: () => number = Date.now): Fetch {
  return async (url, init) => {
    const response = await fetch(url, init);
    const resetS = Number(response.headers.get('x-ratelimit-reset') ?? Number.NaN);
    const datedMs = Date.parse(response.headers.get('date') ?? '');
    if (Number.isFinite(resetS) && Number.isFinite(datedMs)) {
      response.headers.set('x-ratelimit-reset', `${Math.ceil(resetS + (wall() - datedMs) / 1000)}`);
    }
    return response;
  };
}

type Group = NonNullable<NonNullable<Parameters<typeof throttling>[1]['throttle']>['write']>;

/**
 * Spaces requests for the throttling plugin: each starts at least `spacingMs` after the one before. The plugin's own
 * limiter is shared by all clients of the process, with a spacing in whole seconds.
 */
export function pacing(spacingMs: number, clock: Timer = systemClock): Group {
  let free = 0;
  const limiter = {
    schedule: async (_options: unknown, next: () => Promise<void>): Promise<void> => {
      const now = clock.now();
      const at = Math.max(now, free);
      free = at + spacingMs;
      if (at > now) await clock.sleep(at - now);
      await next();
    },
  };
  return limited(limiter);
}

/** What the throttling plugin needs of a limiter. */
interface Limiter {
  schedule(options: unknown, work: (...args: never[]) => Promise<unknown>, ...args: never[]): Promise<unknown>;
}

/** A limiter in the shape of the plugin's group; the plugin uses nothing but `key`. */
export function limited(limiter: Limiter): Group {
  return { key: () => limiter } as unknown as Group;
}
