import type { throttling } from '@octokit/plugin-throttling';
import { systemClock, type Timer } from '../../time/clock.js';

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** Answers that have no body, and for which `Response` takes none. */
const BODILESS = [101, 204, 205, 304];

/**
 * Of any answer. The largest that is asked for, a packed recording as base64, has 11 MiB; how large an artifact is, its
 * uploader has told GitHub.
 */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/**
 * A fetch that ends in time, and that fails where an answer breaks off: Octokit reads bodies itself and takes half a
 * body for a whole one, with the status of a success.
 * @param timeoutMs for the whole answer
 * @param mostBytes of its body
 */
export function fetchWithLimits(fetch: Fetch, timeoutMs: number, mostBytes: number = MAX_ANSWER_BYTES): Fetch {
  return async (url, init = {}) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
    const response = await fetch(url, { ...init, signal });
    const body = BODILESS.includes(response.status) ? null : await bytesOf(response, mostBytes);
    const { status, statusText, headers } = response;
    // Octokit's pagination reads the address, which a new response does not have.
    return Object.defineProperty(new Response(body, { status, statusText, headers }), 'url', { value: response.url });
  };
}

async function bytesOf({ body }: Response, mostBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const reader = body?.getReader();
  for (let bytes = 0, read = await reader?.read(); read?.done === false; read = await reader?.read()) {
    bytes += read.value.length;
    chunks.push(read.value);
    if (bytes <= mostBytes) continue;
    await reader?.cancel();
    throw new Error(`the answer has more than the ${mostBytes} bytes allowed`);
  }
  return Buffer.concat(chunks);
}

/**
 * A fetch that gives the time at which a rate limit opens again by our wall clock, which GitHub's answer is dated beside:
 * what is waited for is the difference, and a clock here that is wrong by an hour does not count.
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
 * What the throttling plugin spaces writes with: each at least `spacingMs` after the one before. The plugin's own is
 * one for all clients of the process, in seconds that cannot be set.
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

/** What the throttling plugin asks of a limiter. */
export interface Limiter {
  schedule(options: unknown, work: (...args: never[]) => Promise<unknown>, ...args: never[]): Promise<unknown>;
}

/** A limiter as a group of the plugin, which uses nothing else of it. */
export function limited(limiter: Limiter): Group {
  return { key: () => limiter } as unknown as Group;
}
