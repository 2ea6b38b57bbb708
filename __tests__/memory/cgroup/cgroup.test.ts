import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCgroup, readCgroup } from '../../../src/memory/cgroup/cgroup.js';

/** Captured from a container on cgroup v1 (Linux 6.18, Docker 20.10), shortened; the figures are made telling apart. */
const V1 = {
  'memory.stat': `cache 2211840
rss 94208
rss_huge 0
shmem 4096
hierarchical_memory_limit 67108864
total_cache 2211840
total_rss 98304
total_shmem 8192
total_inactive_file 2199552
`,
  'memory.kmem.usage_in_bytes': '299008\n',
  'memory.oom_control': 'oom_kill_disable 0\nunder_oom 0\noom_kill 2\n',
  'memory.limit_in_bytes': '67108864\n',
  'memory.events': null,
  'memory.max': null,
};

/** Shape of Documentation/admin-guide/cgroup-v2.rst. */
const V2 = {
  'memory.stat': `anon 1000
file 500000
kernel 300
kernel_stack 100
pagetables 50
percpu 7
sock 0
shmem 20
slab 90
slab_reclaimable 60
inactive_file 499000
`,
  'memory.events': 'low 0\nhigh 0\nmax 4\noom 1\noom_kill 1\noom_group_kill 0\n',
  'memory.max': '67108864\n',
  'memory.kmem.usage_in_bytes': null,
  'memory.oom_control': null,
  'memory.limit_in_bytes': null,
};

describe('the cgroup reader', () => {
  it('adds anonymous and shared memory in v1, with the groups below; kernel memory stands beside them', () => {
    expect(parseCgroup(V1)).toEqual({ resident: 98304 + 8192, kernel: 299008, oomKills: 2, limit: 67108864 });
  });

  it('adds kernel memory in v2, but what of it can be dropped, as page cache can', () => {
    expect(parseCgroup(V2)).toEqual({ resident: 1000 + 20 + 240, kernel: 300, oomKills: 1, limit: 67108864 });
  });

  it('does not grow with the names of files that were looked up in vain: 20,000 of them are 8 MB', () => {
    const MB = 1_000_000;
    const after = V2['memory.stat'].replace('kernel 300', `kernel ${300 + 8 * MB}`);
    const stat = after.replace('slab_reclaimable 60', `slab_reclaimable ${60 + 8 * MB}`);
    expect(parseCgroup({ ...V2, 'memory.stat': stat })).toMatchObject({ resident: 1260, kernel: 300 + 8 * MB });
    const v1 = parseCgroup({ ...V1, 'memory.kmem.usage_in_bytes': `${299008 + 8 * MB}\n` });
    expect(v1).toMatchObject({ resident: 98304 + 8192, kernel: 299008 + 8 * MB });
  });

  it('takes no kernel memory for resident in v2 where the part that can be dropped is not told', () => {
    const stat = V2['memory.stat'].replace('slab_reclaimable 60\n', '');
    expect(parseCgroup({ ...V2, 'memory.stat': stat })).toMatchObject({ resident: 1020, kernel: 300 });
  });

  it('never takes more off than there is: the counters of a group are batched apart', () => {
    const stat = V2['memory.stat'].replace('slab_reclaimable 60', 'slab_reclaimable 301');
    expect(parseCgroup({ ...V2, 'memory.stat': stat }).resident).toBe(1020);
  });

  it('adds up the kernel parts where v2 has no total of them yet (before Linux 5.18)', () => {
    const stat = V2['memory.stat'].replace('kernel 300\n', '');
    expect(parseCgroup({ ...V2, 'memory.stat': stat }).resident).toBe(1000 + 20 + 100 + 50 + 7 + 90 - 60);
  });

  it('does without kernel memory in v1 where the kernel does not count it', () => {
    expect(parseCgroup({ ...V1, 'memory.kmem.usage_in_bytes': null })).toMatchObject({
      resident: 106496,
      kernel: null,
    });
  });

  it('gives null, not less, for a v1 kernel that does not tell shared memory from page cache', () => {
    const stat = V1['memory.stat'].replace('total_shmem 8192\n', '');
    expect(parseCgroup({ ...V1, 'memory.stat': stat }).resident).toBeNull();
  });

  it('knows that no limit is null', () => {
    expect(parseCgroup({ ...V2, 'memory.max': 'max\n' }).limit).toBeNull();
    expect(parseCgroup({ ...V1, 'memory.limit_in_bytes': '9223372036854771712\n' }).limit).toBeNull();
  });

  it.each([
    ['no file', null],
    ['an empty file', ''],
    ['no anonymous memory in it', 'file 3\nshmem 4\nkernel 5\n'],
    ['a negative size', 'anon -1\nshmem 4\nkernel 5\n'],
    ['a size beyond any machine', 'anon 99999999999999999999\nshmem 4\nkernel 5\n'],
  ])('gives null, not 0, for memory.stat with %s', (_, stat) => {
    expect(parseCgroup({ ...V2, 'memory.stat': stat }).resident).toBeNull();
  });

  it('gives null for a counter that is not there', () => {
    expect(parseCgroup({ ...V2, 'memory.events': 'low 0\n' }).oomKills).toBeNull();
  });

  it('never invents a figure from any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { resident, kernel, oomKills } = parseCgroup({ 'memory.stat': text, 'memory.events': text });
        expect([resident, kernel, oomKills]).toEqual([null, null, null]);
      }),
    );
  });

  it('gives null where the service has no cgroup of its own', async () => {
    const reach = { procFiles: async () => [], cgroupFiles: async () => null };
    expect(await readCgroup(reach)).toBeNull();
  });

  it('asks for the files of both versions', async () => {
    const cgroupFiles = async (names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [name, (V1 as Record<string, string | null>)[name] ?? null]));
    const reading = await readCgroup({ procFiles: async () => [], cgroupFiles });
    expect(reading).toEqual(parseCgroup(V1));
  });
});
