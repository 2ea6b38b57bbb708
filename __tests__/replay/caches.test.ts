import { describe, expect, test } from 'vitest';
import { Variation } from '../../src/workload/variation/vary.js';
import { AUTO, type Vary, type VarySettings } from '../../src/workload/variation/vary-settings.js';
import { parse } from '../workload/lines.js';
import { pixelsOf, png } from '../workload/variation/media/pictures.js';
import { cycle, serve } from './service.js';

/**
 * The table of docs/workload.md: a service keeps something for every new key, and a cycle adds keys only where the
 * workload is varied along that dimension. Its clean twin forgets all but the newest.
 */
const CYCLES = 6;
/** Entries of the clean twin's caches. */
const BOUND = 3;

interface Asked {
  path: string;
  user: string;
  body: { input?: unknown; image?: string; shape?: unknown[] };
}

/** The keys of a request in the cache of each kind. */
const CACHES: Record<string, (asked: Asked) => string[]> = {
  token: ({ body: { input } }) => texts(input).flatMap((text) => text.split(/[ ()]+/)),
  input: ({ body: { input } }) => texts(input),
  length: ({ body: { input } }) => texts(input).map((text) => String(text.length)),
  shape: ({ body: { shape = [] } }) => (shape.length === 0 ? [] : [String(shape.length)]),
  path: ({ path }) => [path],
  header: ({ user }) => (user === '' ? [] : [user]),
  pixels: ({ body: { image } }) =>
    image === undefined ? [] : [pixelsOf(Buffer.from(image.split(',')[1] ?? '', 'base64')).pixels.toString('base64')],
};

const texts = (input: unknown): string[] => (typeof input === 'string' ? [input] : []);

const WORDS = 'parcel order broken refund please thanks monday invoice'.split(' ');
const IMAGE = `data:image/png;base64,${png({ width: 20 }).toString('base64')}`;

const requests = parse(
  Array.from({ length: 40 }, (_, index) => [
    {
      id: `t${index}`,
      path: '/embed',
      body: { input: Array.from({ length: 5 + ((index * 7) % 30) }, (_, at) => WORDS[(index * at) % 8]).join(' ') },
    },
    { id: `s${index}`, path: '/tensor', body: { shape: Array.from({ length: 1 + ((index * 11) % 200) }, () => 0.5) } },
    { id: `u${index}`, path: `/users/${index % 4}`, headers: { 'x-user': `u-${index % 4}` } },
    ...(index === 0 ? [{ id: 'i', path: '/image', body: { image: IMAGE } }] : []),
  ]).flat(),
).requests;

/** Only these are varied. */
const only = (settings: Partial<VarySettings>): Vary => ({ ...AUTO, body: [], lengths: [], ...settings });

const ROWS: [cache: string, vary: Vary, without: Vary][] = [
  ['token', only({ body: ['auto'] }), only({ lengths: ['/shape'] })],
  ['input', 'auto', 'none'],
  ['length', only({ body: ['auto'], lengths: ['auto'] }), only({ body: ['auto'] })],
  ['shape', only({ lengths: ['/shape'] }), 'auto'],
  ['path', only({ path: ['/users/{id}'] }), 'auto'],
  ['header', only({ headers: ['x-user'] }), 'auto'],
  ['pixels', only({ images: true }), 'auto'],
];

/** Entries after each cycle. */
async function grownBy(cache: string, vary: Vary): Promise<{ leaking: number[]; clean: number[] }> {
  const seen = new Set<string>();
  let newest: string[] = [];
  const service = await serve((incoming, response, body) => {
    const asked: Asked = {
      path: incoming.url ?? '',
      user: String(incoming.headers['x-user'] ?? ''),
      body: body.length === 0 ? {} : (JSON.parse(body.toString()) as Asked['body']),
    };
    for (const key of CACHES[cache]?.(asked) ?? []) {
      seen.add(key);
      newest = [...newest.filter((kept) => kept !== key), key].slice(-BOUND);
    }
    response.end();
  });
  const variation = new Variation({ requests, seed: 0 }, vary);
  const sizes = { leaking: [] as number[], clean: [] as number[] };
  for (let number = 1; number <= CYCLES; number++) {
    const outcome = await cycle(service.url, requests, { cycle: number, variation });
    expect(outcome.ok).toBe(requests.length);
    sizes.leaking.push(seen.size);
    sizes.clean.push(newest.length);
  }
  return sizes;
}

describe.each(ROWS)('a cache keyed by %s', (cache, vary, without) => {
  test('grows with every cycle that varies it; its clean twin does not', async () => {
    const { leaking, clean: bounded } = await grownBy(cache, vary);
    const grows = leaking.slice(1).map((size, at) => size - (leaking[at] ?? 0));
    // Lengths are drawn from a range, so that later cycles find fewer new ones.
    expect(grows.filter((more) => more > 0).length).toBeGreaterThan(CYCLES / 2);
    expect(Math.max(...bounded)).toBeLessThanOrEqual(BOUND);
    expect(new Set(bounded.slice(2)).size).toBe(1);
  });

  test('is full after one cycle that does not', async () => {
    const { leaking } = await grownBy(cache, without);
    expect(leaking[0]).toBeGreaterThan(0);
    expect(new Set(leaking).size).toBe(1);
  });
});
