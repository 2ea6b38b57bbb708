/** What runs a process's program; `native`: compiled code that manages its own memory (C, C++, Rust). */
export type Runtime = 'python' | 'node' | 'java' | 'go' | 'dotnet' | 'native';

const MANAGED: ReadonlySet<string> = new Set<Runtime>(['node', 'java', 'go', 'dotnet']);
const ALL: ReadonlySet<string> = new Set<Runtime>(['python', 'node', 'java', 'go', 'dotnet', 'native']);

/** A runtime with a collector of its own, which the probe does not reach: its heap may hold garbage at rest. */
export type ManagedRuntime = Exclude<Runtime, 'python' | 'native'>;

export function isManaged(runtime: string | null): runtime is ManagedRuntime {
  return runtime !== null && MANAGED.has(runtime);
}

/** Whether a class of a JVM is of the JDK itself: it keeps what others put into it. */
export function isPlatformClass(name: string): boolean {
  return /^(?:\[|java[.x]|jdk\.|sun\.|com\.sun\.)/.test(name);
}

/** The runtime of that name, as a recording says it; null where it is none that is known here. */
export function asRuntime(name: string | undefined): Runtime | null {
  return name !== undefined && ALL.has(name) ? (name as Runtime) : null;
}

/**
 * Whether a managed runtime was asked to collect at a checkpoint, or why it was not:
 * `no-way`: nothing of this runtime can be asked from outside; `no-endpoint`: it could, by something that the service does not
 * have; `not-wanted`: the configuration does not let it be asked; `out-of-reach`: its files are on another machine or in another container; `no-rights`: it answers to its own user only;
 * `would-kill`: the signal that asks would end it; `disabled`: it was told to ignore the request; `too-slow`: a collection
 * takes longer than the bound; `no-answer`.
 */
export const ASKED = [
  'collected',
  'no-way',
  'no-endpoint',
  'not-wanted',
  'out-of-reach',
  'no-rights',
  'would-kill',
  'disabled',
  'too-slow',
  'no-answer',
] as const;
export type Asked = (typeof ASKED)[number];
