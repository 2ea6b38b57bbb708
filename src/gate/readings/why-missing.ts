import { GPU_TOOLS } from '../../memory/gpu/vendor-list.js';
import type { LostProcess } from '../../memory/lost-processes.js';
import type { ObservedProcess, SilentProcess } from '../../memory/member-observer.js';
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
  /** Where the server's page of metrics is looked for (`service.metrics`). */
  metrics?: string;
  /** The server that a page told of; null where none did. */
  serverKind?: string | null;
}

export interface WhyMissing {
  reason: string;
  remedy: string;
}

/** The likely reason why a series could not be read, and what to do about it. */
export function whyMissing(series: string, checkpoint: ObservedCheckpoint, seen: WhatWasSeen): WhyMissing {
  const { silent, processes, values, lost = [] } = checkpoint;
  const { source, layer } = definitionOf(series) ?? {};
  if (source === 'gpu-driver') return noDriver(series, seen);
  if (source === 'server') return noPage(series, checkpoint, seen);
  // Whatever a process would have told: it was not there to tell it.
  const gone = lost.find(({ why }) => why === 'ended' || why === 'no-answer');
  const mute = silent.find(({ pid }) => lost.every((one) => one.pid !== pid || one.why !== 'ended'));
  const ofProbe = source === 'allocator' || source === 'framework' || source === 'interpreter';
  if (ofProbe && mute !== undefined) return noProbe(mute);
  if (gone !== undefined && layer !== 'container') return noProcess(series, gone);
  if (source === 'runtime') return noRuntime(series, processes);
  if (source === 'allocator') return noHeap(series, seen.allocators, processes);
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
  if (processes.length === 0) {
    return {
      reason: `${series} cannot be read: no process of the service can be seen from here`,
      remedy: 'run memdrift where /proc shows the processes of the service: see memdrift doctor',
    };
  }
  const unread = lost[0] ?? processes.find((process) => process.values[series] === null);
  const whose = unread === undefined ? '' : ` of process ${unread.pid} (${unread.role})`;
  if (lost[0]?.why === 'untold') {
    return {
      reason: `${series} cannot be read${whose}: the kernel does not report it (gVisor, Linux before 5.3)`,
      remedy: 'run memdrift on a kernel that has Pss_Anon in smaps_rollup: see memdrift doctor',
    };
  }
  const orKernel = lost[0] === undefined ? ', or the kernel does not report it (gVisor, Linux before 5.3)' : '';
  return {
    reason: `${series} cannot be read${whose}: no permission${orKernel}`,
    remedy: 'run memdrift as a user who may read the service (root, or one with docker access): see memdrift doctor',
  };
}

function noProcess(series: string, { pid, role, why }: LostProcess): WhyMissing {
  return why === 'ended'
    ? {
        reason: `${series} was not read: process ${pid} (${role}) ended while it was read`,
        remedy: 'let processes live through a checkpoint: short-lived helpers make every sum over them unknown',
      }
    : {
        reason: `${series} was not read: the probe in process ${pid} (${role}) did not answer in time`,
        remedy: 'see whether the process hangs or is stopped, or holds the interpreter lock for minutes',
      };
}

function noRuntime(series: string, processes: readonly ObservedProcess[]): WhyMissing {
  const mute = processes.find(({ asked, values }) => values[series] === null && asked !== undefined);
  const reason =
    mute === undefined
      ? 'no process of this service tells it, and one did in the baseline'
      : `process ${mute.pid} (${mute.role}) did not tell it (${mute.asked})`;
  return {
    reason: `${series} was not read: ${reason}`,
    remedy: `let its runtime be asked as it was (docs/layers.md), or accept the blind spot: budgets.series."${series}".gate: false`,
  };
}

function noPage(
  series: string,
  { values }: ObservedCheckpoint,
  { metrics, serverKind: server }: WhatWasSeen,
): WhyMissing {
  const keep = 'keep the page of metrics on (vLLM has it always, SGLang with --enable-metrics), or see service.metrics';
  if (metrics === 'none') {
    return {
      reason: `${series} was not read: no page of metrics is asked for (service.metrics: none), and the baseline has it`,
      remedy: `ask for the page as the baseline did, or accept the blind spot: budgets.series."${series}".gate: false`,
    };
  }
  if (server === null) return { reason: `${series} was not read: no known page of metrics was found`, remedy: keep };
  const told = Object.entries(values).some(
    ([name, value]) => definitionOf(name)?.source === 'server' && value !== null,
  );
  const reason = told
    ? `the server's page of metrics does not report it (any more)`
    : `the server's page of metrics does not answer (any more)`;
  return { reason: `${series} was not read: ${reason}`, remedy: keep };
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
  if (/[IE]/.test(interpreterFlags(command))) {
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

/** Letters of the interpreter's own options: they end at the script, `-m` or `-c`, and `-X` and `-W` take a word. */
function interpreterFlags(command: string): string {
  const [, ...words] = command.trim().split(/\s+/);
  let flags = '';
  for (let at = 0; at < words.length; at++) {
    const own = /^-([a-zA-Z]+)$/.exec(words[at] ?? '')?.[1];
    if (own === undefined) break;
    const [upTo = ''] = own.split(/[mcXW]/, 1);
    flags += upTo;
    const ends = own.charAt(upTo.length);
    if (ends === 'm' || ends === 'c') break;
    if (ends !== '' && upTo.length + 1 === own.length) at += 1;
  }
  return flags;
}

function noHeap(series: string, allocators: readonly string[], processes: readonly ObservedProcess[]): WhyMissing {
  const isPython = processes.some(({ values }) => 'heap/allocated' in values);
  const why =
    allocators.length > 0
      ? `${allocators.join(', ')} serves malloc`
      : isPython
        ? 'no ctypes, or no glibc from 2.33 on'
        : 'it has no Python process';
  return {
    reason: `${series} cannot be read in this service (${why})`,
    remedy: `leave it to process/resident: budgets.series."${series}".gate: false`,
  };
}
