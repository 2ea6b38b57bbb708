import { z } from 'zod';
import { allocatedSchema, heldSchema } from '../../series/explained.js';
import { ASKED } from '../../series/runtime.js';
import { PROBE_HOLD_LAYERS, type Values } from '../../series/series.js';
import { jsonIn } from '../../series/unknown.js';

/**
 * One line of a probe's output file (docs/probe.md, version 1). It is written inside the service, so it is hostile:
 * everything is bounded, and a line that does not fit is no line.
 */

/** Longest line that is looked at, in characters; a real one is below 1 KiB. */
const LINE_CHARACTERS = 16 * 1024;
const NAMES_PER_LINE = 64;

const text = z.string().max(512);
const count = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const seconds = z.number().nonnegative();
const bytes = count;
/** Series names as the contract spells them; nothing else is one. */
const name = z.string().regex(/^[a-z][a-z0-9./-]{0,63}$/);
const values: z.ZodType<Values> = z
  .record(name, z.number().nullable())
  .refine((record) => Object.keys(record).length <= NAMES_PER_LINE);
const layer = z.enum(PROBE_HOLD_LAYERS);

const lineSchema = z.discriminatedUnion('k', [
  z.object({
    k: z.literal('hello'),
    v: z.literal(1),
    pid: count.positive(),
    start: count,
    ppid: count,
    t: seconds,
    argv: text,
    runtime: z.enum(['python', 'node']).default('python'),
    /** Version of the runtime that it is. */
    python: text.optional(),
    node: text.optional(),
    libc: text.nullable().default(null),
    /** Variables that touch memory. */
    env: z
      .record(z.string().regex(/^\w{1,64}$/), z.string().max(200))
      .refine((record) => Object.keys(record).length <= NAMES_PER_LINE)
      .default({}),
  }),
  z.object({
    k: z.literal('torch'),
    version: text,
    cuda: text.nullable(),
    rocm: z.boolean().default(false),
    device: z.boolean(),
    backend: text.nullable().default(null),
    settings: text.nullable().default(null),
  }),
  z.object({ k: z.literal('framework'), name: z.string().regex(/^[a-z]{1,32}$/), version: text }),
  z.object({
    k: z.literal('allocator'),
    name: text,
    kind: z.enum(['jemalloc', 'tcmalloc', 'mimalloc', 'musl', 'other']).default('other'),
    readable: z.boolean().default(false),
  }),
  z.object({ k: z.literal('mappings'), seq: count, values }),
  /** Names below /dev/shm of segments that it made and that were there a moment later. */
  z.object({ k: z.literal('shm'), names: z.array(z.string().min(1).max(255)).max(NAMES_PER_LINE) }),
  z.object({ k: z.literal('ooms'), count }),
  z.object({ k: z.literal('sample'), t: seconds, values }),
  z.object({ k: z.literal('reading'), seq: count, phase: z.enum(['raw', 'settled']), t: seconds, values }),
  z.object({ k: z.literal('held'), seq: count, layer, bytes, before: values, during: values, after: values }),
  z.object({ k: z.literal('kept'), seq: count, layer, bytes }),
  z.object({
    k: z.literal('done'),
    seq: count,
    ms: z.number().nonnegative(),
    error: text.nullable(),
    /** Of an error whose cause is acted on: there was no memory for what was asked. */
    why: z.enum(['memory']).optional(),
    /** Of a checkpoint of a managed runtime, where a collection was asked for. */
    asked: z.enum(ASKED).optional(),
  }),
  /** Answers of `explain holders` and `explain allocations`, one a line. */
  heldSchema.extend({ k: z.literal('holder'), seq: count }),
  allocatedSchema.extend({ k: z.literal('allocation'), seq: count }),
  z.object({ k: z.literal('bye'), t: seconds }),
]);

export type ProbeLine = z.infer<typeof lineSchema>;

/** The line, or null where it is broken, oversized or of a kind not known here. Never throws. */
export function parseProbeLine(line: string): ProbeLine | null {
  if (line.length > LINE_CHARACTERS) return null;
  return lineSchema.safeParse(jsonIn(line)).data ?? null;
}
