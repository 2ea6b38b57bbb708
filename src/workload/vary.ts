import { complaint } from './error.js';
import { textFields } from './known-bodies.js';
import { seededHex } from './random.js';
import type { WorkloadRequest } from './workload.js';

/**
 * Unseen inputs: caches keyed by input leak only on new input, so each cycle's texts carry a nonce. It is a function
 * of seed, cycle and request id alone: base and head get the same bytes. It stands at the end of a text, so that a
 * prefix cache sees the prefix it knows.
 *
 * `none`: bodies as recorded. `auto`: the texts of bodies we know (see {@link textFields}). A list of JSON pointers
 * (RFC 6901): the texts there, in every JSON body that has one.
 */
export type Vary = 'none' | 'auto' | readonly string[];

/** 48 bits: 1 in 10^3 that any two of 10^6 inputs are equal (birthday bound). */
const NONCE_BITS = 48;

/**
 * The bytes to send for a request in a cycle; undefined for no body. Bodies without a text to vary are as recorded.
 */
export function variedBody(
  request: WorkloadRequest,
  { vary, seed, cycle }: { vary: Vary; seed: number; cycle: number },
): Uint8Array | undefined {
  const paths = textPaths(request, vary);
  if (paths.length === 0) return request.body;
  const nonce = ` (${seededHex(NONCE_BITS, seed, cycle, request.id)})`;
  const varied = paths.reduce((json, path) => appended(json, path, nonce), request.json);
  return Buffer.from(JSON.stringify(varied), 'utf8');
}

/**
 * Checks before the start that every pointer finds a text in some request.
 * @throws WorkloadError naming the pointer
 */
export function checkVary(requests: readonly WorkloadRequest[], vary: Vary): void {
  if (vary === 'none' || vary === 'auto') return;
  for (const pointer of vary) {
    const place = { origin: `vary "${pointer}"` };
    if (pointer !== '' && !/^\/([^~]|~[01])*$/.test(pointer)) {
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

/** True where some request's body changes from cycle to cycle. */
export function varies(requests: readonly WorkloadRequest[], vary: Vary): boolean {
  return requests.some((request) => textPaths(request, vary).length > 0);
}

type Path = readonly string[];

function textPaths(request: WorkloadRequest, vary: Vary): Path[] {
  if (request.json === undefined || vary === 'none') return [];
  if (vary === 'auto') return textFields(request.json);
  return vary.map(parsePointer).filter((path) => typeof valueAt(request.json, path) === 'string');
}

function parsePointer(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined,
    json,
  );
}

/** A copy with `suffix` after the text at `path`; what is off the path is shared, the order of keys kept. */
function appended(node: unknown, path: Path, suffix: string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return `${node}${suffix}`;
  if (Array.isArray(node))
    return node.map((item, index) => (String(index) === key ? appended(item, rest, suffix) : item));
  const fields = Object.entries(node as object);
  return Object.fromEntries(fields.map(([name, item]) => [name, name === key ? appended(item, rest, suffix) : item]));
}
