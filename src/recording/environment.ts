/**
 * What must be equal for two recordings to be compared (environment), and what is under review (subject).
 * Both are flat: a key, and a value that is shown as it is and compared by equality.
 */
export type Fact = string | number | boolean | null | Fact[] | { [key: string]: Fact };

/**
 * Must be equal: `gpu` (models), `gpu_memory`, `mig`, `driver`, `thp`, `memory_limit`, `workload` (sha256), `plan`,
 * `measuring` (memdrift's measuring version).
 */
export type Environment = Record<string, Fact>;

/** Under review: `image`, `command`, `python`, `torch`, `cuda`, `allocator`, `env.<NAME>` ... Shown, never refused. */
export type Subject = Record<string, Fact>;
