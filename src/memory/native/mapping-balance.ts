import type { MappingCall } from './strace-lines.js';

/** What one stack mapped and did not unmap, of each window. */
export interface StackGrowth {
  /** As strace prints frames, the newest first. */
  stack: readonly string[];
  bytes: [number, number];
  count: [number, number];
}

interface Piece {
  start: number;
  end: number;
  window: 0 | 1;
  owner: StackGrowth;
}

/** Mappings and stacks that are followed: a service that makes more in two windows is not told of all. */
const PIECES = 20_000;
const STACKS = 4096;

/**
 * Mapped minus unmapped, by address: what a window mapped and a later call unmapped did not stay.
 * @param calls in order; those from `second` on are of the second window
 * @param processes the process of each thread that lived when the first window began: addresses are those of a process
 * @returns what stayed, by stack; those with most first
 */
export function mappedBalance(
  calls: readonly MappingCall[],
  second: number,
  processes: ReadonlyMap<number, number>,
): StackGrowth[] {
  const of = withThreads(calls, processes);
  const owners = new Map<string, StackGrowth>();
  const spaces = new Map<number, Piece[]>();
  for (const [at, call] of calls.entries()) {
    const process = of.get(call.thread);
    if (process === undefined) continue;
    spaces.set(process, after(spaces.get(process) ?? [], call, at < second ? 0 : 1, owners));
  }
  for (const { start, end, window, owner } of [...spaces.values()].flat()) {
    owner.bytes[window] += end - start;
    owner.count[window] += 1;
  }
  const grown = [...owners.values()].filter(({ count }) => count[0] + count[1] > 0);
  return grown.sort((a, b) => b.bytes[0] + b.bytes[1] - a.bytes[0] - a.bytes[1]);
}

/** With the threads that began meanwhile. What a process of its own maps goes with it. */
function withThreads(calls: readonly MappingCall[], processes: ReadonlyMap<number, number>): Map<number, number> {
  const of = new Map(processes);
  for (const call of calls) {
    if (call.kind !== 'begin') continue;
    const process = of.get(call.thread);
    if (call.isThread && process !== undefined) of.set(call.child, process);
  }
  return of;
}

/** The mappings of a process after a call. */
function after(pieces: Piece[], call: MappingCall, window: 0 | 1, owners: Map<string, StackGrowth>): Piece[] {
  const put = (left: Piece[], bytes: number, start: number, stack: readonly string[]): Piece[] => {
    const key = stack.join('\n');
    const known = owners.get(key);
    if (left.length >= PIECES || (known === undefined && owners.size >= STACKS)) return left;
    const owner: StackGrowth = known ?? { stack, bytes: [0, 0], count: [0, 0] };
    owners.set(key, owner);
    left.push({ start, end: start + bytes, window, owner });
    return left;
  };
  switch (call.kind) {
    case 'begin':
      return pieces;
    case 'unmap':
      return without(pieces, call.start, call.bytes);
    case 'map': {
      const left = without(pieces, call.start, call.bytes);
      // What is only reserved has no pages.
      return call.reserved ? left : put(left, call.bytes, call.start, call.stack);
    }
    case 'move': {
      const moved = pieces.find(({ start, end }) => start <= call.from && call.from < end);
      const left = without(without(pieces, call.from, call.fromBytes), call.start, call.bytes);
      // Of what was there before the first window, what it has grown by is new.
      const bytes = moved === undefined ? call.bytes - call.fromBytes : call.bytes;
      return bytes <= 0 ? left : put(left, bytes, call.start, moved?.owner.stack ?? call.stack);
    }
  }
}

function without(pieces: Piece[], from: number, bytes: number): Piece[] {
  const to = from + bytes;
  if (pieces.every(({ start, end }) => end <= from || to <= start)) return pieces;
  return pieces.flatMap((piece) => {
    if (piece.end <= from || to <= piece.start) return [piece];
    return [
      ...(piece.start < from ? [{ ...piece, end: from }] : []),
      ...(to < piece.end ? [{ ...piece, start: to }] : []),
    ];
  });
}
