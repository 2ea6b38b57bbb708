import { describe, expect, it } from 'vitest';
import { type LiveReading, liveLayers, liveProcesses } from '../../src/explain/live-growth.js';

const MIB = 1 << 20;

function readings(series: string, of: readonly (number | null)[]): [LiveReading, LiveReading, LiveReading] {
  const [first, between, last] = of.map((value, at): LiveReading => {
    const values = { [series]: value };
    return { t: at, values, processes: [{ pid: 7, role: 'server', values }] };
  });
  if (first === undefined || between === undefined || last === undefined) throw new Error('three readings');
  return [first, between, last];
}

describe('a layer of a service that is watched', () => {
  it.each([
    ['grows in both windows', [10, 13, 16], true],
    ['makes a step', [10, 30, 30], false],
    ['steps and then grows a little', [10, 30, 31], false],
    ['falls', [16, 13, 10], false],
  ])('that %s', (_, mib, grows) => {
    const found = liveLayers(
      readings(
        'process/resident',
        mib.map((one) => one * MIB),
      ),
    );
    expect(found).toMatchObject([{ series: 'process/resident', grows }]);
  });

  it('does not grow by less than a reading tells apart', () => {
    expect(liveLayers(readings('process/resident', [0, 4096, 8192]))).toMatchObject([{ grows: false }]);
  });

  it('is left out where a reading failed: unknown is never 0', () => {
    expect(liveLayers(readings('process/resident', [MIB, null, 3 * MIB]))).toEqual([]);
  });
});

it('a process that came meanwhile is no growth', () => {
  const [first, between, last] = readings('process/resident', [MIB, 3 * MIB, 5 * MIB]);
  expect(liveProcesses([first, between, last])).toMatchObject([
    { pid: 7, resident: 5 * MIB, grew: [2 * MIB, 2 * MIB] },
  ]);
  expect(liveProcesses([{ ...first, processes: [] }, between, last])).toEqual([]);
});
