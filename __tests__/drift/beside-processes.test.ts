import { describe, expect, it } from 'vitest';
import type { Recording, SeriesHeader } from '../../src/recording/recording.js';
import { bytes, MIB, mebibytes, recording } from './recordings.js';
import { judge } from './said.js';

const declared = (gated: SeriesHeader['gated']): SeriesHeader => ({
  ...{ unit: 'bytes', better: 'lower', granularity: 4096, required: true },
  gated,
});

const add = (a: readonly number[], b: readonly number[]): number[] => a.map((value, k) => value + (b[k] ?? 0));

/** A container whose processes hold `inside` and that holds `beside` as well; MiB. */
function container(inside: readonly number[], beside: readonly number[], more: Partial<Recording> = {}): Recording {
  const values = { 'process/resident': bytes(inside), 'container/resident': bytes(add(inside, beside)) };
  const series = {
    'process/resident': declared(['drift', 'level', 'cap']),
    'container/resident': declared(['drift', 'cap']),
  };
  return { ...recording({ header: { series }, values }), ...more };
}

const flat = mebibytes({ level: 40, seed: 2 });
const leaking = mebibytes({ leak: 10 });
const base = container(mebibytes(), flat);

describe("growth of a container that its processes' own does not explain", () => {
  it('is a regression of the container', () => {
    const { verdict, findings } = judge(container(mebibytes({ seed: 3 }), mebibytes({ level: 40, leak: 10 })), [base]);
    expect(verdict).toBe('regression');
    const found = findings.find(({ series }) => series === 'container/resident');
    expect(found?.verdict).toBe('regression');
    expect((found?.drift?.per1000Requests ?? 0) / MIB).toBeCloseTo(10, 0);
    expect(findings.find(({ series }) => series === 'process/resident')?.verdict).toBe('pass');
  });

  it('is none where a process leaks: one leak is one regression', () => {
    const { verdict, findings } = judge(container(leaking, flat), [base]);
    expect(verdict).toBe('regression');
    const found = findings.find(({ series }) => series === 'container/resident');
    expect(found?.verdict).toBe('pass');
    expect(Math.abs(found?.drift?.per1000Requests ?? MIB) / MIB).toBeLessThan(0.5);
    expect(found?.values.at(-1), 'its height is that of the whole').toBeGreaterThan(600 * MIB);
  });

  it('is the whole where the processes could not be read', () => {
    const whole = recording({
      header: { series: { 'container/resident': declared(['drift', 'cap']) } },
      values: { 'container/resident': bytes(leaking) },
    });
    expect(judge(whole, []).verdict).toBe('regression');
  });

  it('is not judged in a recording that declares the container for its cap alone', () => {
    const old = container(mebibytes({ seed: 3 }), mebibytes({ level: 40, leak: 10 }));
    const header = { ...old.header, series: { ...old.header.series, 'container/resident': declared(['cap']) } };
    const { verdict, notes } = judge({ ...old, header }, [base]);
    expect(verdict).toBe('pass');
    expect(notes?.join()).toContain('container resident grows 10.0 MiB per 1000 requests');
  });

  it('is not known where the reading of the processes failed, and is no zero', () => {
    const half = container(mebibytes({ seed: 3 }), flat);
    const checkpoints = half.checkpoints.map((checkpoint) =>
      checkpoint.cycle % 2 === 0
        ? checkpoint
        : { ...checkpoint, values: { ...checkpoint.values, 'process/resident': null } },
    );
    const { verdict } = judge({ ...half, checkpoints }, [base]);
    expect(verdict).toBe('not-measured');
  });
});

describe('shared memory that could not be read when the run began', () => {
  it('is said by the pass', () => {
    const values = { 'process/resident': bytes(mebibytes({ seed: 3 })) };
    const events: Recording['events'] = [
      { kind: 'event', t: 1, what: 'unread', series: 'container/resident', detail: 'out of reach' },
    ];
    const { verdict, notes } = judge(recording({ values, events }), [recording({ values: { ...values } })]);
    expect(verdict).toBe('pass');
    expect(notes?.join()).toBe(
      'shared memory that no process holds was not seen: container resident could not be read',
    );
  });
});
