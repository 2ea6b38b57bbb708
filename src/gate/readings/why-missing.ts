import { GPU_TOOLS } from '../../memory/gpu/vendor-list.js';
import type { SilentProcess } from '../../memory/member-observer.js';
import type { ObservedCheckpoint } from '../../memory/observer.js';
import { definitionOf } from '../../series/series.js';

/** What the run knows, beside the checkpoint, of why a reading may fail. */
export interface WhatWasSeen {
  /** GPUs attached to the service. */
  gpus: readonly string[];
  /** Why the driver does not read; null where it does, `''` where there is none here. */
  driverProblem: string | null;
  /** Allocators that serve malloc instead of glibc's and cannot be read, as the probes or the maps show them. */
  allocators: readonly string[];
}

export interface WhyMissing {
  reason: string;
  remedy: string;
}

/** The likely reason why a series could not be read, and what to do about it. */
export function whyMissing(
  series: string,
  { silent, processes, values }: ObservedCheckpoint,
  seen: WhatWasSeen,
): WhyMissing {
  const { source, layer } = definitionOf(series) ?? {};
  if (source === 'gpu-driver') return noDriver(series, seen);
  if (source === 'server') {
    return {
      reason: `${series} was not read: the server's page of metrics does not report it (any more)`,
      remedy: 'keep the page of metrics on (vLLM has it always, SGLang with --enable-metrics), or see service.metrics',
    };
  }
  const mute = silent[0];
  if (mute !== undefined) return noProbe(mute);
  if (source === 'allocator') return noHeap(series, seen.allocators);
  if (source === 'framework') {
    const framework = layer?.split('.')[0];
    return values[series] === undefined
      ? {
          reason: `${series} is in the baseline, and no process of this service has ${framework} on a device`,
          remedy: `check that the change still runs on the GPU, or accept it: budgets.series."${series}".gate: false`,
        }
      : {
          reason: `${series} cannot be read: ${framework} is loaded but reports no allocator statistics`,
          remedy: `see the version of ${framework} in the report, or budgets.series."${series}".gate: false`,
        };
  }
  if (layer === 'container') {
    return {
      reason: `${series} cannot be read: the container's memory cgroup is out of reach, or does not tell shared memory`,
      remedy: 'run memdrift beside the engine as a user who may read /sys/fs/cgroup, or measure an image with a shell',
    };
  }
  const unreadable = processes.find((process) => process.values[series] === null);
  const whose = unreadable === undefined ? '' : ` of process ${unreadable.pid} (${unreadable.role})`;
  return {
    reason: `${series} cannot be read${whose}: no permission, or the kernel does not report it (gVisor, Linux before 5.3)`,
    remedy: 'run memdrift as a user who may read the service (root, or one with docker access): see memdrift doctor',
  };
}

function noDriver(series: string, { driverProblem }: WhatWasSeen): WhyMissing {
  const why =
    driverProblem === ''
      ? `a GPU is attached, and none of ${GPU_TOOLS.join(', ')} answers here`
      : (driverProblem ?? "the driver does not tell (any more) what the service's processes hold");
  return {
    reason: `${series} cannot be read: ${why}`,
    remedy:
      "make the driver's tool available where memdrift runs, measure without a GPU (gpus: none), or accept the " +
      `blind spot: budgets.series."${series}".gate: false`,
  };
}

/** A Python process that did not report: by its command line and environment, the likely reason. */
function noProbe({ pid, command, scrubbed }: SilentProcess): WhyMissing {
  const flags = command.split(/\s+/).filter((word) => /^-[a-zA-Z]+$/.test(word));
  if (flags.some((word) => /[IE]/.test(word))) {
    return {
      reason: `the probe never reported: the service starts Python with -I or -E (${command})`,
      remedy: 'start Python without -I and -E in the measured image, or set its PYTHONPATH inside',
    };
  }
  if (scrubbed === true) {
    return {
      reason: `the probe never reported from process ${pid} (${command}): it was started with another environment (env -i, sudo, su)`,
      remedy: 'keep PYTHONPATH, MEMDRIFT_DIR and MEMDRIFT_OUT in the environment of the measured service',
    };
  }
  return {
    reason: `the probe never reported from process ${pid} (${command})`,
    remedy: 'start it without -I, -E, -S and env -i, so that PYTHONPATH and sitecustomize work',
  };
}

function noHeap(series: string, allocators: readonly string[]): WhyMissing {
  const why =
    allocators.length > 0
      ? `${allocators.join(', ')} serves malloc`
      : 'no ctypes, no glibc from 2.33 on, or no Python process';
  return {
    reason: `${series} cannot be read in this service (${why})`,
    remedy: `leave it to process/resident: budgets.series."${series}".gate: false`,
  };
}
