import type { Values } from '../../series/series.js';
import { commandText } from '../../service/process/host-processes.js';
import type { ServiceProcess } from '../../service/service.js';
import { type AskPage, announced, GO_PAGES, type Search } from '../metrics/find-page.js';
import { type GoHeap, type GoProfile, readGoroutines, readHeapProfile, readVars } from './go-pages.js';
import type { RuntimeAnswer, RuntimeContext, RuntimeKind, RuntimeReader } from './runtime-reader.js';

/** Go is asked for its heap where the service itself serves `net/http/pprof` or, without a collection, `expvar`. */
export const GO: RuntimeKind = { runtime: 'go', readerFor: (context) => new GoReader(context) };

const COMMAND_LINE = '/debug/pprof/cmdline';
const HEAP = '/debug/pprof/heap?debug=1';
const GOROUTINES = '/debug/pprof/goroutine?debug=1';
const VARS = '/debug/vars';

const SHORT = { timeoutMs: 10_000, maxBytes: 4 * 2 ** 20 };
/** Of a profile, which has about a kilobyte for each place that allocates. */
const PROFILE_BYTES = 64 * 2 ** 20;

/** Go gives back what is more than a tenth above what is in use, in the background (`runtime/mgcscavenge.go`). */
const KEPT = 1.11;
/** How long that is waited for, ms: at 1 % of a core, it takes a second for some 100 MB. */
const RETURN_MS = 5000;
const POLL_MS = 200;

const UNREAD: Values = { 'go.heap/allocated': null, 'go.heap/reserved': null, goroutines: null };

/** The pages of one Go process. */
interface Door {
  get: AskPage;
  /** The command line of the process that answers, as {@link ServiceProcess.command}. */
  command: string;
  /** False where it has only `expvar`. */
  collects: boolean;
}

class GoReader implements RuntimeReader {
  /** Looked for once. */
  #door: Promise<Door | null> | null = null;
  #isTooSlow = false;

  constructor(private readonly context: RuntimeContext) {}

  async ask(process: ServiceProcess, collect: boolean): Promise<RuntimeAnswer> {
    const { pages } = this.context;
    if (pages === undefined) return { asked: 'no-endpoint', values: {} };
    const prefix = pages.metrics === 'auto' ? '' : GO_PAGES.exec(pages.metrics)?.[1];
    if (prefix === undefined) return { asked: 'not-wanted', values: {} };
    this.#door ??= this.#find(pages, prefix);
    const door = await this.#door;
    if (door === null || !(await this.#answers(process, door))) return { asked: 'no-endpoint', values: {} };
    return door.collects ? this.#profile(door, collect) : this.#vars(door);
  }

  async #find(pages: Search, prefix: string): Promise<Door | null> {
    const ask = announced(pages, [prefix + COMMAND_LINE, prefix + VARS]);
    const get: AskPage = (page, limits) => ask(prefix + page, limits);
    const line = await get(COMMAND_LINE, SHORT);
    const profile = line === null ? null : await get(HEAP, this.#patience());
    if (line !== null && readHeapProfile(profile ?? '') !== null) {
      return { get, command: commandText(line, ''), collects: true };
    }
    const vars = readVars((await get(VARS, SHORT)) ?? '');
    return vars === null ? null : { get, command: commandText(vars.args.join('\0'), ''), collects: false };
  }

  /** Whether it is this process that answers: the only one of the member with the command line that the page tells. */
  async #answers({ pid }: ServiceProcess, { command }: Door): Promise<boolean> {
    const alike = (await this.context.member.processes()).filter((process) => process.command === command);
    return alike.length === 1 && alike[0]?.pid === pid;
  }

  /** Two collections: the first only runs finalizers, and leaves in pools what the second frees. */
  async #profile({ get }: Door, collect: boolean): Promise<RuntimeAnswer> {
    if (this.#isTooSlow) return { asked: 'too-slow', values: UNREAD };
    const { now, patienceMs } = this.context;
    const startMs = now();
    const page = collect ? `${HEAP}&gc=1` : HEAP;
    const first = collect ? readHeapProfile((await get(page, this.#patience())) ?? '') : null;
    const heap = readHeapProfile((await get(page, this.#patience(startMs))) ?? '');
    this.#isTooSlow = now() - startMs >= patienceMs;
    if (heap === null || (collect && first === null)) {
      return { asked: this.#isTooSlow ? 'too-slow' : 'no-answer', values: UNREAD };
    }
    const rested = collect ? await this.#returned(get, heap) : heap;
    const values = { ...reserved(rested), goroutines: readGoroutines((await get(GOROUTINES, SHORT)) ?? '') };
    if (!collect) return { asked: 'not-wanted', values };
    // A handler of the service's own may leave out what the address asks for.
    if (first === null || heap.forcedCollections <= first.forcedCollections) return { asked: 'disabled', values };
    return { asked: 'collected', values: { 'go.heap/allocated': heap.allocated, ...values } };
  }

  /** The heap once what it need not keep is back with the kernel: before, resident memory is of any height in between. */
  async #returned(get: AskPage, collected: GoProfile): Promise<GoProfile> {
    const { now, sleep } = this.context;
    const untilMs = now() + RETURN_MS;
    let heap = collected;
    while (heap.reserved > KEPT * heap.inUse && now() < untilMs) {
      await sleep(POLL_MS);
      const later = readHeapProfile((await get(HEAP, this.#patience())) ?? '');
      if (later === null) return heap;
      heap = later;
    }
    return heap;
  }

  async #vars({ get }: Door): Promise<RuntimeAnswer> {
    const vars = readVars((await get(VARS, SHORT)) ?? '');
    return vars === null
      ? { asked: 'no-answer', values: { 'go.heap/reserved': null } }
      : { asked: 'no-endpoint', values: reserved(vars.heap) };
  }

  /** What is left of the time that one process may take, since `startMs`. */
  #patience(startMs = this.context.now()): typeof SHORT {
    const leftMs = startMs + this.context.patienceMs - this.context.now();
    return { timeoutMs: Math.max(1, Math.ceil(leftMs)), maxBytes: PROFILE_BYTES };
  }
}

function reserved(heap: GoHeap): Values {
  return { 'go.heap/reserved': heap.reserved };
}
