import { ANSWER_KINDS, LAST_RESORT, SERVER_KINDS } from '../servers/server-list.js';
import type { Get } from './get-page.js';
import { MAX_PAGE_BYTES, type MetricsPage, parsePage } from './metrics-page.js';
import { type AnswerKind, NOTHING_SAID, type Quantity, type ServerKind, type ServerReading } from './server.js';

const LIMITS = { timeoutMs: 2000, maxBytes: MAX_PAGE_BYTES };

/** One server that was recognised, and how it is read. */
export interface ServerReader {
  /** As the report names it: `vLLM`. */
  readonly kind: string;
  readonly url: string;
  /** How long what it says may lag behind what it does, ms; 0 where it says what is. */
  readonly lagsMs: number;
  /** Whether its KV cache in use leaves out prefix cache that may be reused. */
  readonly leavesOutReusable: boolean;
  /** Null where the page is gone, or is another server's now. */
  read(): Promise<ServerReading | null>;
  /** What this server says of itself: from now on a reading without it failed. Grows with what readings bring. */
  gives(): ReadonlySet<Quantity>;
}

/**
 * Asks one URL after the other until a server is recognised. A page that only a prometheus client can be told from is
 * taken where no other says more. Some servers' pages are empty before their first request: ask after the warm-up.
 * @returns null where none is recognised
 */
export async function detectServer(get: Get, urls: readonly string[]): Promise<ServerReader | null> {
  let lastResort: ServerReader | null = null;
  for (const url of urls) {
    const text = await get(url, LIMITS);
    const way = text === null ? null : wayToRead(url, text);
    if (way === null) continue;
    const reader = readerOf(get, url, way);
    if (way.name !== LAST_RESORT.name) return await withFirstReading(reader);
    lastResort ??= reader;
  }
  return lastResort === null ? null : await withFirstReading(lastResort);
}

/** A kind, and how its answer becomes a reading; null where the answer is not (or no longer) that kind's. */
type Way = Pick<ServerKind, 'name' | 'gives' | 'further' | 'lagsMs' | 'leavesOutReusable'> & {
  readingOf(text: string): ServerReading | null;
};

function wayToRead(url: string, text: string): Way | null {
  for (const kind of ANSWER_KINDS) {
    if (new URL(url).pathname.endsWith(kind.path) && kind.readAnswer(text) !== null) return byAnswer(kind);
  }
  const page = parsePage(text);
  const kind = kindOf(page);
  return kind === null ? null : byPage(kind);
}

/** Whose page of metrics it is; null where no kind recognises it. */
export function kindOf(page: MetricsPage): ServerKind | null {
  return [...SERVER_KINDS, LAST_RESORT].find((kind) => kind.recognises(page)) ?? null;
}

function byAnswer(kind: AnswerKind): Way {
  let last: ServerReading | null = null;
  return {
    ...kind,
    readingOf: (text) => {
      const reading = kind.readAnswer(text);
      // What else it said still holds: nothing has run since.
      if (reading === null && last !== null && kind.isQuiet?.(text) === true)
        return { ...last, running: 0, waiting: 0 };
      last = reading ?? last;
      return reading;
    },
  };
}

function byPage(kind: ServerKind): Way {
  return {
    ...kind,
    readingOf: (text) => {
      const page = parsePage(text);
      return kind.recognises(page) ? kind.read(page) : null;
    },
  };
}

function readerOf(get: Get, url: string, way: Way): ServerReader {
  const { name, gives, further, lagsMs = 0, leavesOutReusable = false, readingOf } = way;
  const given = new Set(gives);
  const readAll = async (): Promise<ServerReading | null> => {
    const text = await get(url, LIMITS);
    const reading = text === null ? null : readingOf(text);
    if (reading === null || further === undefined) return reading;
    const more = await get(besides(url, further.path), LIMITS);
    return more === null ? reading : further.add(reading, more);
  };
  return {
    kind: name,
    url,
    lagsMs,
    leavesOutReusable,
    gives: () => given,
    read: async () => {
      const reading = await readAll();
      for (const quantity of Object.keys(NOTHING_SAID) as Quantity[]) {
        if (reading !== null && reading[quantity] !== null) given.add(quantity);
      }
      return reading;
    },
  };
}

/** So that what only this version of the server says is known from the start. */
async function withFirstReading(reader: ServerReader): Promise<ServerReader> {
  await reader.read();
  return reader;
}

/** A page of the server whose metrics are at `url`, under the same prefix. */
function besides(url: string, path: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/metrics\/?$|\/[^/]*$/, '') + path;
}
