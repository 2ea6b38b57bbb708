/** What runs a process's program; `native`: compiled code that manages its own memory (C, C++, Rust). */
export type Runtime = 'python' | 'node' | 'java' | 'go' | 'dotnet' | 'native';

const MANAGED: ReadonlySet<string> = new Set<Runtime>(['node', 'java', 'go', 'dotnet']);
const ALL: ReadonlySet<string> = new Set<Runtime>(['python', 'node', 'java', 'go', 'dotnet', 'native']);

/** A runtime with a collector of its own, which the probe does not reach: its heap may hold garbage at rest. */
export type ManagedRuntime = Exclude<Runtime, 'python' | 'native'>;

export function isManaged(runtime: string | null): runtime is ManagedRuntime {
  return runtime !== null && MANAGED.has(runtime);
}

/** The runtime of that name, as a recording says it; null where it is none that is known here. */
export function asRuntime(name: string | undefined): Runtime | null {
  return name !== undefined && ALL.has(name) ? (name as Runtime) : null;
}
