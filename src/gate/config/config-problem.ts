import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { valueAlong } from '../../workload/format/pointer.js';
import { configSchema } from './config-schema.js';

/** The first problem in words: which input or key, what was found, what is allowed. */
export function problemOf(error: z.ZodError, root: unknown, given: Map<string, string>, path: string): string {
  const issue = deepest(error.issues[0]);
  if (issue === undefined) return `${path}: not valid`;
  const key = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const unknown = issue.keys[0] ?? '';
    const valid = keysAt(key);
    const near = nearOrAllowed(unknown, valid, (name) => `"${[...key, name].join('.')}"`);
    return `${path}, key ${shown([...key, unknown].join('.'))}: unknown${near}`;
  }
  const input = given.get(key.join('.'));
  const where = input === undefined ? `${path}, key ${shown(key.join('.'))}` : `input "${input}"`;
  const found = foundAt(root, key);
  return `${where}: found ${found}; allowed: ${issue.message}`;
}

/** Keys of the service whose values may hold secrets: no message shows them, for the runner masks only its own log. */
const NOT_SHOWN = ['command', 'args', 'env', 'run-args'];

function foundAt(root: unknown, key: readonly string[]): string {
  const found = valueAlong(root, key);
  if (found === undefined) return 'nothing';
  const [section, name = ''] = key;
  return section === 'service' && NOT_SHOWN.includes(name) ? 'what is not shown, as it may be secret' : shown(found);
}

/** Characters shown of what was found, and looked at for a name near it: it may be a file's whole content. */
const MAX_SHOWN = 200;

/** What was found, in one line that no control character of it leaves. */
export function shown(found: unknown): string {
  const text = wordsOf(typeof found === 'string' ? found.slice(0, MAX_SHOWN + 1) : found);
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}...`;
}

/** As JSON, which has no infinity. */
function wordsOf(found: unknown): string {
  return (typeof found === 'number' ? undefined : JSON.stringify(found)) ?? String(found);
}

/**
 * `; did you mean "x"?` for the valid name that is spelt most alike; empty where more than a third of the letters differ.
 * @param quoted how the valid name is shown
 */
export function didYouMean(
  name: string,
  valid: readonly string[],
  quoted: (name: string) => string = (near) => `"${near}"`,
): string {
  if (valid.length === 0) return '';
  const given = name.slice(0, MAX_SHOWN);
  const near = closest(given, valid);
  return distance(given, near) <= Math.ceil(given.length / 3) ? `; did you mean ${quoted(near)}?` : '';
}

/** The same, or else all that is valid: `; allowed: a, b`. */
export function nearOrAllowed(...[name, valid, quoted]: Parameters<typeof didYouMean>): string {
  const near = didYouMean(name, valid, quoted);
  return near !== '' || valid.length === 0 ? near : `; allowed: ${valid.join(', ')}`;
}

type Issue = z.core.$ZodIssue;

/** Inside a union, the issue of the branch that got furthest; its path is made absolute. */
function deepest(issue: Issue | undefined): Issue | undefined {
  if (issue?.code !== 'invalid_union') return issue;
  const branches = issue.errors
    .map((issues) => deepest(issues[0]))
    .filter((inner): inner is Issue => inner !== undefined)
    .sort((a, b) => b.path.length - a.path.length || Number(b.code === 'custom') - Number(a.code === 'custom'));
  const best = branches[0];
  return best === undefined ? issue : { ...best, path: [...issue.path, ...best.path] };
}

/** The keys that the schema knows at a path of the configuration; names of series may stand for any of them. */
function keysAt(path: readonly string[]): string[] {
  let fields = fieldsOf(configSchema);
  for (const key of path) fields = fieldsOf(fields[key] ?? fields[ANY_KEY]);
  return Object.keys(fields).filter((key) => key !== ANY_KEY);
}

/** Stands for every key of a mapping whose keys are free. */
const ANY_KEY = '*';

/** Fields of an object schema behind any wrappers (default, prefault, transform, union). */
function fieldsOf(schema: unknown): Record<string, unknown> {
  const s = schema as
    | {
        shape?: Record<string, unknown>;
        def?: { innerType?: unknown; in?: unknown; valueType?: unknown; options?: unknown[] };
      }
    | undefined;
  if (s?.shape !== undefined) return s.shape;
  const wrapped = s?.def?.innerType ?? s?.def?.in;
  if (wrapped !== undefined) return fieldsOf(wrapped);
  if (s?.def?.valueType !== undefined) return { [ANY_KEY]: s.def.valueType };
  return Object.assign({}, ...(s?.def?.options ?? []).map(fieldsOf));
}
