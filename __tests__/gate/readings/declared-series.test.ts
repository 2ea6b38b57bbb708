import { describe, expect, it } from 'vitest';
import { declareSeries } from '../../../src/gate/readings/declared-series.js';
import type { ObservedCheckpoint } from '../../../src/memory/observer.js';
import type { Recording } from '../../../src/recording/recording.js';
import type { Values } from '../../../src/series/series.js';

const facts = { gpus: [], driverProblem: '', allocators: [], rules: {}, metricDefinitions: {}, server: null };
const nothing = { processes: [], epoch: 1, changed: null, silent: [], foreign: [], idle: null };

function declared(values: Values, baseline: Recording | null = null, more: Partial<ObservedCheckpoint> = {}) {
  return declareSeries({ ...nothing, values, raw: values, ...more }, baseline, facts);
}

const PROCESS = { 'process/resident': 1000 };

describe('memory that no process holds', () => {
  it('is judged for its growth, and required of a container once it was read', () => {
    const { series } = declared({ ...PROCESS, 'shm/used': 0, 'shm/others': 5, 'container/resident': 1500 });
    expect(series['container/resident']).toMatchObject({ gated: ['drift', 'cap'], required: true, granularity: 4096 });
    expect(series['shm/used']).toMatchObject({ gated: ['drift'], required: false });
    expect(series['shm/others']).toMatchObject({ gated: [], required: false });
  });

  it('is left out where it could not be read, though the baseline has it, and that is told', () => {
    const { series: recorded } = declared({ ...PROCESS, 'container/resident': 1500 });
    const checkpoints = [{ values: { ...PROCESS, 'container/resident': 1500 } }];
    const baseline = { header: { series: recorded }, checkpoints } as unknown as Recording;
    const found = declared({ ...PROCESS, 'container/resident': null, 'container/kernel': null }, baseline);
    expect(Object.keys(found.series)).toEqual(['process/resident']);
    expect(found.missing).toEqual([]);
    expect(found.unreadable).toEqual([]);
    expect(found.unseen).toEqual([{ why: 'cgroup-hidden', series: 'container/resident' }]);
  });

  it('has no place in a command, which has no container', () => {
    const found = declared({ ...PROCESS, 'shm/used': 0 });
    expect(Object.keys(found.series)).toEqual(['process/resident', 'shm/used']);
    expect(found.unseen).toEqual([]);
  });

  it('is not asked of a Python process that is silent, as the heap is', () => {
    const silent = [{ pid: 8, command: 'python3 -I server.py', scrubbed: null }];
    const found = declared(PROCESS, null, { silent });
    expect(found.missing.map(({ series }) => series)).toEqual(['heap/allocated']);
  });
});
