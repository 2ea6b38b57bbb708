import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeReports } from '../../../src/gate/effects/report-folder.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-reports-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('writes each file by itself: of one that cannot be written a line tells why, and the others are there', () => {
  mkdirSync(join(dir, 'report.md'));
  const warned: string[] = [];
  const files = { 'report.json': '{}', 'report.md': 'x'.repeat(3000), 'report.html': '<p>' };
  const written = writeReports(dir, files, (text) => warned.push(text));
  expect(written).toEqual({ 'report.json': join(dir, 'report.json'), 'report.html': join(dir, 'report.html') });
  expect(warned).toEqual([
    `${join(dir, 'report.md')}: cannot be written: is a folder; needs 2.9 KiB; the verdict stands`,
  ]);
  expect(readdirSync(dir).sort()).toEqual(['report.html', 'report.json', 'report.md']);
});

it('throws nothing where the folder is gone', () => {
  const warned: string[] = [];
  expect(writeReports(join(dir, 'gone'), { a: '', b: '' }, (text) => warned.push(text))).toEqual({});
  expect(warned).toHaveLength(2);
});
