import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { OwnFolder } from '../../../src/service/cleanup/own-folder.js';
import { ServiceError } from '../../../src/service/service.js';
import { rejection } from '../support.js';

let scratch = '';
let path = '';
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'own-folder-test-'));
  path = join(scratch, 'run', 'own');
  mkdirSync(path, { recursive: true });
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

it('is entered by a path that stays the same directory while somebody swaps it', async () => {
  writeFileSync(join(path, 'mine'), '');
  const names = await new OwnFolder(path).enter(async (inside) => {
    renameSync(path, `${path}-away`);
    mkdirSync(path);
    return readdir(inside);
  });
  expect(names).toEqual(['mine']);
});

it.each([
  ['a link to a directory', () => symlinkSync(scratch, path), 'ENOTDIR'],
  ['a link to itself, moved', () => symlinkSync(`${path}-away`, path), 'ENOTDIR'],
  ['a pipe', () => execFileSync('mkfifo', [path]), 'ENOTDIR'],
  ['a file', () => writeFileSync(path, ''), 'ENOTDIR'],
  ['another directory', () => mkdirSync(path), 'another directory'],
  ['nothing', () => undefined, 'ENOENT'],
])('is refused where %s is in its place', async (_, plant, found) => {
  const folder = new OwnFolder(path);
  renameSync(path, `${path}-away`);
  plant();
  const error = await rejection(folder.enter(async () => 'entered'));
  expect(error).toBeInstanceOf(ServiceError);
  expect(error.message).toBe(`${path}: found ${found} where the run's own directory was`);
});

it('is refused where a directory above it is a link by now', async () => {
  const folder = new OwnFolder(path);
  mkdirSync(join(scratch, 'theirs', 'own'), { recursive: true });
  renameSync(join(scratch, 'run'), join(scratch, 'run-away'));
  symlinkSync(join(scratch, 'theirs'), join(scratch, 'run'));
  expect(await rejection(folder.enter(async () => 'entered'))).toBeInstanceOf(ServiceError);
});

it('keeps no file open, whatever the work does', async () => {
  const folder = new OwnFolder(path);
  const open = (): number => readdirSync('/proc/self/fd').length;
  const before = open();
  for (let i = 0; i < 20; i++) {
    await rejection(
      folder.enter(async () => {
        throw new Error('it fails');
      }),
    );
  }
  expect(open()).toBeLessThan(before + 10);
});
