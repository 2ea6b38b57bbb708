import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseInstances, resolve } from '../../../src/memory/gpu/nvidia/mig.js';
import { readNvidia } from '../../../src/memory/gpu/nvidia/nvidia-reading.js';
import { fixture } from './fixtures.js';

const FAKE = fileURLToPath(new URL('../../fakes/nvidia-smi.mjs', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fake-smi-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fake(state: object, ...args: string[]): string {
  const file = join(folder, 'state.json');
  writeFileSync(file, JSON.stringify(state));
  return execFileSync(process.execPath, [FAKE, ...args], { env: { NVIDIA_SMI_FAKE_STATE: file }, encoding: 'utf8' });
}

/** The elements in order, each once: what a document is made of, whatever it says. */
const elements = (xml: string): string[] => [...new Set([...xml.matchAll(/<(\w+)/g)].map(([, name]) => name ?? ''))];

const T4 = {
  driverVersion: '515.105.01',
  cudaVersion: '11.7',
  devices: [
    {
      uuid: 'GPU-d37e67a5-91dd-3774-a5cb-99096249601a',
      name: 'Tesla T4',
      totalMiB: 15360,
      reservedMiB: 388,
      idleMiB: 5,
      processes: [
        { pid: 675, type: 'G', name: '/usr/lib/xorg/Xorg', usedMiB: 22 },
        { pid: 5762, usedMiB: 1005 },
      ],
    },
  ],
};

describe('the stand-in for nvidia-smi', () => {
  it('says the same as the real one of the same GPU', () => {
    const chosen = resolve(['GPU-d37e67a5-91dd-3774-a5cb-99096249601a'], []);
    expect(readNvidia(fake(T4, '-q', '-x'), chosen)).toEqual(readNvidia(fixture('tesla-t4.xml'), chosen));
  });

  it('prints the elements of the real one in their order', () => {
    const real = elements(fixture('tesla-t4.xml'));
    const own = elements(fake(T4, '-q', '-x'));
    expect(own).toEqual(real.filter((name) => own.includes(name)));
  });

  it('ends each document on a line of its own, as the real one does', () => {
    expect(fake(T4, '-q', '-x')).toMatch(/^<\?xml version="1\.0" \?>\n<!DOCTYPE [\s\S]*\n<\/nvidia_smi_log>\n$/);
  });

  it('lists GPUs and instances as the real one does', () => {
    const instances = [...fixture('a100-mig-list.txt').matchAll(/UUID: (MIG-[\w-]+)/g)].map(([, uuid], index) => ({
      index,
      gi: 3 + index,
      uuid,
      profile: '1g.20gb',
      totalMiB: 19968,
    }));
    const device = { uuid: 'GPU-513536b6-7d19-9063-b049-1e69664bb298', name: 'NVIDIA A100-SXM4-80GB', instances };
    const list = fake({ devices: [device] }, '-L');
    expect(list).toBe(fixture('a100-mig-list.txt'));
    expect(parseInstances(list)).toHaveLength(3);
  });
});
