/** Counts the events of a streamed answer without keeping them. */
export interface EventCounter {
  readonly events: number;
  /** The stream said that it was over: `data: [DONE]` of OpenAI's API. */
  readonly done: boolean;
  feed(chunk: Buffer): void;
}

/** Lines of JSON: Ollama, TGI behind some gateways. */
const LINES = /^application\/(x-ndjson|ndjson|jsonl|x-jsonlines|stream\+json)\b/i;

/**
 * Server-sent events, or where the answer says that it is lines of JSON, those.
 * @param onEvent told of each event as it arrives
 */
export function eventCounter(contentType: string | undefined, onEvent: () => void = () => undefined): EventCounter {
  const lines = LINES.test(contentType ?? '');
  return new LineReader(lines ? new JsonLines(onEvent) : new ServerSentEvents(onEvent));
}

/** What a line means. */
interface Meaning {
  events: number;
  done: boolean;
  line(line: string): void;
}

/** Every line that is not empty. */
class JsonLines implements Meaning {
  events = 0;
  readonly done = false;
  constructor(private readonly onEvent: () => void) {}

  line(line: string): void {
    if (line.trim() === '') return;
    this.events += 1;
    this.onEvent();
  }
}

/**
 * An event is dispatched at an empty line after at least one `data` line, so comments that keep a connection alive do
 * not count (HTML Standard, section 9.2.6).
 */
class ServerSentEvents implements Meaning {
  events = 0;
  done = false;
  #hasData = false;
  constructor(private readonly onEvent: () => void) {}

  line(line: string): void {
    if (line === '') {
      if (this.#hasData) {
        this.events += 1;
        this.onEvent();
      }
      this.#hasData = false;
    } else if (line.startsWith('data:') || line === 'data') {
      this.#hasData = true;
      if (line.slice('data:'.length).trim() === '[DONE]') this.done = true;
    }
  }
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Enough of a line to tell `data: [DONE]` from anything else. */
const KEPT_OF_A_LINE = 32;

/** Lines that end with LF, CR or CRLF, as both formats allow; of each its beginning. */
class LineReader implements EventCounter {
  /** Beginning of a line whose end has not come yet. */
  #begun = '';
  /** The chunk before ended with CR: a LF at the start of the next belongs to it. */
  #afterReturn = false;

  constructor(private readonly meaning: Meaning) {}

  get events(): number {
    return this.meaning.events;
  }

  get done(): boolean {
    return this.meaning.done;
  }

  feed(chunk: Buffer): void {
    // Nothing came: what the chunk before ended with is still the last there was.
    if (chunk.length === 0) return;
    let start = this.#afterReturn && chunk[0] === LINE_FEED ? 1 : 0;
    this.#afterReturn = false;
    // Most streams have no CR at all: one search for both would cost more.
    let nextReturn = chunk.indexOf(CARRIAGE_RETURN, start);
    while (start < chunk.length) {
      const feed = chunk.indexOf(LINE_FEED, start);
      if (nextReturn !== -1 && nextReturn < start) nextReturn = chunk.indexOf(CARRIAGE_RETURN, start);
      const byReturn = nextReturn !== -1 && (feed === -1 || nextReturn < feed);
      const end = byReturn ? nextReturn : feed;
      const stop = end === -1 ? chunk.length : end;
      const room = KEPT_OF_A_LINE - this.#begun.length;
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
