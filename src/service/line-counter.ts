import type { Readable } from 'node:stream';

/** Lines of a service's output that have one of some texts, so far. */
export interface LineCounts {
  /** By text; null where they cannot be counted, or not to the end: never 0 for unknown. */
  counts: Readonly<Record<string, number>> | null;
  /** Why they cannot; null where they can. */
  problem: string | null;
}

/** What is looked at of one line: the rest of a longer one is passed over. */
const COLUMNS = 4096;
/** Of all streams together: who writes more than this writes too much to be read beside. */
const MAX_BYTES = 512 * 2 ** 20;

/**
 * Counts lines of output as they come, whatever the service writes: of each line the first characters are kept until it
 * ends, and nothing else. A line counts for the first text that it has; upper and lower case are the same.
 */
export class LineCounter {
  readonly #counts = new Map<string, number>();
  readonly #lowered: readonly (readonly [text: string, lowered: string])[];
  #bytes = 0;
  #problem: string | null = null;

  /** @param ignored lines with one of these count for no text */
  constructor(
    texts: readonly string[],
    private readonly ignored: readonly string[] = [],
    private readonly mostBytes: number = MAX_BYTES,
  ) {
    for (const text of texts) this.#counts.set(text, 0);
    this.#lowered = texts.map((text) => [text, text.toLowerCase()]);
  }

  /** Takes what the stream says from now on. */
  follow(stream: Readable): void {
    let line = '';
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      this.#bytes += text.length;
      if (this.#bytes > this.mostBytes) this.fail(`the service wrote more than ${this.mostBytes / 2 ** 20} MiB of log`);
      if (this.#problem !== null) return;
      // A progress bar goes back to the start of its line.
      const parts = text.split(/[\r\n]/);
      for (const [at, part] of parts.entries()) {
        if (line.length < COLUMNS) line += part.slice(0, COLUMNS - line.length);
        if (at === parts.length - 1) break;
        this.#take(line);
        line = '';
      }
    });
    stream.on('end', () => this.#take(line));
    stream.on('error', () => undefined);
  }

  /** From now on the lines cannot be counted; the first reason stays. */
  fail(problem: string): void {
    this.#problem ??= problem;
  }

  now(): LineCounts {
    if (this.#problem !== null) return { counts: null, problem: this.#problem };
    return { counts: Object.fromEntries(this.#counts), problem: null };
  }

  #take(line: string): void {
    if (line === '') return;
    const lowered = line.toLowerCase();
    const [text] = this.#lowered.find(([, one]) => lowered.includes(one)) ?? [];
    if (text === undefined || this.ignored.some((one) => lowered.includes(one.toLowerCase()))) return;
    this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1);
  }
}
