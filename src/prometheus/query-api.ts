import { get as getPlain } from 'node:http';
import { get as getSecure } from 'node:https';
import { jsonIn, messageOf } from '../series/unknown.js';
import { UsageError } from '../series/usage-error.js';
import type { Labels } from './metric-table.js';

/** Times of all samples: from `start` on, `count` of them, `step` apart. Seconds since 1970. */
export interface Grid {
  start: number;
  step: number;
  count: number;
}

/** One time series on a grid; NaN where nothing was scraped. */
export interface TimeSeries {
  labels: Labels;
  values: Float64Array;
}

/** The series that a selector finds, on a grid. @throws PrometheusFault */
export type Ask = (selector: string, grid: Grid) => Promise<TimeSeries[]>;

/** The server could not be asked, or its answer is none. One line. */
export class PrometheusFault extends Error {
  override readonly name = 'PrometheusFault';
}

const MAX_ANSWER_BYTES = 128 * 1024 * 1024;
const TIMEOUT_MS = 60_000;
const MAX_SERIES = 5000;
/** A server refuses more points a series. */
export const MAX_POINTS = 11_000;

/**
 * Asks a Prometheus by `/api/v1/query_range`. Redirects are not followed: the server does not choose whom we ask.
 * @param token for `Authorization: Bearer`; null without
 * @throws UsageError where the address is none
 */
export function prometheusAt(address: string, token: string | null, signal: AbortSignal): Ask {
  const base = addressOf(address);
  const shown = `${base.protocol}//${base.host}${base.pathname.replace(/\/$/, '')}`;
  return async (selector, grid) => {
    const url = new URL(base);
    url.pathname = `${base.pathname.replace(/\/$/, '')}/api/v1/query_range`;
    const end = grid.start + (grid.count - 1) * grid.step;
    url.search = new URLSearchParams({
      query: selector,
      start: String(grid.start),
      end: String(end),
      step: String(grid.step),
      timeout: '55s',
    }).toString();
    try {
      return seriesIn(await textAt(url, token, AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])), grid);
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      throw new PrometheusFault(`${shown}: ${problemOf(error)}`, { cause: error });
    }
  };
}

function addressOf(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url !== null && ['http:', 'https:'].includes(url.protocol) && url.search === '' && url.hash === '') return url;
  throw new UsageError('prometheus: found no address; allowed: one such as http://prometheus.monitoring:9090');
}

function problemOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1000} s`;
  const { code = '' } = error as NodeJS.ErrnoException;
  // Of several addresses Node tells the code alone.
  return messageOf(error) || code || 'no answer';
}

function textAt(url: URL, token: string | null, signal: AbortSignal): Promise<{ status: number; text: string }> {
  const get = url.protocol === 'https:' ? getSecure : getPlain;
  const headers = {
    accept: 'application/json',
    'accept-encoding': 'identity',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false, headers, signal }, (response) => {
      const status = response.statusCode ?? 0;
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= MAX_ANSWER_BYTES) chunks.push(chunk);
        else response.destroy(new Error(`the answer is larger than ${MAX_ANSWER_BYTES / 1024 / 1024} MiB`));
      });
      response.on('end', () => resolve({ status, text: Buffer.concat(chunks).toString('utf8') }));
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws Error with what is wrong with the answer */
function seriesIn({ status, text }: { status: number; text: string }, grid: Grid): TimeSeries[] {
  if (status >= 300 && status < 400) throw new Error(`redirects (HTTP ${status}), which is not followed`);
  const answer = jsonIn(text);
  if (!isObject(answer)) throw new Error(`HTTP ${status}, and no JSON: is it a Prometheus?`);
  if (answer['status'] !== 'success') {
    const why = typeof answer['error'] === 'string' ? answer['error'].replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 200) : '';
    throw new Error(`HTTP ${status}${why === '' ? '' : `: ${why}`}`);
  }
  const { data } = answer;
  if (!isObject(data) || data['resultType'] !== 'matrix' || !Array.isArray(data['result'])) {
    throw new Error('the answer has no matrix: is it a Prometheus?');
  }
  if (data['result'].length > MAX_SERIES) throw new Error(`more than ${MAX_SERIES} series; narrow the selector`);
  return data['result'].map((one: unknown) => timeSeriesOf(one, grid));
}

function timeSeriesOf(one: unknown, { start, step, count }: Grid): TimeSeries {
  const broken = new Error('the answer has a series that is none');
  if (!isObject(one) || !isObject(one['metric']) || !Array.isArray(one['values'])) throw broken;
  const labels: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [label, value] of Object.entries(one['metric'])) {
    if (typeof value !== 'string') throw broken;
    labels[label] = value;
  }
  const values = new Float64Array(count).fill(Number.NaN);
  for (const point of one['values'] as unknown[]) {
    if (!Array.isArray(point) || typeof point[0] !== 'number' || typeof point[1] !== 'string') throw broken;
    const at = Math.round((point[0] - start) / step);
    const value = Number(point[1]);
    if (at >= 0 && at < count && point[1] !== '' && Number.isFinite(value)) values[at] = value;
  }
  return { labels, values };
}
