import type { RecordingEvent } from '../../recording/recording.js';
import { fileFault } from '../../series/file-problem.js';
import { ServiceError } from '../../service/service.js';
import { MissingSecretError } from '../../workload/format/secrets.js';
import { Ended, NotMeasured } from './gate-run.js';

/** What a failure of the run leaves in the recording; null where it is told there already. Throws what is a bug. */
export function eventOf(error: unknown, t: number): RecordingEvent | null {
  if (error instanceof Ended) return null;
  if (error instanceof MissingSecretError) return { kind: 'event', t, what: 'not-measured', detail: error.message };
  if (error instanceof NotMeasured || error instanceof ServiceError) {
    const remedy = error instanceof NotMeasured ? error.remedy : error.detail.remedy;
    const logs = (error instanceof NotMeasured ? error.logs : error.detail.logs)?.join('\n');
    return {
      kind: 'event',
      t,
      what: 'not-measured',
      detail: error.message,
      ...(remedy === undefined ? {} : { remedy }),
      ...(logs === undefined ? {} : { logs }),
    };
  }
  const fault = fileFault(error);
  if (fault !== null) return { kind: 'event', t, what: 'not-measured', detail: fault };
  throw error;
}
