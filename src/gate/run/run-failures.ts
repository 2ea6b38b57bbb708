import type { RecordingEvent } from '../../recording/recording.js';
import { fileFault } from '../../series/file-problem.js';
import { formatBytes } from '../../series/series.js';
import { type Service, ServiceError, type ServiceExit } from '../../service/service.js';
import { MissingSecretError } from '../../workload/format/secrets.js';

/** A reason to give up measuring: recorded as an event, judged `not-measured`. */
export class NotMeasured extends Error {
  override readonly name = 'NotMeasured';
  constructor(
    message: string,
    readonly remedy?: string,
    /** Last lines of the service, where they may say why. */
    readonly logs?: string[],
  ) {
    super(message);
  }
}

/** Measuring has ended early, and the recording already holds the event that says why. */
export class RunAborted extends Error {
  override readonly name = 'RunAborted';
  constructor(readonly event: RecordingEvent) {
    super(event.detail);
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
    const { remedy, logs } = error instanceof NotMeasured ? error : error.detail;
    return {
      kind: 'event',
      t,
      what: 'not-measured',
      detail: error.message,
      ...(remedy === undefined ? {} : { remedy }),
      ...(logs === undefined ? {} : { logs: logs.join('\n') }),
    };
  }
  const fault = fileFault(error);
  if (fault !== null) return { kind: 'event', t, what: 'not-measured', detail: fault };
  throw error;
}

/** How the service ended: killed for memory, or by itself. */
export async function deathEvent(service: Service, state: ServiceExit, t: number): Promise<RecordingEvent> {
  const logs = (await service.logs(50)).join('\n');
  const limit = service.memoryLimitBytes;
  if (state.oomKilled) {
    const at = limit === null ? 'the machine had no memory left' : `its memory limit of ${formatBytes(limit)}`;
    const how = state.running
      ? 'a process of it was killed'
      : `it was killed, exit code ${state.exitCode ?? 'unknown'}`;
    return { kind: 'event', t, what: 'oom-kill', detail: `${how} at ${at}`, logs };
  }
  const how = state.signal === null ? `exit code ${state.exitCode ?? 'unknown'}` : `signal ${state.signal}`;
  const last = logs.trim().split('\n').at(-1) ?? '';
  const detail = `the service ended by itself: ${how}${last === '' ? '' : `; its last line: ${last.slice(0, 200)}`}`;
  return { kind: 'event', t, what: 'exit', detail, logs };
}
