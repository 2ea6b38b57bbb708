import type { GpuDevice, GpuDriver, GpuProcess, GpuSnapshot } from '../../src/memory/gpu/driver.js';
import { GIB, MIB } from '../../src/series/series.js';

/** A driver whose devices are the test's to change; every snapshot is of the moment it is asked for. */
export class FakeDriver implements GpuDriver {
  tool = 'nvidia-smi';
  byId = true;
  closed = 0;
  broken: string | null = null;
  mig: string | null = null;
  driverVersion = '580.1';
  devices: GpuDevice[] = [device()];
  #at = 0;
  /** Called before each snapshot. */
  beforeEach: () => void = () => undefined;

  async next(): Promise<GpuSnapshot | null> {
    return this.latest();
  }

  latest(): GpuSnapshot | null {
    this.beforeEach();
    if (this.broken !== null) return null;
    const { driverVersion, mig } = this;
    this.#at += 1000;
    return { at: this.#at, driverVersion, toolkitVersion: '13.0', mig, devices: structuredClone(this.devices) };
  }

  problem(): string | null {
    return this.broken;
  }

  async close(): Promise<void> {
    this.closed += 1;
  }

  /** Puts a process on the first device, in place of one with its pid. */
  put(pid: number, usedMib: number | null, more: Partial<GpuProcess> = {}): void {
    const [first] = this.devices;
    if (first === undefined) return;
    const others = (first.processes ?? []).filter((process) => process.pid !== pid);
    const usedBytes = usedMib === null ? null : usedMib * MIB;
    first.processes = [...others, { pid, name: '/usr/bin/python3', usedBytes, computes: true, ...more }];
    first.usedBytes = 400 * MIB + first.processes.reduce((sum, process) => sum + (process.usedBytes ?? 0), 0);
  }
}

export function device(more: Partial<GpuDevice> = {}): GpuDevice {
  return {
    id: 'GPU-1',
    model: 'NVIDIA L4',
    totalBytes: 24 * GIB,
    usedBytes: 400 * MIB,
    reservedBytes: 500 * MIB,
    processes: [],
    ...more,
  };
}
