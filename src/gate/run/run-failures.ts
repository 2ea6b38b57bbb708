import type { Death, RecordingEvent } from '../../recording/recording.js';
import type { Limit, Trouble } from '../../recording/trouble.js';
import { fileFault } from '../../series/file-problem.js';
import { given } from '../../series/given.js';
import { type Service, ServiceError, type ServiceExit } from '../../service/service.js';
import type { TimeUp } from '../../time/deadline.js';
import { MissingSecretError } from '../../workload/format/secrets.js';

/** A reason to give up measuring: recorded as an event, judged `not-measured`. */
export class NotMeasured extends Error {
  override readonly name = 'NotMeasured';
  /** @param logs last lines of the service, where they may say why */
  constructor(
    readonly trouble: Trouble,
    readonly logs?: string[],
  ) {
    super(trouble.why);
  }
}

/** The limit that is over, for a recording. */
export function limitOf({ limit: name, ms }: TimeUp): Limit {
  return { name, s: ms / 1000 };
}

/** Measuring has ended early, and the recording already holds the event that says why. */
export class RunAborted extends Error {
  override readonly name = 'RunAborted';
  constructor(readonly event: RecordingEvent) {
    super(event.trouble?.why ?? event.detail);
  }
}

/** The run requires a comparable baseline and there is none: nothing is judged. */
export class NoBaseline extends Error {
  override readonly name = 'NoBaseline';
}

/**
 * The event that a failure leaves in the recording; null where it is recorded already.
 * @throws the error itself where it is a bug
 */
export function failureEvent(error: unknown, t: number): RecordingEvent | null {
  if (error instanceof RunAborted) return null;
  if (error instanceof MissingSecretError) return { kind: 'event', t, what: 'not-measured', detail: error.message };
  if (error instanceof NotMeasured || error instanceof ServiceError) {
    const { logs } = error instanceof NotMeasured ? error : error.detail;
    const why =
      error instanceof NotMeasured
        ? { trouble: error.trouble }
        : { detail: error.message, remedy: error.detail.remedy };
    return { kind: 'event', t, what: 'not-measured', ...given({ ...why, logs: logs?.join('\n') }) };
  }
  const fault = fileFault(error);
  if (fault !== null) return { kind: 'event', t, what: 'not-measured', detail: fault };
  throw error;
}

/** What the run is doing, for the case that the service ends meanwhile. */
export type Doing = Pick<Death, 'during' | 'cycle' | 'page' | 'request'>;

const LINE_LENGTH = 200;
/** Frames of a stack, brackets that close an object, and what Node says after an error: they do not name it. */
const SAYS_LITTLE = /^(\s|\W*$|Node\.js v\d)/;

/** How the service ended, with its last words. */
export async function deathOf(
  service: Service,
  state: ServiceExit,
  doing: Doing,
): Promise<{ death: Death; logs: string }> {
  const logs = await service.logs(50);
  const said = logs.filter((line) => line.trim() !== '');
  const telling = said.findLast((line) => !SAYS_LITTLE.test(line));
  const lines = [...new Set([telling, said.at(-1)])].filter((line) => line !== undefined);
  const { exitCode: code, signal, oomKilled, member } = state;
  return {
    death: {
      code,
      signal,
      ...(oomKilled ? { oom: true } : {}),
      ...(member === undefined ? {} : { member }),
      ...doing,
      lines: lines.map((line) => line.trim().slice(0, LINE_LENGTH)),
    },
    logs: logs.join('\n'),
  };
}

/** The event that it leaves: killed for memory, or ended by itself. */
export async function deathEvent(
  service: Service,
  state: ServiceExit,
  t: number,
  doing: Doing,
): Promise<RecordingEvent> {
  const { death, logs } = await deathOf(service, state, doing);
  const { exitCode, signal, running, oomKilled } = state;
  const trouble: Trouble = oomKilled
    ? { why: 'killed', exit_code: exitCode, whole: !running, limit_bytes: service.memoryLimitBytes }
    : { why: 'ended', exit_code: exitCode, signal };
  return { kind: 'event', t, what: oomKilled ? 'oom-kill' : 'exit', trouble, death, logs };
}
