import { closest } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { LineKind } from './fields.js';
import { valueAlong } from './pointer.js';
import { complaint, type Place, shown } from './workload-error.js';

/**
 * Checks one parsed line against its kind.
 * @throws WorkloadError for its first mistake
 */
export function checkLine<T>(kind: LineKind<T>, value: unknown, place: Place): T {
  for (const path of kind.notReplayed) {
    if (!isPresent(value, path)) continue;
    throw complaint({ ...place, field: path.join('.') }, 'not replayed by this version', 'requests without it');
  }
  const result = kind.schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = (issue?.path ?? []).map(String);
  if (issue?.code === 'unrecognized_keys') throw unknownKey(path, issue, kind, place);
  throw wrongValue(path, value, kind, place);
}

function unknownKey<T>(path: string[], issue: z.core.$ZodIssueUnrecognizedKeys, kind: LineKind<T>, place: Place) {
  const key = issue.keys[0] ?? '';
  const valid = Object.keys(kind.shapes[path.join('.')] ?? {});
  const field = [...path, key.slice(0, 60)].join('.');
  const near = closest(key.slice(0, 200), valid);
  return complaint({ ...place, field }, `unknown key, the nearest is "${near}"`, `${valid.join(', ')}, or x_ keys`);
}

function wrongValue<T>(path: string[], value: unknown, kind: LineKind<T>, place: Place) {
  if (path.length === 0) return complaint(place, `found ${shown(value)}`, 'one JSON object per line');
  const field = path.map((key) => key.slice(0, 60)).join('.');
  // A header's value may be a credential, so only its name is shown.
  const found = path.includes('headers')
    ? 'found a header that cannot be sent'
    : `found ${shown(valueAlong(value, path))}`;
  return complaint({ ...place, field }, found, allowedAt(path, kind));
}

/** What the field at a path allows, or else the field around it. */
function allowedAt<T>(path: readonly string[], { shapes }: LineKind<T>): string {
  for (let end = path.length; end > 0; end--) {
    const allowed = shapes[path.slice(0, end - 1).join('.')]?.[path[end - 1] ?? '']?.description;
    if (allowed !== undefined && allowed !== '') return allowed;
  }
  return 'what docs/workload.md lists';
}

function isPresent(value: unknown, path: readonly string[]): boolean {
  const parent = valueAlong(value, path.slice(0, -1));
  return typeof parent === 'object' && parent !== null && Object.hasOwn(parent, path.at(-1) ?? '');
}
