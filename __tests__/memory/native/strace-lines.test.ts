import { describe, expect, it } from 'vitest';
import { type MappingCall, StraceLines } from '../../../src/memory/native/strace-lines.js';

function callsOf(...lines: string[]): MappingCall[] {
  const calls: MappingCall[] = [];
  const reader = new StraceLines((call) => calls.push(call));
  for (const line of lines) reader.line(line);
  reader.end();
  return calls;
}

describe('lines of strace -f -k', () => {
  it('are calls with their stacks', () => {
    const [map, unmap] = callsOf(
      '7 mmap(NULL, 65536, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x7f0000010000',
      ' > /usr/lib/libc.so.6(__mmap+0x13) [0x1019b3]',
      ' > /srv/libkept.so(keep+0x29) [0x11b2]',
      '7 munmap(0x7f0000010000, 65536)     = 0',
    );
    expect(map).toEqual({
      thread: 7,
      kind: 'map',
      start: 0x7f0000010000,
      bytes: 65536,
      reserved: false,
      stack: ['/usr/lib/libc.so.6(__mmap+0x13) [0x1019b3]', '/srv/libkept.so(keep+0x29) [0x11b2]'],
    });
    expect(unmap).toMatchObject({ kind: 'unmap', start: 0x7f0000010000, bytes: 65536, stack: [] });
  });

  it('are put together where another thread came between', () => {
    const calls = callsOf(
      '7 mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0 <unfinished ...>',
      '8 munmap(0x1000, 4096 <unfinished ...>',
      '7 <... mmap resumed>)               = 0x2000',
      ' > /srv/libkept.so(keep+0x29) [0x11b2]',
      '8 <... munmap resumed>)             = 0',
    );
    expect(calls.map(({ thread, kind, stack }) => [thread, kind, stack.length])).toEqual([
      [7, 'map', 1],
      [8, 'unmap', 0],
    ]);
  });

  it('are threads and processes that begin', () => {
    const calls = callsOf(
      '7 clone3({flags=CLONE_VM|CLONE_FS|CLONE_THREAD, child_tid=0x1}, 88) = 9',
      '7 clone(child_stack=NULL, flags=CLONE_CHILD_CLEARTID|SIGCHLD, child_tidptr=0x1) = 10',
    );
    expect(calls).toMatchObject([
      { kind: 'begin', child: 9, isThread: true },
      { kind: 'begin', child: 10, isThread: false },
    ]);
  });

  it('are nothing where the call failed, or where they are anything else', () => {
    const calls = callsOf(
      '7 mmap(NULL, 65536, PROT_NONE, MAP_PRIVATE, -1, 0) = -1 ENOMEM (Cannot allocate memory)',
      '7 mmap(NULL, 1e999, PROT_READ, MAP_PRIVATE, -1, 0) = 0x1000',
      '7 mmap(NULL, -5, PROT_READ, MAP_PRIVATE, -1, 0) = 0x1000',
      '+++ exited with 0 +++',
      ' > /a stack(of nothing) [0x1]',
      'x'.repeat(5000),
    );
    expect(calls).toEqual([]);
  });
});
