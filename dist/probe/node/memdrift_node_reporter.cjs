'use strict';
/**
 * What the memdrift probe of a Node process writes, and what it does when told: checkpoint, hold, keep, explain. One append-only file
 * a process, one write a line, so that every line up to an OOM kill survives (docs/probe.md has the protocol).
 */
const fs = require('fs');
const path = require('path');
const v8 = require('v8');
const { collectOwn, readOwn, pause } = require('./memdrift_node_readings.cjs');
const threads = require('./memdrift_node_threads.cjs');

/** A service that starts a process a request must not fill the runner's disk. */
const FILE_BYTES = 6 * 1024 * 1024;
const FILES = 4096;
const SETTLE_MS = 30;
/** A collection in which nothing else runs for longer than this is not asked for again. */
const COLLECTION_MS = 10000;
const CHARACTERS = 200;
/** Of variables that touch memory: how many, of a name, and of all names and values together. */
const VARIABLES = 32;
const NAME_CHARACTERS = 64;
const ENVIRONMENT_CHARACTERS = 4096;
/** Of an array of doubles below V8's bound for large objects, with its header of two words. */
const PIECE_BYTES = 65536;
const PIECE_DOUBLES = PIECE_BYTES / 8 - 2;
/** Three semi-spaces of 64 MiB: what V8 allows the young generation at most (Node 24). */
const YOUNG_BYTES = 192 * 1024 * 1024;
const { O_WRONLY, O_APPEND, O_NOFOLLOW, O_NONBLOCK, O_CREAT, O_EXCL } = fs.constants;
const { openSync, closeSync, fstatSync, writeSync, fchmodSync, readdirSync, readFileSync } = fs;

/** The same names as in src/service/service-environment.ts. */
const TOUCHES_MEMORY =
  /^(PYTORCH_\w*ALLOC\w*|PYTORCH_NO_CUDA_MEMORY_CACHING|MALLOC_\w+|_RJEM_MALLOC_CONF|TCMALLOC_\w+|MIMALLOC_\w+|GLIBC_TUNABLES|LD_PRELOAD|XLA_\w+|OMP_NUM_THREADS|PYTHONMALLOC|PYTHON_GIL|TF_\w*ALLOC\w*|VLLM_\w+|UCX_\w+|NCCL_\w+|MALLOC_CONF|CUDA_VISIBLE_DEVICES|CUDA_MODULE_LOADING|NODE_OPTIONS|UV_THREADPOOL_SIZE)$/;
const OWN_OPTION = /(^| )--require ("(\\.|[^"\\])*memdrift_node\.cjs"|[^\s"]*memdrift_node\.cjs)(?= |$)/g;

/** What `keep` holds for ever: the injected leak of a self-test. */
const KEPT = [];

/**
 * The file of this process. It is opened for each line: a service that closes every descriptor it does not know would
 * otherwise have us write into whatever gets the number next.
 */
class Output {
  constructor(file) {
    this.file = file;
    this.broken = false;
  }

  /** Appends the line. False where it would exceed the bound or cannot be written: the service is not disturbed. */
  write(line) {
    let fd = null;
    try {
      // In mid-line the disk was full.
      const data = Buffer.from(`${this.broken ? '\n' : ''}${json(line)}\n`, 'latin1');
      fd = this.open();
      if (fstatSync(fd).size + data.length > FILE_BYTES) return false;
      this.broken = writeSync(fd, data) !== data.length;
      return !this.broken;
    } catch (_error) {
      return false;
    } finally {
      if (fd !== null) closeSync(fd);
    }
  }

  open() {
    const flags = O_WRONLY | O_APPEND | O_NOFOLLOW | O_NONBLOCK; // waits for no pipe
    try {
      // Without O_CREAT: the kernel refuses that on another user's file in a sticky directory.
      return openSync(this.file, flags);
    } catch (error) {
      if (error.code !== 'ENOENT' || readdirSync(path.dirname(this.file)).length >= FILES) throw error;
    }
    const fd = openSync(this.file, flags | O_CREAT | O_EXCL, 0o666);
    try {
      fchmodSync(fd, 0o666); // a worker that gives up its rights after start still writes here
    } catch (_error) {
      // Node's permission model allows nobody to change a mode.
    }
    return fd;
  }
}

/** In ASCII. */
function json(line) {
  const short = (_key, value) => (typeof value === 'string' ? value.slice(0, CHARACTERS) : value);
  const escaped = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(line, short).replace(/[^\x20-\x7e]/g, escaped);
}

/** Reports this one process. */
class Reporter {
  constructor(directory) {
    this.start = startTicks();
    this.output = new Output(path.join(directory, `${process.pid}-${this.start}.ndjson`));
    this.greeted = false;
    this.tooSlow = false;
    this.explainer = null;
  }

  greet() {
    if (this.greeted) return;
    this.greeted = this.output.write({
      k: 'hello',
      v: 1,
      runtime: 'node',
      pid: process.pid,
      start: this.start,
      ppid: process.ppid,
      t: now(),
      argv: path.basename(process.argv[1] || process.argv0),
      node: process.versions.node,
      env: environment(process.env),
    });
    if (this.greeted) process.on('exit', () => this.output.write({ k: 'bye', t: now() }));
  }

  /** `[seq, verb, argument...]`. Ends with a `done` line, unless it names another process. */
  async obey([seq, verb, ...words]) {
    if ((verb === 'hold' || verb === 'keep') && words[2] !== undefined && words[2] !== String(process.pid)) return;
    const begin = Date.now();
    this.greet();
    let error = null;
    const said = {};
    try {
      if (verb === 'checkpoint') {
        const asked = await this.checkpoint(seq, words[0] === '1');
        if (asked !== null) said.asked = asked;
      } else if (verb === 'hold') await this.hold(seq, words[0], Number(words[1]));
      else if (verb === 'keep') this.keep(seq, words[0], Number(words[1]));
      else if (verb === 'explain') await this.explain(seq, words);
      else error = `unknown verb ${verb}`;
    } catch (problem) {
      error = problem instanceof Error ? problem.message : 'failed';
      if (problem?.why === 'memory') said.why = 'memory';
    }
    this.output.write({ k: 'done', seq, ms: Math.max(0, Date.now() - begin), error, ...said });
  }

  /**
   * A raw reading, then after collection three more: the lowest of three is free of passing allocations.
   * @returns whether it collected, or why not; null where that was not asked for
   */
  async checkpoint(seq, collect) {
    this.reading(seq, 'raw', whole(await threads.ask(false)));
    const asked = collect ? await this.collect() : null;
    for (let index = 0; index < 3; index++) {
      if (index > 0) await pause(SETTLE_MS);
      const values = whole(await threads.ask(false));
      // Garbage is no live object.
      const live = asked === null || asked === 'collected' ? {} : UNCOLLECTED;
      this.reading(seq, 'settled', Object.assign(values, live));
    }
    return asked;
  }

  async collect() {
    if (this.tooSlow) return 'too-slow';
    const asked = threads.ask(true);
    const own = await collectOwn();
    const others = await asked;
    if (others === null) return 'no-answer';
    const all = [own, ...others.map(({ longestMs }) => longestMs)];
    if (all.includes(null)) return 'disabled';
    this.tooSlow = Math.max(...all) > COLLECTION_MS;
    return this.tooSlow ? 'too-slow' : 'collected';
  }

  async explain(seq, [step, ...words]) {
    const { Explainer } = require('./memdrift_node_explain.cjs');
    if (this.explainer === null) this.explainer = new Explainer((line) => this.output.write(line));
    await this.explainer.obey(seq, step, words);
  }

  reading(seq, phase, values) {
    this.output.write({ k: 'reading', seq, phase, t: now(), values });
  }

  async hold(seq, layer, bytes) {
    const before = await collected();
    let held = [allocate(layer, bytes), Buffer.alloc(bytes, 1)];
    const during = await collected();
    // Still in use: V8 would let it go after its last use.
    if (held.length === 0) throw new Error('nothing was held');
    held = null;
    const after = await collected();
    this.output.write({ k: 'held', seq, layer, bytes, before, during, after });
  }

  keep(seq, layer, bytes) {
    KEPT.push(allocate(layer, bytes));
    this.output.write({ k: 'kept', seq, layer, bytes });
  }
}

const UNCOLLECTED = { 'node.heap/allocated': null, 'node.heap/external': null };

/** Sums over the threads; null where one of them did not answer. */
function whole(others) {
  const values = readOwn();
  for (const name of Object.keys(values)) {
    values[name] = others === null ? null : others.reduce((sum, one) => sum + one.values[name], values[name]);
  }
  return values;
}

/** Of the main thread alone, in which the block is held. */
async function collected() {
  await collectOwn();
  return readOwn();
}

/** Arrays of doubles of that many bytes in all, in V8's own heap. */
function allocate(layer, bytes) {
  if (layer !== 'node') throw new Error(`layer must be node, found ${layer}`);
  const { heap_size_limit: limit, used_heap_size: used } = v8.getHeapStatistics();
  // At the old generation's limit V8 ends the process. What it says is that limit and the young generation's.
  const room = Math.max(limit - YOUNG_BYTES, limit / 4) - used;
  if (room < 4 * bytes) {
    const short = new Error(`no memory: the heap's limit of ${limit} bytes is near`);
    throw Object.assign(short, { why: 'memory' });
  }
  const pieces = [];
  for (let left = bytes; left > 0; left -= PIECE_BYTES) {
    pieces.push(new Array(Math.min(PIECE_DOUBLES, Math.ceil(left / 8))).fill(1.5));
  }
  return pieces;
}

/** The variables that touch memory, without our own part of them, and never one whose name says that it is a secret. */
function environment(variables) {
  const chosen = {};
  let left = ENVIRONMENT_CHARACTERS;
  const names = Object.keys(variables).filter(
    (name) => name.length <= NAME_CHARACTERS && TOUCHES_MEMORY.test(name) && !/KEY|TOKEN|SECRET|PASS/.test(name),
  );
  for (const name of names.sort().slice(0, VARIABLES)) {
    const value = (name === 'NODE_OPTIONS' ? variables[name].replace(OWN_OPTION, '').trim() : variables[name]).slice(
      0,
      CHARACTERS,
    );
    if (value === '') continue;
    left -= json({ [name]: value }).length;
    if (left < 0) break;
    chosen[name] = value;
  }
  return chosen;
}

/** Start of this process in clock ticks since boot (field 22 of /proc/self/stat); with the pid, its identity. */
function startTicks() {
  const stat = readFileSync('/proc/self/stat', 'latin1');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
}

function now() {
  return Date.now() / 1000;
}

module.exports = { Reporter };
