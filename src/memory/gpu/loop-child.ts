import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { type RecordMarks, RecordSplitter } from './records.js';
import { boundedName } from './tool-output.js';

/** Between a polite end and a hard one, and how long a hard one may take. */
const GRACE_MS = 2000;
const STDERR_CHARACTERS = 2000;

interface LoopOptions {
  /** As problems name it: `nvidia-smi`. */
  name: string;
  file: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  marks: RecordMarks;
  now: () => number;
  /** Ends it when memdrift exits, where nothing can be waited for: SIGTERM for a shell, which ends what it runs. */
  exitSignal?: 'SIGKILL' | 'SIGTERM';
}

/** One record of the child's output. */
export interface LoopRecord {
  /** From 1 on. */
  number: number;
  /** Null for one that was too long to keep. */
  text: string | null;
  /** When its end was read, by the given clock, ms. */
  at: number;
}

interface Waiter {
  after: number;
  resolve: (record: LoopRecord | null) => void;
}

/**
 * A tool that prints one record after the other until it is ended. Only the newest is kept. It never outlives memdrift:
 * it is ended on `exit`, and after a hard kill by its next write, which finds the other end closed (SIGPIPE).
 */
export class LoopChild {
  readonly #child: ChildProcess;
  readonly #splitter: RecordSplitter;
  readonly #waiters = new Set<Waiter>();
  readonly #started: number;
  #latest: LoopRecord | null = null;
  #stderr = '';
  /** How it ended; null while it runs and until its last words are read. */
  #ended: string | null = null;
  #gone = false;
  #closing = false;

  constructor(private readonly options: LoopOptions) {
    const { file, args, env, marks, now } = options;
    this.#splitter = new RecordSplitter(marks);
    this.#started = now();
    this.#child = spawn(file, [...args], { env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: false });
    process.once('exit', this.#endOnExit);
    this.#child.once('error', (error) => this.#end(`cannot be started (${boundedName(error.message)})`));
    this.#child.once('exit', () => this.#leave());
    // Only then its last words are read.
    this.#child.once('close', (code, signal) => this.#end(`ended (${signal ?? `exit code ${code}`})`));
    this.#follow(this.#child.stdout, (text) => this.#take(text));
    this.#follow(this.#child.stderr, (text) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_CHARACTERS);
    });
    this.#child.unref();
  }

  /** The newest record, however old; null before the first. */
  latest(): LoopRecord | null {
    return this.#latest;
  }

  /**
   * How many records may have begun by now: one with a higher number certainly began after this call. What the child
   * wrote before it is read first (two turns of the event loop), or a busy loop would let an old record look new.
   */
  async begun(): Promise<number> {
    await turn();
    await turn();
    return this.#splitter.begun;
  }

  /** The newest record with a number above `after`; null where none comes within `timeoutMs` or the child ends. */
  async above(after: number, timeoutMs: number): Promise<LoopRecord | null> {
    if (this.#latest !== null && this.#latest.number > after) return this.#latest;
    if (this.#ended !== null || this.#closing || timeoutMs <= 0) return null;
    return new Promise((resolve) => {
      const waiter: Waiter = {
        after,
        resolve: (record) => {
          clearTimeout(timer);
          this.#waiters.delete(waiter);
          resolve(record);
        },
      };
      const timer = setTimeout(() => waiter.resolve(null), Math.min(timeoutMs, 2 ** 31 - 1));
      this.#waiters.add(waiter);
    });
  }

  /** Since when it has said nothing whole, by the given clock. */
  silentSince(): number {
    return this.#latest?.at ?? this.#started;
  }

  /** Why it runs no more, with its last words; null while it runs, and where it was ended from here. */
  death(): string | null {
    if (this.#ended === null || this.#closing) return null;
    const words = this.lastWords();
    return `${this.options.name} ${this.#ended}${words === '' ? '' : `: ${words}`}`;
  }

  /** Its last words outside records. nvidia-smi says what fails on standard output. */
  lastWords(): string {
    const stderr = boundedName(this.#stderr.trim().split('\n').slice(-3).join(' '));
    return stderr === '' ? boundedName(this.#splitter.unfinished.slice(0, 1000)) : stderr;
  }

  /** Ends it, politely first. Idempotent; never throws; waits at most two graces for a child that hangs in the driver. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#wakeAll();
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      if (this.#gone) return;
      this.#send(signal);
      await this.#goesWithin(GRACE_MS);
    }
  }

  readonly #endOnExit = (): void => this.#send(this.options.exitSignal ?? 'SIGKILL');

  #follow(stream: Readable | null, take: (text: string) => void): void {
    if (stream === null) return;
    stream.setEncoding('utf8');
    stream.on('data', take);
    stream.on('error', () => undefined);
    // Neither child nor pipes hold memdrift up.
    if (stream instanceof Socket) stream.unref();
  }

  #take(text: string): void {
    for (const { number, text: record } of this.#splitter.take(text)) {
      this.#latest = { number, text: record, at: this.options.now() };
      for (const waiter of [...this.#waiters]) if (number > waiter.after) waiter.resolve(this.#latest);
    }
  }

  #end(how: string): void {
    this.#leave();
    this.#ended ??= how;
    this.#wakeAll();
  }

  #leave(): void {
    this.#gone = true;
    process.removeListener('exit', this.#endOnExit);
  }

  #wakeAll(): void {
    for (const waiter of [...this.#waiters]) waiter.resolve(null);
  }

  #send(signal: NodeJS.Signals): void {
    try {
      this.#child.kill(signal);
    } catch {
      // Gone already, or not ours to end.
    }
  }

  async #goesWithin(timeoutMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, timeoutMs);
      this.#child.once('exit', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
