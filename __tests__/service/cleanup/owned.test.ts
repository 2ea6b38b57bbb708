import { chmodSync, chownSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPrivate, keepsOurs } from '../../../src/service/cleanup/owned.js';
import { NO_OTHER_USER, NOBODY } from '../another-user.js';
import { ownScratch } from '../support.js';

const scratch = ownScratch();
let count = 0;

function folder(mode: number, within = scratch.path): string {
  const path = join(within, `${++count}`);
  mkdirSync(path);
  chmodSync(path, mode);
  return path;
}

describe('what is this user’s own', () => {
  it('is what nobody else may write', () => {
    expect([0o700, 0o755, 0o750].map((mode) => isPrivate(statSync(folder(mode))))).toEqual([true, true, true]);
    expect([0o770, 0o777, 0o702, 0o1777].map((mode) => isPrivate(statSync(folder(mode))))).toEqual(
      Array(4).fill(false),
    );
  });

  it.skipIf(NO_OTHER_USER !== null)('is nothing of another user’s', () => {
    const path = folder(0o700);
    chownSync(path, NOBODY, NOBODY);
    expect(isPrivate(statSync(path))).toBe(false);
  });
});

describe('a folder that keeps what this user makes in it', () => {
  it('is this user’s or the system’s, and where others may write it is sticky', () => {
    expect([0o700, 0o755, 0o1777].map((mode) => keepsOurs(folder(mode)))).toEqual([true, true, true]);
    expect([0o777, 0o775].map((mode) => keepsOurs(folder(mode)))).toEqual([false, false]);
    expect(keepsOurs('/')).toBe(true);
    expect(keepsOurs(join(scratch.path, 'nothing-here'))).toBe(false);
  });

  it('stands in no folder of which that is not so, also behind a link', () => {
    const within = folder(0o700, folder(0o777));
    expect(keepsOurs(within)).toBe(false);
    const link = join(folder(0o700), 'link');
    symlinkSync(within, link);
    expect(keepsOurs(link)).toBe(false);
  });

  it.skipIf(NO_OTHER_USER !== null)('is not another user’s, nor in one of another user', () => {
    const theirs = folder(0o1777);
    chownSync(theirs, NOBODY, NOBODY);
    expect(keepsOurs(theirs)).toBe(false);
    expect(keepsOurs(folder(0o700, theirs))).toBe(false);
  });
});
