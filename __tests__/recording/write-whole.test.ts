import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/recording/write-whole.js';
import { noDisks, SmallDisk } from '../fakes/small-disk.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-whole-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('a file that is written whole', () => {
  it('takes the place of a link, and leaves what that names', () => {
    writeFileSync(join(dir, 'other'), 'kept');
    symlinkSync('other', join(dir, 'r'));
    writeWhole(join(dir, 'r'), 'new');
    expect(readFileSync(join(dir, 'r'), 'utf8')).toBe('new');
    expect(readFileSync(join(dir, 'other'), 'utf8')).toBe('kept');
  });

  it('leaves nothing behind where it cannot be put in place', () => {
    mkdirSync(join(dir, 'r'));
    expect(() => writeWhole(join(dir, 'r'), 'new')).toThrow(/EISDIR/);
    expect(readdirSync(dir)).toEqual(['r']);
  });

  it.skipIf(noDisks !== null)('is what was there before, on a disk that is full', () => {
    const disk = new SmallDisk(dir, '64k');
    try {
      const path = join(disk.path, 'r');
      writeWhole(path, 'old');
      disk.fill(4096);
      expect(() => writeWhole(path, 'x'.repeat(20_000))).toThrow(/ENOSPC/);
      expect(readFileSync(path, 'utf8')).toBe('old');
      expect(readdirSync(disk.path).filter((name) => !name.startsWith('filling'))).toEqual(['r']);
    } finally {
      disk.end();
    }
  });
});
