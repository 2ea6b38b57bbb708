import type { HeaderLine, RequestLine } from '../format/fields.js';
import { defaultClass } from '../format/request-class.js';
import { complaint, type Place } from '../format/workload-error.js';
import { WorkloadWriter } from '../format/workload-writer.js';
import { type Additions, createRedactor, type RedactionReport } from '../redact/redactor.js';
import { seededHex } from '../variation/random.js';
import type { Draft, Imported, Importer, ImportOptions } from './importer.js';
import { chooseImporter } from './importer-list.js';
import { openSource, type Source } from './source.js';

export interface ImportRequest {
  from: string;
  to: string;
  /** Name of a format; by default recognised by content. */
  format?: string;
  options: ImportOptions;
  /** Takes about this many requests, in whole sessions; by default all. Of traces of lengths the first ones. */
  requests?: number;
  redact: Additions;
  force: boolean;
  version: string;
  created: string;
  /** Called from time to time with the number of requests read. */
  onProgress?(read: number): void;
  signal?: AbortSignal;
}

export interface ImportSummary {
  format: string;
  read: number;
  written: number;
  bytes: number;
  /** Left out, by reason. */
  skipped: Record<string, number>;
  timing: 'timed' | 'list';
  /** Requests that were not in order of their times. */
  outOfOrder: number;
  /** What the file does not tell and was assumed. */
  guessed: string[];
  /** Repeated ids that were renamed. */
  renamed: number;
  sessions: number;
  /** The most frequent first. */
  classes: [name: string, requests: number][];
  redaction: RedactionReport;
}

/** Bounds the classes that are counted: every path of a site may be one. */
const MAX_CLASSES = 1000;

/**
 * Imports another tool's recording as a workload: reads, redacts and writes one request at a time, so that any size
 * works; written + skipped = read.
 * @throws WorkloadError, one line, for the first mistake; no output is left then
 */
export async function importWorkload(request: ImportRequest): Promise<ImportSummary> {
  const source = await openSource(request.from);
  const importer = chooseImporter(source, request.format);
  const most = request.requests ?? Number.POSITIVE_INFINITY;
  const all = importer.readsOnce === true || most === Number.POSITIVE_INFINITY;
  const share = all ? 1 : most / Math.max(1, await countRequests(importer, source, request));
  const run = new ImportRun(request, importer, share);
  try {
    await run.open();
    for await (const imported of importer.read(source, request.options)) {
      request.signal?.throwIfAborted();
      const full = run.take(imported);
      if (full !== null) await full;
      if (importer.readsOnce === true && run.written >= most) break;
    }
    return await run.finish();
  } catch (error) {
    await run.abandon();
    throw error;
  }
}

async function countRequests(importer: Importer, source: Source, { options }: ImportRequest): Promise<number> {
  let count = 0;
  for await (const imported of importer.read(source, options)) if ('draft' in imported) count += 1;
  return count;
}

/** One import under way. */
class ImportRun {
  readonly #redactor;
  #writer: WorkloadWriter | null = null;
  readonly #skipped = new Map<string, number>();
  readonly #classes = new Map<string, number>();
  readonly #sessions = new Set<string>();
  #generator: NonNullable<HeaderLine['generator']>;
  readonly #guessed = new Set<string>();
  #read = 0;
  /** Some request of the file has an id of its own. */
  #namesItself = false;
  #renamed = 0;
  #lastClass: { method: string; path: string; stream: boolean | 'ws'; name: string } = {
    method: '',
    path: '',
    stream: false,
    name: '',
  };
  #outOfOrder = 0;
  #timed: boolean | null = null;
  #latestUs = 0;

  constructor(
    private readonly request: ImportRequest,
    private readonly importer: Importer,
    /** Share of the requests that is taken. */
    private readonly share: number,
  ) {
    this.#redactor = createRedactor(request.redact);
    this.#generator = { seed: 0, model: request.options.model };
  }

  /** Opens the output first, so that a path that cannot be written fails at once. */
  async open(): Promise<void> {
    await this.#open().open();
  }

  /** To be awaited where it is a promise: most requests need no wait. */
  take(imported: Imported): Promise<void> | null {
    if ('generator' in imported) {
      this.#generator = { ...this.#generator, ...imported.generator };
      // The generator is part of the header, and no request has been written yet.
      const writer = this.#writer;
      this.#writer = null;
      return writer?.abandon() ?? null;
    }
    if ('guessed' in imported) {
      this.#guessed.add(imported.guessed);
      return null;
    }
    this.#read += 1;
    if (this.#read % 1000 === 0) this.request.onProgress?.(this.#read);
    if ('skipped' in imported) return this.#skip(imported.skipped);
    const { draft, place } = imported;
    if (this.share < 1 && sampleRank(draft, this.#read) >= this.share) return this.#skip('beyond --requests');
    this.#checkTimed(draft, place);
    const line = this.#redactor.request(this.#named(draft, place));
    this.#count(line);
    return this.#open().append(line);
  }

  async finish(): Promise<ImportSummary> {
    const { from } = this.request;
    const written = this.#open().requests;
    if (written === 0) {
      const reasons = [...this.#skipped].map(([reason, count]) => `${count} ${reason}`).join(', ');
      throw complaint(
        { origin: from },
        `found no request to take${reasons === '' ? '' : ` (left out: ${reasons})`}`,
        'at least one',
      );
    }
    const redaction = this.#redactor.report();
    const { secrets, ...found } = redaction;
    const { bytes } = await this.#open().finish({ redaction: { ...found }, secrets });
    return {
      format: this.importer.title,
      read: this.#read,
      written,
      bytes,
      skipped: Object.fromEntries(this.#skipped),
      timing: this.#timed === true ? 'timed' : 'list',
      outOfOrder: this.#outOfOrder,
      guessed: [...this.#guessed],
      renamed: this.#renamed,
      sessions: this.#sessions.size,
      classes: [...this.#classes].sort((a, b) => b[1] - a[1]),
      redaction,
    };
  }

  get written(): number {
    return this.#writer?.requests ?? 0;
  }

  async abandon(): Promise<void> {
    await this.#writer?.abandon();
  }

  #open(): WorkloadWriter {
    const { to, from, version, created, force } = this.request;
    this.#writer ??= new WorkloadWriter(
      to,
      {
        source: {
          tool: 'memdrift import',
          version,
          format: this.importer.name,
          file: from.split(/[/\\]/).at(-1) ?? '',
        },
        generator: this.#generator,
      },
      { created, force, rebase: true },
    );
    return this.#writer;
  }

  #skip(reason: string): null {
    this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + 1);
    return null;
  }

  /** Either all requests without a predecessor have a time, or none has. */
  #checkTimed(draft: Draft, place: Place): void {
    if (draft.after !== undefined) return;
    const timed = draft.t_us !== undefined;
    if (this.#timed !== null && this.#timed !== timed) {
      throw complaint(
        place,
        timed ? 'found a time after requests without' : 'found no time after requests with one',
        'times on all requests or on none',
      );
    }
    this.#timed = timed;
    if (draft.t_us === undefined) return;
    if (draft.t_us < this.#latestUs) this.#outOfOrder += 1;
    this.#latestUs = Math.max(this.#latestUs, draft.t_us);
  }

  /** Gives a unique id: that of the file, or else its number there. */
  #named({ id: given, ...draft }: Draft, place: Place): RequestLine {
    const wanted = given ?? `r${this.#read}`;
    this.#namesItself ||= given !== undefined;
    let id = wanted;
    // Numbers alone are unique.
    for (let further = 2; this.#namesItself && this.#open().has(id); further++) {
      if (this.importer.uniqueIds === true)
        throw complaint({ ...place, field: 'id' }, 'found an id that occurred before', 'a unique id');
      id = `${wanted}-${further}`;
    }
    if (id !== wanted) this.#renamed += 1;
    // Id and time first: the writer sorts by them.
    return { id, ...(draft.t_us === undefined ? {} : { t_us: draft.t_us }), ...draft };
  }

  /** Most requests are of the class of the one before. */
  #classOf(method: string, path: string, stream: boolean | 'ws'): string {
    const last = this.#lastClass;
    if (last.method !== method || last.path !== path || last.stream !== stream) {
      this.#lastClass = { method, path, stream, name: defaultClass(method, path, stream) };
    }
    return this.#lastClass.name;
  }

  #count({ method, path, stream = false, class: name, session, ...line }: RequestLine): void {
    const hasBody =
      line.body !== undefined ||
      line.body_text !== undefined ||
      line.body_b64 !== undefined ||
      line.synth !== undefined;
    const isSocket = line.ws !== undefined;
    const of = name ?? this.#classOf(method ?? (hasBody ? 'POST' : 'GET'), path, isSocket ? 'ws' : stream);
    if (this.#classes.has(of) || this.#classes.size < MAX_CLASSES)
      this.#classes.set(of, (this.#classes.get(of) ?? 0) + 1);
    if (session !== undefined && this.#sessions.size < 1_000_000) this.#sessions.add(session);
  }
}

/** A value from 0 to 1, the same for all requests of a session and in every import. */
function sampleRank({ session, id }: Draft, index: number): number {
  const unit = session ?? id ?? String(index);
  return Number.parseInt(seededHex(32, 'import', unit), 16) / 2 ** 32;
}
