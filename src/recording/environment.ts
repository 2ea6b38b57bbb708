/**
 * What must be equal for two recordings to be compared (environment), and what is under review (subject).
 * Both are flat: a key, and a value that is shown as it is and compared by equality.
 */
export type Fact = string | number | boolean | null | Fact[] | { [key: string]: Fact };

/**
 * Must be equal: `gpu` (models), `gpu_memory`, `mig`, `driver`, `thp`, `memory_limit`, `workload` (sha256), `plan`,
 * `measuring` (memdrift's measuring version), `attached` (to a container or a process, where nothing was launched).
 */
export type Environment = Record<string, Fact>;

/** Under review: `image`, `command`, `python`, `torch`, `cuda`, `allocator`, `env.<NAME>` ... Shown, never refused. */
export type Subject = Record<string, Fact>;

/**
 * Version of the way of measuring: raised when readings of two versions of memdrift must not be compared
 * (another settle, another definition of a series). Not the version of the package.
 */
export const MEASURING_VERSION = 3;

/**
 * The environment without the length of the warm-up, which is not compared (contract): every run sends as much as it
 * needs. Recordings of earlier versions name it in their plan.
 */
export function withoutWarmUp(environment: Environment): Environment {
  const { plan } = environment;
  if (plan === null || typeof plan !== 'object' || Array.isArray(plan)) return environment;
  const { warmup: _, ...compared } = plan;
  return { ...environment, plan: compared };
}

/** A fact that differs between two recordings: its key, the value here and the value there. */
export interface Difference {
  key: string;
  here: unknown;
  there: unknown;
}

/**
 * The keys in which two sets of facts differ, in order of name. A key that one side lacks counts as null there, so a
 * fact that only one of them knows is a difference.
 */
export function differences(here: Record<string, unknown>, there: Record<string, unknown>): Difference[] {
  const keys = [...new Set([...Object.keys(here), ...Object.keys(there)])].sort();
  return keys
    .map((key) => ({ key, here: here[key] ?? null, there: there[key] ?? null }))
    .filter((d) => canonical(d.here) !== canonical(d.there));
}

/** JSON with sorted keys: equal facts give equal text. */
export function canonical(value: unknown): string {
  if (value === undefined) return 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** A fact in a sentence: plain text, objects as canonical JSON, absent as `none`. */
export function factText(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  return typeof value === 'string' ? value : canonical(value);
}
