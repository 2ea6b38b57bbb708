'use strict';
/** Who holds what two windows of requests left behind, from one heap snapshot. No code of the service runs for it. */
const { Ways, grown, isPlain } = require('./memdrift_node_grown.cjs');
const { Describer } = require('./memdrift_node_names.cjs');
const { isOwn } = require('./memdrift_node_source.cjs');

const MOST_HOLDERS = 4096;

/**
 * The holders whose growth counts, those with most first.
 * @param least entries of a window
 */
function holdersOf(graph, marks, least, sources) {
  const ways = new Ways(graph);
  const groups = grown(graph, ways, marks)
    .filter(({ grew }) => grew[0] + grew[1] > 0)
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, MOST_HOLDERS);
  const describer = new Describer(graph, ways, sources);
  const byWay = new Map();
  for (const group of groups) {
    const said = describer.describe(group);
    const key = JSON.stringify([said.way, said.file, said.line, said.type]);
    const sum = byWay.get(key);
    if (sum === undefined) {
      const { grew, bytes, classes, node, container } = group;
      const length = sizeOf(graph, container === -1 ? node : container);
      byWay.set(key, { ...said, grew, bytes, length, containers: 1, weak: false, holds: mostly(classes) });
    } else {
      sum.grew = [sum.grew[0] + group.grew[0], sum.grew[1] + group.grew[1]];
      sum.bytes += group.bytes;
      sum.length += sizeOf(graph, group.container === -1 ? group.node : group.container);
      sum.containers += 1;
    }
  }
  const rank = ({ file }) => (file !== null && isOwn(file) ? 0 : 1);
  return [...byWay.values()]
    .filter(({ grew }) => grew[0] >= least && grew[1] >= least)
    .map((one) => ({ ...one, length: Math.max(one.length, one.grew[0] + one.grew[1]) }))
    .sort((a, b) => rank(a) - rank(b) || b.bytes - a.bytes);
}

/** Entries of a container at the end. */
function sizeOf(graph, node) {
  const table = graph.under(node, 'table');
  const from = table === -1 ? node : table;
  let count = 0;
  for (let edge = graph.firstEdge[from]; edge < graph.firstEdge[from + 1]; edge++) {
    const kind = graph.kindOf(edge);
    const label = graph.labelOf(edge);
    if (
      kind === 'element' ||
      (kind === 'property' && label !== '__proto__' && label !== 'length') ||
      (table !== -1 && /^\d+$/.test(label))
    ) {
      count += 1;
    }
  }
  return table !== -1 && graph.nameOf(node) === 'Map' ? Math.ceil(count / 2) : count;
}

/** What most of what hangs on it are, where that tells a pattern. */
function mostly(classes) {
  const counts = [...classes].filter(([name]) => name === 'closure' || !isPlain(name));
  counts.sort((a, b) => b[1][0] + b[1][1] - a[1][0] - a[1][1]);
  const [name] = counts[0] || [''];
  if (name === 'closure') return 'function';
  if (/Error$/.test(name)) return 'exception';
  return name === 'Promise' ? 'task' : null;
}

module.exports = { holdersOf };
