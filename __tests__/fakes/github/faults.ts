/** What is to go wrong, and for how many of the requests that match. */
export interface Fault {
  /** Every method without one. */
  method?: string;
  /** Path template or the very path, without host and prefix; every path without one. */
  path?: string;
  /** How many requests it meets; 1 without, `Infinity` for all. */
  times?: number;
  /** Matching requests that go well before it begins. */
  skip?: number;
  /** Answered in place of the route's own answer. */
  status?: number;
  headers?: Record<string, string>;
  /** Object (JSON) or text; without one what GitHub says with this status. */
  body?: unknown;
  /** The connection ends without an answer. */
  reset?: boolean;
  /** The answer, the route's own without a status, breaks off half-way. */
  cut?: boolean;
  /** Waits first; without a status or reset the request then goes its way. */
  delayMs?: number;
  /** The request is carried out, and only its answer is lost or replaced. */
  afterHandling?: boolean;
}

interface Armed {
  fault: Fault;
  left: number;
  skip: number;
}

/** Faults in the order in which they were set; a request meets the first that fits it. */
export class Faults {
  readonly #armed: Armed[] = [];

  add(fault: Fault): void {
    this.#armed.push({ fault, left: fault.times ?? 1, skip: fault.skip ?? 0 });
  }

  clear(): void {
    this.#armed.length = 0;
  }

  next(method: string, template: string, path: string): Fault | null {
    for (const armed of this.#armed) {
      const { fault } = armed;
      if (fault.method !== undefined && fault.method !== method) continue;
      if (fault.path !== undefined && fault.path !== template && fault.path !== path) continue;
      if (armed.left <= 0) continue;
      if (armed.skip > 0) {
        armed.skip -= 1;
        continue;
      }
      armed.left -= 1;
      return fault;
    }
    return null;
  }
}

/** GitHub's own words for a status, as far as a client may look at them. */
export function messageOf({ status = 500, headers = {} }: Fault): string {
  if ((status === 403 || status === 429) && 'retry-after' in headers) {
    return 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  }
  if (headers['x-ratelimit-remaining'] === '0') return 'API rate limit exceeded for installation.';
  return MESSAGES[status] ?? 'Server Error';
}

const MESSAGES: Record<number, string> = {
  401: 'Bad credentials',
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  409: 'Git Repository is empty.',
  410: 'Gone',
  422: 'Validation Failed',
  500: 'Server Error',
  502: 'Server Error',
  503: 'Service Unavailable',
};
