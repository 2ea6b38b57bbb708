import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MIB } from '../../../src/series/series.js';
import { random } from '../../drift/recordings.js';
import { grow, run, server } from '../story.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-pace-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A run of 64 cycles at most, of a service whose memory swings by so much from cycle to cycle. */
async function swinging(mib: number) {
  const service = server();
  const next = random(7);
  let height = 0;
  const { judgement } = await run({
    dir,
    service,
    inputs: { horizon: 'safe', 'max-duration': '1h' },
    cycle: () => {
      const now = mib * next() * MIB;
      for (const series of ['heap/allocated', 'process/resident']) grow(service, series, now - height);
      height = now;
    },
  });
  return judgement;
}

it('a run whose noise no number of cycles overcomes stops when a verdict would have fallen, and says what to change', async () => {
  const { verdict, reason, remedy, cycles } = await swinging(90);
  expect(verdict).toBe('not-measured');
  expect(reason).toMatch(/is too noisy for its budget: after 64 cycles its growth would still be uncertain by /);
  expect(cycles).toBeLessThan(40);
  expect(remedy).toBe('raise plan.cycle or the budget');
});

it('a quiet one goes on to its verdict', async () => {
  expect((await swinging(0.1)).verdict).toBe('not-comparable');
});
