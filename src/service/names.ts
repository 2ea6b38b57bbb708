import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * Who launched something, so that a later run may tell what was left behind from what is in use. Written as labels on
 * containers and volumes, and into the run directory.
 */
export interface Owner {
  pid: number;
  host: string;
  /** Unix seconds. */
  started: number;
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
export function serviceNameOf(name: string): string | null {
  return name.match(/^(memdrift-[0-9a-f]{12})(?![^_-])/)?.[1] ?? null;
}

export function thisOwner(): Owner {
  return { pid: process.pid, host: hostname(), started: Math.floor(Date.now() / 1000) };
}

/** The labels of everything that the daemon keeps for a service. */
export function labelsOf(owner: Owner, env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const run = env['GITHUB_RUN_ID'] === undefined ? 'local' : `${env['GITHUB_RUN_ID']}-${env['GITHUB_RUN_ATTEMPT']}`;
  return {
    memdrift: '1',
    'memdrift.run': run,
    'memdrift.started': `${owner.started}`,
    'memdrift.owner': `${owner.pid}@${owner.host}`,
  };
}

/** The same as words for the docker command line. */
export function labelWords(owner: Owner, env: NodeJS.ProcessEnv = process.env): string[] {
  return Object.entries(labelsOf(owner, env)).flatMap(([key, value]) => ['--label', `${key}=${value}`]);
}

/** The owner from the labels; null where they are not ours or not whole. */
export function ownerFromLabels(labels: Readonly<Record<string, string>>): Owner | null {
  const [, pid, host] = labels['memdrift.owner']?.match(/^(\d{1,10})@(.+)$/) ?? [];
  const started = labels['memdrift.started'];
  if (pid === undefined || host === undefined || started === undefined || !/^\d{1,12}$/.test(started)) return null;
  return { pid: Number(pid), host, started: Number(started) };
}

/**
 * Whether nobody uses it any more: its process on this host is gone, or it is of another host (whose processes cannot
 * be seen) and older than a job may be.
 */
export function isStale(owner: Owner, here: Owner = thisOwner()): boolean {
  if (owner.host === here.host) return !isAlive(owner.pid);
  return here.started - owner.started > STALE_AFTER_S;
}

function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
