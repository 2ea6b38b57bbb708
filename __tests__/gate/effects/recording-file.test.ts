import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { modelOf } from '../../../src/cli/commands/run-once.js';
import { parseRecording } from '../../../src/recording/parse-recording.js';
import type { FakeService } from '../../fakes/service.js';
import { noDisks, SmallDisk } from '../../fakes/small-disk.js';
import { grow, judgedAgain, run as runStory, type Story, server, told } from '../story.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-room-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const run = (story: Omit<Story, 'dir'>) => runStory({ dir, ...story });

function leak(service: FakeService, requests: number): void {
  grow(service, 'heap/allocated', 4096 * requests);
  grow(service, 'process/resident', 4096 * requests);
}

it('goes on, and has all of the recording, when its folder is removed meanwhile', async () => {
  const service = server();
  const {
    judgement,
    said: notes,
    recordingPath,
  } = await run({
    service,
    cycle: (requests, cycle) => {
      leak(service, requests);
      if (cycle === 3) rmSync(join(dir, 'out'), { recursive: true });
    },
  });
  expect(judgement.verdict).toBe('regression');
  expect(notes.join()).not.toContain('cannot be written');
  expect(parseRecording(readFileSync(recordingPath, 'utf8'), recordingPath).recording.verdict?.verdict).toBe(
    'regression',
  );
});

it('launches nothing where the recording has no place, and names the path and the room it needs', async () => {
  const launched: string[] = [];
  writeFileSync(join(dir, 'file'), '');
  const { judgement, hasRecording } = await run({
    service: server(),
    outDir: join(dir, 'file', 'out'),
    launch: async () => {
      launched.push('a service');
      return server() as never;
    },
  });
  expect(judgement.verdict).toBe('not-measured');
  expect(judgement.reason).toMatch(
    /file\/out\/g\.memdrift\.ndjson: cannot be written: a file already exists; needs \d+\.\d MiB$/,
  );
  expect(launched).toEqual([]);
  expect(hasRecording).toBe(false);
});

describe.skipIf(noDisks !== null)(`a disk that is full (${noDisks ?? 'real ones'})`, () => {
  let disk: SmallDisk;
  beforeEach(() => {
    disk = new SmallDisk(dir, '256k');
  });
  afterEach(() => disk.end());

  it('before anything is measured: not measured, in a line', async () => {
    disk.fill();
    const { judgement } = await run({ service: server(), outDir: disk.path, spareRoots: [dir] });
    expect(judgement.verdict).toBe('not-measured');
    expect(judgement.reason).toMatch(/no space left on the device; needs \d+\.\d MiB$/);
  });

  it.each(['spare', 'none'])(
    'meanwhile: the verdict stands, and it is told once where the recording is (%s)',
    async (kind) => {
      const service = server();
      const warned: string[] = [];
      const spare = join(dir, 'spare');
      mkdirSync(spare);
      const result = await run({
        service,
        outDir: disk.path,
        warned,
        spareRoots: kind === 'spare' ? [disk.path, spare] : [],
        cycle: (requests, cycle) => {
          leak(service, requests);
          if (cycle === 5) disk.fill();
        },
      });
      const { judgement, recordingPath } = result;
      expect(judgement.verdict).toBe('regression');
      expect(warned).toHaveLength(1);
      expect(warned[0]).toContain(
        `${disk.path}/g.memdrift.ndjson: cannot be written: no space left on the device; needs`,
      );
      expect(result.said).toContain(`${warned[0]}.`);
      if (kind === 'spare') {
        expect(warned[0]).toContain(`the recording is in ${recordingPath}`);
        expect(recordingPath.startsWith(spare)).toBe(true);
        expect(await judgedAgain([recordingPath], [])).toEqual(told(modelOf(result, 'g', null)));
      } else {
        expect(warned[0]).toMatch(/the recording ends at cycle ([4-9]|1\d), the verdict stands$/);
        const { checkpoints } = parseRecording(readFileSync(recordingPath, 'utf8'), recordingPath).recording;
        expect(checkpoints.length).toBeGreaterThan(4);
      }
    },
  );

  it('meanwhile: a regression is confirmed side by side all the same', async () => {
    let launches = 0;
    let service = server();
    await run({ service: server(), options: { refresh: true } });
    const { judgement, ab } = await run({
      service,
      outDir: disk.path,
      inputs: { image: 'new', 'base-image': 'old' },
      launch: async ({ image }) => {
        launches += 1;
        if (launches === 2) disk.fill();
        service = server();
        Object.assign(service, { leaks: image === 'new' });
        return service as never;
      },
      cycle: (requests) => {
        if ((service as FakeService & { leaks?: boolean }).leaks === true) leak(service, requests);
      },
    });
    expect(launches).toBe(5);
    expect(judgement.verdict).toBe('regression');
    expect(ab).not.toBeNull();
  });
});
