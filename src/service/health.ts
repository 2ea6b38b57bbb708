import { get } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Service, type ServiceConfig, ServiceError, type ServiceExit } from './service.js';

const POLL_MS = 100;
const ANSWER_MS = 5000;

/** How often it is asked whether the service has ended meanwhile: it costs a docker command. */
const ENDED_EVERY_MS = 500;

/** What is done about a service that starts, and is told of one that does not. */
interface Start {
  signal: AbortSignal;
  /** Asked again and again: where the service's own state costs more. */
  state?(): Promise<ServiceExit>;
  /** Docker stands before its port: who hangs up may be nobody, and loopback is the container's own. */
  behindDocker: boolean;
}

/**
 * Waits until the health path of a service answers.
 * @throws ServiceError with the reason and the last lines; the signal's reason
 */
export async function awaitReady(
  service: Pick<Service, 'url' | 'state' | 'logs'>,
  { healthPath, startupTimeoutMs, port }: Pick<ServiceConfig, 'healthPath' | 'startupTimeoutMs' | 'port'>,
  { signal, state: asked = () => service.state(), behindDocker }: Start,
): Promise<void> {
  const ended = async (): Promise<string | null> => endText(await asked());
  // The published port is docker's; the one that nobody answers on is the container's.
  const hangsUp = behindDocker ? `nothing answers on port ${port}` : undefined;
  const limits = { timeoutMs: startupTimeoutMs, signal, ended, hangsUp };
  const problem = await awaitHealth(`${service.url}${healthPath}`, limits);
  if (problem === null) return;
  const state = await service.state();
  const within = state.running ? ` within ${startupTimeoutMs / 1000} s` : '';
  const listens = `check that it listens on port ${port}${behindDocker ? ' of all addresses (0.0.0.0)' : ''}`;
  const logs = await service.logs(50);
  throw new ServiceError(`the service did not become ready${within}: ${problem}`, {
    logs,
    exitCode: state.exitCode,
    oomKilled: state.oomKilled,
    remedy: state.running ? `${listens}, and health-path` : 'see its last lines',
  });
}

/** Why it is of no use to wait for it any longer; null while it runs. */
function endText({ running, oomKilled, signal, exitCode, member = 'it' }: ServiceExit): string | null {
  if (running) return null;
  if (oomKilled) return `${member} was killed for memory`;
  return signal === null
    ? `${member} ended with exit code ${exitCode ?? 'unknown'}`
    : `${member} was ended by ${signal}`;
}

/** Whether somebody accepts connections there. */
export async function listensAt(host: string, port: number, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: timeoutMs });
    const end = (listens: boolean) => (): void => {
      socket.destroy();
      resolve(listens);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}

/**
 * Asks the health path until it answers 2xx.
 * @param ended tells why to give up at once (the service has exited), or null
 * @param hangsUp what it means where the connection ends without an answer
 * @returns null when ready, else why not: `/health answers 500`, `nothing listens`, or what `ended` said
 * @throws the signal's reason
 */
export async function awaitHealth(
  url: string,
  options: { timeoutMs: number; signal: AbortSignal; ended(): Promise<string | null>; hangsUp?: string | undefined },
): Promise<string | null> {
  const { timeoutMs, signal } = options;
  const deadline = performance.now() + timeoutMs;
  let askEndedAt = performance.now() + ENDED_EVERY_MS;
  let problem: string | null = null;
  for (;;) {
    signal.throwIfAborted();
    const patienceMs = Math.max(POLL_MS, Math.min(ANSWER_MS, deadline - performance.now()));
    const asked = await askHealth(url, patienceMs, signal, options.hangsUp);
    // Where ours has ended, it is another program that answers at its port.
    if (asked === null) return options.ended();
    // One that the deadline cuts short tells less than the one before.
    if (problem === null || patienceMs === ANSWER_MS || !asked.isLate) problem = asked.problem;
    const late = performance.now() > deadline;
    if (late || performance.now() > askEndedAt) {
      const why = await options.ended();
      if (why !== null) return why;
      askEndedAt = performance.now() + ENDED_EVERY_MS;
    }
    if (late) return problem;
    await sleep(POLL_MS, undefined, { signal }).catch(() => undefined);
  }
}

/**
 * Asks once. Null where it answers 2xx, else what happened.
 * @param timeoutMs to the end of its headers, however they come
 */
async function askHealth(
  url: string,
  timeoutMs: number,
  cancel: AbortSignal,
  hangsUp = `${new URL(url).pathname} hangs up without an answer`,
): Promise<{ problem: string; isLate: boolean } | null> {
  const { pathname, port } = new URL(url);
  const late = AbortSignal.timeout(Math.ceil(timeoutMs));
  const signal = AbortSignal.any([cancel, late]);
  return new Promise((resolve) => {
    const request = get(url, { agent: false, signal }, (response) => {
      const status = response.statusCode ?? 0;
      response.destroy();
      resolve(status >= 200 && status < 300 ? null : { problem: `${pathname} answers ${status}`, isLate: false });
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      const isLate = late.aborted;
      resolve({ problem: isLate ? `${pathname} does not answer` : silenceText(error, port, hangsUp), isLate });
    });
  });
}

function silenceText(error: NodeJS.ErrnoException, port: string, hangsUp: string): string {
  if (error.code === 'ECONNREFUSED') return `nothing listens on port ${port}`;
  // Docker's proxy accepts what nobody in the container listens for, and hangs up.
  return error.code === 'ECONNRESET' ? hangsUp : error.message;
}
