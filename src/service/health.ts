import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 100;
const ANSWER_MS = 5000;

/** How often it is asked whether the service has ended meanwhile: it costs a docker command. */
const ENDED_EVERY_MS = 500;

const NO_ANSWER = 'does not answer';

/** How an answer ends that was never begun. */
export const DISCONNECTS = 'hangs up without an answer';

/**
 * Asks the health path until it answers 2xx.
 * @param ended tells why to give up at once (the service has exited), or null
 * @returns null when ready, else why not: `/health answers 500`, `nothing listens`, or what `ended` said
 * @throws the signal's reason
 */
export async function awaitHealth(
  url: string,
  options: { timeoutMs: number; signal: AbortSignal; ended(): Promise<string | null> },
): Promise<string | null> {
  const { timeoutMs, signal } = options;
  const deadline = performance.now() + timeoutMs;
  let askEndedAt = performance.now() + ENDED_EVERY_MS;
  let problem: string | null = null;
  for (;;) {
    signal.throwIfAborted();
    const patienceMs = Math.max(POLL_MS, Math.min(ANSWER_MS, deadline - performance.now()));
    const asked = await askHealth(url, patienceMs, signal);
    if (asked === null) return null;
    // One that the deadline cuts short tells less than the one before.
    if (problem === null || patienceMs === ANSWER_MS || !asked.endsWith(NO_ANSWER)) problem = asked;
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
async function askHealth(url: string, timeoutMs: number, cancel: AbortSignal): Promise<string | null> {
  const { pathname, port } = new URL(url);
  const late = AbortSignal.timeout(Math.ceil(timeoutMs));
  const signal = AbortSignal.any([cancel, late]);
  return new Promise((resolve) => {
    const request = get(url, { agent: false, signal }, (response) => {
      const status = response.statusCode ?? 0;
      response.destroy();
      resolve(status >= 200 && status < 300 ? null : `${pathname} answers ${status}`);
    });
    request.on('error', (error: NodeJS.ErrnoException) =>
      resolve(late.aborted ? `${pathname} ${NO_ANSWER}` : silence(error, pathname, port)),
    );
  });
}

function silence(error: NodeJS.ErrnoException, path: string, port: string): string {
  if (error.code === 'ECONNREFUSED') return `nothing listens on port ${port}`;
  // Docker's proxy accepts what nobody in the container listens for, and hangs up.
  if (error.code === 'ECONNRESET') return `${path} ${DISCONNECTS}`;
  return error.message;
}
