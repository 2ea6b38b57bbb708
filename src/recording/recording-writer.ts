import { closeSync, constants, existsSync, fstatSync, mkdtempSync, openSync, rmdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Fact, Subject } from './environment.js';
import { Masker } from './masker.js';
import {
  addRecord,
  type Checkpoint,
  type Death,
  emptyRecording,
  type Recording,
  type RecordingEvent,
  type RecordingHeader,
  type RecordingLine,
} from './recording.js';
import { makeFolders, writeWhole } from './write-whole.js';

/** Why a file is not whole where it should be, and from which cycle on lines are missing in it. */
interface WriteFault {
  path: string;
  cause: unknown;
  cycle: number;
}

/** Fields whose texts are names of ours: what the service or its environment holds is never in them. */
const OWN_NAMES: ReadonlySet<string> = new Set(['kind', 'why', 'note']);

const { O_APPEND, O_NOFOLLOW, O_NONBLOCK, O_WRONLY } = constants;

/**
 * Writes a recording as it grows, and keeps it in memory for the judge: what is decided on is what is on disk.
 * One whole line a write, so that a crash half-way leaves a readable file with at most its last line cut.
 *
 * A file that cannot be written ends no run and throws nothing: the recording goes on in memory, {@link fault} says why,
 * and {@link close} tries once more.
 */
export class RecordingWriter {
  readonly recording: Recording;
  readonly #masker: Masker;
  /** In order of time, as in the file. */
  readonly #lines: RecordingLine[] = [];
  #path: string;
  /** Of the file, all of them ours; 0 until it is there. */
  #bytes = 0;
  #isWhole = false;
  #fault: WriteFault | null = null;

  /**
   * Creates the file (and its folder) with the header.
   * @param masker of the values that the service may have printed, or been given on its command line: none of what it
   * says of itself shows them
   */
  constructor(path: string, header: RecordingHeader, masker = new Masker()) {
    this.#path = path;
    this.#masker = masker;
    this.recording = emptyRecording(header);
    this.#tried(() => this.#writeAll(path));
  }

  /** Where it is, or should be. */
  get path(): string {
    return this.#path;
  }

  /** Whether anything of this recording is at {@link path}. */
  get isThere(): boolean {
    return this.#bytes > 0 && existsSync(this.#path);
  }

  /** Whether all of it is at {@link path}. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Null where the file is whole where it should be. */
  get fault(): WriteFault | null {
    return this.#fault;
  }

  append(record: RecordingLine): void {
    const line = this.#shown(record);
    this.#lines.push(line);
    addRecord(this.recording, line);
    if (!this.#isWhole) return;
    // A file that was removed or replaced meanwhile can be written anew at once.
    if (!this.#tried(() => this.#extend(`${JSON.stringify(line)}\n`))) this.#tried(() => this.#writeAll(this.#path));
  }

  /** Rewrites the header line, once the series and the subject of the service are known (before cycle 1). */
  rewriteHeader(header: RecordingHeader): void {
    this.recording.header = { ...header, subject: this.#maskFacts(header.subject) };
    if (this.#isWhole) this.#tried(() => this.#writeAll(this.#path));
  }

  /**
   * Ends the file. One that is not whole is written anew: in its place, or else in a new folder that only this user may
   * read, in the first of `spareRoots` that takes it.
   */
  close(spareRoots: readonly string[] = []): void {
    if (this.#isWhole || this.#tried(() => this.#writeAll(this.#path))) return;
    const fault = this.#fault;
    spareRoots.some((root) => this.#tried(() => this.#writeIn(root)));
    this.#fault = fault;
  }

  /** All of the file, as it should be. */
  text(): string {
    return [this.recording.header, ...this.#lines].map((line) => `${JSON.stringify(line)}\n`).join('');
  }

  /** Whether it could be written: then it is whole. The first fault since it was is kept. */
  #tried(write: () => void): boolean {
    try {
      write();
      this.#isWhole = true;
      this.#fault = null;
    } catch (cause) {
      this.#isWhole = false;
      this.#fault ??= { path: this.#path, cause, cycle: this.recording.checkpoints.at(-1)?.cycle ?? 0 };
    }
    return this.#isWhole;
  }

  /** @throws the file system's error, and where the file is not the one that was written so far */
  #extend(text: string): void {
    const file = openSync(this.#path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_NONBLOCK);
    try {
      if (fstatSync(file).size !== this.#bytes) throw new Error('somebody else has written to it');
      writeFileSync(file, text);
      this.#bytes += Buffer.byteLength(text);
    } finally {
      closeSync(file);
    }
  }

  #writeAll(path: string): void {
    const text = this.text();
    makeFolders(dirname(path));
    writeWhole(path, text);
    this.#path = path;
    this.#bytes = Buffer.byteLength(text);
  }

  #writeIn(root: string): void {
    const folder = mkdtempSync(join(root, 'memdrift-recording-'));
    try {
      this.#writeAll(join(folder, basename(this.#path)));
    } catch (error) {
      rmdirSync(folder);
      throw error;
    }
  }

  /** A text without the secrets. */
  mask(text: string): string {
    return this.#masker.mask(text);
  }

  /** The same with every text in it masked: names and lines of the service, a path that holds what a variable holds. */
  masked<T>(record: T): T {
    return JSON.parse(JSON.stringify(record), (key, value: unknown) =>
      typeof value === 'string' && !OWN_NAMES.has(key) ? this.mask(value) : value,
    ) as T;
  }

  #shown(record: RecordingLine): RecordingLine {
    switch (record.kind) {
      case 'event':
        return this.#maskedEvent(record);
      case 'checkpoint':
        return this.#maskedCheckpoint(record);
      case 'phase':
        return { ...record, ...this.#maskedText('failed', record.failed), ...this.#maskedDeath(record.death) };
      case 'log':
        return record.detail === undefined ? record : { ...record, detail: this.mask(record.detail) };
      case 'explanation':
      case 'note':
        return this.masked(record);
      default:
        return record;
    }
  }

  #maskedEvent(event: RecordingEvent): RecordingEvent {
    const { detail, remedy, logs, death, trouble } = event;
    return {
      ...event,
      ...this.#maskedText('detail', detail),
      ...this.#maskedText('remedy', remedy),
      ...this.#maskedText('logs', logs),
      ...this.#maskedDeath(death),
      ...(trouble === undefined ? {} : { trouble: this.masked(trouble) }),
    };
  }

  #maskedText<Key extends string>(key: Key, text: string | undefined): { [K in Key]?: string } {
    return text === undefined ? {} : ({ [key]: this.mask(text) } as { [K in Key]: string });
  }

  #maskedDeath(death: Death | undefined): { death?: Death } {
    if (death === undefined) return {};
    const { request, lines } = death;
    const asked = request === undefined ? {} : { request: { ...request, path: this.mask(request.path) } };
    return { death: { ...death, ...asked, lines: lines.map((line) => this.mask(line)) } };
  }

  /** A process is called by its command line, or by the title that it gives itself. */
  #maskedCheckpoint(checkpoint: Checkpoint): Checkpoint {
    if (checkpoint.processes === undefined) return checkpoint;
    const processes = checkpoint.processes.map(({ role, title, ...process }) => ({
      ...process,
      ...(role === undefined ? {} : { role: this.mask(role) }),
      ...(title === undefined ? {} : { title: this.mask(title) }),
    }));
    return { ...checkpoint, processes };
  }

  #maskFacts(facts: Subject): Subject {
    return Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, this.#maskFact(fact)]));
  }

  #maskFact(fact: Fact): Fact {
    if (typeof fact === 'string') return this.mask(fact);
    if (Array.isArray(fact)) return fact.map((part) => this.#maskFact(part));
    return fact !== null && typeof fact === 'object' ? this.#maskFacts(fact) : fact;
  }
}
