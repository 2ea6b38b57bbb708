import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GpuDevice } from '../../../../src/memory/gpu/driver.js';
import { parseInstances, resolve } from '../../../../src/memory/gpu/nvidia/mig.js';
import { readNvidia } from '../../../../src/memory/gpu/nvidia/nvidia-reading.js';
import { fixture, isIn, MIB, sizesOf } from '../fixtures.js';

const T4 = 'GPU-d37e67a5-91dd-3774-a5cb-99096249601a';
const A100 = 'GPU-513536b6-7d19-9063-b049-1e69664bb298';
const WINDOWS = 'GPU-19d6d965-2acc-f646-00f8-4c76979aabb4';
const FIRST = 'MIG-ec4c3916-65fa-5948-b9b5-9f21a2ddfcc0';
const SECOND = 'MIG-000d40d3-5924-5906-9879-8b69bf58689b';

const LIST = parseInstances(fixture('a100-mig-list.txt'));
const read = (text: string, ...ids: string[]) => readNvidia(text, resolve(ids, LIST));

function reading(text: string, ...ids: string[]) {
  const found = read(text, ...ids);
  if ('refused' in found) throw new Error(found.refused);
  return found.reading;
}

function device(text: string, id: string): GpuDevice {
  const [first] = reading(text, id).devices;
  if (first === undefined) throw new Error(`no ${id}`);
  return first;
}

describe('a document of nvidia-smi', () => {
  it('tells a GPU, its memory and its processes', () => {
    expect(reading(fixture('tesla-t4.xml'), T4)).toEqual({
      driverVersion: '515.105.01',
      toolkitVersion: '11.7',
      mig: null,
      devices: [
        {
          id: T4,
          model: 'Tesla T4',
          totalBytes: 15360 * MIB,
          usedBytes: 1032 * MIB,
          reservedBytes: 388 * MIB,
          processes: [
            { pid: 675, name: '/usr/lib/xorg/Xorg', usedBytes: 22 * MIB, computes: false },
            { pid: 5762, name: 'python', usedBytes: 1005 * MIB, computes: true },
          ],
        },
      ],
    });
  });

  it('is read in each of its versions, 11 to 13', () => {
    const blackwell = device(fixture('rtx-pro-6000.xml'), 'GPU-12345678-aaaa-bbbb-cccc-0123456789ab');
    expect(blackwell.processes).toEqual([
      { pid: 116860, name: '/root/src/llama.cpp/build/bin/llama-server', usedBytes: 65710 * MIB, computes: true },
    ]);
    expect(device(fixture('a100-mig.xml'), A100).totalBytes).toBe(81920 * MIB);
  });

  it('has the versions of the driver under their new names too', () => {
    const renamed = fixture('tesla-t4.xml')
      .replaceAll('driver_version>', 'kmd_version>')
      .replaceAll('cuda_version>', 'cuda_umd_version>');
    expect(reading(renamed, T4)).toMatchObject({ driverVersion: '515.105.01', toolkitVersion: '11.7' });
    const deprecated = fixture('tesla-t4.xml').replace('515.105.01', 'Requested functionality has been deprecated');
    expect(reading(deprecated, T4).driverVersion).toBeNull();
  });

  it('tells no memory of processes under WDDM: null, not 0', () => {
    expect(device(fixture('rtx-3080-windows.xml'), WINDOWS).processes?.map(({ usedBytes }) => usedBytes)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it.each([
    'N/A',
    '[N/A]',
    'Not Supported',
    '[Insufficient Permissions]',
    'GPU is lost',
    '',
    '12',
    '1.5 MiB',
    '-1 MiB',
  ])('has no number for %s', (words) => {
    const text = fixture('tesla-t4.xml').replace('1032 MiB', words).replace('1005 MiB', words);
    expect(device(text, T4).usedBytes).toBeNull();
    expect(device(text, T4).processes?.[1]?.usedBytes).toBeNull();
  });

  it('has no number for a GPU that is lost', () => {
    const lost = device(fixture('gb200-lost-mock.xml'), 'GPU-b200b200-0000-0000-0000-000000000001');
    expect(lost).toMatchObject({ totalBytes: null, usedBytes: null, reservedBytes: null, processes: [] });
  });

  it.each([
    ['C', '1005 MiB', 'G', '900 MiB', 1005],
    ['G', '900 MiB', 'C', '1005 MiB', 1005],
    ['C+G', '1005 MiB', 'C+G', '1005 MiB', 1005],
    ['C', 'N/A', 'G', '900 MiB', null],
  ])('lists a process once that it prints as %s with %s and as %s with %s', (a, aUsed, b, bUsed, expected) => {
    const row = (type: string, used: string): string =>
      `<process_info><pid>7</pid><type>${type}</type><process_name>x</process_name><used_memory>${used}</used_memory></process_info>`;
    const text = fixture('tesla-t4.xml').replace(
      /<processes>[\s\S]*<\/processes>/,
      `<processes>${row(a, aUsed)}${row(b, bUsed)}</processes>`,
    );
    const usedBytes = expected === null ? null : expected * MIB;
    expect(device(text, T4).processes).toEqual([{ pid: 7, name: 'x', usedBytes, computes: true }]);
  });

  it('is read with a bare & in a command line, and with escaped marks', () => {
    const text = fixture('tesla-t4.xml').replace('>python<', '>python a&b &lt;c&gt;<');
    expect(device(text, T4).processes?.[1]?.name).toBe('python a&amp;b &lt;c&gt;');
  });

  it('bounds the names of processes', () => {
    const text = fixture('tesla-t4.xml').replace('>python<', `>${'n\u0007'.repeat(500)}<`);
    expect(device(text, T4).processes?.[1]?.name).toMatch(/^(n ){100}$/);
  });

  it('is nothing without a chosen GPU', () => {
    expect(read(fixture('tesla-t4.xml'), T4, 'GPU-0')).toEqual({ refused: 'its output does not have GPU-0' });
  });

  it('has no list of processes where they are not told: an empty one would say that nobody is there', () => {
    const told = (words: string): string => fixture('tesla-t4.xml').replace(/<processes>[\s\S]*<\/processes>/, words);
    expect(device(told('<processes>N/A</processes>'), T4).processes).toBeNull();
    expect(device(told(''), T4).processes).toBeNull();
    expect(device(told('<processes>None</processes>'), T4).processes).toEqual([]);
    expect(device(told('<processes />'), T4).processes).toEqual([]);
  });

  it('defines no entities, whatever its DOCTYPE says', () => {
    const text = fixture('tesla-t4.xml')
      .replace('<!DOCTYPE nvidia_smi_log SYSTEM "nvsmi_device_v11.dtd">', '<!DOCTYPE x [<!ENTITY e "9 MiB">]>')
      .replace('1032 MiB', '&e;');
    expect(device(text, T4).usedBytes).toBeNull();
  });
});

describe('a GPU that is split', () => {
  it('has its instances by their number in `nvidia-smi -L`, each with its own memory and processes', () => {
    const { mig, devices } = reading(fixture('a100-mig-busy.xml'), SECOND, FIRST);
    expect(mig).toBe('1g.20gb');
    expect(devices).toEqual([
      {
        id: SECOND,
        model: 'NVIDIA A100-SXM4-80GB MIG 1g.20gb',
        totalBytes: 19968 * MIB,
        usedBytes: 9880 * MIB,
        reservedBytes: 0,
        processes: [
          { pid: 28902, name: '/usr/bin/python3', usedBytes: 4921 * MIB, computes: true },
          { pid: 28903, name: '/usr/bin/python3', usedBytes: 4917 * MIB, computes: true },
          { pid: 28890, name: 'nvidia-cuda-mps-server', usedBytes: 28 * MIB, computes: false },
        ],
      },
      {
        id: FIRST,
        model: 'NVIDIA A100-SXM4-80GB MIG 1g.20gb',
        totalBytes: 19968 * MIB,
        usedBytes: 14366 * MIB,
        reservedBytes: 0,
        processes: [{ pid: 28901, name: '/usr/bin/python3', usedBytes: 14353 * MIB, computes: true }],
      },
    ]);
  });

  it('does not take the MPS server for one that computes: it only serves', () => {
    const processes = device(fixture('a100-mig-busy.xml'), A100).processes ?? [];
    expect(processes.filter(({ computes }) => computes).map(({ pid }) => pid)).toEqual([28901, 28902, 28903]);
    expect(processes.find(({ name }) => name.includes('mps-server'))?.computes).toBe(false);
  });

  it('is known as such as a whole', () => {
    expect(reading(fixture('a100-mig.xml'), A100).mig).toBe('enabled');
    expect(reading(fixture('gb200-lost-mock.xml'), 'GPU-b200b200-0000-0000-0000-000000000000').mig).toBe('disabled');
  });

  it('has instances by the older form of their ids, which names them in full', () => {
    const { mig, devices } = reading(fixture('a100-mig-busy.xml'), `MIG-${A100}/4/0`);
    expect(mig).toBe('enabled');
    expect(devices[0]?.usedBytes).toBe(9880 * MIB);
    expect(read(fixture('a100-mig-busy.xml'), `MIG-${A100}/4/1`)).toHaveProperty('refused');
  });

  it('has instances by the id in the document, where there is one', () => {
    const text = fixture('a100-mig-busy.xml').replace('<index>2</index>', '<index>2</index><uuid>MIG-new</uuid>');
    expect(device(text, 'MIG-new').usedBytes).toBe(13 * MIB);
  });

  it('has no instance that is not listed, nor one whose number is not its own', () => {
    expect(read(fixture('a100-mig-busy.xml'), 'MIG-unknown')).toEqual({
      refused: 'its output does not have MIG-unknown',
    });
    const list = parseInstances(
      'GPU 0: NVIDIA H100 (UUID: GPU-01000100-0000-0000-0000-000000000000)\n  MIG 1g.10gb Device 0: (UUID: MIG-a)\n',
    );
    expect(readNvidia(fixture('h100-mig-mock.xml'), resolve(['MIG-a'], list))).toHaveProperty('refused');
  });

  it('holds what a process has on all its instances together', () => {
    const text = fixture('a100-mig-busy.xml').replace('<pid>28902</pid>', '<pid>28901</pid>');
    expect(device(text, A100).processes?.[0]).toMatchObject({ pid: 28901, usedBytes: (14353 + 4921) * MIB });
  });
});

describe('any other text', () => {
  const documents = ['tesla-t4.xml', 'rtx-3080-windows.xml', 'a100-mig-busy.xml'].map(fixture);
  const ids = [T4, WINDOWS, FIRST, SECOND];

  it('is nothing, and throws nothing', () => {
    const marked = fc.array(
      fc.constantFrom('<nvidia_smi_log>', '</nvidia_smi_log>', '<gpu>', '</gpu>', '&', 'x', '\0'),
    );
    const texts = fc.oneof(
      fc.string(),
      marked.map((parts) => parts.join('')),
      fc.uint8Array().map((bytes) => Buffer.from(bytes).toString()),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(text, T4)).toHaveProperty('refused');
      }),
    );
  });

  it('is nothing when it is the beginning of a document', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.double({ min: 0, max: 0.99, noNaN: true }), (text, share) => {
        expect(read(text.slice(0, Math.floor(text.length * share)), T4)).toHaveProperty('refused');
      }),
    );
  });

  it('never gives a number that is not in it, however a document was changed', () => {
    const pieces = fc.oneof(
      fc.string(),
      fc.constantFrom('N/A', '9 MiB', '<', '</used>', '<used>7 MiB</used>', '<pid>1</pid>'),
    );
    const change = fc.tuple(fc.constantFrom(...documents), fc.nat(), fc.nat(200), pieces);
    fc.assert(
      fc.property(change, fc.constantFrom(...ids), ([text, at, length, piece], id) => {
        const start = at % text.length;
        const changed = text.slice(0, start) + piece + text.slice(start + length);
        const found = read(changed, id);
        for (const bytes of sizesOf(found)) expect(isIn(changed, bytes)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes no long time, however hostile', () => {
    const started = performance.now();
    for (const piece of ['<supported_clocks>', '<gpu>', '<process_info><pid>1</pid></process_info>', '&', '<a>']) {
      read(`<nvidia_smi_log>${piece.repeat(Math.floor(2 ** 18 / piece.length))}</nvidia_smi_log>`, T4);
    }
    expect(performance.now() - started).toBeLessThan(120_000);
  });

  it('lists no instances', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseInstances(text)).toEqual([]);
      }),
    );
  });
});
