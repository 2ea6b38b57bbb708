import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSmapsRollup, parseStatus, residentBytes } from '../../../src/memory/proc/proc.js';

/** Captured on Linux 6.18 from a process that shares memory with others. */
const ROLLUP = `55f651c5e000-7ffc2ccd7000 ---p 00000000 00:00 0                          [rollup]
Rss:                1620 kB
Pss:                 361 kB
Pss_Dirty:           116 kB
Pss_Anon:            116 kB
Pss_File:            245 kB
Pss_Shmem:            12 kB
Shared_Clean:       1412 kB
Anonymous:           116 kB
AnonHugePages:         0 kB
Swap:                  8 kB
SwapPss:               4 kB
Locked:                0 kB
`;

/** Of the same kernel, from inside a container: the NSpid line as the host sees it. */
const STATUS = `Name:	sleep
State:	S (sleeping)
Pid:	15220
NSpid:	15220	1
NSpgid:	15220	1
VmRSS:	    1532 kB
RssAnon:	      92 kB
RssFile:	    1440 kB
RssShmem:	       0 kB
VmSwap:	       0 kB
Threads:	1
`;

describe('the smaps_rollup reader', () => {
  it('adds what a process holds for itself, shares and has swapped out, and no file pages', () => {
    expect(residentBytes(ROLLUP)).toBe((116 + 12 + 4) * 1024);
  });

  it('reads each part in bytes', () => {
    expect(parseSmapsRollup(ROLLUP)).toEqual({
      pssAnon: 116 * 1024,
      pssShmem: 12 * 1024,
      pssFile: 245 * 1024,
      swapPss: 4 * 1024,
      anonHugePages: 0,
    });
  });

  it('gives null, not 0, for a kernel without Pss_Anon', () => {
    expect(residentBytes(ROLLUP.replace(/^Pss_(Anon|File|Shmem).*\n/gm, ''))).toBeNull();
  });

  it.each(['', 'Pss_Anon: -4 kB\n', 'Pss_Anon: 1e3 kB\n', 'Pss_Anon: 99999999999999999999 kB\n', 'Pss_Anon: 12 MB\n'])(
    'gives null for %j',
    (text) => {
      expect(parseSmapsRollup(text).pssAnon).toBeNull();
      expect(residentBytes(text)).toBeNull();
    },
  );

  it('gives null where nothing could be read', () => {
    expect(residentBytes(null)).toBeNull();
  });

  it('reads the kernel this test runs on as a number or as null, never as NaN', () => {
    const resident = residentBytes(readFileSync('/proc/self/smaps_rollup', 'utf8'));
    expect(resident === null || resident > 1024 * 1024).toBe(true);
  });

  it('finds any sizes again, in any order of the lines', () => {
    const kib = fc.nat(2 ** 40);
    fc.assert(
      fc.property(kib, kib, kib, fc.boolean(), (anon, shmem, swap, reversed) => {
        const lines = [`Pss_Anon: ${anon} kB`, `Pss_Shmem: ${shmem} kB`, `SwapPss: ${swap} kB`];
        const text = (reversed ? lines.reverse() : lines).join('\n');
        expect(residentBytes(text)).toBe((anon + shmem + swap) * 1024);
      }),
    );
  });

  it('never invents a size from any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(residentBytes(text)).toBeNull();
      }),
    );
  });
});

describe('the status reader', () => {
  it('reads sizes, threads and the pid in every namespace', () => {
    expect(parseStatus(STATUS)).toEqual({
      rssAnon: 92 * 1024,
      rssShmem: 0,
      swap: 0,
      threads: 1,
      nsPids: [15220, 1],
    });
  });

  it('does not take a process whose name looks like a field for one', () => {
    expect(parseStatus('Name:\tThreads:\t7\n').threads).toBeNull();
  });

  it('gives null and no pids for a kernel that says nothing of them', () => {
    expect(parseStatus('Name:\tkthreadd\n')).toEqual({
      rssAnon: null,
      rssShmem: null,
      swap: null,
      threads: null,
      nsPids: [],
    });
  });
});
