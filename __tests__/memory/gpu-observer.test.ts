import { describe, expect, it } from 'vitest';
import { GpuObserver } from '../../src/memory/gpu-observer.js';
import { MIB } from '../../src/series/series.js';
import { device, FakeDriver } from '../fakes/driver.js';
import { FakeService } from '../fakes/service.js';

const service = (...hostPids: number[]): FakeService =>
  new FakeService(hostPids.map((hostPid, at) => ({ pid: at + 1, hostPid, command: 'python3 server.py' })));

function observe(driver: FakeDriver, of: FakeService, isHere: (pid: number) => boolean = () => true): GpuObserver {
  return new GpuObserver(driver, of.members, isHere);
}

describe('the device memory of a service', () => {
  it('is what its own processes hold, by their pids on the host', async () => {
    const driver = new FakeDriver();
    driver.put(700, 1000);
    driver.put(701, 24);
    const observer = observe(driver, service(700, 701));
    expect(await observer.next()).toEqual({
      values: { 'gpu/used': 1024 * MIB, 'gpu/device': 1424 * MIB },
      foreign: [],
    });
    expect(observer.fixSource()).toBe('process');
  });

  it('is unknown, never smaller, while one of them does not tell', async () => {
    const driver = new FakeDriver();
    driver.put(700, 1000);
    driver.put(701, 24);
    const observer = observe(driver, service(700, 701));
    await observer.next();
    driver.put(701, null);
    expect((await observer.next()).values['gpu/used']).toBeNull();
  });

  it('is unknown, never 0, when the driver no longer lists any of them', async () => {
    const driver = new FakeDriver();
    driver.put(700, 1000);
    const observer = observe(driver, service(700));
    await observer.next();
    driver.devices = [device()];
    expect((await observer.next()).values['gpu/used']).toBeNull();
  });

  it('is the whole device where its processes cannot be told: in a container, MIG, WDDM', async () => {
    const driver = new FakeDriver();
    driver.put(31_337, 1000);
    const observer = observe(driver, service(700), () => false);
    await observer.next();
    expect(observer.fixSource()).toBe('device');
    expect((await observer.next()).values['gpu/used']).toBe(1400 * MIB);
    driver.devices = [device({ usedBytes: 900 * MIB, processes: [] })];
    expect((await observer.next()).values['gpu/used']).toBe(900 * MIB);
  });

  it('does not change its source once it is fixed', async () => {
    const driver = new FakeDriver();
    const observer = observe(driver, service(700));
    await observer.next();
    expect(observer.fixSource()).toBe('device');
    driver.put(700, 1000);
    expect((await observer.next()).values['gpu/used']).toBe(1400 * MIB);
  });

  it('is null where the driver does not answer', async () => {
    const driver = new FakeDriver();
    driver.broken = 'nvidia-smi ended';
    const observer = observe(driver, service(700));
    expect(await observer.next()).toEqual({ values: { 'gpu/used': null, 'gpu/device': null }, foreign: [] });
    expect(observer.problem()).toBe('nvidia-smi ended');
  });
});

describe('a process of somebody else', () => {
  it('is told when it is seen twice: one of the service may just have been born', async () => {
    const driver = new FakeDriver();
    driver.put(700, 1000);
    driver.put(999, 5);
    const observer = observe(driver, service(700));
    expect((await observer.next()).foreign).toEqual([]);
    expect((await observer.next()).foreign.map(({ pid }) => pid)).toEqual([999]);
  });

  it("is none where it turns out to be the service's own", async () => {
    const driver = new FakeDriver();
    const young = service(700);
    driver.put(700, 1000);
    const observer = observe(driver, young);
    driver.put(701, 5);
    await observer.next();
    young.list.push({ pid: 2, hostPid: 701, command: 'python3 worker.py' });
    expect((await observer.next()).foreign).toEqual([]);
  });

  it('that only draws is left alone', async () => {
    const driver = new FakeDriver();
    driver.put(700, 1000);
    driver.put(5, 60, { computes: false, name: '/usr/lib/xorg/Xorg' });
    const observer = observe(driver, service(700));
    await observer.next();
    expect((await observer.next()).foreign).toEqual([]);
  });
});
