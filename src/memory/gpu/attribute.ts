import type { GpuProcess, GpuSnapshot } from './driver.js';

/** A snapshot's memory and processes, sorted by whose they are. */
interface Attribution {
  /**
   * Held by the service's processes, their contexts included. Null where the driver does not tell one of them, and
   * where it lists none: it then hides them (another pid namespace), or they hold nothing yet, and nobody can say which.
   */
  usedBytes: number | null;
  /** One entry a process and GPU, also one that only draws. */
  own: GpuProcess[];
  /** Computing processes that run here and are not the service's. */
  foreign: GpuProcess[];
  /** Computing processes whose pids do not exist here: of another pid namespace, the service's own perhaps. */
  elsewhere: GpuProcess[];
  /** Used on all chosen GPUs, whoever holds it; null where one of them does not tell. */
  deviceBytes: number | null;
}

/** @param isHere whether a pid of the driver's exists in the namespace that memdrift runs in */
export function attribute(
  snapshot: GpuSnapshot,
  ownPids: ReadonlySet<number>,
  isHere: (pid: number) => boolean,
): Attribution {
  const isListed = snapshot.devices.every(({ processes }) => processes !== null);
  const processes = snapshot.devices.flatMap((device) => device.processes ?? []);
  const own = processes.filter(({ pid }) => ownPids.has(pid));
  const others = processes.filter(({ pid, computes }) => computes && !ownPids.has(pid));
  return {
    usedBytes: isListed ? total(own) : null,
    own,
    foreign: others.filter(({ pid }) => isHere(pid)),
    elsewhere: others.filter(({ pid }) => !isHere(pid)),
    deviceBytes: total(snapshot.devices),
  };
}

/** Null for none, and where one is not told: a sum without it would be too small. */
function total(holders: readonly { usedBytes: number | null }[]): number | null {
  let bytes: number | null = null;
  for (const { usedBytes } of holders) {
    if (usedBytes === null) return null;
    bytes = (bytes ?? 0) + usedBytes;
  }
  return bytes;
}
