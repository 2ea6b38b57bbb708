import { tryDocker } from '../engine/docker.js';
import type { Environment, Reach, ServiceExit } from '../service.js';
import { inspect } from './inspect-container.js';

const LINE_LENGTH = 1000;

/**
 * How the container is, as the engine says it: that names no kill of a child.
 * @throws ServiceError where the engine does not answer: that is no death of the service
 */
export async function engineState(container: string, env: Environment): Promise<ServiceExit> {
  const state = (await inspect(container, env))?.State;
  if (state === undefined) return { running: false, exitCode: null, signal: null, oomKilled: false };
  const { Running, ExitCode, OOMKilled } = state;
  return { running: Running, exitCode: Running ? null : ExitCode, signal: null, oomKilled: OOMKilled };
}

/** The same with its children: where only one of them was killed the container lives on, and docker says nothing of it. */
export async function containerState(container: string, reach: Reach, env: Environment): Promise<ServiceExit> {
  const state = await engineState(container, env);
  return state.running && !state.oomKilled ? { ...state, oomKilled: await childKilledForMemory(reach) } : state;
}

async function childKilledForMemory(reach: Reach): Promise<boolean> {
  const files = await reach.cgroupFiles(['memory.events', 'memory.oom_control']).catch(() => null);
  return Object.values(files ?? {}).some((text) => /^oom_kill [1-9]/m.test(text ?? ''));
}

/** A line of output and when it was written: RFC 3339, of one length, so that times are ordered as texts. */
interface StampedLine {
  at: string;
  text: string;
}

/**
 * The last lines of containers, both streams in the order in which they were written, each after its container's name,
 * where that has one. Never throws.
 */
export async function containerLogs(
  containers: readonly { id: string; name: string }[],
  lines: number,
  env: Environment,
): Promise<string[]> {
  const stamped = await Promise.all(containers.map((container) => stampedLogs(container, lines, env)));
  return inOrder(stamped.flat())
    .slice(-lines)
    .map(({ text }) => text);
}

async function stampedLogs(
  { id, name }: { id: string; name: string },
  lines: number,
  env: Environment,
): Promise<StampedLine[]> {
  const args = ['logs', '--timestamps', '--tail', `${lines}`, id];
  const { stdout, stderr } = await tryDocker(args, env).catch(() => ({ stdout: '', stderr: '' }));
  const stamped = `${stdout}\n${stderr}`.split('\n').filter((line) => /^\d{4}-\d\d-\d\dT\S+ ./.test(line));
  const prefix = name === '' ? '' : `${name}: `;
  const parted = stamped.map((line) => {
    const text = line.slice(line.indexOf(' ') + 1).slice(0, LINE_LENGTH);
    return { at: line.slice(0, 30), text: prefix + text };
  });
  return inOrder(parted).slice(-lines);
}

function inOrder(lines: readonly StampedLine[]): StampedLine[] {
  return [...lines].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}
