import { expect, it } from 'vitest';
import type { MemberObserver } from '../../src/memory/member-observer.js';
import { MemoryHolding } from '../../src/memory/memory-holding.js';

type Largest = NonNullable<Awaited<ReturnType<MemberObserver['largest']>>>;
type Answer = Awaited<ReturnType<Largest['hold']>>;

const live = (bytes: number | null) => ({ 'jvm.heap/allocated': bytes });
const told = { before: live(100), during: live(150), after: live(101), held: { 'jvm.heap/allocated': 50 } };

function member(resident: number | null, answer: Answer): MemberObserver {
  const largest = async (): Promise<Largest | null> =>
    resident === null ? null : { resident, hold: async () => answer };
  return { largest } as unknown as MemberObserver;
}

function held(...members: MemberObserver[]) {
  return new MemoryHolding(members).hold('jvm', 50);
}

it('is done in the largest JVM of all members, which tells how much each series should show', async () => {
  const { readings } = await held(member(5, 'no-answer'), member(9, told), member(null, 'no-answer'));
  expect(readings).toEqual([{ layer: 'jvm', series: 'jvm.heap/allocated', held: 50, shown: 50, left: 1 }]);
});

it('is not known where one of the readings failed', async () => {
  const { readings } = await held(member(9, { ...told, after: live(null) }));
  expect(readings).toMatchObject([{ shown: null, left: null }]);
});

it.each<[Answer, boolean]>([
  ['no-room', true],
  ['disabled', false],
  [null, false],
])('has no readings where the JVM holds nothing: %s', async (answer, noMemory) => {
  expect(await held(member(9, answer))).toEqual({ readings: [], noMemory });
});

it('is not done without a JVM', async () => {
  expect(await held(member(null, told))).toEqual({ readings: [], noMemory: false });
});
