import { notAtRest } from '../../drift/at-rest.js';
import type { Observer } from '../../memory/observer.js';
import type { Values } from '../../series/series.js';
import { TimeUp } from '../../time/deadline.js';
import type { Run } from './run-inputs.js';

/** A figure that has not fallen for this long does not fall any more. Longer than SGLang's figures are late (30 s). */
const UNCHANGED_MS = 60_000;
/** A server that is that late is not waited for any longer; within the grace of `time-limits.ts`. */
const MAX_MS = 150_000;
const POLL_MS = 1000;

/**
 * After the last cycle, where the server told that it was not at rest: waits until it is, or until its figures have not
 * fallen for a minute, and records what it tells then. So a request that is stuck is told from a server that is late.
 */
export async function awaitRest(run: Run, observer: Observer): Promise<void> {
  const { out, ports, time } = run;
  const above = notAtRest(out.recording);
  if (above.length === 0) return;
  ports.progress({ phase: 'step', step: 'resting', series: above });
  try {
    await time.within(MAX_MS, 'rest', () => untilAtRest(run, observer, above));
  } catch (error) {
    // Without a record what lasted over the cycles decides.
    if (!(error instanceof TimeUp)) throw error;
  }
}

async function untilAtRest({ out, ports, time }: Run, observer: Observer, above: readonly string[]): Promise<void> {
  const { now } = ports.clock;
  const { series } = out.recording.header;
  const startMs = now();
  let fellMs = startMs;
  let lowest: Values = {};
  for (;;) {
    const read = await observer.serverValues();
    for (const name of above) {
      const [value, before] = [read[name], lowest[name]];
      if (typeof value !== 'number' || (typeof before === 'number' && value >= before)) continue;
      lowest = { ...lowest, [name]: value };
      fellMs = now();
    }
    const isRead = above.every((name) => typeof lowest[name] === 'number');
    const atRest = isRead && above.every((name) => (lowest[name] ?? 0) <= (series[name]?.rest ?? 0));
    const waitedMs = now() - startMs;
    if (atRest || now() - fellMs >= UNCHANGED_MS || waitedMs + POLL_MS >= MAX_MS) {
      const falls = !atRest && now() - fellMs < UNCHANGED_MS;
      const values = falls ? Object.fromEntries(above.map((name) => [name, null])) : lowest;
      const cycle = out.recording.checkpoints.at(-1)?.cycle ?? 0;
      if (isRead) out.append({ kind: 'rest', t: out.t(), cycle, waited_ms: Math.round(waitedMs), values });
      return;
    }
    await time.deadline.sleep(POLL_MS);
  }
}
