'use strict';
/**
 * V8's heap snapshot, read while it is written: numbers only, in typed arrays, and the names at its end. Its ids count up: what
 * was allocated later has a higher one, and keeps it when it is moved (v8/src/profiler/heap-snapshot-generator.h).
 */
const fs = require('fs');
const os = require('os');
const v8 = require('v8');

/** A larger heap is not looked at, nor one of which V8's graph does not fit: it has up to 27 times its bytes (docs/explain.md). */
const HEAP_BYTES = 128 * 1024 * 1024;
const GRAPH_BYTES = 28;
const PIECE_BYTES = 1024 * 1024;
const STRING_BYTES = 128 * 1024 * 1024;
const SECTIONS = ['nodes', 'edges', 'locations'];
const [COMMA, CLOSE, ZERO, NINE] = [0x2c, 0x5d, 0x30, 0x39];

/** The highest id of an object so far. @throws where the heap is too large for the memory or the time */
async function lastId(deadline) {
  const parser = new Parser(true);
  await feed(parser, deadline);
  return parser.last;
}

/** The whole graph: see `Graph`. @throws where the heap is too large for the memory or the time */
async function readGraph(deadline) {
  const parser = new Parser(false);
  await feed(parser, deadline);
  return parser.graph();
}

async function feed(parser, deadline) {
  const { used_heap_size: used, heap_size_limit: limit } = v8.getHeapStatistics();
  // Nodes and edges are V8's own memory, the names are in the heap.
  if (used > HEAP_BYTES || limit - used < used / 2 || memoryLeft() < GRAPH_BYTES * used) {
    throw new Error('the heap is too large for a snapshot');
  }
  const stream = v8.getHeapSnapshot();
  try {
    for await (const chunk of stream) {
      // Node gives all of it in one.
      for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
        if (Date.now() > deadline) throw new Error('too many objects for the time');
        if (!parser.feed(chunk.slice(at, at + PIECE_BYTES))) return;
      }
    }
  } finally {
    stream.destroy();
  }
}

/** Bytes that the machine and the container have left. */
function memoryLeft() {
  const read = (name) => {
    try {
      return Number(fs.readFileSync(`/sys/fs/cgroup/${name}`, 'latin1')); // `max`: NaN
    } catch (_error) {
      return NaN;
    }
  };
  const left = [read('memory.max') - read('memory.current'), os.freemem()];
  left.push(read('memory/memory.limit_in_bytes') - read('memory/memory.usage_in_bytes'));
  return Math.min(...left.filter((bytes) => !Number.isNaN(bytes)));
}

/** Takes the text in pieces: a header, then sections of numbers in a fixed order, then the names. */
class Parser {
  constructor(idsOnly) {
    this.idsOnly = idsOnly;
    this.last = 0;
    this.header = null;
    this.text = '';
    /** Of `SECTIONS`: which comes next, or is being read. */
    this.section = 0;
    this.reading = false;
    this.number = -1;
    this.count = 0;
    this.strings = [];
    this.stringBytes = 0;
  }

  /** False where nothing more is wanted. */
  feed(chunk) {
    let at = 0;
    while (at < chunk.length) {
      if (this.section === SECTIONS.length + 1) {
        this.stringBytes += chunk.length - at;
        if (this.stringBytes > STRING_BYTES) throw new Error('the heap has too many names');
        this.strings.push(chunk.slice(at));
        return true;
      }
      at = this.reading ? this.numbers(chunk, at) : this.between(chunk, at);
      if (this.idsOnly && this.section === 1) return false;
    }
    return true;
  }

  /** Up to the next section's bracket. @returns where it begins */
  between(chunk, at) {
    const name = this.section === SECTIONS.length ? 'strings' : SECTIONS[this.section];
    const before = this.text.length;
    this.text += chunk.toString('latin1', at);
    const found = this.text.indexOf(`"${name}":[`);
    if (found === -1) {
      // The header comes first, and is small.
      if (this.text.length > 65536) this.text = this.text.slice(-64);
      return chunk.length;
    }
    const begin = found + name.length + 4;
    if (this.header === null) this.begin(this.text.slice(0, found));
    this.text = '';
    if (name === 'strings') this.section += 1;
    else this.reading = true;
    this.count = 0;
    this.number = -1;
    return at + begin - before;
  }

  begin(text) {
    const { snapshot } = JSON.parse(`${text.trim().replace(/,$/, '')}}`);
    const { meta, node_count: nodes, edge_count: edges } = snapshot;
    this.header = meta;
    this.width = meta.node_fields.length;
    this.fields = meta.node_fields.map((field) => ({ type: 0, name: 1, id: 2, self_size: 3, edge_count: 4 })[field]);
    this.locations = [];
    if (this.idsOnly) return;
    this.type = new Uint8Array(nodes);
    this.name = new Uint32Array(nodes);
    this.id = new Uint32Array(nodes);
    this.size = new Uint32Array(nodes);
    this.firstEdge = new Uint32Array(nodes + 1);
    this.edgeType = new Uint8Array(edges);
    this.edgeName = new Uint32Array(edges);
    this.edgeTo = new Uint32Array(edges);
  }

  /** @returns the place after the last number that is taken */
  numbers(chunk, begin) {
    let number = this.number;
    for (let at = begin; at < chunk.length; at++) {
      const code = chunk[at];
      if (code >= ZERO && code <= NINE) {
        number = (number < 0 ? 0 : number * 10) + code - ZERO;
      } else if (code === COMMA || code === CLOSE) {
        if (number >= 0) this.take(number);
        number = -1;
        if (code === COMMA) continue;
        this.reading = false;
        this.section += 1;
        this.number = -1;
        return at + 1;
      }
    }
    this.number = number;
    return chunk.length;
  }

  take(number) {
    const at = this.count;
    this.count += 1;
    if (this.section === 0) this.takeNode(number, this.fields[at % this.width], Math.floor(at / this.width));
    else if (this.section === 1) this.takeEdge(number, at % 3, Math.floor(at / 3));
    else this.locations.push(number);
  }

  takeNode(number, field, node) {
    // Even ids are of what is outside V8's heap, and do not count up.
    if (field === 2 && number > this.last && number % 2 === 1) this.last = number;
    if (this.idsOnly) return;
    if (field === 0) this.type[node] = number;
    else if (field === 1) this.name[node] = number;
    else if (field === 2) this.id[node] = number;
    else if (field === 3) this.size[node] = number;
    else if (field === 4) this.firstEdge[node + 1] = this.firstEdge[node] + number;
  }

  takeEdge(number, field, edge) {
    if (field === 0) this.edgeType[edge] = number;
    else if (field === 1) this.edgeName[edge] = number;
    else this.edgeTo[edge] = number / this.width;
  }

  graph() {
    const text = Buffer.concat(this.strings).toString('utf8');
    this.strings = [];
    const names = JSON.parse(`[${text.slice(0, text.lastIndexOf(']') + 1)}`);
    return new Graph(this, names);
  }
}

/** Nodes and edges by number. Edges of a node: from `firstEdge[node]` to before `firstEdge[node + 1]`. */
class Graph {
  constructor(parsed, names) {
    const { type, name, id, size, firstEdge, edgeType, edgeName, edgeTo, header, locations, width } = parsed;
    Object.assign(this, { type, name, id, size, firstEdge, edgeType, edgeName, edgeTo, names });
    this.types = header.node_types[0];
    this.edgeTypes = header.edge_types[0];
    /** Of closures, and of instances that of their class: `[script id, line, column]`, from 0. */
    this.places = new Map();
    for (let at = 0; at + 3 < locations.length; at += 4) {
      this.places.set(locations[at] / width, locations.slice(at + 1, at + 4));
    }
  }

  typeOf(node) {
    return this.types[this.type[node]];
  }

  /** The class of an object, the name of a function; of a string, its text. */
  nameOf(node) {
    return this.names[this.name[node]] || '';
  }

  /** `context`, `element`, `property`, `internal`, `hidden`, `shortcut` or `weak`. */
  kindOf(edge) {
    return this.edgeTypes[this.edgeType[edge]];
  }

  /** A variable, a property or a part of V8's; an index of an element. */
  labelOf(edge) {
    const kind = this.kindOf(edge);
    return kind === 'element' || kind === 'hidden'
      ? String(this.edgeName[edge])
      : this.names[this.edgeName[edge]] || '';
  }

  /** The first node under an edge of that name, -1 where there is none. */
  under(node, ...labels) {
    for (let edge = this.firstEdge[node]; edge < this.firstEdge[node + 1]; edge++) {
      if (this.kindOf(edge) !== 'weak' && labels.includes(this.labelOf(edge))) return this.edgeTo[edge];
    }
    return -1;
  }
}

module.exports = { lastId, readGraph };
