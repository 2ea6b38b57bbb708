import { existsSync, readdirSync, statSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import type { Attachment } from '../../../../src/memory/runtimes/jvm/attach.js';
import { holdInJvm } from '../../../../src/memory/runtimes/jvm/jvm-holding.js';
import { identify, ProcessTmp } from '../../../../src/memory/runtimes/process-tmp.js';
import type { Values } from '../../../../src/series/series.js';

/** This process plays the JVM: its /tmp is ours. */

const MIB = 1 << 20;
const ROOMY = '-XX:MaxHeapSize=134217728 -XX:+UseG1GC \n';
const VALUES = { 'jvm.heap/allocated': 2 * MIB, 'jvm.metaspace/allocated': MIB, 'jvm.direct/allocated': 0 };

/** What the agent was told, each time. */
const told: string[] = [];
/** The mode of the jar, and whether it and the class were there. */
const seen: unknown[] = [];
/** How long it was waited for, ms. */
const patience: number[] = [];
beforeEach(() => {
  told.length = 0;
  seen.length = 0;
  patience.length = 0;
});

function ours(): string[] {
  return readdirSync('/tmp').filter((name) => name.startsWith('.memdrift-'));
}

async function hold(flags: string, runs = true, values: Values = VALUES) {
  const jvm = {
    command: async () => ({ text: flags }),
    runAgent: async (jar: string, words: string, ms: number) => {
      told.push(words);
      patience.push(ms);
      const [, , file = ''] = words.split(' ');
      seen.push([statSync(`/tmp/${jar}`).mode & 0o777, existsSync(file)]);
      return runs;
    },
  } as unknown as Attachment;
  const self = await identify(process.pid);
  if (self === null) throw new Error('not known to the kernel');
  return ProcessTmp.enter(self, (tmp) => holdInJvm(jvm, tmp, async () => values, 8 * MIB));
}

it('tells the agent what to hold, then to let go, and leaves no file', async () => {
  expect(await hold(ROOMY)).toMatchObject({
    held: { 'jvm.heap/allocated': 8 * MIB, 'jvm.metaspace/allocated': 2 * MIB, 'jvm.direct/allocated': 8 * MIB },
  });
  expect(told).toEqual([expect.stringMatching(/^8388608 8388608 \/tmp\/\.memdrift-\S+\.class 2\d{6}$/), '']);
  expect(seen).toEqual([
    [0o644, true],
    [0o644, false],
  ]);
  expect(ours()).toEqual([]);
});

it('waits longer for the agent to let go: a collection may be in its way, and without the jar it would hold for ever', async () => {
  await hold(ROOMY);
  expect(patience[1]).toBeGreaterThanOrEqual(4 * (patience[0] ?? Number.NaN));
});

it('has the agent let go where it failed, too: it may have held a part', async () => {
  expect(await hold(ROOMY, false)).toBe('disabled');
  expect(told.at(-1)).toBe('');
  expect(ours()).toEqual([]);
});

it.each<[string, string, Values]>([
  ['disabled', '-XX:-EnableDynamicAgentLoading -XX:MaxHeapSize=134217728', VALUES],
  ['no-room', '-XX:MaxHeapSize=33554432', VALUES],
  ['no-room', '', VALUES],
  ['no-room', ROOMY, { 'jvm.heap/allocated': null }],
])('asks for no agent: %s under %s', async (why, flags, values) => {
  expect(await hold(flags, true, values)).toBe(why);
  expect(told).toEqual([]);
});

it.each<[string, string, Values]>([
  ['metaspace whose classes stay', `${ROOMY} -XX:-ClassUnloading`, VALUES],
  ['metaspace whose bound is near', `${ROOMY} -XX:MaxMetaspaceSize=8388608`, VALUES],
])('holds nothing in a %s', async (_, flags, values) => {
  expect(await hold(flags, true, values)).not.toHaveProperty(['held', 'jvm.metaspace/allocated']);
  expect(Number(told[0]?.split(' ').at(-1))).toBeLessThan(1000);
});

it.each<[string, string, Values]>([
  ['are not read', ROOMY, { ...VALUES, 'jvm.direct/allocated': null }],
  ['have a bound that is near', `${ROOMY} -XX:MaxDirectMemorySize=16777216`, VALUES],
])('holds no direct buffer where they %s', async (_, flags, values) => {
  expect(await hold(flags, true, values)).not.toHaveProperty(['held', 'jvm.direct/allocated']);
  expect(told[0]).toMatch(/^8388608 0 /);
});
