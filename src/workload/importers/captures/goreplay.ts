import { gunzipSync } from 'node:zlib';
import { HTTPParser } from 'http-parser-js';
import { bodyFields } from '../../format/body.js';
import { complaint, type Place } from '../../format/workload-error.js';
import { pathAndHost, sendable } from '../import-shapes.js';
import type { Draft, Imported, Importer, ImportOptions } from '../importer.js';
import { MAX_PIECE_BYTES, type Source, tooLong } from '../source.js';

/**
 * GoReplay's `.gor`: raw requests and answers, each after a line `TYPE UUID TIME_NS LATENCY_NS`. A request waits for
 * its answer, which comes later in the file, for the observed status and duration.
 */

const SEPARATOR = Buffer.from('\n🐵🙈🙉\n');
const HEADER = /^([123]) ([0-9a-fA-F]{1,64}) (\d{1,20})(?: (-?\d{1,20}))?$/;
/** Most requests that wait for their answers; the oldest are taken without one. */
const MAX_WAITING = 10_000;

interface Waiting {
  draft: Draft;
  place: Place;
}

export const goReplay: Importer = {
  name: 'goreplay',
  title: 'GoReplay .gor',
  recognises: ({ text }) => /^[123] [0-9a-fA-F]{1,64} \d{1,20}( -?\d{1,20})?\r?\n/.test(text),
  async *read(source: Source, options: ImportOptions): AsyncIterable<Imported> {
    const waiting = new Map<string, Waiting>();
    for await (const record of recordsOf(source)) {
      if ('cut' in record) {
        yield { skipped: 'cut off at the end of the file' };
        continue;
      }
      const { bytes, place } = record;
      const { type, uuid, timeUs, latencyUs, raw } = recordOf(bytes, place);
      if (type === '1') {
        const draft = requestOf(raw, timeUs);
        if (draft === null) throw complaint(place, 'found no whole HTTP request', 'a raw request of HTTP/1.1');
        if (options.host !== undefined && draft.host !== options.host) {
          yield { skipped: 'of another host' };
          continue;
        }
        waiting.set(uuid, { draft: draft.draft, place });
        const oldest = waiting.size > MAX_WAITING ? [...waiting.keys()][0] : undefined;
        if (oldest !== undefined) {
          const old = waiting.get(oldest);
          waiting.delete(oldest);
          if (old !== undefined) yield old;
        }
        continue;
      }
      const request = waiting.get(uuid);
      // Answers to replays (3) come from another server than the recorded one.
      if (type === '2' && request !== undefined) {
        waiting.delete(uuid);
        yield { place: request.place, draft: { ...request.draft, obs: answerOf(raw, latencyUs) } };
      }
    }
    yield* waiting.values();
  },
};

async function* recordsOf(source: Source): AsyncIterable<{ bytes: Buffer; place: Place } | { cut: true }> {
  let rest: Buffer = Buffer.alloc(0);
  let count = 0;
  const place = (): Place => ({ origin: `${source.path}, record ${count + 1}` });
  for await (const chunk of source.chunks()) {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(SEPARATOR); end !== -1; end = rest.indexOf(SEPARATOR)) {
      yield { bytes: rest.subarray(0, end), place: place() };
      count += 1;
      rest = rest.subarray(end + SEPARATOR.length);
    }
    if (rest.length > MAX_PIECE_BYTES) throw tooLong(place(), 'a record');
  }
  // A recorder that was stopped leaves its last record without the mark, and perhaps without its end.
  if (rest.toString('latin1').trim() !== '') yield { cut: true };
}

function recordOf(bytes: Buffer, place: Place) {
  const end = bytes.indexOf(0x0a);
  const match = HEADER.exec(
    bytes
      .subarray(0, end === -1 ? 0 : end)
      .toString('latin1')
      .trimEnd(),
  );
  if (match === null) throw complaint(place, 'found no header of a record', 'TYPE UUID TIME LATENCY');
  const [, type = '', uuid = '', time = '0', latency = '0'] = match;
  return {
    type,
    uuid,
    timeUs: Number(BigInt(time) / 1000n),
    latencyUs: Math.max(0, Number(BigInt(latency) / 1000n)),
    raw: bytes.subarray(end + 1),
  };
}

interface Message {
  headers: [string, string][];
  body: Buffer;
  method: string;
  url: string;
  status: number;
  whole: boolean;
}

function messageOf(raw: Buffer, kind: 'REQUEST' | 'RESPONSE'): Message | null {
  const message: Message = { headers: [], body: Buffer.alloc(0), method: '', url: '', status: 0, whole: false };
  const parser = new HTTPParser(kind);
  const pieces: Buffer[] = [];
  parser[HTTPParser.kOnHeadersComplete] = (info) => {
    for (let at = 0; at + 1 < info.headers.length; at += 2)
      message.headers.push([info.headers[at] ?? '', info.headers[at + 1] ?? '']);
    message.method = HTTPParser.methods[info.method] ?? '';
    // Whatever the types say, an answer has no URL and a request no status.
    message.url = info.url ?? '';
    message.status = info.statusCode ?? 0;
  };
  parser[HTTPParser.kOnBody] = (chunk, offset, length) => {
    // A negative length would make the parser loop for ever.
    if (length < 0) throw new RangeError('a negative length');
    pieces.push(Buffer.from(chunk.subarray(offset, offset + length)));
  };
  parser[HTTPParser.kOnMessageComplete] = () => {
    message.whole = true;
  };
  const failed = fails(() => {
    const result: unknown = parser.execute(raw);
    if (result instanceof Error) throw result;
    // An answer without a length ends with its connection.
    if (kind === 'RESPONSE') parser.finish();
  });
  message.body = Buffer.concat(pieces);
  return failed || message.headers.length + message.url.length + message.status === 0 ? null : message;
}

function fails(action: () => void): boolean {
  try {
    action();
    return false;
  } catch {
    return true;
  }
}

function requestOf(raw: Buffer, timeUs: number): { draft: Draft; host: string | null } | null {
  const message = messageOf(raw, 'REQUEST');
  if (message === null || !message.whole) return null;
  const url = pathAndHost(message.url);
  if (url === null) return null;
  const encoded = message.headers.some(([name, value]) => /^content-encoding$/i.test(name) && /gzip/i.test(value));
  const headers = encoded ? message.headers.filter(([name]) => !/^content-encoding$/i.test(name)) : message.headers;
  const host = url.host ?? message.headers.find(([name]) => /^host$/i.test(name))?.[1] ?? null;
  const body = encoded ? unpacked(message.body) : message.body;
  if (body === null) return null;
  return {
    host,
    draft: { t_us: timeUs, method: message.method, path: url.path, headers: sendable(headers), ...bodyFields(body) },
  };
}

function unpacked(bytes: Buffer): Buffer | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_PIECE_BYTES });
  } catch {
    return null;
  }
}

function answerOf(raw: Buffer, latencyUs: number): NonNullable<Draft['obs']> {
  const message = messageOf(raw, 'RESPONSE');
  const { status = 0 } = message ?? {};
  return {
    ...(status >= 100 && status <= 599 ? { status } : {}),
    ...(latencyUs > 0 ? { dur_us: latencyUs } : {}),
    ...(message === null ? {} : { bytes: message.body.length }),
    end: 'ok',
  };
}
