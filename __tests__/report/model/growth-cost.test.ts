import { expect, it } from 'vitest';
import { growthCost } from '../../../src/report/model/growth-cost.js';
import { costSentence } from '../../../src/report/text/growth-words.js';
import { GIB, MIB } from '../../../src/series/series.js';
import { finding, judgementOf, readings, recordingOf, report } from '../scenes.js';

const growing = (mib: [number, number, number], series = 'heap/allocated') =>
  finding(series, readings(1, mib[0], 0), { verdict: 'regression', mib });
/** 6,800 requests in 252 s, from the first checkpoint to the last. */
const recording = recordingOf({ 'heap/allocated': readings(1, 2, 0), 'process/resident': readings(3, 2, 0) });
const PER_SECOND = 6800 / 252;
const plain = { say: String };

it('is the growth of a day at the rate of the run', () => {
  const cost = growthCost([growing([2, 1.8, 2.2])], 'heap/allocated', recording);
  expect(cost?.requestsPerSecond).toBeCloseTo(PER_SECOND, 9);
  expect(cost?.bytesPerDay).toBeCloseTo((2 * MIB * PER_SECOND * 86_400) / 1000, 0);
});

it('is not said of what may not grow, is no memory, or is freed with its worker', () => {
  const unit = 'tokens' as const;
  const lives = { lives: 4, requests: 900, grows: 'within-lives' as const };
  const leak = growing([2, 1.8, 2.2]);
  const drift = leak.drift ?? expect.fail();
  expect(growthCost([growing([2, -0.1, 4])], 'heap/allocated', recording)).toBeNull();
  expect(growthCost([{ ...leak, unit }], 'heap/allocated', recording)).toBeNull();
  expect(growthCost([{ ...leak, drift: { ...drift, lives } } as typeof leak], 'heap/allocated', recording)).toBeNull();
  expect(growthCost([leak], 'process/resident', recording)).toBeNull();
  expect(growthCost([leak], 'heap/allocated', recordingOf({}))).toBeNull();
});

it('says when a limit is full only where one is known', () => {
  const cost = { requestsPerSecond: 10, bytesPerDay: 2.2 * MIB * 864 };
  expect(costSentence({ ...model(), cost, outOfMemory: null }, plain)).toEqual([
    'At the 10 requests/s of this run that is 1.9 GiB a day, if growth stays linear.',
  ]);
  const outOfMemory = {
    what: "the container's",
    limitBytes: 8 * GIB,
    requestsPerSecond: 10,
    hours: 96,
    lowHours: 80,
    highHours: 118,
  };
  expect(costSentence({ ...model(), cost, outOfMemory }, plain)).toEqual([
    "At the 10 requests/s of this run that is 1.9 GiB a day; the container's 8.00 GiB is full after about 4 days (3 to 5), if growth stays linear.",
  ]);
  expect(costSentence({ ...model(), cost: null, outOfMemory }, plain)).toEqual([]);
});

it('stands in the model of a leak, in hours until the limit of its recording', () => {
  const { cost, outOfMemory } = model();
  expect(cost?.bytesPerDay).toBeCloseTo((2 * MIB * PER_SECOND * 86_400) / 1000, 0);
  const room = 8 * GIB - (3 * GIB + 2 * 6.8 * MIB);
  expect(outOfMemory?.hours).toBeCloseTo(room / (2 * MIB) / (PER_SECOND * 3.6), 3);
});

function model() {
  return report(judgementOf('regression', 'grows', [growing([2, 1.8, 2.2])]), { recording });
}
