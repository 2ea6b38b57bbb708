import { GPU_TOOLS } from '../../memory/gpu/vendor-list.js';
import type { ObservedProcess, SilentProcess } from '../../memory/member-observer.js';
import type { ObservedCheckpoint } from '../../memory/observer.js';
import type { Trouble } from '../../recording/trouble.js';
import type { UnreadWhy } from '../../report/text/run/unread.js';
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

/** Why a series cannot be read. */
export type Unread = Extract<Trouble, { why: UnreadWhy }>;

/** The likely reason why a series could not be read. */
export function whyMissing(series: string, checkpoint: ObservedCheckpoint, seen: WhatWasSeen): Unread {
  const { silent, processes, values, lost = [] } = checkpoint;
  const { source, layer } = definitionOf(series) ?? {};
  if (source === 'gpu-driver') return noDriver(series, seen);
  if (source === 'server') return noPage(series, checkpoint, seen);
  // Whatever a process would have told: it was not there to tell it.
  const gone = lost.find(({ why }) => why === 'ended' || why === 'no-answer');
  const mute = silent.find(({ pid }) => lost.every((one) => one.pid !== pid || one.why !== 'ended'));
  const ofProbe = source === 'allocator' || source === 'framework' || source === 'interpreter';
  if (ofProbe && mute !== undefined) return noProbe(series, mute);
  if (gone !== undefined && layer !== 'container') {
    const { pid, role } = gone;
    return { why: gone.why === 'ended' ? 'process-ended' : 'process-mute', series, pid, role };
  }
  if (source === 'runtime') return noRuntime(series, processes);
  if (source === 'allocator') return noHeap(series, seen.allocators, processes);
  if (source === 'framework') {
    const framework = layer?.split('.')[0] ?? '';
    return { why: values[series] === undefined ? 'framework-gone' : 'framework-silent', series, framework };
  }
  if (layer === 'container') return { why: 'cgroup-hidden', series };
  if (processes.length === 0) return { why: 'no-process', series };
  const [first] = lost;
  if (first?.why === 'untold') return { why: 'kernel-lacks', series, pid: first.pid, role: first.role };
  const unread = first ?? processes.find((process) => process.values[series] === null);
  const { pid = null, role = null } = unread ?? {};
  return { why: 'process-denied', series, pid, role, or_kernel: first === undefined };
}

function noRuntime(series: string, processes: readonly ObservedProcess[]): Unread {
  for (const { pid, role, asked, values } of processes) {
    if (values[series] === null && asked !== undefined) return { why: 'runtime-unasked', series, pid, role, asked };
  }
  return { why: 'runtime-gone', series };
}

function noPage(series: string, { values }: ObservedCheckpoint, { metrics, serverKind: server }: WhatWasSeen): Unread {
  if (metrics === 'none') return { why: 'page-off', series };
  if (server === null) return { why: 'page-unknown', series };
  const told = Object.entries(values).some(
    ([name, value]) => definitionOf(name)?.source === 'server' && value !== null,
  );
  return { why: told ? 'page-lacks' : 'page-silent', series };
}

function noDriver(series: string, { driverProblem }: WhatWasSeen): Unread {
  return driverProblem === ''
    ? { why: 'driver-absent', series, tools: [...GPU_TOOLS] }
    : { why: 'driver-lacks', series, problem: driverProblem };
}

/** A Python process that did not report: by its command line and environment, the likely reason. */
function noProbe(series: string, { pid, command, scrubbed }: SilentProcess): Unread {
  if (/[IE]/.test(interpreterFlags(command))) return { why: 'probe-kept-out', series, command };
  return { why: scrubbed === true ? 'probe-without-environment' : 'probe-silent', series, pid, command };
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

function noHeap(series: string, allocators: readonly string[], processes: readonly ObservedProcess[]): Unread {
  if (allocators.length > 0) return { why: 'heap-of-allocator', series, allocators: [...allocators] };
  const isPython = processes.some(({ values }) => 'heap/allocated' in values);
  return { why: isPython ? 'heap-without-statistics' : 'heap-without-python', series };
}
