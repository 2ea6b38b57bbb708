'use strict';
/**
 * Says who holds what grows and which function allocates it, when told, after the verdict (docs/probe.md has the commands). Of
 * the main thread's heap. Between two steps only numbers are kept, never a reference to an object of the service.
 */
const { collectOwn } = require('./memdrift_node_readings.cjs');
const { holdersOf } = require('./memdrift_node_retainers.cjs');
const { lastId, readGraph } = require('./memdrift_node_snapshot.cjs');
const { Sources, isOwn, pathOf } = require('./memdrift_node_source.cjs');

const MOST_LINES = 32;
const FRAMES = 5;
/** Mean distance of two samples: at 256 bytes a request stay, a window of 150 requests has 37 of them. */
const SAMPLE_BYTES = 256;
const DEPTH = 128;

/** The steps in their order: `scan`, `scan`, `holders`; `trace`, `mark`, `allocations`. `write` takes a line. */
class Explainer {
  constructor(write) {
    this.write = write;
    this.marks = [];
    /** Of the last snapshot. */
    this.snapshotMs = 0;
    this.session = null;
    this.marked = null;
    this.sources = new Sources();
    /** Names of what grows, by which the line of a function is found. */
    this.names = [];
  }

  /** `words`: seconds that it may take, then the least growth of a window that counts. */
  async obey(seq, step, words) {
    const deadline = Date.now() + Number(words[0]) * 1000;
    const least = Number(words[1]);
    if (step === 'scan') await this.scan(deadline);
    else if (step === 'holders') await this.holders(seq, deadline, least);
    else if (step === 'trace') this.trace();
    else if (step === 'mark') this.marked = lastOrdinal(await this.profile());
    else if (step === 'allocations') await this.allocations(seq);
    else if (step === 'end') this.end();
    else throw new Error(`unknown step ${step}`);
  }

  end() {
    this.marks = [];
    this.marked = null;
    this.names = [];
    this.sources = new Sources();
    if (this.session === null) return;
    this.session.disconnect();
    this.session = null;
  }

  async scan(deadline) {
    // The time that is left is of use for what comes after.
    if (Date.now() + 2 * this.snapshotMs > deadline) throw new Error('too many objects for the time');
    const begin = Date.now();
    this.marks.push(await lastId(deadline));
    this.snapshotMs = Date.now() - begin;
  }

  async holders(seq, deadline, least) {
    const marks = this.marks;
    this.marks = [];
    if (marks.length !== 2) throw new Error('holders need two scans before');
    if (Date.now() + 2 * this.snapshotMs > deadline) throw new Error('too many objects for the time');
    const graph = await readGraph(deadline);
    const found = holdersOf(graph, marks, least, this.sources).slice(0, MOST_LINES);
    this.names = found.filter(({ file }) => file !== null && isOwn(file)).flatMap(namesOf);
    for (const { bytes: _, ...line } of found) this.write({ ...line, k: 'holder', seq });
  }

  trace() {
    if (this.session !== null) return;
    const { Session } = require('inspector');
    this.session = new Session();
    this.session.connect();
    this.post('HeapProfiler.startSampling', { samplingInterval: SAMPLE_BYTES });
  }

  /** What of the samples still lives. */
  async profile() {
    if (this.session === null) throw new Error('nothing is traced');
    await collectOwn();
    return this.post('HeapProfiler.getSamplingProfile').profile;
  }

  async allocations(seq) {
    const { marked } = this;
    if (marked === null) throw new Error('allocations need a mark before');
    const profile = await this.profile();
    this.post('HeapProfiler.stopSampling');
    const found = linesOf(profile, marked)
      .sort((a, b) => Number(isOwn(b.file)) - Number(isOwn(a.file)) || b.bytes[1] - a.bytes[1])
      .slice(0, MOST_LINES);
    for (const { file, line, column, name, bytes, samples, frames } of found) {
      const exact = isOwn(file) ? this.sources.adding(file, line, column, this.names) : null;
      const place = this.sources.original(file, exact === null ? line : exact, exact === null ? column : 0);
      const told = {
        function: name || null,
        grew: samples,
        bytes: bytes[1],
        sampled: bytes,
        adds: exact !== null,
        frames,
      };
      this.write({ ...place, ...(place.file === '' ? { file: null, line: null } : {}), ...told, k: 'allocation', seq });
    }
    this.end();
  }

  post(method, parameters) {
    let answer = null;
    this.session.post(method, parameters, (error, result) => {
      if (error) throw new Error(error.message);
      answer = result;
    });
    return answer;
  }
}

function namesOf({ name, way }) {
  const last = way
    .replace(/\[[^\]]*\]/g, '')
    .split('.')
    .pop();
  return [name, last];
}

function lastOrdinal({ samples }) {
  return samples.reduce((last, { ordinal }) => Math.max(last, ordinal), 0);
}

/** What lives of each window, by the newest function of the service's own. */
function linesOf({ head, samples }, marked) {
  const lines = new Map();
  const lineOf = new Map();
  const walk = (node, stack) => {
    const { functionName, url, lineNumber, columnNumber } = node.callFrame;
    const frame = { name: functionName, file: pathOf(url), line: lineNumber + 1, column: columnNumber };
    const known = [frame, ...stack];
    lineOf.set(node.id, known);
    if (known.length < DEPTH) for (const child of node.children) walk(child, known);
  };
  walk(head, []);
  for (const { size, nodeId, ordinal } of samples) {
    const stack = lineOf.get(nodeId);
    if (stack === undefined || stack.some(({ file }) => /memdrift_node[a-z_]*\.cjs$/.test(file))) continue;
    const own = stack.find(({ file }) => isOwn(file)) || stack[0];
    const key = `${own.file}:${own.line}:${own.column}`;
    let line = lines.get(key);
    if (line === undefined) {
      line = { ...own, bytes: [0, 0], samples: [0, 0], frames: framesOf(stack) };
      lines.set(key, line);
    }
    const window = ordinal <= marked ? 0 : 1;
    line.bytes[window] += Math.round(size);
    line.samples[window] += 1;
  }
  return [...lines.values()].filter(({ samples: [before, after] }) => before > 0 && after > 0);
}

function framesOf(stack) {
  return stack
    .filter(({ file }) => file !== '')
    .slice(0, FRAMES)
    .map(({ file, line }) => `${file}:${line}`);
}

module.exports = { Explainer };
