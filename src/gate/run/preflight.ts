import type { GpuDriver, GpuProcess, GpuSnapshot } from '../../memory/gpu/driver.js';
import { formatBytes, GIB } from '../../series/series.js';
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
 * @returns the last snapshot: the empty device
 * @throws NotMeasured naming the processes when the wait is over, or why the driver does not answer
 */
export async function preflight(
  driver: GpuDriver,
  whole: Deadline,
  { clock, log }: Pick<GatePorts, 'clock' | 'log'>,
): Promise<GpuSnapshot> {
  const deadline = clock.now() + WAIT_MS;
  let logged = false;
  for (;;) {
    const snapshot = await driver.next(FIRST_MS);
    if (snapshot === null) {
      throw new NotMeasured(
        `the GPU driver does not answer: ${driver.problem() ?? `no output of ${driver.tool} in ${FIRST_MS / 1000} s`}`,
        'check that the tool works where memdrift runs, or set gpus: none',
      );
    }
    const inUse = occupied(snapshot);
    if (inUse === null) return snapshot;
    if (clock.now() > deadline) {
      throw new NotMeasured(
        `the GPU was not free within ${WAIT_MS / 1000} s: ${inUse}`,
        'run one job at a time on a GPU (a concurrency group, a runner of its own), or set gpus: none for a service without',
      );
    }
    if (!logged) log.info(`waiting for a free GPU: ${inUse}`);
    logged = true;
    await whole.sleep(1000);
  }
}

/** What occupies the devices; null where they are free. */
function occupied({ devices }: GpuSnapshot): string | null {
  for (const { id, processes, usedBytes, totalBytes } of devices) {
    const computing = (processes ?? []).filter((process) => process.computes);
    if (computing.length > 0) return `${processesText(computing)} on ${id}`;
    const idle = Math.max(IDLE_BYTES, IDLE_SHARE * (totalBytes ?? 0));
    if (usedBytes !== null && usedBytes > idle) {
      return `${formatBytes(usedBytes)} of ${id} are in use by processes that are not visible here`;
    }
  }
  return null;
}

/** Names of processes, five at most. */
export function processesText(processes: readonly GpuProcess[]): string {
  const named = processes.slice(0, 5).map(({ pid, name, usedBytes }) => {
    const program = name.replace(/^.*\//, '').slice(0, 60);
    return `${program} (${pid}${usedBytes === null ? '' : `, ${formatBytes(usedBytes)}`})`;
  });
  const more = processes.length > 5 ? ` and ${processes.length - 5} more` : '';
  return `${named.join(', ')}${more}`;
}
