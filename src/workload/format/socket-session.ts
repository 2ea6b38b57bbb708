import { given } from '../../series/given.js';
import { jsonIn } from '../../series/unknown.js';
import { bodyFields } from './body.js';
import type { RequestLine } from './fields.js';
import { looksLikeCredential } from './secrets.js';
import { complaint, type Place, shown } from './workload-error.js';

/** What a client of a web socket waits for before its next step: all of it since the step before. */
export interface Wait {
  /** So many messages of the service have come. */
  events?: number;
  /** One has come that is JSON of this `type`. */
  until?: string;
  /** Pause behind it, microseconds. */
  thinkUs?: number;
}

/** A message of the client. */
export interface SocketMessage extends Wait {
  data: Uint8Array;
  isText: boolean;
  /** Of a text that is JSON, for `vary`. */
  json?: unknown;
}

/** What one client does with a web socket. */
export interface WebSocketSession {
  protocols: string[];
  /** It offers to compress messages (RFC 7692). */
  deflate: boolean;
  messages: SocketMessage[];
  /** When the client closes; absent where the service does. */
  close?: Wait;
}

type SocketLine = NonNullable<RequestLine['ws']>;

/** What of a request is JSON: its body, or texts of its web socket. */
export function jsonsOf({ json, ws }: { json?: unknown; ws?: WebSocketSession }): unknown[] {
  return [json, ...(ws?.messages ?? []).map((message) => message.json)].filter((each) => each !== undefined);
}

/** @throws WorkloadError for a message that is none, or two */
export function readSession(line: SocketLine, place: Place): WebSocketSession {
  const messages = line.messages.map((message, at): SocketMessage => {
    const { text, b64 } = message;
    const here = { ...place, field: `ws.messages.${at}` };
    if ((text === undefined) === (b64 === undefined)) throw complaint(here, 'found none or both', 'text or b64');
    const data = text === undefined ? Buffer.from(b64 ?? '', 'base64') : Buffer.from(text, 'utf8');
    if (b64 !== undefined && data.toString('base64') !== b64) {
      throw complaint(here, `found ${shown(b64)}`, 'a text in base64, with padding');
    }
    const json = text !== undefined && /^\s*[[{]/.test(text) ? jsonIn(text) : undefined;
    return { data, isText: text !== undefined, ...given({ json }), ...readWait(message) };
  });
  const protocols = line.protocols ?? [];
  if (protocols.some(looksLikeCredential)) {
    throw complaint(
      { ...place, field: 'ws.protocols' },
      'found what looks like a credential',
      'secrets in header values only',
    );
  }
  return {
    protocols,
    deflate: line.deflate ?? false,
    messages,
    ...(line.close === undefined ? {} : { close: readWait(line.close) }),
  };
}

function readWait({ events, until, think_us }: NonNullable<SocketLine['close']>): Wait {
  return given({ events, until, thinkUs: think_us });
}

/** The `type` of a message that is JSON, as those of realtime APIs are; null where it has none. */
export function messageType(text: string): string | null {
  if (text.length > MAX_TYPED || !text.startsWith('{')) return null;
  const { type } = (jsonIn(text) ?? {}) as { type?: unknown };
  return typeof type === 'string' && TYPE.test(type) ? type : null;
}

const MAX_TYPED = 1024 * 1024;
const TYPE = /^[\w.:/-]{1,100}$/;
/** Parts of an input that a client sends whatever it receives: the service may answer only once it has more of them. */
const APPENDS = /\bappend$/;

/** A message as it was seen. Microseconds from any origin. */
export interface SeenMessage {
  by: 'client' | 'service';
  atUs: number;
  data: Buffer;
  isText: boolean;
}

/**
 * The session that replays what was seen. A message waits for what the client had received since the one before it: a message
 * of the type of the last, or as many. Parts of an input do not wait, they keep their pace.
 * @param openedUs when the connection was open
 * @param closedUs when the client closed it; null where the service did, or the connection broke
 */
export function sessionLine(seen: readonly SeenMessage[], openedUs: number, closedUs: number | null): SocketLine {
  const messages: SocketLine['messages'] = [];
  let beforeUs = openedUs;
  let received: SeenMessage[] = [];
  const waitAt = (atUs: number, waits: boolean): NonNullable<SocketLine['close']> => {
    const last = waits ? received.at(-1) : undefined;
    const type = last?.isText === true ? messageType(last.data.toString()) : null;
    const thinkUs = Math.max(0, Math.round(atUs - Math.max(beforeUs, last?.atUs ?? 0)));
    const wait = last === undefined ? {} : type === null ? { events: received.length } : { until: type };
    return { ...wait, ...(thinkUs === 0 ? {} : { think_us: thinkUs }) };
  };
  for (const message of seen) {
    if (message.by === 'service') {
      received.push(message);
      continue;
    }
    const { body_text: text, body_b64: b64 } = bodyFields(message.data);
    const isPart = !message.isText || APPENDS.test(messageType(message.data.toString()) ?? '');
    const wait = waitAt(message.atUs, !isPart);
    messages.push(
      message.isText ? { text: text ?? '', ...wait } : { b64: b64 ?? message.data.toString('base64'), ...wait },
    );
    beforeUs = message.atUs;
    received = [];
  }
  return { messages, ...(closedUs === null ? {} : { close: waitAt(closedUs, true) }) };
}

/** Time limit of a session, microseconds: twice what it took, two minutes at least and an hour at most. */
export function sessionTimeoutUs(durationUs: number): number {
  return Math.round(Math.min(3_600_000_000, Math.max(120_000_000, 2 * durationUs)));
}
