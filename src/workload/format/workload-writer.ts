import { createWriteStream } from 'node:fs';
import { type FileHandle, lstat, open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { formatBytes } from '../../series/series.js';
import type { HeaderLine, RequestLine } from './fields.js';
import { GrowingNumbers } from './growing-numbers.js';
import { IdTable } from './id-table.js';
import { complaint } from './workload-error.js';

export interface WriterOptions {
  /** ISO time, for the header. */
  created: string;
  /** Replaces a file that is there. */
  force?: boolean;
  /** Times count from anywhere: finished, from the earliest. */
  rebase?: boolean;
}

/** What is known when all has been written. */
export interface Finish {
  redaction: Record<string, unknown>;
  secrets: string[];
  /** How long the recording lasted; from the first to the last time without. */
  durationUs?: number;
}

/** Written at once. */
const BUFFER_BYTES = 256 * 1024;
/** Only its owner may read what clients sent. */
const MODE = 0o600;

/**
 * Writes a workload of any size. It grows as `<path>.partial`, a workload by itself, so that a recorder that is killed
 * leaves all it saw; finished, it is put in order of the times, under its own name. Of each request only its place is
 * kept in memory.
 */
export class WorkloadWriter {
  readonly #partial: string;
  readonly #header: HeaderLine;
  readonly #ids = new IdTable();
  readonly #starts = new GrowingNumbers();
  readonly #lengths = new GrowingNumbers();
  /** By which it is sorted: its own time, or that of the request it follows. NaN without times. */
  readonly #times = new GrowingNumbers();
  #buffer: Buffer[] = [];
  #buffered = 0;
  #bytes = 0;
  /** Writes follow one another. */
  #tail: Promise<void> = Promise.resolve();
  #file: Promise<FileHandle> | null = null;

  /** @param header without counts, which are known at the end */
  constructor(
    private readonly path: string,
    header: Pick<HeaderLine, 'source' | 'generator' | 'defaults'>,
    private readonly options: WriterOptions,
  ) {
    this.#partial = `${path}.partial`;
    this.#header = { format: 'memdrift.workload', version: 1, created: options.created, ...header };
  }

  get requests(): number {
    return this.#starts.length;
  }

  /** Whether a request of that id was appended. */
  has(id: string): boolean {
    return this.#ids.get(id) !== null;
  }

  /**
   * Opens the file, so that a path that cannot be written is told before anything is done.
   * @throws WorkloadError, one line
   */
  async open(): Promise<void> {
    if (this.#file !== null) return;
    const refuse = async (path: string): Promise<void> => {
      const there = await lstat(path).catch(() => null);
      if (there === null) return;
      if (!there.isFile()) throw complaint({ origin: path }, 'is not a file', 'the path of a file to write');
      if (this.options.force !== true)
        throw complaint({ origin: path }, 'is there already', 'another path, or --force');
    };
    await refuse(this.path);
    await refuse(this.#partial);
    await rm(this.#partial, { force: true });
    this.#file = open(this.#partial, 'wx+', MODE).catch((cause: unknown) => {
      throw complaint(
        { origin: this.#partial },
        `cannot be written (${codeOf(cause)})`,
        'a folder that may be written to',
        {
          cause,
        },
      );
    });
    await this.#file;
    this.#push(this.#header);
  }

  /**
   * @returns when there is room for more
   * @throws WorkloadError for an id that was there, a request that follows none that was, or a disk that is full
   */
  async append(line: RequestLine): Promise<void> {
    await this.open();
    const place = { origin: this.path, line: this.requests + 2 };
    const before = this.#ids.add(line.id, this.requests);
    if (before !== null) throw complaint({ ...place, field: 'id' }, 'found one that was there', 'an id of its own');
    const predecessor = line.after === undefined ? null : this.#ids.get(line.after);
    if (line.after !== undefined && predecessor === null) {
      throw complaint({ ...place, field: 'after' }, 'found no such request before it', 'the id of an earlier request');
    }
    const time = predecessor === null ? line.t_us : this.#times.at(predecessor);
    this.#times.push(time ?? Number.NaN);
    this.#starts.push(this.#bytes);
    const { id, t_us, ...rest } = line;
    this.#lengths.push(this.#push({ id, ...(t_us === undefined ? {} : { t_us }), ...rest }));
    if (this.#buffered >= BUFFER_BYTES) await this.flush();
  }

  /** All that was appended is in the file. */
  flush(): Promise<void> {
    const chunks = this.#buffer;
    this.#buffer = [];
    this.#buffered = 0;
    this.#tail = this.#tail.then(async () => {
      if (chunks.length === 0) return;
      const file = await this.#file;
      await file?.writev(chunks).catch((cause: unknown) => {
        throw complaint({ origin: this.#partial }, `cannot be written (${codeOf(cause)})`, this.#room(), {
          cause,
        });
      });
    });
    return this.#tail;
  }

  /** Puts the requests in order, and the file in its place. */
  async finish({ redaction, secrets, durationUs }: Finish): Promise<{ requests: number; bytes: number }> {
    await this.open();
    await this.flush();
    const file = await this.#file;
    if (file === null) throw new Error('a writer that is open has a file');
    const order = this.#order();
    const range = this.#range();
    const span = range === null ? null : range.last - range.first;
    const header: HeaderLine = {
      ...this.#header,
      ...(this.requests === 0 ? {} : { requests: this.requests }),
      ...(span === null ? {} : { duration_us: Math.max(span, durationUs ?? 0) }),
      redaction,
      secrets,
    };
    const written = `${this.path}.tmp`;
    await rm(written, { force: true });
    const earlier = this.options.rebase === true ? (range?.first ?? 0) : 0;
    const lines = Readable.from(this.#inOrder(file, header, order, earlier), { objectMode: false });
    const out = createWriteStream(written, { mode: MODE, flags: 'wx', flush: true });
    try {
      await (this.path.endsWith('.gz') ? pipeline(lines, createGzip(), out) : pipeline(lines, out));
      await rename(written, this.path);
    } catch (cause) {
      await rm(written, { force: true }).catch(() => undefined);
      const kept = `what was recorded is in ${this.#partial}`;
      throw complaint({ origin: this.path }, `cannot be written (${codeOf(cause)}), ${kept}`, this.#room(), { cause });
    } finally {
      await file.close();
    }
    await rm(this.#partial, { force: true });
    return { requests: this.requests, bytes: (await lstat(this.path)).size };
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    await this.#tail.catch(() => undefined);
    await (await this.#file?.catch(() => null))?.close();
    await rm(this.#partial, { force: true });
    await rm(`${this.path}.tmp`, { force: true });
  }

  #room(): string {
    return `a disk with room for ${formatBytes(this.#bytes)}`;
  }

  #push(line: object): number {
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`, 'utf8');
    this.#buffer.push(bytes);
    this.#buffered += bytes.length;
    this.#bytes += bytes.length;
    return bytes.length;
  }

  /** The earliest and the latest time; null without any. */
  #range(): { first: number; last: number } | null {
    let range: { first: number; last: number } | null = null;
    for (let index = 0; index < this.#times.length; index++) {
      const time = this.#times.at(index);
      if (Number.isNaN(time)) continue;
      range ??= { first: time, last: time };
      range.first = Math.min(range.first, time);
      range.last = Math.max(range.last, time);
    }
    return range;
  }

  #order(): Uint32Array {
    const order = new Uint32Array(this.requests);
    let inOrder = true;
    for (let index = 0; index < order.length; index++) {
      order[index] = index;
      inOrder &&= !(this.#times.at(index) < this.#times.at(index - 1));
    }
    if (inOrder) return order;
    const at = (index: number): number => this.#times.at(index);
    // Without times in the order they came; what follows a request has its time, and came after it.
    return order.sort((a, b) => (Number.isNaN(at(a)) || at(a) === at(b) ? a - b : at(a) - at(b)));
  }

  /** The header, and the lines in order; neighbours that lie together are read together. */
  async *#inOrder(file: FileHandle, header: HeaderLine, order: Uint32Array, earlierUs: number): AsyncGenerator<Buffer> {
    yield Buffer.from(`${JSON.stringify(header)}\n`, 'utf8');
    for (let at = 0; at < order.length; ) {
      const start = this.#starts.at(order[at] ?? 0);
      let length = 0;
      for (; at < order.length && length < BUFFER_BYTES; at++) {
        const index = order[at] ?? 0;
        if (this.#starts.at(index) !== start + length) break;
        length += this.#lengths.at(index);
      }
      const bytes = Buffer.allocUnsafe(length);
      await file.read(bytes, 0, length, start);
      yield earlierUs === 0 ? bytes : rebased(bytes, earlierUs);
    }
  }
}

/** As {@link WorkloadWriter} writes a line that has a time: id and time come first. */
const TIME = /^(\{"id":"(?:[^"\\]|\\.)*","t_us":)(\d+)/gm;

function rebased(lines: Buffer, earlierUs: number): Buffer {
  const text = lines.toString('utf8');
  return Buffer.from(
    text.replace(TIME, (_, before: string, timeUs: string) => before + (Number(timeUs) - earlierUs)),
    'utf8',
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
