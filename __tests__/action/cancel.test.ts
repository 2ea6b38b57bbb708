import type { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cancellation } from '../../src/action/cancel.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const emitters: [EventEmitter, string][] = [
  ...SIGNALS.map((name): [EventEmitter, string] => [process, name]),
  [process.stdout, 'error'],
  [process.stderr, 'error'],
];
let signal: AbortSignal;
let exit: ReturnType<typeof vi.spyOn>;
let before: unknown[][];
beforeEach(() => {
  vi.useFakeTimers();
  // The test's own runner reads files meanwhile.
  vi.spyOn(process, 'getActiveResourcesInfo').mockReturnValue([]);
  exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
  before = emitters.map(([emitter, name]) => emitter.listeners(name));
  signal = cancellation();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  emitters.forEach(([emitter, name], i) => {
    for (const one of emitter.listeners(name)) {
      if (before[i]?.includes(one) === false) emitter.off(name, one as (...args: unknown[]) => void);
    }
  });
});

/** As the process would get it, without the listeners that the test's own runner has. */
function deliver(emitter: EventEmitter, name: string, ...args: unknown[]): void {
  const known = before[emitters.findIndex(([one, its]) => one === emitter && its === name)] ?? [];
  for (const one of emitter.listeners(name)) if (!known.includes(one)) one(...args);
}

it.each(['SIGINT', 'SIGTERM'])('%s cancels the run, and ends it before the runner kills it', (name) => {
  expect(signal.aborted).toBe(false);
  deliver(process, name);
  expect(signal.aborted).toBe(true);
  vi.advanceTimersByTime(2999);
  expect(exit).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(exit).toHaveBeenCalledWith(130);
});

it.each([
  ['its terminal is closed', process, 'SIGHUP', []],
  ['nobody reads its output', process.stdout, 'error', [Object.assign(new Error(), { code: 'EPIPE' })]],
  ['its terminal is gone', process.stderr, 'error', [Object.assign(new Error(), { code: 'EIO' })]],
] as const)(
  'the runner is gone (%s): cancels the run, and lets it clean up as long as it needs',
  (_, on, name, args) => {
    deliver(on, name, ...args);
    expect(signal.aborted).toBe(true);
    vi.runAllTimers();
    expect(exit).not.toHaveBeenCalled();
  },
);

it('any other fault of its output is no word of the runner’s', () => {
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  expect(() => deliver(process.stdout, 'error', full)).toThrow(full);
  expect(signal.aborted).toBe(false);
});
