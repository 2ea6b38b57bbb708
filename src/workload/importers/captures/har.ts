import { visit } from 'jsonc-parser';
import { z } from 'zod';
import { jsonIn } from '../../../series/unknown.js';
import { bodyFields } from '../../format/body.js';
import { MAX_SOCKET_MESSAGES } from '../../format/fields.js';
import { looksLikeCredential } from '../../format/secrets.js';
import { type SeenMessage, sessionLine, sessionTimeoutUs } from '../../format/socket-session.js';
import { elementsOf } from '../elements.js';
import { checked, isStreamed, METHOD, pathAndHost, sendable } from '../import-shapes.js';
import type { Draft, Imported, Importer, ImportOptions } from '../importer.js';
import type { Source } from '../source.js';

/** HAR 1.2, as written by browsers, mitmproxy, Playwright, Charles and Proxyman; also packed (`.zhar`). */

const pair = z.looseObject({ name: z.string(), value: z.string() });
const entry = z.looseObject({
  startedDateTime: z.string().nullish(),
  time: z.number().nullish(),
  _resourceType: z.string().nullish(),
  _error: z.unknown().optional(),
  request: z.looseObject({
    method: METHOD,
    url: z.string(),
    headers: z.array(pair).default([]),
    postData: z
      .looseObject({
        mimeType: z.string().nullish(),
        text: z.string().nullish(),
        encoding: z.string().nullish(),
        params: z.array(z.looseObject({ name: z.string(), value: z.string().nullish() })).nullish(),
      })
      .nullish(),
  }),
  response: z
    .looseObject({
      status: z.number().nullish(),
      headers: z.array(pair).nullish(),
      content: z.looseObject({ size: z.number().nullish(), mimeType: z.string().nullish() }).nullish(),
      bodySize: z.number().nullish(),
    })
    .nullish(),
  timings: z.looseObject({ wait: z.number().nullish() }).nullish(),
  /** Chrome's. Seconds since 1970; data of opcode 2 in base64. */
  _webSocketMessages: z
    .array(
      z.looseObject({
        type: z.enum(['send', 'receive']),
        time: z.number().nonnegative(),
        opcode: z.number(),
        data: z.string(),
      }),
    )
    .nullish(),
});
type Entry = z.infer<typeof entry>;

const ALLOWED = 'an entry of HAR 1.2: request of method and url, response';
/** Resources that a web page loads, which no inference service serves. */
const STATIC =
  /^(document|stylesheet|script|image|font|media|manifest|texttrack|ping|csp-violation-report|preflight)$/i;
const STATIC_TYPE =
  /^(text\/(html|css|javascript)|image\/|font\/|video\/|application\/(javascript|x-javascript|font|wasm))/i;

export const har: Importer = {
  name: 'har',
  title: 'HAR 1.2',
  recognises: ({ text }) => logPath(text) !== null,
  async *read(source: Source, options: ImportOptions): AsyncIterable<Imported> {
    const path = [...(logPath(source.head) ?? ['log']), 'entries'];
    const times = new Times();
    for await (const { value, place } of elementsOf(source, path, 'entry')) {
      const each = checked(entry, value, place, ALLOWED);
      const skipped = options.all ? null : whyNot(each);
      if (skipped !== null) {
        yield { skipped };
        continue;
      }
      const url = pathAndHost(each.request.url);
      if (url === null) yield { skipped: 'its URL is none of HTTP' };
      else if (options.host !== undefined && url.host !== options.host) yield { skipped: 'of another host' };
      else {
        const draft = isSocket(each) ? socketDraft(each, url.path) : draftOf(each, url.path);
        yield { place, draft: { ...times.of(each.startedDateTime), ...draft } };
      }
    }
    for (const guessed of times.guesses()) yield { guessed };
  },
};

/** The keys to the `log` of a HAR, which may lie within another document; null where there is none. */
function logPath(text: string): string[] | null {
  if (!/^\s*\{/.test(text) || !/"log"\s*:\s*\{/.test(text)) return null;
  let found: string[] | null = null;
  visit(text, {
    onObjectProperty: (name, offset, length, _line, _character, path) => {
      const isLog = name === 'log' && path().every((step) => typeof step === 'string');
      const inside = /^\s*:\s*\{\s*"(version|creator|browser|pages|entries|comment|_\w+)"/;
      if (found === null && isLog && inside.test(text.slice(offset + length, offset + length + 1000))) {
        found = [...path().map(String), 'log'];
      }
      return found === null;
    },
  });
  return found;
}

/** Either all requests have a time or none has: the first entry tells which. */
class Times {
  #timed: boolean | null = null;
  #lastUs = 0;
  readonly #guesses = new Set<string>();

  of(started: string | null | undefined): { t_us?: number } {
    const startedMs = Date.parse(started ?? '');
    const isTime = startedMs >= 0;
    this.#timed ??= isTime;
    if (!this.#timed) {
      if (isTime) this.#guesses.add('that times do not count, because the first entry has none');
      return {};
    }
    if (isTime) this.#lastUs = startedMs * 1000;
    else this.#guesses.add('the times of entries that have none: that of the entry before');
    return { t_us: this.#lastUs };
  }

  guesses(): Iterable<string> {
    return this.#guesses;
  }
}

function isSocket({ request, response, _resourceType }: Entry): boolean {
  return /^wss?:/i.test(request.url) || response?.status === 101 || _resourceType === 'websocket';
}

function whyNot(each: Entry): string | null {
  const { request, response, _resourceType } = each;
  const method = request.method.toUpperCase();
  if (method === 'OPTIONS') return 'a preflight';
  if (isSocket(each)) {
    if (each._webSocketMessages == null) return 'a web socket without its messages';
    const sent = each._webSocketMessages.filter(({ type }) => type === 'send').length;
    return sent > MAX_SOCKET_MESSAGES ? `a web socket of more than ${MAX_SOCKET_MESSAGES} messages` : null;
  }
  if (method === 'CONNECT') return 'a tunnel';
  if (/^application\/grpc(\+|;|$)/i.test(request.postData?.mimeType ?? '')) return 'gRPC';
  if (method !== 'GET' && method !== 'HEAD') return null;
  const type = response?.content?.mimeType ?? '';
  return STATIC.test(_resourceType ?? '') || STATIC_TYPE.test(type) ? 'a page or what it loads (--all keeps it)' : null;
}

function draftOf({ request, response, time, timings, _error }: Entry, path: string): Draft {
  const status = response?.status ?? 0;
  const type =
    response?.content?.mimeType ?? response?.headers?.find(({ name }) => /^content-type$/i.test(name))?.value ?? '';
  const body = postBody(request.postData);
  const streamed = /^(text\/event-stream|application\/(x-)?ndjson)/i.test(type)
    ? { stream: true }
    : isStreamed(jsonIn(body.body_text ?? ''));
  const size = response?.content?.size ?? response?.bodySize ?? -1;
  const broken = status === 0 || _error !== undefined;
  return {
    method: request.method.toUpperCase(),
    path,
    headers: { ...bodyType(request.postData), ...sendable(request.headers.map(({ name, value }) => [name, value])) },
    ...body,
    ...streamed,
    obs: {
      ...(status >= 100 && status <= 599 ? { status } : {}),
      ...positive('ttfb_us', timings?.wait),
      ...positive('dur_us', time),
      ...(size >= 0 ? { bytes: Math.round(size) } : {}),
      end: broken ? 'broken' : 'ok',
    },
  };
}

/** Who closed a web socket is not in a HAR: the client, behind the last message. */
function socketDraft({ request, response, time, _webSocketMessages: messages }: Entry, path: string): Draft {
  const seen = (messages ?? [])
    .filter(({ opcode }) => opcode === TEXT || opcode === BINARY)
    .map(
      (message): SeenMessage => ({
        by: message.type === 'send' ? 'client' : 'service',
        atUs: message.time * 1e6,
        data: Buffer.from(message.data, message.opcode === TEXT ? 'utf8' : 'base64'),
        isText: message.opcode === TEXT,
      }),
    );
  const [first, last] = [seen[0]?.atUs ?? 0, seen.at(-1)?.atUs ?? 0];
  const offers = (name: string): string[] =>
    request.headers.filter((header) => header.name.toLowerCase() === name).map(({ value }) => value);
  const protocols = offers('sec-websocket-protocol').flatMap((value) => value.split(/\s*,\s*/));
  const named = protocols.filter((name) => name !== '' && !looksLikeCredential(name));
  const received = seen.filter(({ by }) => by === 'service');
  const status = response?.status ?? 0;
  return {
    method: 'GET',
    path,
    headers: sendable(request.headers.map(({ name, value }) => [name, value])),
    timeout_us: sessionTimeoutUs(last - first),
    ws: {
      ...(named.length === 0 ? {} : { protocols: named }),
      ...(offers('sec-websocket-extensions').some((value) => /permessage-deflate/i.test(value))
        ? { deflate: true }
        : {}),
      ...sessionLine(seen, first, last),
    },
    obs: {
      ...(status >= 100 && status <= 599 ? { status } : {}),
      ...positive('dur_us', time),
      events: received.length,
      bytes: received.reduce((sum, { data }) => sum + data.length, 0),
      end: 'ok',
    },
  };
}

/** Opcodes of RFC 6455, section 5.2. */
const [TEXT, BINARY] = [1, 2];

function positive<K extends string>(key: K, ms: number | null | undefined): Partial<Record<K, number>> {
  return ms == null || !(ms >= 0) || ms > 1e9 ? {} : ({ [key]: Math.round(ms * 1000) } as Partial<Record<K, number>>);
}

/** Some writers keep the content type with the body alone. */
function bodyType(data: Entry['request']['postData']): Record<string, string> {
  const type = data?.mimeType ?? '';
  return type === '' ? {} : sendable([['content-type', type]]);
}

function postBody(data: Entry['request']['postData']): Pick<Draft, 'body_text' | 'body_b64'> {
  if (data == null) return {};
  if (data.text != null && data.text !== '') {
    // An extension of some writers, proposed for HAR 1.3; 1.2 has no binary request bodies.
    return data.encoding === 'base64' ? bodyFields(Buffer.from(data.text, 'base64')) : { body_text: data.text };
  }
  if (data.params == null || data.params.length === 0) return {};
  return {
    body_text: new URLSearchParams(
      data.params.map(({ name, value }): [string, string] => [name, value ?? '']),
    ).toString(),
  };
}
