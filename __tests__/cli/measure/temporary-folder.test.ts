import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withTemporaryFolder } from '../../../src/cli/measure/temporary-folder.js';
import { noDisks, SmallDisk } from '../../fakes/small-disk.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-temporary-'));
  vi.stubEnv('TMPDIR', dir);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
});

describe('a temporary folder', () => {
  it('is there for the work, and gone with all that is in it afterwards', async () => {
    const result = await withTemporaryFolder('work-', async (folder) => {
      expect(dirname(folder)).toBe(dir);
      expect(readdirSync(dir)).toEqual([expect.stringMatching(/^work-/)]);
      writeFileSync(join(folder, 'file'), '');
      await Promise.resolve();
      expect(existsSync(folder)).toBe(true);
      return 'done';
    });
    expect(result).toBe('done');
    expect(readdirSync(dir)).toEqual([]);
  });

  it('is gone where the work fails, whose error is passed on', async () => {
    const failing = withTemporaryFolder('work-', async () => {
      throw new Error('cancelled');
    });
    await expect(failing).rejects.toThrow('cancelled');
    expect(readdirSync(dir)).toEqual([]);
  });

  it.skipIf(noDisks !== null)(
    `that cannot be removed does not hide what the work came to (${noDisks ?? 'real disk'})`,
    async () => {
      const disk = new SmallDisk(dir, '64k');
      try {
        vi.stubEnv('TMPDIR', disk.path);
        const work = async (): Promise<string> => {
          disk.makeReadOnly();
          return 'done';
        };
        expect(await withTemporaryFolder('work-', work)).toBe('done');
        expect(readdirSync(disk.path)).toContainEqual(expect.stringMatching(/^work-/));
      } finally {
        disk.end();
      }
    },
  );
});
