import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAmdSmi } from '../../../../src/memory/gpu/amd/amd-smi.js';
import { readRocmSmi } from '../../../../src/memory/gpu/amd/rocm-smi.js';
import type { GpuDriver } from '../../../../src/memory/gpu/driver.js';
import { openDriver } from '../../../../src/memory/gpu/gpu-choice.js';
import { fixture, isIn, MIB, sizesOf } from '../fixtures.js';

const WITH_CARDS = { runArgs: ['--device=/dev/kfd'] };

const METRIC = fixture('amd-smi-metric.json');
const PROCESS = fixture('amd-smi-process.json');
const ROCM = fixture('rocm-smi.json');

describe('amd-smi', () => {
  it('tells cards, their memory and their processes; its MB are MiB', () => {
    expect(readAmdSmi(METRIC, PROCESS, [])).toEqual({
      reading: {
        driverVersion: null,
        toolkitVersion: null,
        mig: null,
        devices: [
          {
            id: 'card0',
            model: 'AMD GPU',
            totalBytes: 196592 * MIB,
            usedBytes: 17153 * MIB,
            reservedBytes: null,
            processes: [{ pid: 4242, name: 'python3', usedBytes: 17853972480, computes: true }],
          },
          {
            id: 'card1',
            model: 'AMD GPU',
            totalBytes: 196592 * MIB,
            usedBytes: null,
            reservedBytes: null,
            processes: [],
          },
        ],
      },
    });
  });

  it('is read in its older form too, a bare list, and after a warning', () => {
    const list = JSON.stringify((JSON.parse(METRIC) as { gpu_data: unknown }).gpu_data);
    expect(readAmdSmi(`WARNING: not in the render group\n${list}`, PROCESS, [])).toEqual(
      readAmdSmi(METRIC, PROCESS, []),
    );
  });

  it('does not know what a process holds on a card when it is listed on several', () => {
    const [first] = JSON.parse(PROCESS) as { gpu: number }[];
    const found = readAmdSmi(METRIC, JSON.stringify([first, { ...first, gpu: 1 }]), ['card0']);
    expect(found).toMatchObject({ reading: { devices: [{ processes: [{ pid: 4242, usedBytes: null }] }] } });
  });

  it('has the chosen cards only, and is nothing without one of them or its processes', () => {
    expect(readAmdSmi(METRIC, PROCESS, ['card1'])).toMatchObject({ reading: { devices: [{ id: 'card1' }] } });
    expect(readAmdSmi(METRIC, PROCESS, ['card7'])).toEqual({ refused: 'its output does not have card7' });
    expect(readAmdSmi(METRIC, '[]', [])).toEqual({ refused: 'it does not tell the processes of a GPU' });
    expect(readAmdSmi('[]', '[]', [])).toEqual({ refused: 'it lists no GPU' });
  });

  it.each(['"N/A"', '7', '{"value": 7}', '{"value": 7.5, "unit": "MB"}', '{"value": -7, "unit": "MB"}', '"7 apples"'])(
    'has no number for %s',
    (used) => {
      const metric = `[{"gpu": 0, "mem_usage": {"used_vram": ${used}}}]`;
      expect(readAmdSmi(metric, PROCESS, [])).toMatchObject({ reading: { devices: [{ usedBytes: null }] } });
    },
  );
});

describe('rocm-smi', () => {
  it('tells cards, their memory and their processes', () => {
    expect(readRocmSmi(ROCM, [])).toEqual({
      reading: {
        driverVersion: '6.8.5',
        toolkitVersion: null,
        mig: null,
        devices: [
          {
            id: 'card0',
            model: 'Radeon RX 7900 XT',
            totalBytes: 21458059264,
            usedBytes: 2071351296,
            reservedBytes: null,
            processes: [
              { pid: 4242, name: 'python3', usedBytes: 2043494400, computes: true },
              { pid: 4243, name: 'rocm, helper', usedBytes: null, computes: true },
            ],
          },
        ],
      },
    });
  });

  it('does not know what a process holds on each of several cards, nor believe a 0', () => {
    const two = ROCM.replace('{"card0"', '{"card1": {"VRAM Total Memory (B)": "1"}, "card0"');
    expect(readRocmSmi(two, ['card0'])).toMatchObject({
      reading: { devices: [{ processes: [{ usedBytes: null }, {}] }] },
    });
    const zero = ROCM.replace('1, 2043494400', '1, 0');
    expect(readRocmSmi(zero, [])).toMatchObject({ reading: { devices: [{ processes: [{ usedBytes: null }, {}] }] } });
  });

  it('is nothing without a chosen card, and with a process that cannot be read', () => {
    expect(readRocmSmi(ROCM, ['card7'])).toEqual({ refused: 'its output does not have card7' });
    expect(readRocmSmi('{"system": {}}', [])).toEqual({ refused: 'it lists no GPU' });
    expect(readRocmSmi(ROCM.replace('python3, 1, 2043494400, 0, 12', '?'), [])).toHaveProperty('refused');
  });
});

describe('any other text of theirs', () => {
  const anyText = fc.oneof(
    fc.string(),
    fc.json(),
    fc.uint8Array().map((bytes) => Buffer.from(bytes).toString()),
  );
  const change = fc.tuple(
    fc.nat(),
    fc.nat(60),
    fc.oneof(fc.string(), fc.constantFrom('null', '"', '{', '[]', '9', '-1', '1e9')),
  );
  const changed = (text: string, [at, length, piece]: [number, number, string]): string =>
    text.slice(0, at % text.length) + piece + text.slice((at % text.length) + length);

  it('is nothing, and throws nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readAmdSmi(text, PROCESS, [])).toHaveProperty('refused');
        expect(readAmdSmi(METRIC, text, [])).toHaveProperty('refused');
        expect(readRocmSmi(text, [])).toHaveProperty('refused');
      }),
    );
  });

  it('never gives a number that is not in it, however it was changed', () => {
    fc.assert(
      fc.property(change, change, (first, second) => {
        const [metric, process, rocm] = [changed(METRIC, first), changed(PROCESS, second), changed(ROCM, first)];
        for (const bytes of sizesOf(readAmdSmi(metric, process, []))) {
          expect(isIn(metric + process, bytes)).toBe(true);
        }
        for (const bytes of sizesOf(readRocmSmi(rocm, []))) expect(isIn(rocm, bytes)).toBe(true);
      }),
      {
        numRuns: 1000,
        examples: [
          [
            [694361619, 49, '1e9'],
            [0, 0, 'null'],
          ],
        ],
      },
    );
  });
});

describe('the reader of AMD’s cards', () => {
  let folder: string;
  let driver: GpuDriver | null = null;
  const env = () => ({ PATH: `${folder}:${process.env['PATH']}`, HIP_MARK: folder });
  const tool = (name: string, script: string): void =>
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const now = () => performance.now();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'amd-test-'));
    writeFileSync(join(folder, 'metric.json'), METRIC);
    writeFileSync(join(folder, 'process.json'), PROCESS);
    writeFileSync(join(folder, 'rocm.json'), ROCM);
  });

  afterEach(async () => {
    await driver?.close();
    rmSync(folder, { recursive: true });
  });

  it('is for those who ask, and takes amd-smi before rocm-smi', async () => {
    tool('amd-smi', `cat "${folder}/$1.json"`);
    tool('rocm-smi', `cat "${folder}/rocm.json"`);
    expect(await openDriver({ ids: [], env: env(), now }, { runArgs: [] })).toBeNull();
    driver = await openDriver({ ids: ['card0'], env: env(), now }, WITH_CARDS);
    expect(driver?.tool).toBe('amd-smi');
    expect((await driver?.next(5000))?.devices).toMatchObject([{ id: 'card0', usedBytes: 17153 * MIB }]);
    expect(driver?.problem()).toBeNull();
  });

  it('takes rocm-smi where there is no other, and sees what changed before it was asked', async () => {
    tool('rocm-smi', `sleep 0.2; cat "${folder}/rocm.json"`);
    driver = await openDriver({ ids: [], env: env(), now }, WITH_CARDS);
    expect((await driver?.next(5000))?.devices[0]?.usedBytes).toBe(2071351296);
    writeFileSync(join(folder, 'rocm.json'), ROCM.replace('2071351296', '2071351297'));
    expect((await driver?.next(5000))?.devices[0]?.usedBytes).toBe(2071351297);
  });

  it('says what a tool says that does not work', async () => {
    tool('amd-smi', 'echo "no amdgpu driver" >&2; exit 1');
    driver = await openDriver({ ids: [], env: env(), now }, WITH_CARDS);
    expect(await driver?.next(500)).toBeNull();
    expect(driver?.problem()).toMatch(/^amd-smi: its output is no JSON .* \(no amdgpu driver no amdgpu driver/);
  });

  it('ends what it runs', async () => {
    tool('amd-smi', `echo $$ > "${folder}/pid"; exec sleep 60`);
    driver = await openDriver({ ids: [], env: env(), now }, WITH_CARDS);
    await driver?.next(500);
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    await driver?.close();
    expect(() => process.kill(pid, 0)).toThrow();
  });
});
