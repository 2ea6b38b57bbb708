import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noDisks, SmallDisk } from '../fakes/small-disk.js';
import { demoInputs, Job, NODES } from './emulator.js';

/** The built Action measures on a runner whose disk is full. */

const PUSH = { name: 'push', payload: { before: 'b'.repeat(40), after: 'a'.repeat(40) } };
const NODE = NODES[0] ?? process.execPath;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'action-faults-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe.skipIf(noDisks !== null)(`on a disk that is full (${noDisks ?? 'real ones'})`, () => {
  let disk: SmallDisk;
  beforeEach(() => {
    disk = new SmallDisk(dir, '128k');
  });
  afterEach(() => disk.end());

  it('fails a change that leaks with exit 1, though neither outputs, state, summary nor report can be written', async () => {
    chmodSync(disk.path, 0o777);
    const job = new Job(NODE, PUSH, {
      RUNNER_TEMP: disk.path,
      GITHUB_OUTPUT: '/dev/full',
      GITHUB_STATE: join(dir, 'gone'),
      GITHUB_STEP_SUMMARY: join(dir, 'gone'),
      TMPDIR: dir,
    });
    try {
      const end = await job.main(await demoInputs('leak'));
      expect(end.code, end.log).toBe(1);
      expect(end.log).toMatch(/^::error::memdrift \(memdrift\): regression: /m);
      expect(end.log).toMatch(/^::warning::memdrift: .*report\.html: cannot be written: no space left .*; needs \d/m);
      expect(end.log).not.toContain('internal error');
      const [left = ''] = readdirSync(disk.path).filter((name) => name.startsWith('memdrift-'));
      expect(readdirSync(join(disk.path, left)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    } finally {
      job.end();
    }
  });

  it('keeps the output to what is there', async () => {
    const job = new Job(NODE, PUSH, { RUNNER_TEMP: disk.path, TMPDIR: dir });
    try {
      const end = await job.main(await demoInputs('leak'));
      expect(end.code, end.log).toBe(1);
      expect(end.outputs['verdict']).toBe('regression');
      expect(end.outputs['report']).toBeUndefined();
      expect(readFileSync(end.outputs['recording'] ?? '', 'utf8')).toContain('"kind":"verdict"');
    } finally {
      job.end();
    }
  });
});
