import { describe, expect, it } from 'vitest';
import { mappedBalance } from '../../../src/memory/native/mapping-balance.js';
import type { MappingCall } from '../../../src/memory/native/strace-lines.js';

const PAGE = 4096;
const map = (start: number, pages: number, by = 'keep', thread = 1): MappingCall => ({
  thread,
  kind: 'map',
  start: start * PAGE,
  bytes: pages * PAGE,
  reserved: false,
  stack: [by],
});
const unmap = (start: number, pages: number, thread = 1): MappingCall => ({
  thread,
  kind: 'unmap',
  start: start * PAGE,
  bytes: pages * PAGE,
  stack: ['free'],
});
const move = (from: number, fromPages: number, start: number, pages: number): MappingCall => ({
  thread: 1,
  kind: 'move',
  from: from * PAGE,
  fromBytes: fromPages * PAGE,
  start: start * PAGE,
  bytes: pages * PAGE,
  stack: ['grow'],
});

/** What stays, in pages, of process 1. */
function stays(calls: MappingCall[], second = calls.length): Record<string, [number, number]> {
  const growth = mappedBalance(calls, second, new Map([[1, 1]]));
  return Object.fromEntries(growth.map(({ stack, bytes }) => [stack.join(), [bytes[0] / PAGE, bytes[1] / PAGE]]));
}

describe('mapped minus unmapped', () => {
  it('is what stays, by stack and window', () => {
    expect(stays([map(10, 2), map(20, 3, 'work'), unmap(20, 3), map(30, 4)], 3)).toEqual({ keep: [2, 4] });
  });

  it('is what is left of a mapping that is unmapped in part, or mapped over', () => {
    expect(stays([map(10, 10), unmap(12, 3)])).toEqual({ keep: [7, 0] });
    expect(stays([map(10, 10), map(12, 3, 'over')])).toEqual({ keep: [7, 0], over: [3, 0] });
  });

  it('leaves out what was there before, and what is only reserved', () => {
    expect(stays([unmap(10, 2)])).toEqual({});
    expect(stays([{ ...map(10, 9), kind: 'map', reserved: true } as MappingCall])).toEqual({});
  });

  it('follows what is moved: its own, and the growth of what was there before', () => {
    expect(stays([map(10, 2), move(10, 2, 50, 6)])).toEqual({ keep: [6, 0] });
    expect(stays([move(10, 2, 50, 6)])).toEqual({ grow: [4, 0] });
    expect(stays([move(10, 6, 50, 2)])).toEqual({});
  });

  it('tells processes apart, and takes threads that begin with them', () => {
    const thread: MappingCall = { thread: 1, kind: 'begin', child: 2, isThread: true, stack: [] };
    const child: MappingCall = { thread: 1, kind: 'begin', child: 3, isThread: false, stack: [] };
    expect(stays([thread, child, map(10, 2, 'keep', 2), map(10, 9, 'child', 3), unmap(10, 1, 1)])).toEqual({
      keep: [1, 0],
    });
    const both = mappedBalance(
      [map(10, 2), map(10, 2, 'keep', 7)],
      9,
      new Map([
        [1, 1],
        [7, 7],
      ]),
    );
    expect(both[0]?.bytes).toEqual([4 * PAGE, 0]);
  });

  it('follows a bounded number', () => {
    const calls = Array.from({ length: 30_000 }, (_, index) => map(2 * index, 1));
    expect(stays(calls)['keep']?.[0]).toBe(20_000);
  });
});
