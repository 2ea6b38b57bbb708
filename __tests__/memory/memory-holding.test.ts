import { expect, it } from 'vitest';
import { MemberObserver } from '../../src/memory/member-observer.js';
import { MemoryHolding } from '../../src/memory/memory-holding.js';
import type { RuntimeKind } from '../../src/memory/runtimes/runtime-reader.js';
import type { Member } from '../../src/service/service.js';
import { FakeService } from '../fakes/service.js';

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

it('finds the largest process of the runtime in a member, and has its reader hold', async () => {
  const program = (name: string) => ({ maps: `7f00-7f01 r-xp 00000000 fe:01 7 /usr/bin/${name}\n` });
  const service = new FakeService([
    { pid: 5, command: 'java -jar small.jar', residentKb: 4, proc: program('java') },
    { pid: 6, command: 'java -jar large.jar', residentKb: 8, proc: program('java') },
    { pid: 7, command: '/opt/server', residentKb: 16, proc: program('server') },
  ]);
  const java: RuntimeKind = {
    runtime: 'java',
    readerFor: () => ({
      ask: async () => ({ asked: 'collected', values: {} }),
      hold: async ({ pid }, bytes) => ({
        before: live(0),
        during: live(pid),
        after: live(0),
        held: { 'jvm.heap/allocated': bytes },
      }),
    }),
  };
  const running = async (): Promise<boolean> => true;
  const options = { now: () => 0, sleep: async () => undefined, patienceMs: 0, running, runtimes: [java] };
  const { readings } = await held(new MemberObserver(service as unknown as Member, options));
  expect(readings).toMatchObject([{ held: 50, shown: 6, left: 0 }]);
});
