import { expect, it } from 'vitest';
import { checkSensitivity } from '../../../src/gate/run/sensitivity.js';
import type { Held } from '../../../src/memory/memory-holding.js';
import type { Observer } from '../../../src/memory/observer.js';
import type { HoldLayer } from '../../../src/series/series.js';

const MIB = 1 << 20;
const JVM = 'jvm.heap/allocated';

/** An observer that holds as the answers say, in the JVM alone. */
function observer(answer: (bytes: number) => Held): { observer: Observer; sizes: number[] } {
  const sizes: number[] = [];
  const hold = async (layer: HoldLayer, bytes: number): Promise<Held> => {
    if (layer !== 'jvm') return { readings: [], noMemory: false };
    sizes.push(bytes);
    return answer(bytes);
  };
  return { observer: { hold } as unknown as Observer, sizes };
}

const shows = (held: number): Held => ({
  readings: [{ layer: 'jvm', series: JVM, held, shown: held, left: 0 }],
  noMemory: false,
});

it('holds less where there is no room', async () => {
  const { observer: small, sizes } = observer((bytes) =>
    bytes > 2 * MIB ? { readings: [], noMemory: true } : shows(bytes),
  );
  expect(await checkSensitivity(small, [JVM], () => 1)).toMatchObject([{ series: JVM, held: 2 * MIB, seen: true }]);
  expect(sizes).toEqual([8 * MIB, 2 * MIB]);
});

it('tells nothing of a layer in which nothing can be held', async () => {
  const { observer: shut, sizes } = observer(() => ({ readings: [], noMemory: false }));
  expect(await checkSensitivity(shut, [JVM], () => 1)).toEqual([]);
  expect(sizes).toHaveLength(1);
});

it('holds nothing in a layer of which nothing is read, such as a JVM that may not be asked', async () => {
  const { observer: unread, sizes } = observer(shows);
  expect(await checkSensitivity(unread, ['process/resident', 'jvm.heap/reserved'], () => 1)).toEqual([]);
  expect(sizes).toEqual([]);
});

it('is blind to what shows in none of three tries', async () => {
  const { observer: blind, sizes } = observer((held) => ({
    readings: [{ layer: 'jvm', series: JVM, held, shown: 0, left: 0 }],
    noMemory: false,
  }));
  expect(await checkSensitivity(blind, [JVM], () => 1)).toMatchObject([{ series: JVM, seen: false }]);
  expect(sizes).toHaveLength(3);
});
