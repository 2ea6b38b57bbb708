import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Judgement } from '../../../../src/drift/verdict.js';
import { heldPattern } from '../../../../src/explain/catalogue/held-patterns.js';
import type { Why } from '../../../../src/explain/why-it-grows.js';
import { HANG_MS, ownScratch } from '../../../service/support.js';
import { explained as explainedOf, running } from './explained.js';

/** A real Python service whose library in C keeps memory, explained after a verdict by what strace sees it map. */

const PARTS = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'explain', 'native');
const IN_REPOSITORY = '__tests__/fixtures/explain/native/kept.c';
const scratch = ownScratch();
const NO_TOOLS = ['strace', 'cc'].some((tool) => spawnSync('which', [tool]).status !== 0);
const library = (): string => join(scratch.path, 'libkept.so');

beforeAll(() => {
  if (NO_TOOLS) return;
  execFileSync('cc', ['-g', '-O1', '-fno-inline', '-shared', '-fPIC', '-o', library(), join(PARTS, 'kept.c')]);
});

/** The process grows, and the heap that is read does not. */
const OUTSIDE_HEAP = [
  { series: 'heap/allocated', verdict: 'pass', mib: 0 },
  { series: 'process/resident', verdict: 'regression', mib: 64 },
].map(({ series, verdict, mib }) => {
  const growth = { value: mib << 20, low: mib << 20, high: mib << 20 };
  return { series, verdict, gated: true, drift: { growth, budget: 1 << 20, baseline: null }, level: null };
}) as unknown as Judgement['findings'];

async function explained(
  leak: string,
  env: Record<string, string> = {},
  findings?: Judgement['findings'],
): Promise<Why | null> {
  const command = ['python3', join(PARTS, 'server.py')] as const;
  const source = join(PARTS, 'kept.c');
  const of = { command, path: IN_REPOSITORY, leak, source, env: { LIBRARY: library(), ...env } };
  return explainedOf(of, findings === undefined ? {} : { findings });
}

describe.skipIf(NO_TOOLS)(
  'a service whose native code keeps something of every request',
  () => {
    it.each([
      ['keep_mapping', 'return mmap(', 'mapped', 64],
      ['keep_syscall', 'syscall(SYS_mmap', 'keep_syscall', 64],
    ] as const)('%s: the function, its library and its line are named first', async (leak, line, named, kib) => {
      const why = await explained(leak);
      expect(why?.incomplete).toBeNull();
      const [allocation = null] = why?.allocations ?? [];
      expect(allocation).toMatchObject({ by: 'strace', function: named, library: 'libkept.so' });
      expect(allocation?.place).toMatchObject({ file: IN_REPOSITORY, source: expect.stringContaining(line) });
      expect(allocation?.bytesPerRequest).toBeGreaterThan(kib * 1024 * 0.8);
      expect(allocation?.bytesPerRequest).toBeLessThan(kib * 1024 * 1.2);
      expect(heldPattern({ holder: null, allocation, phases: [] })?.pattern.id).toBe('native-mapping');
    });

    it('is named before anything else is asked, where the heap that is read does not grow', async () => {
      const why = await explained('keep_syscall', {}, OUTSIDE_HEAP);
      expect(why?.allocations).toMatchObject([{ by: 'strace', function: 'keep_syscall' }]);
      expect(why?.holders).toEqual([]);
    });

    it.each(['none', 'keep_malloc'])('%s: that unmaps all that it maps has no explanation', async (leak) => {
      // What malloc keeps in its heap is no mapping of its own: strace would name whoever reached the end of the heap.
      expect(await explained(leak)).toBeNull();
    });

    it('runs on, and nobody traces it any more', async () => {
      await explained('keep_mapping');
      const [{ service } = {}] = running.slice(-1);
      const [pid] = (await service?.members[0]?.processes())?.map(({ hostPid }) => hostPid) ?? [];
      for (const thread of readdirSync(`/proc/${pid}/task`)) {
        const status = readFileSync(`/proc/${pid}/task/${thread}/status`, 'utf8');
        expect(status).toMatch(/^TracerPid:\s+0$/m);
        expect(status).not.toMatch(/^State:\s+[tT]/m);
      }
    });
  },
  2 * HANG_MS,
);
