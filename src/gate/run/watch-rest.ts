import { REST_DELAYS_MS } from '../../drift/level/spread.js';
import type { Observer } from '../../memory/observer.js';
import type { Run } from './gate-run.js';

/** Cycles after which it is watched: behind the warm-up, and few, because each costs seconds. */
const [FIRST, LAST] = [3, 8];

/**
 * Reads at growing delays after a cycle's last answer, as a checkpoint is read; the samples say how long the service had
 * been at rest at least, `rest_ms`.
 */
export async function watchRest(
  { config, ports, writer, t, deadline }: Run,
  observer: Observer,
  cycle: number,
): Promise<void> {
  if (cycle < FIRST || cycle > LAST) return;
  const { now } = ports.clock;
  const begun = now();
  for (const delay of REST_DELAYS_MS) {
    await deadline().sleep(Math.max(0, delay - (now() - begun)));
    const { values } = await observer.checkpoint(config.plan.collect === 'always');
    writer.append({ kind: 'sample', t: t(), cycle, values, rest_ms: delay });
  }
}
