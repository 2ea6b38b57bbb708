/** Counts the events of a streamed answer without keeping them. */
export interface EventCounter {
  readonly events: number;
  /** The stream ended with `data: [DONE]` (OpenAI's API). */
  readonly done: boolean;
  /** An event has come that ends the stream in one of the known APIs: nothing follows but the end of the answer. */
  readonly ended: boolean;
  feed(chunk: Buffer): void;
}

/** JSON lines: Ollama, TGI behind some gateways. */
const LINES = /^application\/(x-ndjson|ndjson|jsonl|x-jsonlines|stream\+json)\b/i;

/**
 * Counts server-sent events, or JSON lines where the content type says so.
 * @param onEvent called for each event as it arrives
 */
export function eventCounter(contentType: string | undefined, onEvent: () => void = () => undefined): EventCounter {
  const lines = LINES.test(contentType ?? '');
  return lines
    ? new LineReader(new JsonLines(onEvent), KEPT_OF_A_JSON_LINE)
    : new LineReader(new ServerSentEvents(onEvent), KEPT_OF_AN_EVENT);
}

/** How lines make events. */
interface Meaning {
  events: number;
  done: boolean;
  ended: boolean;
  line(line: string): void;
}

/** Ollama's last line. Within a text the quotes would be escaped. */
const LAST_LINE = /"done"\s*:\s*true/;
/** Anthropic's messages; OpenAI's responses. */
const LAST_EVENT = /^event: ?(message_stop|response\.(completed|failed|incomplete|cancelled))\s*$/;

/** Every non-empty line is an event. */
class JsonLines implements Meaning {
  events = 0;
  readonly done = false;
  ended = false;
  constructor(private readonly onEvent: () => void) {}

  line(line: string): void {
    if (line.trim() === '') return;
    this.ended ||= LAST_LINE.test(line);
    this.events += 1;
    this.onEvent();
  }
}

/**
 * An empty line after at least one `data` line dispatches an event, so keep-alive comments do not count (HTML Standard,
 * section 9.2.6).
 */
class ServerSentEvents implements Meaning {
  events = 0;
  done = false;
  #hasData = false;
  /** The event that is being read is the last one. */
  #isLast = false;
  ended = false;
  constructor(private readonly onEvent: () => void) {}

  line(line: string): void {
    if (line === '') {
      if (this.#hasData) {
        this.events += 1;
        this.ended ||= this.done || this.#isLast;
        this.onEvent();
      }
      this.#hasData = false;
      this.#isLast = false;
    } else if (LAST_EVENT.test(line)) {
      this.#isLast = true;
    } else if (line.startsWith('data:') || line === 'data') {
      this.#hasData = true;
      if (line.slice('data:'.length).trim() === '[DONE]') this.done = true;
    }
  }
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Enough of a line to recognise the last event. */
const KEPT_OF_AN_EVENT = 40;
const KEPT_OF_A_JSON_LINE = 1024;

/** Splits lines at LF, CR or CRLF, as both formats allow, and keeps the beginning of each. */
class LineReader implements EventCounter {
  /** Beginning of the current line. */
  #begun = '';
  /** The previous chunk ended with CR: a LF at the start of the next belongs to it. */
  #afterReturn = false;

  constructor(
    private readonly meaning: Meaning,
    private readonly kept: number,
  ) {}

  get events(): number {
    return this.meaning.events;
  }

  get done(): boolean {
    return this.meaning.done;
  }

  get ended(): boolean {
    return this.meaning.ended;
  }

  feed(chunk: Buffer): void {
    // An empty chunk must not reset the state of the previous one.
    if (chunk.length === 0) return;
    let start = this.#afterReturn && chunk[0] === LINE_FEED ? 1 : 0;
    this.#afterReturn = false;
    // Most streams have no CR, so separate searches are cheaper than one for both.
    let nextReturn = chunk.indexOf(CARRIAGE_RETURN, start);
    while (start < chunk.length) {
      const feed = chunk.indexOf(LINE_FEED, start);
      if (nextReturn !== -1 && nextReturn < start) nextReturn = chunk.indexOf(CARRIAGE_RETURN, start);
      const byReturn = nextReturn !== -1 && (feed === -1 || nextReturn < feed);
      const end = byReturn ? nextReturn : feed;
      const stop = end === -1 ? chunk.length : end;
      const room = this.kept - this.#begun.length;
      this.#begun += chunk.toString('latin1', start, Math.min(stop, start + room));
      if (end === -1) return;
      this.meaning.line(this.#begun);
      this.#begun = '';
      start = end + 1;
      if (!byReturn) continue;
      if (start === chunk.length) this.#afterReturn = true;
      else if (chunk[start] === LINE_FEED) start += 1;
    }
  }
}
