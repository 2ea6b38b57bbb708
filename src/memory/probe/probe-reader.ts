import { MAX_EXPLAINED } from '../../series/explained.js';
import { given } from '../../series/given.js';
import type { Values } from '../../series/series.js';
import { type ProbeLine, parseProbeLine } from './probe-line.js';

/**
 * What the service's processes say of themselves: the probe's output files, one a process, as streams.
 * The files are append-only, and are read again and again while they grow; the channel bounds their number, size and lines.
 */

type LineOf<K extends ProbeLine['k']> = Omit<Extract<ProbeLine, { k: K }>, 'k'>;

/** One reading of a checkpoint: raw before collection, or one of the three settled ones after it. */
type ProbeReading = LineOf<'reading'>;
/** What the process saw when it held `bytes` in a layer for one reading. */
type ProbeHeld = LineOf<'held'>;
type ProbeKept = LineOf<'kept'>;

/** One process. Its lists are in order of time. */
export interface ProbeStream {
  /** File name; the identity of the process, because it has the start time beside the pid. */
  file: string;
  /** In the namespace of the service. */
  pid: number;
  /** Clock ticks since boot. */
  start: number;
  /** Programs that the process has run so far, one in place of the other (exec): from 1. */
  programs: number;
  ppid: number;
  /** The program for a person, without arguments: `server.py`, `uvicorn/__main__.py`. */
  argv: string;
  /** Python tells all of its process; Node its heap and handles, and the rest is read from outside. */
  runtime: 'python' | 'node';
  /** Its version; null of another runtime. */
  python: string | null;
  node: string | null;
  /** `glibc 2.36`; null where there is none (musl). */
  libc: string | null;
  /** Null until the process has imported torch; `device`: it has initialised CUDA. */
  torch: LineOf<'torch'> | null;
  /** Frameworks beside torch that it has initialised: name and version. */
  frameworks: Map<string, string>;
  /** Its variables that touch memory. */
  env: Record<string, string>;
  /** The interpreter exited in order. A killed process never says so. */
  ended: boolean;
  /** What serves malloc instead of glibc; `readable`: its own statistics stand in `heap/*`. Null: glibc does. */
  allocator: LineOf<'allocator'> | null;
  /** Allocations that failed on the process's devices so far. */
  ooms: number;
  /** Names of shared memory segments that it made, since they were last taken from here. */
  made: string[];
  readings: ProbeReading[];
  /** Of the last checkpoint answered: what its anonymous memory consists of. */
  mappings: { seq: number; values: Values } | null;
  samples: { t: number; values: Values }[];
  held: ProbeHeld[];
  kept: ProbeKept[];
  /** Answers of `explain holders` and `explain allocations`. */
  holders: LineOf<'holder'>[];
  allocations: LineOf<'allocation'>[];
  /** By the command's seq, once the process has obeyed it. */
  done: Map<number, Pick<LineOf<'done'>, 'ms' | 'error' | 'why' | 'asked'>>;
}

const FRAMEWORKS = 16;

/** Three settled readings follow a raw one. */
const SETTLED_READINGS = 3;

/** Reads growing files: each update looks only at what was appended since the last. */
export class ProbeReader {
  readonly #files = new Map<string, FileParser>();

  /**
   * Takes in the files as they are now and returns a stream for each process that has said hello, in order of file
   * name. Streams are live: a later update adds to the same objects. Never throws, whatever the files hold.
   */
  update(files: ReadonlyMap<string, string>): ProbeStream[] {
    return [...files.keys()]
      .sort()
      .map((name) => this.#parserOf(name).take(files.get(name) ?? ''))
      .filter((stream): stream is ProbeStream => stream !== null);
  }

  #parserOf(name: string): FileParser {
    const known = this.#files.get(name);
    if (known !== undefined) return known;
    const parser = new FileParser(name);
    this.#files.set(name, parser);
    return parser;
  }
}

/**
 * The two readings of checkpoint `seq`, or null where the process did not finish it. `settled` is the minimum of the
 * three: what passing allocations add is left out. A name that one of the three could not read is null.
 */
export function readingOf(stream: ProbeStream, seq: number): { raw: Values; settled: Values } | null {
  const readings = stream.readings.filter((reading) => reading.seq === seq);
  const raw = readings.find((reading) => reading.phase === 'raw');
  const settled = readings.filter((reading) => reading.phase === 'settled').slice(0, SETTLED_READINGS);
  if (raw === undefined || settled.length < SETTLED_READINGS) return null;
  // Read once a checkpoint: walking every mapping costs tens of milliseconds.
  const mappings = stream.mappings?.seq === seq ? stream.mappings.values : {};
  return {
    raw: { ...raw.values, ...mappings },
    settled: { ...lowest(settled.map((reading) => reading.values)), ...mappings },
  };
}

function lowest(readings: readonly Values[]): Values {
  const names = new Set(readings.flatMap((values) => Object.keys(values)));
  return Object.fromEntries([...names].map((name) => [name, lowestOf(readings.map((values) => values[name] ?? null))]));
}

function lowestOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? Math.min(...known) : null;
}

class FileParser {
  #stream: ProbeStream | null = null;
  #taken = 0;

  constructor(private readonly file: string) {}

  /** Takes the lines completed since the last call; a last line without its newline waits for the next. */
  take(text: string): ProbeStream | null {
    let end = text.indexOf('\n', this.#taken);
    while (end !== -1) {
      const line = parseProbeLine(text.slice(this.#taken, end));
      if (line !== null) this.#add(line);
      this.#taken = end + 1;
      end = text.indexOf('\n', this.#taken);
    }
    return this.#stream;
  }

  #add(line: ProbeLine): void {
    if (line.k === 'hello') {
      this.#greet(line);
    } else if (this.#stream !== null) {
      append(this.#stream, line);
    }
  }

  /** The first line. Once more where the process has replaced its program (exec): same pid, same start, same file. */
  #greet(hello: LineOf<'hello'>): void {
    if (this.file !== `${hello.pid}-${hello.start}.ndjson`) return;
    const { pid, start, ppid, argv, runtime, python = null, node = null, libc, env } = hello;
    const programs = (this.#stream?.programs ?? 0) + 1;
    const who = { file: this.file, pid, start, programs, ppid, argv, runtime, python, node };
    const program = { ...who, libc, env, torch: null, ended: false };
    const fresh = { ...program, allocator: null, ooms: 0, frameworks: new Map<string, string>(), mappings: null };
    if (this.#stream !== null) Object.assign(this.#stream, fresh);
    else {
      const lists = { made: [], readings: [], samples: [], held: [], kept: [], holders: [], allocations: [] };
      this.#stream = { ...fresh, ...lists, done: new Map() };
    }
  }
}

function withoutKind<T extends { k: string }>({ k: _, ...line }: T): Omit<T, 'k'> {
  return line;
}

function append(stream: ProbeStream, line: Exclude<ProbeLine, { k: 'hello' }>): void {
  switch (line.k) {
    case 'torch':
      stream.torch = withoutKind(line);
      break;
    case 'framework':
      if (stream.frameworks.size < FRAMEWORKS) stream.frameworks.set(line.name, line.version);
      break;
    case 'mappings':
      stream.mappings = { seq: line.seq, values: line.values };
      break;
    case 'allocator':
      stream.allocator = withoutKind(line);
      break;
    case 'shm':
      stream.made.push(...line.names);
      break;
    case 'ooms':
      stream.ooms = line.count;
      break;
    case 'sample':
      stream.samples.push({ t: line.t, values: line.values });
      break;
    case 'reading':
      stream.readings.push({ seq: line.seq, phase: line.phase, t: line.t, values: line.values });
      break;
    case 'held': {
      stream.held.push(withoutKind(line));
      break;
    }
    case 'kept':
      stream.kept.push({ seq: line.seq, layer: line.layer, bytes: line.bytes });
      break;
    case 'holder':
      if (stream.holders.length < MAX_EXPLAINED) stream.holders.push(withoutKind(line));
      break;
    case 'allocation':
      if (stream.allocations.length < MAX_EXPLAINED) stream.allocations.push(withoutKind(line));
      break;
    case 'done':
      stream.done.set(line.seq, { ms: line.ms, error: line.error, ...given({ why: line.why, asked: line.asked }) });
      break;
    case 'bye':
      stream.ended = true;
      break;
  }
}
