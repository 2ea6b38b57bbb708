import { z } from 'zod';

const finite = z.number();
const text = z.string();
const maybe = text.nullable();

/** A process on a GPU; bytes null where the driver does not tell. */
const gpuProcesses = z.array(z.object({ pid: finite, name: text, used_bytes: finite.nullable() }));

/** A time that is over: whose (`max-duration`, `startup`), and how long it was. */
export const limitSchema = z.object({ name: text, s: finite });

/** Seconds that a run needs in all; and what is set already of that which would give it the time. */
const time = { need_s: finite, max_duration_s: finite, requests: finite, horizon: z.enum(['safe', 'fast']) };

/** What limits the cycles of a run that is too noisy: `more` where further ones would fit into a longer max-duration. */
const noise = { cycles: finite, more: z.boolean() };

const series = { series: text };
/** A process of the service, by its id and role. */
const member = { pid: finite, role: text };

const one = <Why extends string, Shape extends z.ZodRawShape>(why: Why, shape: Shape) =>
  z.object({ why: z.literal(why), ...shape });

/**
 * Why a run was given up, was disturbed, or lacks a reading: `why` names it, the rest are its figures. Durations are in
 * seconds, sizes in bytes, growth in the series' unit per 1000 requests. The words are in `report/text/troubles.ts`.
 */
export const troubleSchema = z.discriminatedUnion('why', [
  // Time and noise.
  one('warm-up-too-long', { spent_s: finite, cycles: finite, cycle_s: finite, ...time }),
  one('cycles-too-few', { possible: finite, needed: finite, cycle_s: finite, ...time }),
  one('pair-too-long', { cycles: finite, ...time }),
  one('too-noisy', { ...series, margin: finite, budget: finite, unit: text, ...noise }),
  one('undetectable', { growth: finite, ...noise }),
  one('no-cycle', { limit: limitSchema }),
  one('hangs', { limit: limitSchema, cycle: finite, waited_s: finite, usual_s: finite }),

  // The warm-up.
  one('warm-up-cut', { limit: limitSchema, sent: finite }),
  one('warm-up-slow', { limit: limitSchema, sent: finite, ok: finite, silent: z.boolean() }),
  one('warm-up-refused', { sent: finite, errors: z.record(text, finite) }),
  one('nothing-to-amplify', {}),
  one('upstream-unused', { env: text }),

  // Beside the service.
  one('gpu-driver-silent', { tool: text, problem: maybe, waited_s: finite }),
  one('gpu-busy', { waited_s: finite, device: text, processes: gpuProcesses, used_bytes: finite.nullable() }),
  one('gpu-shared', { processes: gpuProcesses }),
  one('baselines-unread', { detail: text }),
  one('baselines-slow', { limit: limitSchema }),
  one('no-baseline', {}),
  one('recording-unwritable', { detail: text }),
  one('leak-refused', { layer: text }),

  // Series of a running service that a Prometheus should have.
  one('prometheus-unread', { detail: text }),
  one('no-pods', {}),
  one('pods-gone', {}),
  one('no-scraped-memory', { pod: text }),
  one('no-request-counter', { pod: text }),
  one('no-requests-counted', { pod: text }),
  one('window-too-noisy', { ...series, growth: finite, budget: finite, unit: text }),
  one('too-few-scrapes', { pod: text, scrapes: finite, needed: finite }),

  // What the service met.
  one('device-allocations', { failed: finite, cycle: finite }),
  one('killed', { exit_code: finite.nullable(), whole: z.boolean(), limit_bytes: finite.nullable() }),
  one('ended', { exit_code: finite.nullable(), signal: maybe }),
  one('processes-changed', { gone: z.array(text), born: z.array(text) }),

  // A series that cannot be read.
  one('process-ended', { ...series, ...member }),
  one('process-mute', { ...series, ...member }),
  one('process-denied', { ...series, pid: finite.nullable(), role: maybe, or_kernel: z.boolean() }),
  one('kernel-lacks', { ...series, ...member }),
  one('no-process', series),
  one('cgroup-hidden', series),
  one('probe-kept-out', { ...series, command: text }),
  one('probe-without-environment', { ...series, pid: finite, command: text }),
  one('probe-silent', { ...series, pid: finite, command: text }),
  one('heap-of-allocator', { ...series, allocators: z.array(text) }),
  one('heap-without-statistics', series),
  one('heap-without-python', series),
  one('framework-gone', { ...series, framework: text }),
  one('framework-silent', { ...series, framework: text }),
  one('runtime-gone', series),
  one('runtime-unasked', { ...series, ...member, asked: text }),
  one('driver-absent', { ...series, tools: z.array(text) }),
  one('driver-lacks', { ...series, problem: maybe }),
  one('page-off', series),
  one('page-unknown', series),
  one('page-lacks', series),
  one('page-silent', series),
]);

/** @see limitSchema */
export type Limit = z.infer<typeof limitSchema>;
/** @see troubleSchema */
export type Trouble = z.infer<typeof troubleSchema>;
