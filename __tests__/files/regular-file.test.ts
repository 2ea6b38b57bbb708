import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FileRefused, readRegularFile } from '../../src/files/regular-file.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regular-file-'));
  path = join(folder, 'file');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('reads all of a file, up to its bound', () => {
  writeFileSync(path, '');
  expect(readRegularFile(path, 0)).toHaveLength(0);
  const bytes = Buffer.alloc(300_000, 'abc');
  writeFileSync(path, bytes);
  expect(readRegularFile(path, 300_000).equals(bytes)).toBe(true);
  appendFileSync(path, 'd');
  expect(() => readRegularFile(path, 300_000)).toThrow(new FileRefused('too large'));
});

it('reads a file whose size tells nothing, up to its bound', () => {
  expect(readRegularFile('/proc/self/status', 100_000).toString()).toContain('VmRSS');
  expect(() => readRegularFile('/proc/self/status', 10)).toThrow(new FileRefused('too large'));
});

it('takes no room for a file of a terabyte', () => {
  writeFileSync(path, '');
  truncateSync(path, 2 ** 40);
  expect(() => readRegularFile(path, 1000)).toThrow(new FileRefused('too large'));
});

it('waits for no pipe, and reads no device or folder, also behind a link', () => {
  execFileSync('mkfifo', [path]);
  symlinkSync(path, join(folder, 'link'));
  mkdirSync(join(folder, 'folder'));
  for (const place of [path, join(folder, 'link'), join(folder, 'folder'), '/dev/zero', '/dev/tty']) {
    expect(() => readRegularFile(place, 1000), place).toThrow(new FileRefused('no regular file'));
  }
});

it.skipIf(process.getuid?.() !== 0)('does not wait for the kernel’s next message', () => {
  expect(() => readRegularFile('/proc/kmsg', 2 ** 20)).toThrow();
});

it('gives the system’s own error', () => {
  expect(() => readRegularFile(path, 1000)).toThrow(expect.objectContaining({ code: 'ENOENT' }));
});
