import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../../src/memory/gpu/attribute.js';
import type { GpuDevice, GpuProcess, GpuSnapshot } from '../../../src/memory/gpu/driver.js';

const process = (pid: number, usedBytes: number | null, computes = true): GpuProcess => ({
  pid,
  name: 'python',
  usedBytes,
  computes,
});

function snapshot(...devices: { usedBytes: number | null; processes: GpuProcess[] | null }[]): GpuSnapshot {
  const whole = devices.map(
    (device, index): GpuDevice => ({ id: `GPU-${index}`, model: 'A100', totalBytes: 100, reservedBytes: 1, ...device }),
  );
  return { at: 0, driverVersion: null, toolkitVersion: null, mig: null, devices: whole };
}

/** Pids up to 100 exist here. */
const isHere = (pid: number): boolean => pid <= 100;
const own = new Set([1, 2]);

describe('the memory of a service on its GPUs', () => {
  it('is the sum over its processes and GPUs', () => {
    const taken = snapshot(
      { usedBytes: 60, processes: [process(1, 30), process(2, 20)] },
      { usedBytes: 15, processes: [process(1, 10)] },
    );
    expect(attribute(taken, own, isHere)).toMatchObject({ usedBytes: 60, foreign: [], elsewhere: [], deviceBytes: 75 });
    expect(attribute(taken, own, isHere).own).toHaveLength(3);
  });

  it('is unknown where one of its processes is not told, and no sum without it', () => {
    const taken = snapshot({ usedBytes: 60, processes: [process(1, 30), process(2, null)] });
    expect(attribute(taken, own, isHere)).toMatchObject({ usedBytes: null, deviceBytes: 60 });
  });

  it('is unknown where none of its processes is listed: 0 would say that it holds nothing', () => {
    expect(attribute(snapshot({ usedBytes: 60, processes: [] }), own, isHere).usedBytes).toBeNull();
    expect(attribute(snapshot(), own, isHere)).toMatchObject({ usedBytes: null, deviceBytes: null });
  });

  it('counts a process of its own that only draws', () => {
    expect(attribute(snapshot({ usedBytes: 9, processes: [process(1, 5, false)] }), own, isHere).usedBytes).toBe(5);
  });

  it('leaves apart who else computes, here and in other pid namespaces; not who draws', () => {
    const processes = [
      process(1, 5),
      process(3, 6),
      process(4, 7, false),
      process(4000, null),
      process(4001, 8, false),
    ];
    const found = attribute(snapshot({ usedBytes: 40, processes }), own, isHere);
    expect(found.usedBytes).toBe(5);
    expect(found.foreign.map(({ pid }) => pid)).toEqual([3]);
    expect(found.elsewhere.map(({ pid }) => pid)).toEqual([4000]);
  });

  it('is unknown where the processes of a device are not listed', () => {
    const [mine] = own;
    const listed = [{ pid: mine ?? 0, name: 'python', usedBytes: 60, computes: true }];
    const taken = snapshot({ usedBytes: 60, processes: listed }, { usedBytes: 9, processes: null });
    expect(attribute(taken, own, isHere)).toMatchObject({ usedBytes: null, deviceBytes: 69, foreign: [] });
  });

  it('is not told by devices where one of them does not tell', () => {
    const taken = snapshot({ usedBytes: 60, processes: [] }, { usedBytes: null, processes: [] });
    expect(attribute(taken, own, isHere).deviceBytes).toBeNull();
  });
});

const bytes = fc.option(fc.nat(2 ** 40), { freq: 4 });
const anyProcess = fc.record({
  pid: fc.integer({ min: 1, max: 8 }),
  name: fc.string(),
  usedBytes: bytes,
  computes: fc.boolean(),
});
const anySnapshot = fc
  .array(fc.record({ usedBytes: bytes, processes: fc.array(anyProcess) }), { maxLength: 4 })
  .map((devices) => snapshot(...devices));
const anyPids = fc.uniqueArray(fc.integer({ min: 1, max: 8 })).map((pids) => new Set(pids));

describe('any snapshot', () => {
  it('gives each computing process to exactly one side', () => {
    fc.assert(
      fc.property(anySnapshot, anyPids, anyPids, (taken, mine, here) => {
        const found = attribute(taken, mine, (pid) => here.has(pid));
        const all = taken.devices.flatMap(({ processes }) => processes ?? []).filter(({ computes }) => computes);
        const sorted = [...found.own.filter(({ computes }) => computes), ...found.foreign, ...found.elsewhere];
        expect(sorted).toHaveLength(all.length);
        expect(new Set(sorted)).toEqual(new Set(all));
        for (const { pid } of found.foreign) expect(here.has(pid) && !mine.has(pid)).toBe(true);
        for (const { pid } of found.elsewhere) expect(here.has(pid) || mine.has(pid)).toBe(false);
      }),
    );
  });

  it('has a sum only of numbers that are all there', () => {
    fc.assert(
      fc.property(anySnapshot, anyPids, (taken, mine) => {
        const { usedBytes, own: mineFound } = attribute(taken, mine, () => true);
        const told = mineFound.map((one) => one.usedBytes).filter((one) => one !== null);
        if (told.length < mineFound.length || mineFound.length === 0) expect(usedBytes).toBeNull();
        else expect(usedBytes).toBe(told.reduce((sum, one) => sum + one, 0));
      }),
    );
  });

  it('never has a smaller sum because something is not told', () => {
    fc.assert(
      fc.property(anySnapshot, anyPids, fc.nat(), (taken, mine, which) => {
        const before = attribute(taken, mine, () => true);
        const victim = before.own[which % Math.max(1, before.own.length)];
        if (victim === undefined) return;
        victim.usedBytes = null;
        expect(attribute(taken, mine, () => true).usedBytes).toBeNull();
      }),
    );
  });
});
