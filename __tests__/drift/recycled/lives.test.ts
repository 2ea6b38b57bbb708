import { expect, it } from 'vitest';
import { readRules } from '../../../src/drift/budget/rules.js';
import { livesOf } from '../../../src/drift/recycled/lives.js';
import { SERIES } from '../recordings.js';
import { recycled } from './recycled.js';

const lives = (recording: ReturnType<typeof recycled>) => {
  const [rules] = readRules(recording.header).series;
  if (rules === undefined) throw new Error('no series');
  return livesOf(recording, rules, 50, 64);
};

it('tells workers from what lasts, and counts their age in requests of their own', () => {
  const { lives: workers, lasting, workers: atWork, multiplying } = lives(recycled({ jitter: 0 }));
  expect(atWork).toBe(2);
  expect(multiplying).toBe(false);
  expect(lasting?.y).toHaveLength(64);
  expect(lasting?.y[10]).toBeCloseTo(5, 1);
  // 250 requests of 25 a cycle: ten checkpoints, of which the first two are left out.
  const whole = workers.filter(({ born, ended }) => born !== null && ended);
  expect(whole.map(({ cycles }) => cycles)).toEqual(whole.map(() => 10));
  expect(whole[0]?.x).toEqual([1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5]);
});

it.each(['started', 'program'])('takes a pid with another of %s for another process', (what) => {
  const recording = recycled({ workers: 1, leader: false });
  const checkpoints = recording.checkpoints.map((checkpoint) => ({
    ...checkpoint,
    processes: (checkpoint.processes ?? []).map((one) => ({ ...one, pid: 1, [what]: one.pid })),
  }));
  expect(lives({ ...recording, checkpoints }).lives).toHaveLength(lives(recording).lives.length);
  const unknown = checkpoints.map((checkpoint) => ({
    ...checkpoint,
    processes: (checkpoint.processes ?? []).map(({ pid, values }) => ({ pid, values })),
  }));
  const epochs = new Set(unknown.map(({ epoch }) => epoch)).size;
  expect(lives({ ...recording, checkpoints: unknown }).lives).toHaveLength(epochs);
});

it('has epochs for lives where a series is not read by process', () => {
  const recording = recycled({ workers: 1, leader: false });
  const checkpoints = recording.checkpoints.map(({ processes: _, ...checkpoint }) => checkpoint);
  const found = lives({ ...recording, checkpoints });
  expect(found.lives).toHaveLength(new Set(checkpoints.map(({ epoch }) => epoch)).size);
  expect(found.lives[1]?.y[0]).toBeCloseTo(
    (checkpoints.find(({ epoch }) => epoch === 2)?.values[SERIES] ?? 0) / 2 ** 20,
    0,
  );
});
