import { formatBytes } from '../../series/series.js';
import type { ReportModel } from '../model/report-model.js';
import { frameOf, type GrowingStack, growingStacks } from '../stacks/growing-stacks.js';
import { escaped } from './html-text.js';

/**
 * Growing bytes by stack, the outermost frame on top: a frame is as wide as what stays by way of it. It needs no script; widths
 * are shares of the page's, so words never shrink and are cut where their frame ends.
 */

const ROW = 22;
const GAP = 1;
/** A frame that has less of the whole is too narrow to see. */
const LEAST_SHARE = 0.005;
const DEPTH = 16;

interface Node {
  name: string;
  bytes: number;
  children: Map<string, Node>;
}

/** Empty where no stack is known. */
export function icicle(model: Pick<ReportModel, 'why'>): string {
  const stacks = growingStacks(model);
  if (stacks.length === 0) return '';
  const root = treeOf(stacks);
  const depth = depthOf(root);
  const cells = drawn(root, { from: 0, row: 0, whole: root.bytes });
  const says = `${formatBytes(root.bytes)} stay of every request, by the stack that allocates them; the outermost frame is on top`;
  return [
    `<figure class="icicle"><figcaption>${says}</figcaption>`,
    `<svg width="100%" height="${(depth + 1) * ROW}" role="img" aria-label="${says}">`,
    ...cells,
    '</svg></figure>',
  ].join('\n');
}

function treeOf(stacks: readonly GrowingStack[]): Node {
  const root: Node = { name: 'every request', bytes: 0, children: new Map() };
  for (const { frames, bytesPerRequest } of stacks) {
    root.bytes += bytesPerRequest;
    let at = root;
    for (const name of frames.slice(-DEPTH)) {
      const next: Node = at.children.get(name) ?? { name, bytes: 0, children: new Map() };
      next.bytes += bytesPerRequest;
      at.children.set(name, next);
      at = next;
    }
  }
  return root;
}

function depthOf(node: Node): number {
  return Math.max(0, ...[...node.children.values()].map((child) => 1 + depthOf(child)));
}

/** @param from where it begins, as a share of the whole */
function drawn(node: Node, { from, row, whole }: { from: number; row: number; whole: number }): string[] {
  const share = node.bytes / whole;
  if (share < LEAST_SHARE) return [];
  const percent = (part: number): string => `${Number((100 * part).toFixed(2))}%`;
  const box = `x="${percent(from)}" y="${row * ROW}" width="${percent(share)}" height="${ROW - GAP}"`;
  const title = `${escaped(node.name)}: ${formatBytes(node.bytes)} a request, ${Math.round(100 * share)} %`;
  const words = row === 0 ? `${escaped(node.name)}: ${formatBytes(node.bytes)}` : escaped(frameOf(node.name).name);
  const cells = [
    `<svg ${box} class="${row === 0 ? 'all' : `depth-${row % 2}`}"><title>${title}</title><rect width="100%" height="100%"/><text x="6" y="15">${words}</text></svg>`,
  ];
  let next = from;
  for (const child of [...node.children.values()].sort((a, b) => b.bytes - a.bytes)) {
    cells.push(...drawn(child, { from: next, row: row + 1, whole }));
    next += child.bytes / whole;
  }
  return cells;
}
