import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Deadline, orAborted, TimeUp } from '../../src/time/deadline.js';
import { FakeClock } from '../fakes/clock.js';

const never = new AbortController().signal;
const hang = new Promise<never>(() => undefined);

function outcome(work: Promise<unknown>): { said: unknown } {
  const told: { said: unknown } = { said: 'waits' };
  work.then(
    (value) => {
      told.said = value;
    },
    (error: unknown) => {
      told.said = error instanceof Error ? error.message : error;
    },
  );
  return told;
}

describe('a deadline', () => {
  it('ends what waits when it has passed, and not before', async () => {
    const clock = new FakeClock();
    const deadline = Deadline.after(clock, 60_000, 'max-duration', never);
    const wait = outcome(deadline.race(hang));
    await clock.advance(59_999);
    expect([wait.said, deadline.leftMs(), deadline.signal.aborted]).toEqual(['waits', 1, false]);
    await clock.advance(1);
    expect([wait.said, deadline.leftMs()]).toEqual(['max-duration (60 s) is over', 0]);
    expect(deadline.signal.reason).toBeInstanceOf(TimeUp);
    expect(clock.sleepers).toBe(0);
  });

  it('stays where it is when the wall clock jumps', async () => {
    const clock = new FakeClock();
    const deadline = Deadline.after(clock, 10_000, 'x', never);
    for (const jumpMs of [3_600_000, -86_400_000]) {
      clock.wallMs += jumpMs;
      await clock.advance(4000);
    }
    expect([deadline.leftMs(), deadline.signal.aborted]).toEqual([2000, false]);
    clock.wallMs = 0;
    await clock.advance(2000);
    expect(deadline.signal.aborted).toBe(true);
  });

  it('lets work through that ends before it', async () => {
    const clock = new FakeClock();
    const deadline = Deadline.after(clock, 10, 'x', never);
    expect(await deadline.race(Promise.resolve(4))).toBe(4);
    await expect(deadline.race(Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    deadline.end();
    await turn();
    expect(clock.sleepers).toBe(0);
  });

  it('may last longer than a timer can', async () => {
    const clock = new FakeClock();
    const month = 31 * 86_400_000;
    const deadline = Deadline.after(clock, month, 'x', never);
    await clock.advance(month - 1);
    expect(deadline.signal.aborted).toBe(false);
    await clock.advance(1);
    expect(deadline.signal.aborted).toBe(true);
  });

  it('passes with the cancellation of the whole, for its reason', async () => {
    const stop = new AbortController();
    const deadline = Deadline.after(new FakeClock(), 10_000, 'x', stop.signal);
    const asleep = outcome(deadline.part(1000, 'part', (part) => part.sleep(500)));
    stop.abort(new Error('cancelled'));
    await turn();
    expect(asleep.said).toBe('cancelled');
    await expect(deadline.sleep(1)).rejects.toThrow('cancelled');
  });

  it('of a part never passes after that of the whole, and does not end the whole', async () => {
    const clock = new FakeClock();
    const deadline = Deadline.after(clock, 10_000, 'all', never);
    const early = outcome(deadline.part(4000, 'part', (part) => part.race(hang)));
    await clock.advance(4000);
    expect([early.said, deadline.signal.aborted]).toEqual(['part (4 s) is over', false]);
    const late = outcome(deadline.part(60_000, 'part', (part) => part.race(hang)));
    await clock.advance(6000);
    expect(late.said).toMatch(/is over$/);
    expect(deadline.signal.aborted).toBe(true);
  });

  it('does not count what is said not to count, nor does the whole', async () => {
    const clock = new FakeClock();
    const deadline = Deadline.after(clock, 10_000, 'all', never);
    let pulled = (): void => undefined;
    const pull = new Promise<void>((resolve) => {
      pulled = resolve;
    });
    const all = outcome(
      deadline.part(5000, 'startup', async (part) => {
        await part.sleep(1000);
        await part.uncounted(() => pull);
        return part.race(hang);
      }),
    );
    await clock.advance(1000);
    await clock.advance(3_600_000);
    expect([all.said, deadline.signal.aborted]).toEqual(['waits', false]);
    pulled();
    await turn();
    expect(deadline.leftMs()).toBe(9000);
    await clock.advance(3999);
    expect(all.said).toBe('waits');
    await clock.advance(1001);
    expect(all.said).toBe('startup (5 s) is over');
  });
});

describe('work beside a signal', () => {
  it('is left to itself once that is aborted, and may fail unheard', async () => {
    const stop = new AbortController();
    let fail = (_: Error): void => undefined;
    const work = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const wait = orAborted(stop.signal, work);
    stop.abort(new Error('cancelled'));
    await expect(wait).rejects.toThrow('cancelled');
    fail(new Error('too late'));
    await turn();
  });
});
