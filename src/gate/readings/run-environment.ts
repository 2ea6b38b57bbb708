import type { GpuSnapshot } from '../../memory/gpu/driver.js';
import type { ProbeStream } from '../../memory/probe/probe-reader.js';
import { type Environment, MEASURING_VERSION, type Subject } from '../../recording/environment.js';
import type { Plan } from '../../recording/recording.js';
import type { Service } from '../../service/service.js';

/** Facts of the runner that must be equal, besides the plan; read once, by the entry point's ports. */
export interface RunnerFacts {
  /** `/sys/kernel/mm/transparent_hugepage/enabled`'s choice, or null where it cannot be read. */
  thp: string | null;
}

/**
 * The environment of a run, all but the plan (which the baseline of this environment may bind).
 * @param gpu the driver's first snapshot; null without a GPU or a driver
 */
export function runEnvironment(
  service: Service,
  workloadSha256: string,
  runner: RunnerFacts,
  gpu: GpuSnapshot | null,
): Environment {
  return {
    gpu: gpu === null ? [...service.gpus] : gpu.devices.map(({ model }) => model),
    gpu_memory: gpu === null ? null : gpu.devices.map(({ totalBytes }) => totalBytes),
    mig: gpu?.mig ?? null,
    driver: gpu?.driverVersion ?? null,
    thp: runner.thp,
    memory_limit: service.memoryLimitBytes,
    workload: workloadSha256,
    measuring: MEASURING_VERSION,
    ...(service.attached === undefined ? {} : { attached: service.attached }),
  };
}

/** The part of the plan that must be equal for two recordings to be compared. */
export function planFact(plan: Plan): Environment {
  return {
    plan: {
      cycle: plan.cycle ?? null,
      vary: plan.vary ?? null,
      concurrency: plan.concurrency ?? null,
      speed: plan.speed ?? null,
      collect: plan.collect ?? null,
      ...(plan.slices === undefined ? {} : { slices: plan.slices }),
      ...(plan.cancel_share === undefined ? {} : { cancel_share: plan.cancel_share }),
      ...(plan.force_output === undefined ? {} : { force_output: JSON.stringify(plan.force_output) }),
      ...(plan.upstream === undefined ? {} : { upstream: JSON.stringify(plan.upstream) }),
      ...((plan.amplify?.requests ?? 0) === 0 ? {} : { amplify: JSON.stringify(plan.amplify) }),
    },
  };
}

/**
 * The metadata of the candidate: what the launcher knows, and what the probe reports from inside, where an image's entry
 * point may have set variables that cannot be seen from outside.
 * @param outside allocators in processes that the probe does not reach
 * @param server its kind, as its page of metrics shows it
 */
export function candidateMetadata(
  service: Service,
  streams: readonly ProbeStream[],
  outside: readonly string[],
  server: string | null,
): Subject {
  const one = (values: (string | null | undefined)[]): string | null => {
    const known = [...new Set(values.filter((v): v is string => typeof v === 'string' && v !== ''))].sort();
    return known.length === 0 ? null : known.join(', ');
  };
  const inside: Subject = {
    python: one(streams.map((s) => s.python)),
    node: one(streams.map((s) => s.node)),
    libc: one(streams.map((s) => s.libc)),
    torch: one(streams.map((s) => s.torch?.version)),
    cuda: one(streams.map((s) => s.torch?.cuda)),
    torch_allocator: one(streams.map((s) => s.torch?.backend)),
    torch_settings: one(streams.map((s) => s.torch?.settings)),
    allocator: one([...streams.map((s) => s.allocator?.name), ...outside]),
    server,
  };
  const known = Object.entries(inside).filter(([, value]) => value !== null);
  return { ...service.metadata, ...environmentInside(streams), ...frameworks(streams), ...Object.fromEntries(known) };
}

/** Variables that touch memory as the processes have them: `env.NAME`; all their values where they differ. */
function environmentInside(streams: readonly ProbeStream[]): Subject {
  const values = new Map<string, Set<string>>();
  for (const { env } of streams) {
    for (const [name, value] of Object.entries(env)) values.set(name, (values.get(name) ?? new Set()).add(value));
  }
  return Object.fromEntries([...values].sort().map(([name, all]) => [`env.${name}`, [...all].sort().join(', ')]));
}

/** Frameworks beside torch that a process has initialised, with their versions. */
function frameworks(streams: readonly ProbeStream[]): Subject {
  return Object.fromEntries(streams.flatMap((stream) => [...stream.frameworks]));
}
