import type { AddressInfo } from 'node:net';
import type { RequestLine } from '../format/fields.js';
import { defaultClass } from '../format/request-class.js';
import { type Finish, WorkloadWriter } from '../format/workload-writer.js';
import { type Additions, createRedactor, type RedactionReport } from '../redact/redactor.js';
import { type Seen, toLine } from './exchange.js';
import { ReverseProxy } from './proxy.js';

export interface RecorderOptions {
  target: URL;
  /** Path of the workload to write. */
  path: string;
  force?: boolean;
  maxBodyBytes?: number;
  sessionHeader?: string;
  redact?: Additions;
  /** Version of memdrift, for the file. */
  version: string;
  /** ISO time, for the file. */
  created: string;
}

/** What was recorded. */
export interface RecorderSummary {
  requests: number;
  bytes: number;
  durationUs: number;
  /** The most frequent first. */
  classes: [name: string, requests: number][];
  streams: number;
  disconnects: number;
  /** Answers by status, 0 for none. */
  statuses: Record<string, number>;
  /** Requests that ended neither with their answer nor by their client, by reason. */
  broken: Record<string, number>;
  /** Forwarded and not recorded, by reason. */
  skipped: Record<string, number>;
  redaction: RedactionReport;
}

const MAX_BODY_BYTES = 32 * 1024 * 1024;
/** A killed recorder loses at most this much. */
const FLUSH_MS = 1000;

/**
 * Records the traffic of a reverse proxy as a workload: bodies, times, disconnects, answers. Secrets are redacted
 * before anything is written. Traffic goes on whatever happens to the recording; requests that cannot be recorded or
 * redacted are counted and not written.
 */
export class Recorder {
  readonly #proxy: ReverseProxy;
  readonly #writer: WorkloadWriter;
  readonly #redactor;
  readonly #counts = {
    classes: new Map<string, number>(),
    statuses: new Map<string, number>(),
    broken: new Map<string, number>(),
  };
  readonly #skipped = new Map<string, number>();
  #streams = 0;
  #disconnects = 0;
  /** Writes under way. */
  #writing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  /** Why writing has stopped; the traffic goes on. */
  #failure: Error | null = null;

  /** @throws SyntaxError for a pattern that is no regular expression */
  constructor(options: RecorderOptions) {
    const { target, path, force, version, created } = options;
    this.#redactor = createRedactor(options.redact);
    this.#writer = new WorkloadWriter(
      path,
      { source: { tool: 'memdrift record', version } },
      { created, ...(force === undefined ? {} : { force }) },
    );
    this.#proxy = new ReverseProxy({
      target,
      maxBodyBytes: options.maxBodyBytes ?? MAX_BODY_BYTES,
      sessionHeader: options.sessionHeader,
      onSeen: (seen) => {
        this.#writing = this.#writing.then(() => this.#write(seen));
      },
      onSkipped: (reason) => count(this.#skipped, reason),
    });
  }

  /** Requests written; see {@link passing} for those under way. */
  get recorded(): number {
    return this.#writer.requests;
  }

  get passing(): number {
    return this.#proxy.passing;
  }

  get disconnects(): number {
    return this.#disconnects;
  }

  /**
   * @throws WorkloadError where the file cannot be written; the server's own error where it cannot listen there
   */
  async start(host: string, port: number): Promise<AddressInfo> {
    await this.#writer.open();
    try {
      const address = await this.#proxy.listen(host, port);
      this.#timer = setInterval(() => void this.#writer.flush().catch(() => undefined), FLUSH_MS);
      return address;
    } catch (error) {
      await this.#writer.abandon();
      throw error;
    }
  }

  /**
   * Stops the traffic and finishes the file.
   * @param patienceMs time for requests under way
   * @throws WorkloadError if something could not be written; `<path>.partial` holds the rest
   */
  async stop(patienceMs?: number): Promise<RecorderSummary> {
    await this.#proxy.stop(patienceMs);
    clearInterval(this.#timer);
    await this.#writing;
    if (this.#failure !== null) throw this.#failure;
    const durationUs = Math.round(this.#proxy.nowUs());
    const redaction = this.#redactor.report();
    const { secrets, ...found } = redaction;
    const { requests, bytes } = await this.#finish({ redaction: { ...found }, secrets, durationUs });
    return {
      requests,
      bytes,
      durationUs,
      classes: [...this.#counts.classes].sort((a, b) => b[1] - a[1]),
      streams: this.#streams,
      disconnects: this.#disconnects,
      statuses: Object.fromEntries(this.#counts.statuses),
      broken: Object.fromEntries(this.#counts.broken),
      skipped: Object.fromEntries(this.#skipped),
      redaction,
    };
  }

  /** Without a request no file is left. */
  async #finish(known: Finish): Promise<{ requests: number; bytes: number }> {
    if (this.#writer.requests > 0) return this.#writer.finish(known);
    await this.#writer.abandon();
    return { requests: 0, bytes: 0 };
  }

  async #write(seen: Seen): Promise<void> {
    if (this.#failure !== null) return;
    let line: RequestLine;
    try {
      line = this.#redactor.request(await toLine(seen));
    } catch (error) {
      count(
        this.#skipped,
        `it cannot be redacted (${error instanceof Error ? error.message.slice(0, 80) : 'unknown'})`,
      );
      return;
    }
    try {
      await this.#writer.append(line);
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      return;
    }
    const { stream, status, end, method } = seen;
    count(this.#counts.classes, defaultClass(method, line.path, seen.socket === undefined ? stream : 'ws'));
    count(this.#counts.statuses, String(status));
    if (stream) this.#streams += 1;
    if (end === 'client_cancel') this.#disconnects += 1;
    else if (end !== 'ok') count(this.#counts.broken, end);
  }

  /** Why writing has stopped while the traffic goes on; null while it works. */
  get failure(): Error | null {
    return this.#failure;
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
