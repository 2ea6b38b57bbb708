import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { isPointer, pointerSteps, valueAlong } from '../format/pointer.js';
import type { WorkloadRequest } from '../format/request.js';
import { complaint } from '../format/workload-error.js';
import { textFields } from './known-bodies.js';
import { seededHex } from './random.js';

/**
 * New inputs in each cycle: caches keyed by input leak only on new input, so texts get a nonce. It depends on seed,
 * cycle and request id alone, so base and candidate get the same bytes. It stands at the end of a text, so that a
 * prefix cache still recognises the prefix.
 *
 * `none`: bodies as recorded. `auto`: the texts of known bodies (see {@link textFields}). A list of JSON pointers
 * (RFC 6901): the texts there, in every JSON body that has them.
 */
export type Vary = 'none' | 'auto' | readonly string[];

/** 48 bits: 1 in 10^3 that any two of 10^6 inputs are equal (birthday bound). */
const NONCE_BITS = 48;

/**
 * The bytes to send for a request in a cycle; undefined without a body. Bodies without a text to vary are unchanged; in
 * the others only the nonce is new.
 */
export function variedBody(
  request: WorkloadRequest,
  { vary, seed, cycle }: { vary: Vary; seed: number; cycle: number },
): Uint8Array | undefined {
  if (vary === 'none' || request.body === undefined) return request.body;
  const parts = partsOf(request, vary);
  if (parts.length < 2) return request.body;
  const nonce = Buffer.from(` (${seededHex(NONCE_BITS, seed, cycle, request.id)})`, 'latin1');
  return Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [nonce, part])));
}

/**
 * Checks that every pointer finds a text in some request.
 * @throws WorkloadError naming the pointer
 */
export function checkVary(requests: readonly WorkloadRequest[], vary: Vary): void {
  if (vary === 'none' || vary === 'auto') return;
  for (const pointer of vary) {
    const place = { origin: `vary "${pointer}"` };
    if (!isPointer(pointer)) {
      throw complaint(
        place,
        'found no JSON pointer',
        'a pointer such as /messages/0/content, or "" for the whole body',
      );
    }
    if (requests.some((request) => textPaths(request, [pointer]).length > 0)) continue;
    throw complaint(place, 'matches no text in any JSON body of the workload', 'a pointer to a text');
  }
}

/** Whether any request's body changes from cycle to cycle. */
export function varies(requests: readonly WorkloadRequest[], vary: Vary): boolean {
  return requests.some((request) => textPaths(request, vary).length > 0);
}

type Path = readonly string[];

function textPaths(request: WorkloadRequest, vary: Vary): Path[] {
  if (request.json === undefined || vary === 'none') return [];
  if (vary === 'auto') return textFields(request.json);
  return vary.map(pointerSteps).filter((path) => typeof valueAlong(request.json, path) === 'string');
}

/** The parts of each body, computed once for all cycles; keyed by the body's bytes and `vary`. */
const cut = new WeakMap<Uint8Array, { vary: string; parts: readonly Uint8Array[] }>();

/** The body split at the ends of its texts, where the nonce goes. One part if there is nothing to vary. */
function partsOf(request: WorkloadRequest, vary: Vary): readonly Uint8Array[] {
  const { body = new Uint8Array() } = request;
  const key = JSON.stringify(vary);
  const known = cut.get(body);
  if (known?.vary === key) return known.parts;
  const ends = textEnds(body, textPaths(request, vary));
  const parts = [0, ...ends].map((start, index) => body.subarray(start, ends[index]));
  cut.set(body, { vary: key, parts });
  return parts;
}

/** Byte offsets of the closing quotes of the texts at the paths, in order. */
function textEnds(body: Uint8Array, paths: readonly Path[]): number[] {
  if (paths.length === 0) return [];
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
  const root = parseTree(text);
  const ends = paths.flatMap((path) => {
    const node = root === undefined ? undefined : nodeAlong(root, path);
    return node?.type === 'string' ? [node.offset + node.length - 1] : [];
  });
  const inOrder = [...new Set(ends)].sort((a, b) => a - b);
  // Converts characters to bytes incrementally.
  let [chars, bytes] = [0, 0];
  return inOrder.map((end) => {
    bytes += Buffer.byteLength(text.slice(chars, end), 'utf8');
    chars = end;
    return bytes;
  });
}

/** For a repeated key the last value counts, as in JSON.parse. */
function nodeAlong(root: Node, path: Path): Node | undefined {
  return path.reduce<Node | undefined>((node, step) => {
    if (node?.type === 'array') return findNodeAtLocation(node, [Number(step)]);
    return node?.children?.findLast(({ children }) => children?.[0]?.value === step)?.children?.[1];
  }, root);
}
