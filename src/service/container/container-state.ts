import { tryDocker } from '../engine/docker.js';
import { awaitHealth, DISCONNECTS } from '../health.js';
import { type Environment, type Reach, type ServiceConfig, ServiceError, type ServiceExit } from '../service.js';
import { endedRemedy } from '../service-environment.js';
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

/**
 * Waits until a container's health path answers.
 * @throws ServiceError with the reason and the last lines; the signal's reason
 */
export async function awaitReady(
  url: string,
  { healthPath, startupTimeoutMs, port }: Pick<ServiceConfig, 'healthPath' | 'startupTimeoutMs' | 'port'>,
  signal: AbortSignal,
  service: { state(): Promise<ServiceExit>; logs(lines: number): Promise<string[]> },
): Promise<void> {
  const problem = await awaitHealth(`${url}${healthPath}`, {
    timeoutMs: startupTimeoutMs,
    signal,
    ended: async () => endText(await service.state()),
  });
  if (problem === null) return;
  const state = await service.state();
  const within = state.running ? ` within ${startupTimeoutMs / 1000} s` : '';
  // The published port is docker's; the one that nobody answers on is the container's.
  const said = problem.endsWith(DISCONNECTS) ? `nothing answers on port ${port}` : problem;
  const logs = await service.logs(50);
  throw new ServiceError(`the service did not become ready${within}: ${said}`, {
    logs,
    exitCode: state.exitCode,
    oomKilled: state.oomKilled,
    remedy: state.running
      ? `check that it listens on port ${port} of all addresses (0.0.0.0), and health-path`
      : endedRemedy(logs),
  });
}

/** Why it is of no use to wait for it any longer; null while it runs. */
function endText({ running, oomKilled, exitCode, member = 'it' }: ServiceExit): string | null {
  if (running) return null;
  return oomKilled ? `${member} was killed for memory` : `${member} ended with exit code ${exitCode ?? 'unknown'}`;
}

/** A line of output and when it was written: RFC 3339, of one length, so that times are ordered as texts. */
interface StampedLine {
  at: string;
  text: string;
}

/** The last lines of a container's output, both streams in the order in which they were written. Never throws. */
export async function stampedLogs(container: string, lines: number, env: Environment): Promise<StampedLine[]> {
  const args = ['logs', '--timestamps', '--tail', `${lines}`, container];
  const { stdout, stderr } = await tryDocker(args, env).catch(() => ({ stdout: '', stderr: '' }));
  const stamped = `${stdout}\n${stderr}`.split('\n').filter((line) => /^\d{4}-\d\d-\d\dT\S+ ./.test(line));
  const parted = stamped.map((line) => ({ at: line.slice(0, 30), text: line.slice(line.indexOf(' ') + 1) }));
  return inOrder(parted.map(({ at, text }) => ({ at, text: text.slice(0, LINE_LENGTH) }))).slice(-lines);
}

/** The last lines of several containers in the order in which they were written, each after its container's name. */
export async function joinedLogs(
  containers: readonly { id: string; name: string }[],
  lines: number,
  env: Environment,
): Promise<string[]> {
  const prefixed = await Promise.all(
    containers.map(async ({ id, name }) =>
      (await stampedLogs(id, lines, env)).map(({ at, text }) => ({ at, text: `${name}: ${text}` })),
    ),
  );
  return inOrder(prefixed.flat())
    .slice(-lines)
    .map(({ text }) => text);
}

function inOrder(lines: readonly StampedLine[]): StampedLine[] {
  return [...lines].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}
