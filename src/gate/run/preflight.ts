import type { GpuDriver, GpuSnapshot } from '../../memory/gpu/driver.js';
import { formatBytes, GIB } from '../../series/series.js';
import type { Deadline } from '../../time/deadline.js';
import type { GatePorts } from '../effects/ports.js';
import { processesText } from '../readings/gpu-processes.js';
import { NotMeasured } from './gate-run.js';

/** How long another job's last process may take to leave. */
const WAIT_MS = 60_000;
/** A snapshot a second; the first may take a driver without persistence mode some seconds. */
const FIRST_MS = 30_000;
/** An idle device holds some hundred MiB of the driver's own (ECC, MIG, persistence), never this much. */
const IDLE_BYTES = GIB;
const IDLE_SHARE = 0.05;

/**
 * Waits until nobody computes on the service's GPUs, before it is launched: what others hold there would be measured,
 * and what they lack would make the service smaller. A process that only draws (a desktop's) is left alone.
 * @returns the last snapshot: the empty device
 * @throws NotMeasured naming who is there, when the wait is over; or why the driver does not answer
 */
export async function preflight(
  driver: GpuDriver,
  whole: Deadline,
  { clock, log }: Pick<GatePorts, 'clock' | 'log'>,
): Promise<GpuSnapshot> {
  const deadline = clock.now() + WAIT_MS;
  let told = false;
  for (;;) {
    const snapshot = await driver.next(FIRST_MS);
    if (snapshot === null) {
      throw new NotMeasured(
        `the GPU's driver does not answer: ${driver.problem() ?? `${driver.tool} said nothing in ${FIRST_MS / 1000} s`}`,
        'see that the tool works where memdrift runs, or set gpus: none',
      );
    }
    const inUse = occupied(snapshot);
    if (inUse === null) return snapshot;
    if (clock.now() > deadline) {
      throw new NotMeasured(
        `the GPU is not clean: ${inUse} for ${WAIT_MS / 1000} s`,
        'one job at a time on a GPU (concurrency groups, a runner of its own), or gpus: none for a service without',
      );
    }
    if (!told) log.info(`waiting for a clean GPU: ${inUse}`);
    told = true;
    await whole.sleep(1000);
  }
}

/** Who holds the devices; null where they are clean. */
function occupied({ devices }: GpuSnapshot): string | null {
  for (const { id, processes, usedBytes, totalBytes } of devices) {
    const computing = (processes ?? []).filter((process) => process.computes);
    if (computing.length > 0) return `${processesText(computing)} on ${id}`;
    const idle = Math.max(IDLE_BYTES, IDLE_SHARE * (totalBytes ?? 0));
    if (usedBytes !== null && usedBytes > idle) {
      return `${formatBytes(usedBytes)} of ${id} are in use by processes that cannot be seen from here`;
    }
  }
  return null;
}
