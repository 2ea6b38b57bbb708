import { expect, it } from 'vitest';
import { serialize } from '../../../src/baseline/serialize.js';
import type { StoredFile } from '../../../src/baseline/stored-file.js';
import { readStored } from '../../../src/github/baseline/read-stored.js';
import { RecordingError } from '../../../src/recording/parse-recording.js';
import { run } from '../../drift/recordings.js';

const MIB = 1024 * 1024;
const COMMIT = 'a1b2c3d4e5'.repeat(4);
const near = (count: number) =>
  Array.from({ length: count }, (_, distance) => {
    const path = `file ${distance}`;
    const file: StoredFile = { path, name: 'chat', environment: null, commit: COMMIT, created: 0 };
    return { file, distance };
  });
const TEXT = serialize(run({ cycles: 1 }, { header: { name: 'chat', commit: COMMIT } }));

it('all recordings together unpack to 256 MiB at most, 64 MiB each', async () => {
  const large = `${' '.repeat(60 * MIB)}${TEXT}`;
  const allowed: number[] = [];
  const warnings: string[] = [];
  const source = {
    originOf: ({ path }: StoredFile) => path,
    textOf: async (_file: StoredFile, origin: string, mostBytes: number) => {
      allowed.push(mostBytes);
      if (mostBytes < large.length) throw new RecordingError(`${origin}: too large`);
      return large;
    },
    permission: 'contents: read',
  };
  const recordings = await readStored(near(6), source, warnings);
  expect(recordings.map(({ distance }) => distance)).toEqual([0, 1, 2, 3]);
  expect(warnings).toEqual(['file 4: too large (left out)', 'file 5: too large (left out)']);
  expect(Math.max(...allowed)).toBe(64 * MIB);
  expect(Math.min(...allowed)).toBe(256 * MIB - 4 * large.length);
});

it('four are read at once, and they come in the order asked for', async () => {
  let open = 0;
  let most = 0;
  const source = {
    originOf: ({ path }: StoredFile) => path,
    textOf: async ({ path }: StoredFile) => {
      most = Math.max(most, ++open);
      // Later files are there sooner.
      for (let turns = 20 - Number(path.slice(5)); turns > 0; turns--) await Promise.resolve();
      open -= 1;
      return TEXT;
    },
    permission: 'contents: read',
  };
  const recordings = await readStored(near(12), source, []);
  expect(most).toBe(4);
  expect(recordings.map(({ distance }) => distance)).toEqual([...Array(12).keys()]);
});

it('an error that is neither the file nor GitHub is not taken for a damaged file', async () => {
  const source = {
    originOf: () => 'x',
    textOf: async () => {
      throw new TypeError('a bug');
    },
    permission: 'contents: read',
  };
  await expect(readStored(near(2), source, [])).rejects.toThrow(TypeError);
});
