import { expect, it } from 'vitest';
import { runCourse } from '../../../src/report/model/run-course.js';
import { MIB } from '../../../src/series/series.js';
import { finding, readings, recordingOf } from '../scenes.js';

const SERIES = 'heap/allocated';
const leak = finding(SERIES, readings(1, 2, 0));
const head = () => recordingOf({ [SERIES]: readings(1, 2, 0) });

it('lays the base under this change from the first checkpoint that is judged, however long either warmed up', () => {
  const base = recordingOf({ [SERIES]: readings(2, 0, 0) });
  for (const checkpoint of base.checkpoints) if (checkpoint.cycle > 0) checkpoint.requests += 1000;
  base.warmUp.push({ kind: 'warm-up', t: 18, requests: 500, values: { [SERIES]: 7 * MIB } });
  const course = runCourse(head(), base, [leak], null) ?? expect.fail();
  expect(course.judgedFrom).toBe(200);
  expect(course.x.slice(0, 3)).toEqual([0, 200, 400]);
  expect(course.baseX?.slice(0, 4)).toEqual([-1000, -500, 200, 400]);
  expect(course.series[0]?.base?.[1]).toBe(7 * MIB);
  expect(course.series[0]?.head).toEqual(readings(1, 2, 0));
});

it('has latency and failed requests by cycle, where its checkpoint is', () => {
  const recording = head();
  const cycle = recording.cycles[1] ?? expect.fail();
  cycle.ok = 150;
  const { served } = runCourse(recording, head(), [leak], null) ?? expect.fail();
  expect(served.x.slice(0, 2)).toEqual([200, 400]);
  expect(served.failed.slice(0, 3)).toEqual([0, 0.25, 0]);
  expect(served.p95Ms[0]).toBeCloseTo(212, 0);
  expect(served.baseX).toEqual(served.x);
});

it('puts what happened where as many requests had been sent', () => {
  const recording = head();
  const [first, second] = [recording.checkpoints[1], recording.checkpoints[2]];
  const t = ((first?.t ?? 0) + (second?.t ?? 0)) / 2;
  recording.events.push({ kind: 'event', t, what: 'restarted-worker' }, { kind: 'event', t, what: 'unread' });
  expect(runCourse(recording, undefined, [leak], null)?.events).toEqual([{ x: 300, what: 'restarted-worker' }]);
});

it('is as small of 100,000 samples as of a few, and keeps their highest', () => {
  const recording = head();
  const end = recording.checkpoints.at(-1)?.t ?? 0;
  for (let at = 0; at < 100_000; at++) {
    const values = { [SERIES]: at === 54_321 ? 9000 * MIB : 1000 * MIB + (at % 7) };
    recording.samples.push({ kind: 'sample', t: 20 + ((end - 20) * at) / 100_000, values });
  }
  const { load } = runCourse(recording, undefined, [leak], SERIES) ?? expect.fail();
  expect(load?.x.length).toBe(256);
  expect(Math.max(...(load?.high ?? []))).toBe(9000 * MIB);
  expect(Math.min(...(load?.low ?? []))).toBe(1000 * MIB);
});

it('is null where there is nothing between two checkpoints', () => {
  expect(runCourse(recordingOf({ [SERIES]: [1] }), undefined, [leak], null)).toBeNull();
  expect(runCourse(recordingOf({}), undefined, [], null)).toBeNull();
});
