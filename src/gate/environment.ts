import type { ProbeStream } from '../memory/readers/probe.js';
import { type Environment, MEASURING_VERSION, type Subject } from '../recording/environment.js';
import type { Plan } from '../recording/recording.js';
import type { Service } from '../service/service.js';

/** What of the runner must be equal beside the plan; read once, by the door's ports. */
export interface RunnerFacts {
  /** `/sys/kernel/mm/transparent_hugepage/enabled`'s choice, or null where it cannot be read. */
  thp: string | null;
}

/** The environment of a run, all but the plan (which the baseline of this environment may bind). */
export function environmentOf(service: Service, workloadSha256: string, runner: RunnerFacts): Environment {
  return {
    gpu: [...service.gpus],
    gpu_memory: null,
    mig: null,
    driver: null,
    thp: runner.thp,
    memory_limit: service.memoryLimitBytes,
    workload: workloadSha256,
    measuring: MEASURING_VERSION,
  };
}

/** The part of the plan that must be equal for two recordings to be compared. */
export function planFact(plan: Plan): Environment {
  return {
    plan: {
      cycle: plan.cycle ?? null,
      warmup: plan.warmup ?? null,
      vary: plan.vary ?? null,
      concurrency: plan.concurrency ?? null,
      speed: plan.speed ?? null,
      collect: plan.collect ?? null,
    },
  };
}

/** What is under review: what the launcher knows, and what the probe saw inside. */
export function subjectOf(service: Service, streams: readonly ProbeStream[]): Subject {
  const one = (values: (string | null | undefined)[]): string | null => {
    const known = [...new Set(values.filter((v): v is string => typeof v === 'string' && v !== ''))].sort();
    return known.length === 0 ? null : known.join(', ');
  };
  const inside: Subject = {
    python: one(streams.map((s) => s.python)),
    libc: one(streams.map((s) => s.libc)),
    torch: one(streams.map((s) => s.torch?.version)),
    cuda: one(streams.map((s) => s.torch?.cuda)),
    allocator: one(streams.map((s) => s.allocator)),
  };
  const known = Object.entries(inside).filter(([, value]) => value !== null);
  return { ...service.subject, ...Object.fromEntries(known) };
}
