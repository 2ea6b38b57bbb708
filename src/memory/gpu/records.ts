/** Longest record that is looked at, in characters; eight GPUs with their clocks print about 1 MiB (nvidia-smi). */
const RECORD_CHARACTERS = 8 * 1024 * 1024;

/** How a tool's endless output falls into records. */
export interface RecordMarks {
  /** Printed by the tool as soon as it begins to sample; null where it prints nothing it has not sampled. */
  begin: string | null;
  end: string;
  /** Whether the record's text keeps the end mark. */
  keepsEnd: boolean;
}

/**
 * Cuts a growing text into records and counts how many have begun. Without a begin mark, a record may have begun as
 * soon as the one before it ended: that is what `begun` then counts.
 */
export class RecordSplitter {
  #rest = '';
  #begun: number;
  #tooLong = false;

  constructor(
    private readonly marks: RecordMarks,
    private readonly limitCharacters = RECORD_CHARACTERS,
  ) {
    this.#begun = marks.begin === null ? 1 : 0;
  }

  /** Records that may have begun, the finished ones among them. */
  get begun(): number {
    return this.#begun;
  }

  /** What was said since the last record, or before the first: a tool that fails says why here. */
  get unfinished(): string {
    return this.#rest;
  }

  /** The records that `text` completes, each with its number from 1 on; `text` is null where one was too long. */
  take(text: string): { number: number; text: string | null }[] {
    const found: { number: number; text: string | null }[] = [];
    this.#rest += text;
    for (;;) {
      if (this.#begins()) continue;
      const at = this.#rest.indexOf(this.marks.end);
      if (at === -1) break;
      const stop = at + this.marks.end.length;
      const record = this.#rest.slice(0, this.marks.keepsEnd ? stop : at);
      const isWhole = !this.#tooLong && record.length <= this.limitCharacters;
      found.push({ number: this.#begun, text: isWhole ? record : null });
      this.#rest = this.#rest.slice(stop);
      this.#tooLong = false;
      if (this.marks.begin === null) this.#begun += 1;
    }
    this.#bound();
    return found;
  }

  /** Takes a begin mark that stands before the next end: what was before it belongs to no record. */
  #begins(): boolean {
    const { begin, end } = this.marks;
    if (begin === null) return false;
    const at = this.#rest.indexOf(begin);
    if (at === -1) return false;
    const endAt = this.#rest.indexOf(end);
    if (endAt !== -1 && endAt < at) return false;
    this.#rest = this.#rest.slice(at + begin.length);
    this.#begun += 1;
    this.#tooLong = false;
    return true;
  }

  /** Forgets an endless record, but for as much as may be the first half of its end mark. */
  #bound(): void {
    if (this.#rest.length <= this.limitCharacters) return;
    this.#tooLong = true;
    this.#rest = this.#rest.slice(1 - Math.max(2, this.marks.end.length));
  }
}
