import type { AllocatedGrowth } from '../../series/explained.js';
import { announced, GO_PAGES, type Search } from '../metrics/find-page.js';

/** Objects of one stack that are in use, as they were sampled: for one of so many bytes, all are meant. */
export interface GoStack {
  objects: number;
  bytes: number;
  /** The newest first. */
  frames: { function: string; file: string; line: number }[];
}

/** A heap profile by stack, and the bytes between two samples. */
export interface GoStacks {
  rate: number;
  byStack: ReadonlyMap<string, GoStack>;
}

const PAGE = '/debug/pprof/heap?debug=1&gc=1';
const MAX_BYTES = 64 * 2 ** 20;
const MAX_STACKS = 20_000;
const FRAMES = 16;
const NAMED = 32;
const HEAD = /^heap profile: \d+: \d+ \[\d+: \d+\] @ heap\/(\d{1,15})\n/;
const RECORD = /^(\d{1,15}): (\d{1,18}) \[\d+: \d+\] @((?: 0x[0-9a-f]{1,16})*)\n((?:#\t[^\n]*\n)*)/gm;
const FRAME = /^#\t0x[0-9a-f]+\t(\S{1,300})\+0x[0-9a-f]+\s+([^\n]{1,300}):(\d{1,9})$/gm;
/** Of Go itself, and of modules that somebody else wrote. */
const FOREIGN = /\/pkg\/mod\/|\/vendor\/|(^|\/)go[\d.]*\/src\/|^(?!main\b)[a-z]+(\/[a-z0-9]+)*\/[\w.]+\.go$/;

/**
 * The heap by stack after two collections, where the service serves `net/http/pprof`; null where it does not.
 * @param ms that a page may take
 */
export async function askGoStacks(search: Search, ms: number): Promise<GoStacks | null> {
  const prefix = search.metrics === 'auto' ? '' : GO_PAGES.exec(search.metrics)?.[1];
  if (prefix === undefined) return null;
  const ask = announced(search, [prefix + PAGE]);
  const limits = { timeoutMs: Math.max(1, Math.ceil(ms / 2)), maxBytes: MAX_BYTES };
  // The first collection only runs finalizers, and leaves in pools what the second frees.
  const first = await ask(prefix + PAGE, limits);
  return first === null ? null : readGoStacks((await ask(prefix + PAGE, limits)) ?? '');
}

/** @param text hostile, bounded by whoever fetched it; null where it is no heap profile */
export function readGoStacks(text: string): GoStacks | null {
  const [, twice] = HEAD.exec(text) ?? [];
  if (twice === undefined) return null;
  const byStack = new Map<string, GoStack>();
  for (const [, objects, bytes, key = '', lines = ''] of text.matchAll(RECORD)) {
    if (byStack.size >= MAX_STACKS) break;
    const frames = [...lines.matchAll(FRAME)].slice(0, FRAMES).map(([, name = '', file = '', line]) => ({
      function: oneLine(name),
      file: oneLine(file),
      line: Number(line),
    }));
    // Blocks of another size have the same stack and a line of their own.
    const before = byStack.get(key) ?? { objects: 0, bytes: 0 };
    byStack.set(key, { objects: before.objects + Number(objects), bytes: before.bytes + Number(bytes), frames });
  }
  return { rate: Number(twice) / 2, byStack };
}

/** What stayed of two windows, by the newest line of the service's own code. */
export function grownStacks([first, second, third]: readonly [GoStacks, GoStacks, GoStacks]): AllocatedGrowth[] {
  const none = { objects: 0, bytes: 0 };
  const lines = new Map<string, AllocatedGrowth>();
  for (const [key, after] of third.byStack) {
    const [before, between] = [first.byStack.get(key) ?? none, second.byStack.get(key) ?? none];
    const told = after.frames.find(({ file }) => !FOREIGN.test(file)) ?? after.frames[0];
    if (told === undefined) continue;
    const scale = scaleOf(after, third.rate);
    const objects: [number, number] = [between.objects - before.objects, after.objects - between.objects];
    const bytes: [number, number] = [
      Math.round(scale * (between.bytes - before.bytes)),
      Math.round(scale * (after.bytes - between.bytes)),
    ];
    const name = `${told.file}:${told.line}`;
    const known = lines.get(name);
    if (known === undefined) {
      lines.set(name, {
        ...told,
        ...{ grew: objects, bytes: bytes[1], sampled: bytes, by: 'go' },
        frames: after.frames.map(({ file, line }) => `${file}:${line}`),
      });
    } else {
      known.grew = added(known.grew, objects);
      known.sampled = added(known.sampled ?? [0, 0], bytes);
      known.bytes = known.sampled[1];
    }
  }
  return [...lines.values()]
    .filter(({ grew }) => Math.min(...grew) > 0)
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, NAMED);
}

/** A block of `size` bytes is sampled with the chance 1 - exp(-size/rate) (`runtime/pprof`, scaleHeapSample). */
function scaleOf({ objects, bytes }: GoStack, rate: number): number {
  if (objects === 0 || bytes === 0 || rate <= 1) return 1;
  return 1 / (1 - Math.exp(-bytes / objects / rate));
}

function added(a: readonly [number, number], b: readonly [number, number]): [number, number] {
  return [a[0] + b[0], a[1] + b[1]];
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');
}
