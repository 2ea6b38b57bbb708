import type { GpuDriver, GpuProcess, GpuSnapshot } from '../../memory/gpu/driver.js';
import type { Trouble } from '../../recording/trouble.js';
import { occupiedText } from '../../report/text/run/troubles.js';
import { GIB } from '../../series/series.js';
import type { Deadline } from '../../time/deadline.js';
import type { GatePorts } from '../effects/ports.js';
import { NotMeasured } from './run-failures.js';

/** How long the last process of another job may take to exit. */
const WAIT_MS = 60_000;
/** A snapshot a second; the first may take a driver without persistence mode some seconds. */
const FIRST_MS = 30_000;
/** The driver itself holds some hundred MiB on an idle device (ECC, MIG, persistence), never this much. */
const IDLE_BYTES = GIB;
const IDLE_SHARE = 0.05;

/**
 * Waits until no process computes on the service's GPUs, before it is launched: memory of others would be measured, and
 * a service that finds less memory may use less. Processes that only draw (a desktop's) are ignored.
 * @param isRunning the service runs already, and nothing is waited for
 * @returns the last snapshot: the empty device
 * @throws NotMeasured naming the processes when the wait is over, or why the driver does not answer
 */
export async function preflight(
  driver: GpuDriver,
  whole: Deadline,
  { clock, log }: Pick<GatePorts, 'clock' | 'log'>,
  isRunning: boolean,
): Promise<GpuSnapshot> {
  const deadline = clock.now() + WAIT_MS;
  let logged = false;
  for (;;) {
    const snapshot = await driver.next(FIRST_MS);
    if (snapshot === null) {
      const problem = driver.problem();
      throw new NotMeasured({ why: 'gpu-driver-silent', tool: driver.tool, problem, waited_s: FIRST_MS / 1000 });
    }
    const inUse = occupied(snapshot);
    if (inUse === null || isRunning) return snapshot;
    if (clock.now() > deadline) throw new NotMeasured({ why: 'gpu-busy', waited_s: WAIT_MS / 1000, ...inUse });
    if (!logged) log.info(`waiting for a free GPU: ${occupiedText(inUse)}`);
    logged = true;
    await whole.sleep(1000);
  }
}

type Occupied = Omit<Extract<Trouble, { why: 'gpu-busy' }>, 'why' | 'waited_s'>;

/** What occupies the devices; null where they are free. */
function occupied({ devices }: GpuSnapshot): Occupied | null {
  for (const { id, processes, usedBytes, totalBytes } of devices) {
    const computing = (processes ?? []).filter((process) => process.computes);
    if (computing.length > 0) return { device: id, processes: computing.map(recordedProcess), used_bytes: null };
    const idle = Math.max(IDLE_BYTES, IDLE_SHARE * (totalBytes ?? 0));
    if (usedBytes !== null && usedBytes > idle) return { device: id, processes: [], used_bytes: usedBytes };
  }
  return null;
}

/** A process as a recording has it. */
export function recordedProcess({ pid, name, usedBytes }: GpuProcess): Occupied['processes'][number] {
  return { pid, name, used_bytes: usedBytes };
}
