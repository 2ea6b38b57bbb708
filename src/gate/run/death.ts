import type { RecordingEvent } from '../../recording/recording.js';
import { formatBytes } from '../../series/series.js';
import type { Service, ServiceExit } from '../../service/service.js';

/** How the service ended, as an event of the recording: killed for memory, or dead for its own reasons. */
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
