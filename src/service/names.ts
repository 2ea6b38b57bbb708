import { randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { thisUser } from './cleanup/owned.js';
import { parseStat } from './process/host-processes.js';
import type { Environment } from './service.js';

/**
 * Who launched something, so that a later run may tell what was left behind from what is in use. Written as labels on
 * containers, networks and volumes, and into the run directory.
 */
export interface Owner {
  /** Id of the user. */
  uid: number;
  pid: number;
  host: string;
  /** Unix seconds. */
  started: number;
  /** Null where it is not told. */
  birth: Birth | null;
}

/** Tells a process from another that has its pid later, or at the same time in another container of the same host name. */
interface Birth {
  /** Start of the process in clock ticks since boot: field 22 of proc_pid_stat(5). */
  startTicks: number;
  /** Inode of the namespace in which the pid is one: pid_namespaces(7). */
  pidNamespace: number;
}

/** Hosted runners end a job after 6 hours: what is older, on another host, belongs to no live run. */
const STALE_AFTER_S = 6 * 3600;

/** A name for a service and all that belongs to it: chosen before anything starts, so that clean-up always knows it. */
export function newServiceName(): string {
  return `memdrift-${randomBytes(6).toString('hex')}`;
}

/** True for names that {@link newServiceName} gives: nothing else is ever removed by name. */
export function isServiceName(name: string): boolean {
  return /^memdrift-[0-9a-f]{12}$/.test(name);
}

/** The service to which a container, network or volume belongs by its name; null where it is none of ours. */
export function parseServiceName(name: string): string | null {
  return name.match(/^(memdrift-[0-9a-f]{12})(?![^_-])/)?.[1] ?? null;
}

export function thisOwner(): Owner {
  const started = Math.floor(Date.now() / 1000);
  return { uid: thisUser(), pid: process.pid, host: hostname(), started, birth: ownBirth() };
}

/** The labels of everything that the daemon keeps for a service. */
export function ownerLabels(owner: Owner, env: Environment): Record<string, string> {
  const run = env['GITHUB_RUN_ID'] === undefined ? 'local' : `${env['GITHUB_RUN_ID']}-${env['GITHUB_RUN_ATTEMPT']}`;
  return {
    memdrift: '1',
    'memdrift.run': run,
    'memdrift.started': `${owner.started}`,
    'memdrift.uid': `${owner.uid}`,
    'memdrift.owner': `${owner.pid}@${owner.host}`,
    ...(owner.birth === null ? {} : { 'memdrift.birth': `${owner.birth.startTicks}@${owner.birth.pidNamespace}` }),
  };
}

/** The same as arguments of the docker command line. */
export function labelArgs(owner: Owner, env: Environment): string[] {
  return Object.entries(ownerLabels(owner, env)).flatMap(([key, value]) => ['--label', `${key}=${value}`]);
}

/** The owner from the labels; null where they are not ours, or do not say of which user. */
export function ownerFromLabels(labels: Readonly<Record<string, string>>): Owner | null {
  const [, pid, host] = labels['memdrift.owner']?.match(/^(\d{1,10})@(.+)$/) ?? [];
  const [, started] = labels['memdrift.started']?.match(/^(\d{1,12})$/) ?? [];
  const [, uid] = labels['memdrift.uid']?.match(/^(\d{1,10})$/) ?? [];
  if (pid === undefined || host === undefined || started === undefined || uid === undefined) return null;
  const [, startTicks, pidNamespace] = labels['memdrift.birth']?.match(/^(\d{1,15})@(\d{1,15})$/) ?? [];
  const birth =
    startTicks === undefined ? null : { startTicks: Number(startTicks), pidNamespace: Number(pidNamespace) };
  return { uid: Number(uid), pid: Number(pid), host, started: Number(started), birth };
}

/**
 * Whether nobody uses it any more: its process has gone, or it is of another host (whose processes cannot be seen) and
 * older than a job may be.
 */
export function isStale(owner: Owner, here: Owner = thisOwner()): boolean {
  if (sees(here, owner)) return !isAlive(owner);
  return here.started - owner.started > STALE_AFTER_S;
}

/** Job containers in the host's network are called as the host is, and have pids of their own. */
function sees(here: Owner, { host, birth }: Owner): boolean {
  if (host !== here.host) return false;
  return birth === null || here.birth === null || birth.pidNamespace === here.birth.pidNamespace;
}

function isAlive({ pid, birth }: Owner): boolean {
  const startTicks = startTicksOf(pid);
  return startTicks !== null && (birth === null || birth.startTicks === startTicks);
}

function ownBirth(): Birth | null {
  const startTicks = startTicksOf(process.pid);
  try {
    const pidNamespace = Number(readlinkSync('/proc/self/ns/pid').match(/\d+/)?.[0]);
    return startTicks === null || Number.isNaN(pidNamespace) ? null : { startTicks, pidNamespace };
  } catch {
    return null;
  }
}

/** When the process was started; null where it has ended. */
function startTicksOf(pid: number): number | null {
  try {
    return parseStat(pid, readFileSync(`/proc/${pid}/stat`, 'utf8'))?.startTicks ?? null;
  } catch {
    return null;
  }
}
