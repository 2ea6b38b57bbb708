import { open, readdir } from 'node:fs/promises';
import { thisUser } from '../cleanup/owned.js';
import type { ServiceProcess } from '../service.js';

/**
 * Most of a file of a process. Its command line and its environment are its own memory, and a process may lay them over
 * as much of it as it likes (PR_SET_MM_MAP of prctl(2)); of execve(2) both together have 6 MiB at most. All else the
 * kernel writes: a line a mapping.
 */
const MAX_BYTES = 256 * 1024 * 1024;
const MAX_OWN_BYTES = 8 * 1024 * 1024;
const OWN = ['cmdline', 'environ'];
const CHUNK_BYTES = 64 * 1024;

/** Text of `/proc/<pid>/<file>`; null where the process is gone, may not be read, or tells more than it may. */
export async function readProc(pid: number, file: string): Promise<string | null> {
  return procText(pid, file).catch(() => null);
}

/**
 * The same, null where it is empty or tells more than it may.
 * @throws the system's error where the process is gone or may not be read
 */
export async function procText(pid: number, file: string): Promise<string | null> {
  const opened = await open(`/proc/${pid}/${file}`);
  try {
    const chunks: Buffer[] = [];
    let leftBytes = OWN.includes(file) ? MAX_OWN_BYTES : MAX_BYTES;
    while (leftBytes >= 0) {
      const { buffer, bytesRead } = await opened.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, null);
      if (bytesRead === 0) return Buffer.concat(chunks).toString('utf8') || null;
      chunks.push(buffer.subarray(0, bytesRead));
      leftBytes -= bytesRead;
    }
    return null;
  } finally {
    await opened.close();
  }
}

/** Whose a process is. */
export interface Kin {
  pid: number;
  parent: number;
  session: number;
}

/** A process as /proc lists it. */
export interface ListedProcess extends Kin {
  /** Start in clock ticks since boot: tells it from another that has its pid later. */
  startTicks: number;
}

/** Every process that can be seen from here, but zombies: they hold no memory, and end when their parent looks. */
export async function listProcesses(): Promise<ListedProcess[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(pids.map(async (pid) => parseStat(pid, await readProc(pid, 'stat'))));
  return found.filter((process) => process !== null);
}

/** proc_pid_stat(5): pid (name) state ppid pgrp session ... starttime (22). The name may hold brackets and spaces. */
export function parseStat(pid: number, stat: string | null): ListedProcess | null {
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, parent, , session] = fields;
  if (state === undefined || state === 'Z' || state === 'X') return null;
  return { pid, parent: Number(parent), session: Number(session), startTicks: Number(fields[19]) };
}

/** The roots, all that descend from them, and all that are of a root's session: a service's whole family. */
export function family<T extends Kin>(all: readonly T[], roots: Iterable<number>): T[] {
  const sessions = new Set(roots);
  const found = new Set(sessions);
  const children = new Map<number, number[]>();
  for (const { pid, parent, session } of all) {
    if (sessions.has(session)) found.add(pid);
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [pid]);
    else siblings.push(pid);
  }
  // What is added to a set while it is walked is walked too.
  for (const pid of found) for (const child of children.get(pid) ?? []) found.add(child);
  return all.filter(({ pid }) => found.has(pid));
}

/** Those that this user has started: what another's process says of itself is not obeyed. */
export async function ofThisUser(all: readonly ListedProcess[]): Promise<ListedProcess[]> {
  const statuses = await Promise.all(all.map(({ pid }) => readProc(pid, 'status')));
  const uids = statuses.map((status) => status?.match(/^Uid:\t(\d+)/m)?.[1]);
  return all.filter((_, index) => uids[index] === `${thisUser()}`);
}

/** Those that have the variable in the environment they were started with. */
export async function marked(all: readonly ListedProcess[], name: string, value: string): Promise<number[]> {
  const environments = await Promise.all(all.map(({ pid }) => readProc(pid, 'environ')));
  return all.filter((_, index) => environments[index]?.split('\0').includes(`${name}=${value}`)).map(({ pid }) => pid);
}

/** What the service's interface says of a process. Where a namespace of its own gives it another pid, by that one. */
export async function describe({ pid, parent }: ListedProcess): Promise<ServiceProcess | null> {
  const [status, commandLine] = await Promise.all([readProc(pid, 'status'), readProc(pid, 'cmdline')]);
  if (status === null) return null;
  const name = status.match(/^Name:\t(.*)$/m)?.[1] ?? '';
  const ownPid = status.match(/^NSpid:.*?(\d+)[ \t]*$/m)?.[1];
  return {
    pid: ownPid === undefined ? pid : Number(ownPid),
    hostPid: pid,
    parentPid: parent,
    command: commandText(commandLine, name),
  };
}

/** The command line with spaces between its words, or the name for a process without one. */
export function commandText(commandLine: string | null, name: string): string {
  return ((commandLine ?? '').replaceAll('\0', ' ').trim() || name).slice(0, 400);
}
