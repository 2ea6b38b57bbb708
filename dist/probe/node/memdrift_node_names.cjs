'use strict';
/** Holders in the words of the code: the variable where the way to one begins, the properties from there on, and where that is written. */
const path = require('path');
const { isStore, propertiesOf, PROPERTIES } = require('./memdrift_node_grown.cjs');
const { isOwn, pathOf } = require('./memdrift_node_source.cjs');

const HOPS = 24;
const CONTEXT = 'system / Context';

/** Tells holders: where the way begins in the code, and where that is written. */
class Describer {
  constructor(graph, ways, sources) {
    Object.assign(this, { graph, ways, sources });
    this.scripts = new Map();
    this.files = new Map();
    this.closures = new Map();
    this.readClosures();
  }

  /** Which closures have a context, and which file has a script. */
  readClosures() {
    const { graph } = this;
    const closure = graph.types.indexOf('closure');
    for (let node = 0; node < graph.type.length; node++) {
      if (graph.type[node] !== closure) continue;
      const context = graph.under(node, 'context');
      if (context !== -1 && !this.closures.has(context)) this.closures.set(context, node);
    }
  }

  /** The file of a function; empty where it has none. */
  fileOf(closure) {
    const place = this.graph.places.get(closure);
    if (place === undefined) return '';
    const known = this.files.get(place[0]);
    if (known !== undefined) return known;
    const shared = this.graph.under(closure, 'shared');
    const script = shared === -1 ? -1 : this.graph.under(shared, 'script', 'script_or_debug_info');
    const name = script === -1 ? -1 : this.graph.under(script, 'name');
    const file = name === -1 ? '' : pathOf(this.graph.nameOf(name));
    this.files.set(place[0], file);
    return file;
  }

  /** `{ kind, name, owner, way, within, file, line, source, type }` */
  describe({ node, label, variable, container, isChain }) {
    const { graph } = this;
    const steps = [];
    const held = container === -1 ? graph.nameOf(node) : graph.nameOf(container) || graph.typeOf(container);
    const type = isChain ? `chain of ${held}` : held;
    if (label !== null && !variable) steps.unshift({ label, object: node });
    const root = variable ? { context: node, name: label } : this.climb(node, steps);
    // Links of a chain are no part of its name, and one that is doubly linked is reached from both ends.
    const isLink = ({ label: of, object }) =>
      of !== undefined && (graph.nameOf(object) === held || !isOwn(this.classFile(object)));
    while (isChain && steps.length > 0 && isLink(steps[steps.length - 1])) steps.pop();
    const way = (root.name || graph.nameOf(node)) + steps.map((step) => textOf(step)).join('');
    const last = steps.filter((step) => step.label !== undefined).pop();
    const top = this.placeOf(root);
    const said = { type, way };
    if (last === undefined && root.name === '') {
      return { ...said, ...top, kind: 'unnamed', name: '', owner: type, within: null };
    }
    const isRooted = root.context !== undefined || root.module !== undefined;
    const file = last === undefined ? '' : this.classFile(last.object);
    if (last === undefined || (isRooted && !isOwn(file))) {
      const within = file === '' ? null : `${graph.nameOf(last.object)}.${last.label}`;
      return { ...said, ...top, name: root.name, within };
    }
    const { kind: _, ...place } = isOwn(file) ? this.propertyPlace(last, file) : top;
    const kind = last.object === root.closure ? 'class' : 'attribute';
    return { ...said, ...place, kind, name: last.label, owner: graph.nameOf(last.object), within: null };
  }

  /** Notes the steps from a variable on. @returns its context and name */
  climb(from, steps) {
    const { graph, ways } = this;
    let node = from;
    for (let hop = 0; hop < HOPS; hop++) {
      const parent = ways.parent[node];
      if (parent === -1) break;
      const edge = ways.edge[node];
      const kind = graph.kindOf(edge);
      const label = graph.labelOf(edge);
      if (kind === 'context') return { context: parent, name: label };
      if (graph.nameOf(parent) === 'system / Cell') return this.exported(parent);
      if (kind === 'property' && graph.typeOf(parent) === 'closure') {
        steps.unshift({ label, object: parent });
        return { closure: parent, name: graph.nameOf(parent) };
      }
      if (kind === 'property') {
        if (graph.nameOf(parent) === 'Module' && label === 'exports') return { module: parent, name: 'exports' };
        if (/^global( \/ .*)?$/.test(graph.nameOf(parent))) return { name: label };
        // Of a chain one link is told.
        if (steps.length > 0 && steps[0].label === label && graph.nameOf(parent) === graph.nameOf(node)) {
          hop -= 1;
          node = parent;
          continue;
        }
        const isData = !/^[#\w$]+$/.test(label) || propertiesOf(graph, parent) > PROPERTIES;
        steps.unshift(isData ? {} : { label, object: parent });
      } else if (kind === 'element' || (isStore(graph, parent) && kind !== 'weak' && !isStore(graph, node))) {
        steps.unshift({});
      } else if (graph.typeOf(parent) === 'synthetic' || graph.nameOf(parent) === CONTEXT) {
        break;
      }
      node = parent;
    }
    return { name: '' };
  }

  /** The exported variable of a module: its cell stands behind its name in the table of exports. */
  exported(cell) {
    const { graph, ways } = this;
    const table = ways.parent[cell];
    const name = graph.under(table, String(Number(graph.labelOf(ways.edge[cell])) - 1));
    const module = ways.parent[table];
    if (name === -1 || graph.typeOf(name) !== 'string' || module === -1) return { name: '' };
    for (let edge = graph.firstEdge[module]; edge < graph.firstEdge[module + 1]; edge++) {
      const closure = graph.under(graph.edgeTo[edge], 'function');
      if (closure !== -1 && graph.typeOf(closure) === 'closure') return { closure, name: graph.nameOf(name) };
    }
    return { name: graph.nameOf(name) };
  }

  placeOf({ context, module, closure: of, name }) {
    const { graph } = this;
    if (of !== undefined) {
      const file = this.fileOf(of);
      const written = this.sources.original(file, this.sources.declaration(file, name), 0);
      return { kind: 'global', owner: path.basename(file), ...written, file: written.file || null };
    }
    if (module !== undefined) {
      const id = graph.under(module, 'filename');
      const file = id === -1 ? '' : graph.nameOf(id);
      return { kind: 'global', owner: path.basename(file), file: file || null, line: null, source: null };
    }
    if (context === undefined) return { kind: 'global', owner: 'globalThis', file: null, line: null, source: null };
    const closure = this.closures.get(context);
    const file = closure === undefined ? '' : this.fileOf(closure);
    const outer = graph.under(context, 'previous');
    const isModule = outer === -1 || graph.nameOf(outer) !== CONTEXT;
    const written = this.sources.original(file, this.sources.declaration(file, name), 0);
    const owner = isModule ? path.basename(file) : graph.nameOf(closure) || path.basename(file);
    return { kind: isModule ? 'global' : 'closure', owner, ...written, file: written.file || null };
  }

  /** The file of an object's class, or of a class itself; empty of a plain object. */
  classFile(object) {
    const place = this.graph.places.get(object);
    if (place === undefined) return '';
    if (!this.scripts.has(place[0])) {
      this.scripts.set(place[0], this.scriptFile(place[0]));
    }
    return this.scripts.get(place[0]);
  }

  scriptFile(script) {
    for (const [node, [of]] of this.graph.places) {
      const file = of === script && this.graph.typeOf(node) === 'closure' ? this.fileOf(node) : '';
      if (file !== '') return file;
    }
    return '';
  }

  propertyPlace({ label, object }, file) {
    const [, line] = this.graph.places.get(object);
    return this.sources.original(file, this.sources.assignment(file, label, line) || line + 1, 0);
  }
}

function textOf({ label }) {
  return label === undefined ? '[...]' : `.${label}`;
}

module.exports = { Describer };
