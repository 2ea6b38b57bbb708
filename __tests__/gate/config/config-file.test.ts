import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfigFile, readConfigText } from '../../../src/gate/config/config-file.js';
import { runAt } from '../../fakes/terminal.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'memdrift-config-'));
  path = join(folder, 'memdrift.yml');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const NO_FILE = /is no regular file; expected a configuration file$/;

it('is never waited for: a pipe, a device and a folder are refused', () => {
  execFileSync('mkfifo', [path]);
  expect(() => readConfigFile(path)).toThrow(NO_FILE);
  expect(() => readConfigFile('/dev/zero')).toThrow(NO_FILE);
  mkdirSync(join(folder, 'folder'));
  expect(() => readConfigFile(join(folder, 'folder'))).toThrow(NO_FILE);
});

it('is not read beyond its bound, also where it is a link', () => {
  const large = join(folder, 'large');
  writeFileSync(large, Buffer.alloc(64 * 1024 * 1024, ' '));
  symlinkSync(large, path);
  expect(() => readConfigFile(path)).toThrow(`${path}: found more than 256 KiB; allowed: 256 KiB at most`);
});

it('is UTF-8, with a byte order mark or without', () => {
  writeFileSync(path, '\ufeffname: é\n');
  expect(readConfigFile(path)).toEqual({ path, value: { name: 'é' } });
  for (const encoding of ['latin1', 'utf16le'] as const) {
    writeFileSync(path, Buffer.from('\ufeffname: é\n', encoding));
    expect(() => readConfigFile(path), encoding).toThrow(`${path}: is not UTF-8; expected a configuration file`);
  }
});

it('may be a link, or not be there', () => {
  writeFileSync(join(folder, 'real.yml'), 'name: a\n');
  symlinkSync('real.yml', path);
  expect(readConfigFile(path)).toEqual({ path, value: { name: 'a' } });
  expect(readConfigText(join(folder, 'none'))).toBeNull();
  expect(() => readConfigFile(join(folder, 'none'))).toThrow(/none: no such file; expected a configuration file$/);
});

it.each([
  ['400,000 variables', `service:\n  command: x\n  env:\n${'    A: y\n'.repeat(400_000)}`, 'found more than 256 KiB'],
  ['a list that holds itself', 'accepted: &a [*a]\n', 'line 1: found an alias inside of what it stands for'],
  ['an image that would be a line of its own', 'service: {image: "a\\n::error::b"}\n', 'key "service.image": found'],
  [
    'a path that steers a terminal',
    'workload: "\\e[2J"\n',
    'key "workload.file": found "\\u001b[2J"; allowed: a path,',
  ],
  [
    'a time that no timer takes',
    'workload: {timeout: 25d}\n',
    'key "workload.timeout": found "25d"; allowed: a duration',
  ],
  ['a merge key', 'x: &a {command: "false"}\nservice:\n  <<: *a\n', 'line 3: found the merge key "<<"'],
  [
    'a series that is misspelt',
    'service:\n  command: "false"\nworkload:\n  file: w.jsonl\nbudgets:\n  series:\n    "gpu/usd":\n      growth: 1 MiB/1000req\n',
    'key "budgets.series": found "gpu/usd", which is no series; did you mean "gpu/used"?',
  ],
])('ends a run with exit code 2 and one line for %s', async (_, text, message) => {
  writeFileSync(path, text);
  const { code, out, err } = await runAt(['run', '--config', path, '--out', join(folder, 'out')]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
  expect(err.split('\n')).toHaveLength(2);
});
