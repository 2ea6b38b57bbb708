import { expect, it } from 'vitest';
import type { LiveGrowth } from '../../../src/explain/live-growth.js';
import { renderLive } from '../../../src/report/terminal/live-terminal.js';

const MIB = 1 << 20;

const live: LiveGrowth = {
  what: 'process 4711',
  seconds: [15, 15],
  layers: [
    { series: 'process/resident', unit: 'bytes', now: 64 * MIB, grew: [3 * MIB, 2.5 * MIB], grows: true },
    { series: 'shm/used', unit: 'bytes', now: 0, grew: [0, 0], grows: false },
    { series: 'threads', unit: 'count', now: 21, grew: [2, -1], grows: false },
  ],
  processes: [{ pid: 4711, role: 'java -jar api.jar', resident: 64 * MIB, grew: [3 * MIB, 2.5 * MIB] }],
  classes: [
    {
      ...{ kind: 'instances', by: 'jvm', name: '', owner: 'com.example.Session', way: '', type: 'instance' },
      ...{ file: null, line: null, grew: [594, 587], length: 1631, containers: 1, weak: false },
    },
  ],
  mappings: [
    {
      ...{ file: '/src/kept.c', line: 12, function: 'keep_syscall', library: 'libkept.so', grew: [30, 31] },
      ...{ bytes: 2 * MIB, sampled: [2 * MIB, 2 * MIB], frames: [], by: 'strace' },
    },
  ],
  untold: [
    { who: 'python', why: 'no-probe', detail: '' },
    { who: 'mappings', why: 'refused', detail: 'attach: \u001b[31mOperation not permitted' },
  ],
};

it('says what grew, who tells of it, and what was not asked, without a verdict', async () => {
  const text = renderLive(live, 80);
  await expect(text).toMatchFileSnapshot('../../fixtures/report/live.txt');
  expect(text).not.toContain('\u001b');
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});
