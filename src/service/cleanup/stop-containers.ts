import { constants } from 'node:os';
import { PATIENCE_MS, tryDocker } from '../engine/docker.js';
import { readProc } from '../process/host-processes.js';
import type { Environment } from '../service.js';
import type { EngineObject } from './engine-objects.js';

/** What docker gives a container between its stop signal and SIGKILL, and what it gets when the run is cancelled, s. */
const PATIENT_S = 10;
const HURRIED_S = 1;

/**
 * Stops containers all at once, as `docker stop` does: the first process of each gets its stop signal and 10 s; then all
 * of them are killed. One whose first process cannot be told is not waited for: it is killed when it is removed.
 * @param hurry once it is aborted, nothing is waited for any longer; where it is already, a second is
 * @throws ServiceError where the engine does not answer; the signal's reason
 */
export async function stopContainers(
  containers: readonly EngineObject[],
  env: Environment,
  hurry?: AbortSignal,
): Promise<void> {
  const deaf = await Promise.all(containers.map(isDeaf));
  const told = containers.filter(({ pid }, at) => pid > 0 && !deaf[at]).map(({ id }) => id);
  if (told.length === 0) return;
  const hurries = hurry?.aborted === true;
  const limits = hurries || hurry === undefined ? {} : { signal: hurry };
  await tryDocker(['stop', '-t', `${hurries ? HURRIED_S : PATIENT_S}`, ...told], env, {
    timeoutMs: PATIENCE_MS,
    ...limits,
  });
}

/**
 * Whether a container's stop signal would be lost: the kernel drops a signal to the first process of a pid namespace that
 * has no handler for it (pid_namespaces(7)), and docker would wait in vain. False where it cannot be seen from here.
 */
async function isDeaf({ id, pid, stopSignal }: EngineObject): Promise<boolean> {
  if (pid <= 0) return false;
  const [cgroup, status] = await Promise.all([readProc(pid, 'cgroup'), readProc(pid, 'status')]);
  // The engine's pid may be any process's here: it must be in a cgroup of the container's id.
  return cgroup?.includes(id) === true && status !== null && losesSignal(status, stopSignal ?? 'SIGTERM');
}

/** @param status text of /proc/<pid>/status of proc_pid_status(5) */
export function losesSignal(status: string, signal: string): boolean {
  const number = signalNumber(signal);
  if (number === null || !/^NSpid:.*\s1$/m.test(status)) return false;
  // One that is blocked waits for whoever takes it by sigwait(3), as tini does.
  const heard = ['SigCgt', 'SigBlk'].map((mask) => status.match(new RegExp(`^${mask}:\\t([0-9a-f]{1,16})$`, 'm'))?.[1]);
  return heard.every((mask) => mask !== undefined && (BigInt(`0x${mask}`) & (1n << BigInt(number - 1))) === 0n);
}

/** As docker takes it: `SIGINT`, `INT`, `2`. */
function signalNumber(signal: string): number | null {
  if (/^\d{1,2}$/.test(signal)) return Number(signal) || null;
  const name = signal.toUpperCase().replace(/^(SIG)?/, 'SIG');
  return (constants.signals as Partial<Record<string, number>>)[name] ?? null;
}
