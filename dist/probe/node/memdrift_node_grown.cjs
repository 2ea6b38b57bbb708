'use strict';
/**
 * What two windows of requests left behind, from one heap snapshot, by the object that holds it: the first on the way to a root
 * that was there before.
 */

/** Roots that hold nothing of the service at rest: the names of V8, and the stack of this very probe. */
const NO_ROOTS = new Set(['(Internalized strings)', '(Stack roots)', '(Weak roots)']);
/** An object with more properties than that is a dictionary: their names are the service's data. */
const PROPERTIES = 32;
const WITHOUT_NAME = new Set(['string', 'concatenated string', 'sliced string', 'number', 'symbol', 'bigint', 'array']);
/** What is no object of the service, so that nothing hangs on it that a request leaves. */
const NO_HOLDER = new Set([
  'code',
  'synthetic',
  'native',
  'object shape',
  'string',
  'concatenated string',
  'sliced string',
]);
const REACTION = 'system / PromiseReaction';

/** The shortest way to every object: `order` from the root on, each with its `parent` and the `edge` from it. */
class Ways {
  constructor(graph) {
    const nodes = graph.type.length;
    this.parent = new Int32Array(nodes).fill(-1);
    this.edge = new Uint32Array(nodes);
    this.order = new Uint32Array(nodes);
    const seen = new Uint8Array(nodes);
    seen[0] = 1;
    let length = 1;
    const weak = graph.edgeTypes.indexOf('weak');
    const synthetic = graph.types.indexOf('synthetic');
    for (let at = 0; at < length; at++) {
      const node = this.order[at];
      for (let edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
        const to = graph.edgeTo[edge];
        if (graph.edgeType[edge] === weak || seen[to] === 1) continue;
        if (graph.type[to] === synthetic && NO_ROOTS.has(graph.nameOf(to))) continue;
        seen[to] = 1;
        this.parent[to] = node;
        this.edge[to] = edge;
        this.order[length++] = to;
      }
    }
    this.length = length;
  }
}

/**
 * What grew, by who holds it.
 * @param marks the highest ids before and between the windows
 * @returns `{ node, label, variable, entries: [first, second], bytes: [first, second], classes, container }`; `label`: the
 * variable or property of `node` whose value was replaced, null where it is `node` itself that got entries
 */
function grown(graph, ways, marks) {
  const groups = new Map();
  const groupOf = new Array(graph.type.length);
  /** Whether an entry of the holder is on the way: what hangs on it is no further one. */
  const inEntry = new Uint8Array(graph.type.length);
  const windowOf = (id) => (id % 2 === 0 || id <= marks[0] ? -1 : id <= marks[1] ? 0 : 1);
  for (let at = 1; at < ways.length; at++) {
    const node = ways.order[at];
    const window = windowOf(graph.id[node]);
    if (window === -1) continue;
    const parent = ways.parent[node];
    const first = windowOf(graph.id[parent]) === -1;
    const group = first ? begin(graph, ways, groups, node) : groupOf[parent];
    if (group === undefined) continue;
    groupOf[node] = group;
    add(group.classes, classOf(graph, node), window, graph.size[node]);
    if (!first && inEntry[parent] === 1) inEntry[node] = 1;
    else if (first && group.label !== null) Object.assign(group, { container: node, window });
    else if (!isStore(graph, node)) {
      inEntry[node] = 1;
      add(group.entries, `${slotOf(graph, ways, group, node)} ${classOf(graph, node)}`, window, 0);
    }
  }
  return merged(groups, graph);
}

function begin(graph, ways, groups, node) {
  let edge = ways.edge[node];
  let holder = ways.parent[node];
  while (isStore(graph, holder) && ways.parent[holder] !== -1) {
    edge = ways.edge[holder];
    holder = ways.parent[holder];
  }
  if (NO_HOLDER.has(graph.typeOf(holder))) return undefined;
  const kind = graph.kindOf(edge);
  const named = kind === 'context' || (kind === 'property' && !/^\d+$/.test(graph.labelOf(edge)));
  const label = named ? graph.labelOf(edge) : null;
  const key = `${holder} ${label === null ? '' : label}`;
  let group = groups.get(key);
  if (group === undefined) {
    group = {
      node: holder,
      label,
      variable: kind === 'context',
      container: -1,
      entries: new Map(),
      classes: new Map(),
    };
    groups.set(key, group);
  }
  return group;
}

/** Each new property of a dictionary is an entry of it. */
function merged(groups, graph) {
  const byNode = new Map();
  for (const group of groups.values()) {
    const same = byNode.get(group.node);
    if (same === undefined) byNode.set(group.node, [group]);
    else same.push(group);
  }
  const all = [];
  for (const same of byNode.values()) {
    const named = same.filter(({ label, variable }) => label !== null && !variable);
    if (named.length < 2 || propertiesOf(graph, same[0].node) <= PROPERTIES) all.push(...same);
    else all.push(...same.filter(({ label, variable }) => label !== null && variable), dictionary(same));
  }
  return all.map(({ entries, classes, ...group }) => ({ ...group, ...counts(entries, classes), classes }));
}

/** Its keys, which hang on the table of its properties, are no further entries. */
function dictionary(same) {
  const sum = {
    node: same[0].node,
    label: null,
    variable: false,
    container: -1,
    entries: new Map(),
    classes: new Map(),
  };
  for (const { classes, window, label } of same) {
    for (const [name, [before, after, bytes]] of classes) {
      const known = sum.classes.get(name) || [0, 0, 0];
      sum.classes.set(name, [known[0] + before, known[1] + after, known[2] + bytes]);
    }
    if (label !== null) add(sum.entries, 'property', window, 0);
  }
  return sum;
}

function add(counts, key, window, bytes) {
  let count = counts.get(key);
  if (count === undefined) {
    count = [0, 0, 0];
    counts.set(key, count);
  }
  count[window] += 1;
  count[2] += bytes;
}

/** Entries of each window; of a chain, which has one entry alone, what most of it are. */
function counts(entries, classes) {
  const most = (of) => of.sort((a, b) => Math.min(b[0], b[1]) - Math.min(a[0], a[1]))[0] || [0, 0, 0];
  const direct = most([...entries.values()]);
  const links = classes.has(REACTION)
    ? [classes.get(REACTION)]
    : [...classes].flatMap(([name, of]) => (isPlain(name) ? [] : [of]));
  const isChain = Math.min(direct[0], direct[1]) <= 1;
  const grew = isChain ? most(links) : direct;
  const bytes = [...classes.values()].reduce((sum, count) => sum + count[2], 0);
  return { grew: grew.slice(0, 2), bytes, isChain: isChain && !classes.has(REACTION) };
}

/** No object of the service's own making. */
function isPlain(name) {
  return WITHOUT_NAME.has(name) || name === 'closure' || name.startsWith('system / ');
}

/** A Map's table has keys and values in turn, each third place a chain: an entry is one of them. */
function slotOf(graph, ways, { node: holder }, node) {
  if (graph.nameOf(holder) !== 'Map') return '';
  return String(Number(graph.labelOf(ways.edge[node])) % 3);
}

/** Part of an object that V8 keeps apart: elements, properties, a table. */
function isStore(graph, node) {
  const type = graph.typeOf(node);
  return type === 'array' || (type === 'hidden' && graph.nameOf(node) !== REACTION);
}

function classOf(graph, node) {
  const type = graph.typeOf(node);
  if (WITHOUT_NAME.has(type)) return type;
  return type === 'closure' ? 'closure' : graph.nameOf(node);
}

function propertiesOf(graph, node) {
  let count = 0;
  for (let edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
    if (graph.kindOf(edge) === 'property') count += 1;
  }
  return count;
}

module.exports = { Ways, grown, isStore, isPlain, propertiesOf, PROPERTIES };
