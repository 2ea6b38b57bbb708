import { createWriteStream } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { formatBytes } from '../../series/series.js';
import { GrowingNumbers, IdTable } from './compact-tables.js';
import type { HeaderLine, RequestLine } from './fields.js';
import { complaint } from './workload-error.js';
import { jsonText } from './written-json.js';

interface WriterOptions {
  /** ISO time, for the header. */
  created: string;
  /** Replaces an existing file. */
  force?: boolean;
  /** Times have any origin; in the finished file the earliest is 0. */
  rebase?: boolean;
}

/** What is known once all requests are written. */
export interface Finish {
  redaction: Record<string, unknown>;
  secrets: string[];
  /** Length of the recording; by default the span of the times. */
  durationUs?: number;
}

/** Size of one write. */
const BUFFER_BYTES = 256 * 1024;
/** Only the owner may read what clients sent. */
const MODE = 0o600;

/**
 * Writes a workload of any size. It grows as `<path>.partial`, a valid workload, so that a killed recorder leaves all
 * it saw; at the end it is sorted by time and gets its own name. Memory holds only the position of each request.
 */
export class WorkloadWriter {
  readonly #partial: string;
  readonly #header: HeaderLine;
  readonly #ids = new IdTable();
  readonly #starts = new GrowingNumbers();
  readonly #lengths = new GrowingNumbers();
  /** Sort keys: the request's own time, or that of its predecessor. NaN without times. */
  readonly #times = new GrowingNumbers();
  #buffer: string[] = [];
  #buffered = 0;
  #bytes = 0;
  /** Writes are sequential. */
  #tail: Promise<void> = Promise.resolve();
  #file: Promise<FileHandle> | null = null;

  /** @param header without counts, which are known only at the end */
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

  /** Whether a request with that id was appended. */
  has(id: string): boolean {
    return this.#ids.get(id) !== null;
  }

  /**
   * Opens the file, and makes its folder, so that a path that cannot be written fails before anything is done.
   * @throws WorkloadError, one line
   */
  async open(): Promise<void> {
    if (this.#file !== null) return;
    const refuse = async (path: string): Promise<void> => {
      const there = await lstat(path).catch(() => null);
      if (there === null) return;
      if (!there.isFile()) throw complaint({ origin: path }, 'is not a file', 'the path of a file to write');
      if (this.options.force !== true) throw complaint({ origin: path }, 'exists already', 'another path, or --force');
    };
    await refuse(this.path);
    await refuse(this.#partial);
    this.#file = mkdir(dirname(this.#partial), { recursive: true })
      .then(() => rm(this.#partial, { force: true }))
      .then(() => open(this.#partial, 'wx+', MODE))
      .catch((cause: unknown) => {
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
    this.#push(JSON.stringify(this.#header));
  }

  /**
   * To be awaited where it is a promise, which settles when the buffer has space for more.
   * @throws WorkloadError for a repeated id, an unknown predecessor, or a full disk
   */
  append(line: RequestLine): Promise<void> | null {
    if (this.#file === null) return this.open().then(() => this.append(line) ?? undefined);
    const place = { origin: this.path, line: this.requests + 2 };
    const before = this.#ids.add(line.id, this.requests);
    if (before !== null) throw complaint({ ...place, field: 'id' }, 'found an id that occurred before', 'a unique id');
    const predecessor = line.after === undefined ? null : this.#ids.get(line.after);
    if (line.after !== undefined && predecessor === null) {
      throw complaint({ ...place, field: 'after' }, 'found no such request before it', 'the id of an earlier request');
    }
    const time = predecessor === null ? line.t_us : this.#times.at(predecessor);
    this.#times.push(time ?? Number.NaN);
    this.#starts.push(this.#bytes);
    this.#lengths.push(this.#push(lineText(line)));
    return this.#buffered >= BUFFER_BYTES ? this.flush() : null;
  }

  /** Writes everything appended to the file. */
  flush(): Promise<void> {
    const chunks = this.#buffer;
    this.#buffer = [];
    this.#buffered = 0;
    this.#tail = this.#tail.then(async () => {
      if (chunks.length === 0) return;
      const file = await this.#file;
      await file?.writeFile(chunks.join('')).catch((cause: unknown) => {
        throw complaint({ origin: this.#partial }, `cannot be written (${codeOf(cause)})`, this.#room(), {
          cause,
        });
      });
    });
    return this.#tail;
  }

  /** Sorts the requests and moves the file to its path. */
  async finish({ redaction, secrets, durationUs }: Finish): Promise<{ requests: number; bytes: number }> {
    await this.open();
    await this.flush();
    const file = await this.#file;
    if (file === null) throw new Error('bug: an open writer without a file');
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
      const kept = `the recorded requests are in ${this.#partial}`;
      throw complaint({ origin: this.path }, `cannot be written (${codeOf(cause)}), ${kept}`, this.#room(), { cause });
    } finally {
      await file.close();
    }
    await rm(this.#partial, { force: true });
    return { requests: this.requests, bytes: (await lstat(this.path)).size };
  }

  /** Removes everything written. */
  async abandon(): Promise<void> {
    await this.#tail.catch(() => undefined);
    await (await this.#file?.catch(() => null))?.close();
    await rm(this.#partial, { force: true });
    await rm(`${this.path}.tmp`, { force: true });
  }

  #room(): string {
    return `a disk with room for ${formatBytes(this.#bytes)}`;
  }

  #push(line: string): number {
    const text = `${line}\n`;
    const bytes = Buffer.byteLength(text);
    this.#buffer.push(text);
    this.#buffered += bytes;
    this.#bytes += bytes;
    return bytes;
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
    // Stable: without times in order of arrival; a follower has the time of its predecessor, and arrived later.
    return order.sort((a, b) => (Number.isNaN(at(a)) || at(a) === at(b) ? a - b : at(a) - at(b)));
  }

  /** The header, and the lines in order; adjacent lines are read together. */
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

/** Id and time first, the body last and as it was written. */
function lineText(line: RequestLine): string {
  const { id, t_us, body, ...rest } = line;
  const begin = t_us === undefined ? { id } : { id, t_us };
  const text = JSON.stringify(Object.assign(begin, rest));
  return body === undefined ? text : `${text.slice(0, -1)},"body":${jsonText(body)}}`;
}

/** Matches the start of a line as {@link WorkloadWriter} writes it: id and time come first. */
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
