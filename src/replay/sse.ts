const LINE_FEED = 0x0a;
/** Enough of a line to tell `data: [DONE]` from anything else. */
const KEPT_OF_A_LINE = 32;

/**
 * Counts server-sent events without keeping them: an event is dispatched at an empty line after at least one `data`
 * line, so comments that keep a connection alive do not count (HTML Standard, section 9.2.6). Lines end with LF or CRLF.
 */
export class EventCounter {
  events = 0;
  /** `data: [DONE]` was seen: the end of a stream in OpenAI's API. */
  done = false;
  #hasData = false;
  /** Beginning of a line whose end has not come yet. */
  #begun = '';

  feed(chunk: Buffer): void {
    for (let start = 0; start < chunk.length; ) {
      const end = chunk.indexOf(LINE_FEED, start);
      const stop = end === -1 ? chunk.length : end;
      const room = KEPT_OF_A_LINE - this.#begun.length;
      this.#begun += chunk.toString('latin1', start, Math.min(stop, start + room));
      if (end === -1) return;
      this.#line(this.#begun.replace(/\r$/, ''));
      this.#begun = '';
      start = end + 1;
    }
  }

  #line(line: string): void {
    if (line === '') {
      if (this.#hasData) this.events += 1;
      this.#hasData = false;
    } else if (line.startsWith('data:')) {
      this.#hasData = true;
      if (line.slice('data:'.length).trim() === '[DONE]') this.done = true;
    }
  }
}
