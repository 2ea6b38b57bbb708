import type { ServerReader } from './detect.js';
import type { ServerReading } from './server.js';

/** How often a server is asked that is not at rest yet. Its gauges are not newer than its last step. */
const POLL_MS = 250;

/** Whether the server is at rest: nothing runs and nothing waits. Null where it does not say both. */
export function idle({ running, waiting }: Pick<ServerReading, 'running' | 'waiting'>): boolean | null {
  if ((running ?? 0) > 0 || (waiting ?? 0) > 0) return false;
  return running === 0 && waiting === 0 ? true : null;
}

interface Rest {
  /** False: it was at work to the end. Null: it never said. */
  idle: boolean | null;
  /** The last one that was read; null where none could be. */
  reading: ServerReading | null;
}

/**
 * Asks until the server is at rest, or the time is over. A server that never says both numbers is asked once: waiting
 * would not tell more. Nor is one whose numbers lag behind (SGLang's by 30 s): what it says then is not of now.
 * @param options.now a monotonic clock, ms
 */
export async function awaitIdle(
  reader: ServerReader,
  options: { now(): number; sleep(ms: number): Promise<void>; timeoutMs: number },
): Promise<Rest> {
  const { now, sleep, timeoutMs } = options;
  const deadline = now() + timeoutMs;
  for (;;) {
    const reading = await reader.read();
    const rest: Rest = { idle: reading === null ? null : idle(reading), reading };
    if (reader.lagsMs > timeoutMs) return { idle: null, reading };
    const canTell = reader.gives().has('running') && reader.gives().has('waiting');
    if (rest.idle === true || (rest.idle === null && !canTell) || now() >= deadline) return rest;
    await sleep(Math.max(1, Math.min(POLL_MS, deadline - now())));
  }
}
