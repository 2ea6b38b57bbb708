import { z } from 'zod';

/**
 * What the probe tells of what grows: who holds it, and where it was allocated. It is written inside the service, and kept in
 * recordings, so every text is one line of bounded length.
 */

/** Most holders, or allocations, of one answer. */
export const MAX_EXPLAINED = 64;
const FRAMES = 16;

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
/** May fall: a container can lose more than it gains. */
const growth = z.number().int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
const line = z
  .string()
  .max(512)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, 'one line without control characters');
const place = { file: line.nullable(), line: count.nullable() };

/**
 * How a container is held; `waiting`: coroutines, generators or threads of one function that do not end; `instances`: all of a
 * class on a JVM's heap, whoever holds them.
 */
export const HOLDERS = [
  'global',
  'class',
  'attribute',
  'closure',
  'default',
  'lru-cache',
  'local',
  'context',
  'thread-local',
  'waiting',
  'instances',
  'unnamed',
] as const;

/**
 * What the change under review does to a line. `called`: it is as it was, and a line that the change brings calls it; `touched`: the line is as it was, or nobody can tell, in a file that the change
 * touches.
 */
export const LINE_CHANGES = ['added', 'changed', 'called', 'touched', 'unchanged'] as const;
export type LineChange = (typeof LINE_CHANGES)[number];

/** What tells of it, where that is not Python's probe. */
export const WITNESSES = ['node', 'jvm', 'go', 'strace'] as const;
/** Absent: the probe of a Python process. */
const by = z.enum(WITNESSES).optional();

/** What a container has in it, where that tells a pattern. */
export const HELD_KINDS = ['exception', 'task', 'handler', 'tensor', 'array', 'function'] as const;

/** One of the tensors that a container has: the newest. */
export const tensorSchema = z.object({
  shape: z.array(count).max(8),
  dtype: line,
  device: line,
  requires_grad: z.boolean(),
  /** Nodes of the autograd graph that it keeps; 0 where it keeps none. */
  graph: count,
  /** Of its own elements, and of the whole storage that it keeps. */
  bytes: count,
  storage: count,
});

export const heldSchema = z.object({
  kind: z.enum(HOLDERS),
  /** The variable; empty where it has no name. */
  name: line,
  /** The module, class or function that has it. */
  owner: line,
  /** From a root on: `app.main.HANDLER.sessions`. */
  way: line,
  /** The attribute of a library's object that the variable has: `Queue.queue`. */
  within: line.nullable().optional(),
  /** Where the variable gets its value. */
  ...place,
  type: line,
  /** Entries added in the first and the second window of requests. */
  grew: z.tuple([growth, growth]),
  length: count,
  /** Containers under that name: `sessions[...]` are many. */
  containers: count,
  /** Weak references hold nothing. */
  weak: z.boolean(),
  /** What most of a sample of what it has are; null: of no kind that is known. */
  holds: z.enum(HELD_KINDS).nullable().optional(),
  tensor: tensorSchema.nullable().optional(),
  /** That line of the file, where the service can read it. */
  source: line.nullable().optional(),
  by,
});

export const allocatedSchema = z.object({
  /** The newest frame of the service's own code. */
  ...place,
  function: line.nullable(),
  /** Blocks that stayed of the first and the second window; of samples, their number. */
  grew: z.tuple([growth, growth]),
  /** Bytes of those of the second. */
  bytes: growth,
  /** Where it is told from samples: the bytes of each window that they stand for. */
  sampled: z.tuple([growth, growth]).optional(),
  /** Of an installed package that the line calls, where the newest frame is in one: `fastapi 0.110.0`. */
  package: line.nullable().optional(),
  /** Of native code: the library that maps it. */
  library: line.optional(),
  /** The line adds to what was found to grow. */
  adds: z.boolean().optional(),
  by,
  source: line.nullable().optional(),
  /** `file:line`, the newest first. */
  frames: z.array(line).max(FRAMES),
});

/** Who holds what grows. */
export type HeldGrowth = z.infer<typeof heldSchema>;
/** What allocates what stays. */
export type AllocatedGrowth = z.infer<typeof allocatedSchema>;
