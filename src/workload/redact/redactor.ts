import { isUtf8 } from 'node:buffer';
import { jsonIn } from '../../series/unknown.js';
import type { RequestLine } from '../format/fields.js';
import { looksLikeCredential } from '../format/secrets.js';
import { jsonText, WrittenJson } from '../format/written-json.js';
import { boundaryOf, isBinaryType, type Part, withParts } from './multipart.js';
import { Fillers, type Redacted, redactBytes, redactJson, redactText, type TextRules } from './redact-text.js';
import { headerKind, isSecretField, isSecretQuery } from './secret-names.js';

/** Version of the rules, for the header of a workload. */
const RULESET = 'memdrift-1';

/** What a user adds; the built-in rules cannot be switched off. */
export interface Additions {
  headers?: readonly string[];
  fields?: readonly string[];
  /** Regular expressions. */
  patterns?: readonly string[];
}

export interface RedactionReport {
  ruleset: string;
  /** Names of headers whose values became references. */
  headers: string[];
  queries: string[];
  /** Names of JSON fields. */
  fields: string[];
  /** Secrets replaced in bodies and paths. */
  bodyHits: number;
  /** Cookie headers that were dropped. */
  cookies: number;
  /** Names of the secrets that a replay needs. */
  secrets: string[];
}

interface Redactor {
  /** A copy without secrets. */
  request(line: RequestLine): RequestLine;
  report(): RedactionReport;
}

/**
 * Redacts requests, always and before anything is written. Header values become references
 * (`Bearer ${secret:AUTHORIZATION}`), so that the workload can be replayed; in bodies and paths a filler of the same
 * length replaces them.
 * @throws SyntaxError for a pattern that is no regular expression
 */
export function createRedactor(additions: Additions = {}): Redactor {
  return new RequestRedactor(additions);
}

class RequestRedactor implements Redactor {
  readonly #headers: readonly string[];
  readonly #rules: TextRules;
  readonly #fillers: Fillers;
  readonly #secrets = new Set<string>();
  readonly #seen = { headers: new Set<string>(), queries: new Set<string>(), fields: new Set<string>() };
  #bodyHits = 0;
  /** The last path that held nothing secret. */
  #cleanPath = '';
  #cookies = 0;

  constructor({ headers = [], fields = [], patterns = [] }: Additions) {
    this.#headers = headers.map((name) => name.toLowerCase());
    this.#fillers = new Fillers();
    this.#rules = { fields, patterns: patterns.map((pattern) => new RegExp(pattern, 'g')), fillers: this.#fillers };
  }

  request(line: RequestLine): RequestLine {
    const { headers, ...rest } = line;
    const kept = headers === undefined ? undefined : this.#requestHeaders(headers);
    return {
      ...rest,
      path: this.#knownPath(line.path),
      ...(kept === undefined ? {} : { headers: kept }),
      ...this.#body(line, headers ?? {}),
      ...(line.ws === undefined ? {} : { ws: this.#session(line.ws) }),
    };
  }

  /** Texts of a web socket; its other messages are data. */
  #session({ messages, ...session }: NonNullable<RequestLine['ws']>): NonNullable<RequestLine['ws']> {
    const redacted = messages.map((message) =>
      message.text === undefined ? message : { ...message, text: this.#text(message.text, '') },
    );
    return { ...session, messages: redacted };
  }

  report(): RedactionReport {
    const sorted = (names: Set<string>): string[] => [...names].sort();
    return {
      ruleset: RULESET,
      headers: sorted(this.#seen.headers),
      queries: sorted(this.#seen.queries),
      fields: sorted(this.#seen.fields),
      bodyHits: this.#bodyHits,
      cookies: this.#cookies,
      secrets: sorted(this.#secrets),
    };
  }

  #requestHeaders(headers: Record<string, string>): Record<string, string> {
    const kept: [string, string][] = [];
    for (const [given, value] of Object.entries(headers)) {
      const name = given.toLowerCase();
      const kind = headerKind(name, this.#headers, this.#rules.fields);
      if (kind === 'cookie') this.#cookies += 1;
      if (kind === 'cookie' || kind === 'not-recorded') continue;
      const isSecret = kind === 'credential' || looksLikeCredential(value);
      if (isSecret) kept.push([name, this.#reference(name, value)]);
      else kept.push([name, kind === 'structure' ? value : this.#value(value)]);
    }
    return Object.fromEntries(kept);
  }

  /** Replaced, not a reference: a replay does not need the identifier, and would have to supply a secret. */
  #value(value: string): string {
    const { text, hits } = redactText(value, this.#rules);
    this.#bodyHits += hits;
    return text;
  }

  /** The scheme stays: `Bearer ${secret:AUTHORIZATION}`. References and empty values are unchanged. */
  #reference(name: string, value: string): string {
    if (value.trim() === '' || REFERENCE.test(value)) return value;
    this.#seen.headers.add(name);
    const scheme = /^\s*(bearer|basic|token|key|api-?key|negotiate)\s+(?=\S)/i.exec(value)?.[0].trim();
    const secret = secretName(name);
    this.#secrets.add(secret);
    const reference = `\${secret:${secret}}`;
    return scheme === undefined ? reference : `${scheme} ${reference}`;
  }

  /** Most requests of a recording have the path of the one before. */
  #knownPath(path: string): string {
    if (path === this.#cleanPath) return path;
    const redacted = this.#path(path);
    if (redacted === path) this.#cleanPath = path;
    return redacted;
  }

  #path(path: string): string {
    const at = path.indexOf('?');
    const route = at === -1 ? path : path.slice(0, at);
    const query = at === -1 ? '' : path.slice(at + 1);
    const pairs = query.split('&').map((pair) => {
      const [name = '', ...value] = pair.split('=');
      if (value.length === 0 || value.join('=') === '' || !isSecretQuery(decoded(name), this.#rules.fields))
        return pair;
      this.#seen.queries.add(decoded(name).slice(0, 60));
      this.#bodyHits += 1;
      return `${name}=${inPath(this.#fillers.of(value.join('=')))}`;
    });
    const parts = route.split('/').map((segment) => this.#segment(segment));
    return parts.join('/') + (at === -1 ? '' : `?${pairs.map((pair) => this.#segment(pair)).join('&')}`);
  }

  #segment(segment: string): string {
    const { text, hits } = redactText(segment, this.#rules);
    this.#bodyHits += hits;
    return hits === 0 ? segment : inPath(text);
  }

  #body(line: RequestLine, headers: Record<string, string>): Partial<RequestLine> {
    const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
    const boundary = boundaryOf(type);
    const text = line.body_text;
    if (text !== undefined && boundary === null) return { body_text: this.#text(text, type) };
    if (text !== undefined && boundary !== null)
      return { body_text: this.#form(Buffer.from(text), boundary).toString() };
    if (line.body !== undefined) {
      const json = jsonText(line.body);
      const redacted = this.#counted(redactJson(json, this.#rules));
      return redacted === json ? {} : { body: WrittenJson.of(redacted, { origin: line.id }) };
    }
    if (line.body_b64 === undefined) return {};
    const bytes = Buffer.from(line.body_b64, 'base64');
    const redacted = boundary === null ? this.#bytes(bytes, type) : this.#form(bytes, boundary);
    return { body_b64: redacted.toString('base64') };
  }

  #bytes(bytes: Buffer, type: string): Buffer {
    if (isBinaryType(type)) return bytes;
    return Buffer.from(this.#counted(redactBytes(bytes.toString('latin1'), this.#rules)), 'latin1');
  }

  #form(bytes: Buffer, boundary: string): Buffer {
    return withParts(bytes, boundary, (part) => this.#part(part));
  }

  /** An upload of data stays as it is; a field that is secret by its name, and any text, is redacted. */
  #part({ name, type, isFile, content }: Part): Buffer {
    if (isBinaryType(type)) return content;
    if (!isUtf8(content)) return isFile ? content : this.#bytes(content, type);
    const text = content.toString('utf8');
    if (!isSecretField(name, this.#rules.fields) || text === '') return Buffer.from(this.#text(text, type));
    this.#seen.fields.add(name.slice(0, 60));
    this.#bodyHits += 1;
    return Buffer.from(this.#fillers.of(text));
  }

  #text(text: string, type: string): string {
    if (/x-www-form-urlencoded/i.test(type)) return this.#path(`/?${text}`).slice(2);
    if (/^\s*[[{"]/.test(text)) return this.#counted(redactJson(text, this.#rules), text);
    return this.#counted(redactText(text, this.#rules));
  }

  /** @param original set where the text may be broken JSON: the part after the break is redacted as text */
  #counted(redacted: Redacted, original?: string): string {
    this.#bodyHits += redacted.hits;
    for (const field of redacted.fields) this.#seen.fields.add(field);
    if (original === undefined || jsonIn(original) !== undefined) return redacted.text;
    const further = redactText(redacted.text, this.#rules);
    this.#bodyHits += further.hits;
    return further.text;
  }
}

const REFERENCE = /\$\{secret:[A-Za-z_][A-Za-z0-9_]*\}/;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Without the characters that a path may not hold. */
function inPath(text: string): string {
  return text.replaceAll('[REDACTED]', 'REDACTED--').replaceAll('*', '-');
}

/** `x-api-key` becomes `X_API_KEY`: one name per header, so that a replay needs one value. */
function secretName(header: string): string {
  return header
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^(?=\d)|^$/, '_');
}
