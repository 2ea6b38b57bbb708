import { describe, expect, it } from 'vitest';
import type { Recording } from '../../src/recording/recording.js';
import { MIB } from '../../src/series/series.js';
import { recording } from './recordings.js';
import { judge } from './said.js';

const flat = (value: number): number[] => Array.from({ length: 64 }, () => value);

const inBytes = { unit: 'bytes', better: 'lower', granularity: 4096 } as const;

/** Files left in /dev/shm that nobody maps: 10 MiB per 1000 requests. Recorded when the series only explained. */
const withShm = (): Recording =>
  recording({
    header: {
      series: {
        'process/resident': { ...inBytes, gated: ['drift', 'level', 'cap'], required: true },
        'shm/used': { ...inBytes, gated: [], required: false },
      },
    },
    values: {
      'process/resident': flat(900 * MIB),
      'shm/used': Array.from({ length: 64 }, (_, cycle) => (50 + 2 * cycle) * MIB),
    },
  });

describe('memory that no process holds, in a recording that does not judge it', () => {
  it('is not judged for growth by itself, and its growth is told', () => {
    const j = judge(withShm(), [recording({ values: { 'process/resident': flat(900 * MIB) } })]);
    expect(j.verdict).toBe('pass');
    expect(j.notes?.join()).toMatch(/^\/dev\/shm used grows 10\.0 MiB per 1000 requests .*gate: true to judge it$/);
  });

  it('is judged where the configuration says so', () => {
    const j = judge(withShm(), [], { series: { 'shm/used': { gate: true } } });
    expect(j.verdict).toBe('regression');
    expect(j.reason).toContain('/dev/shm used grows');
    expect(j.notes).toBeUndefined();
  });
});
