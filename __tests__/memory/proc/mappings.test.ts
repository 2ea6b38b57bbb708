import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mappingValues } from '../../../src/memory/proc/mappings.js';

const KINDS = ['mappings/heap', 'mappings/arenas', 'mappings/anonymous', 'mappings/file', 'mappings/shared'];
const PROBE = join(import.meta.dirname, '..', '..', '..', 'src', 'probe');

function mapping(header: string, pssKb: number, swapKb = 0): string {
  return `${header}\nSize: 9 kB\nPss:           ${pssKb} kB\nPss_Dirty:     7 kB\nSwapPss:       ${swapKb} kB\n`;
}

describe('the memory of a process by the kind of its mappings', () => {
  it.each([
    ['55d0a000-55d2b000 rw-p 00000000 00:00 0                  [heap]', 'mappings/heap'],
    ['7f1004000000-7f1008000000 rw-p 00000000 00:00 0 ', 'mappings/arenas'],
    ['7f1004000000-7f1004021000 rw-p 00000000 00:00 0 ', 'mappings/anonymous'],
    ['7f1004021000-7f1004031000 rw-p 00000000 00:00 0 [anon: glibc: malloc arena]', 'mappings/arenas'],
    ['7f1004021000-7f1008000000 rw-p 00000000 00:00 0 ', 'mappings/anonymous'],
    ['7ffd60a00000-7ffd60a21000 rw-p 00000000 00:00 0          [stack]', 'mappings/anonymous'],
    ['7f10a000-7f10b000 r-xp 00000000 fe:01 131 /usr/lib/libc.so.6', 'mappings/file'],
    ['7f10a000-7f10b000 rw-s 00000000 00:19 3 /dev/shm/block', 'mappings/shared'],
    ['7f10a000-7f10b000 rw-s 00000000 00:01 1027 /memfd:pool (deleted)', 'mappings/shared'],
    ['7f10a000-7f10b000 rw-s 00000000 00:01 2 /dev/zero (deleted)', 'mappings/shared'],
  ])('%s is %s', (header, kind) => {
    const values = mappingValues(mapping(header, 100, 4));
    expect(values[kind]).toBe(104 * 1024);
    expect(Object.values(values).reduce((sum: number, value) => sum + (value ?? 0), 0)).toBe(104 * 1024);
  });

  it('is an arena of glibc where the rest up to the next multiple of 64 MiB is reserved', () => {
    const used = mapping('7f1004000000-7f1004021000 rw-p 00000000 00:00 0 ', 100, 4);
    const reserved = mapping('7f1004021000-7f1008000000 ---p 00000000 00:00 0 ', 0);
    expect(mappingValues(used + reserved)).toMatchObject({ 'mappings/arenas': 104 * 1024, 'mappings/anonymous': 0 });
  });

  it("leaves out the kernel's own pages", () => {
    const values = mappingValues(mapping('7ffd60bfe000-7ffd60c00000 r-xp 00000000 00:00 0   [vdso]', 8));
    expect(values).toEqual(Object.fromEntries(KINDS.map((kind) => [kind, 0])));
  });

  it('is unknown where there is no text, or one of another kind', () => {
    for (const text of [null, '', 'Permission denied', 'Pss: 4 kB\n']) {
      expect(Object.values(mappingValues(text)), String(text)).toEqual(KINDS.map(() => null));
    }
  });

  it('never throws and never counts what is not there, whatever the text', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('7f1004000000-7f1004021000 rw-p 00000000 00:00 0 ', 'Pss: 4 kB', 'SwapPss: 1 kB', 'Pss: -4 kB'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const most = 5 * 1024 * lines.length;
        const sum = Object.values(mappingValues(lines.join('\n'))).reduce<number>((s, value) => s + (value ?? 0), 0);
        expect(sum).toBeGreaterThanOrEqual(0);
        expect(sum).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('agrees with the probe on the mappings of a real process, but for the arenas of Python', () => {
    const smaps = readFileSync('/proc/self/smaps', 'utf8');
    const script =
      'import sys, json; sys.path.insert(0, sys.argv[1]); import memdrift_mappings as m; ' +
      'print(json.dumps(m.classify(sys.stdin.buffer.read(), None, True)))';
    const { stdout, stderr } = spawnSync('python3', ['-c', script, PROBE], { input: smaps, encoding: 'utf8' });
    expect(stderr).toBe('');
    const { 'mappings/python': _, ...probe } = JSON.parse(stdout) as Record<string, number>;
    expect(mappingValues(smaps)).toEqual(probe);
  });
});
