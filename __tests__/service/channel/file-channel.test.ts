import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileChannel } from '../../../src/service/channel/file-channel.js';
import { ServiceError } from '../../../src/service/service.js';
import { rejection } from '../support.js';

let folder = '';
let dir = { told: '', out: '' };
const out = (name: string): string => join(dir.out, name);
const told = (name: string): string => join(dir.told, name);
const canary = (): string => join(folder, 'authorized_keys');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'channel-test-'));
  dir = { told: join(folder, 'told'), out: join(folder, 'out') };
  mkdirSync(dir.told);
  mkdirSync(dir.out);
  writeFileSync(canary(), 'canary');
});
afterEach(() => {
  expect(readFileSync(canary(), 'utf8')).toBe('canary');
  rmSync(folder, { recursive: true, force: true });
});

describe('the probe’s files', () => {
  it('are read whole, each time as they have grown', async () => {
    const channel = new FileChannel(dir);
    expect(await channel.read()).toEqual(new Map());
    writeFileSync(out('8-123.ndjson'), '{"k":"hello"}\n');
    expect(await channel.read()).toEqual(new Map([['8-123.ndjson', '{"k":"hello"}\n']]));
    appendFileSync(out('8-123.ndjson'), '{"k":"done"}\n');
    writeFileSync(out('9-124.ndjson'), '');
    expect(await channel.read()).toEqual(
      new Map([
        ['8-123.ndjson', '{"k":"hello"}\n{"k":"done"}\n'],
        ['9-124.ndjson', ''],
      ]),
    );
  });

  it('are read anew where one has been cut short', async () => {
    const channel = new FileChannel(dir);
    writeFileSync(out('8-123.ndjson'), 'first and long\n');
    await channel.read();
    truncateSync(out('8-123.ndjson'));
    writeFileSync(out('8-123.ndjson'), 'new\n');
    expect((await channel.read()).get('8-123.ndjson')).toBe('new\n');
  });

  it('are none but files of a probe: no link, no pipe, no folder, no other name', async () => {
    symlinkSync(canary(), out('1-1.ndjson'));
    execFileSync('mkfifo', [out('2-2.ndjson')]);
    mkdirSync(out('3-3.ndjson'));
    writeFileSync(out('notes.txt'), 'text');
    writeFileSync(out('4-4.ndjson'), 'true\n');
    expect(await new FileChannel(dir).read()).toEqual(new Map([['4-4.ndjson', 'true\n']]));
  });

  it.skipIf(process.getuid?.() !== 0)('are no devices', async () => {
    execFileSync('mknod', [out('1-1.ndjson'), 'c', '1', '5']);
    expect(await new FileChannel(dir).read()).toEqual(new Map());
  });

  it('are asked for another way where one may not be read', async () => {
    writeFileSync(out('6-6.ndjson'), 'mine\n');
    const channel = new FileChannel(dir, async () => new Map([['6-6.ndjson', 'copied\n']]));
    const expected = process.getuid?.() === 0 ? 'mine\n' : 'copied\n';
    execFileSync('chmod', ['000', out('6-6.ndjson')]);
    expect((await channel.read()).get('6-6.ndjson')).toBe(expected);
  });

  it('are asked for another way where their directory may not be read', async () => {
    const channel = new FileChannel(dir, async () => new Map([['6-6.ndjson', 'copied\n']]));
    const expected = process.getuid?.() === 0 ? undefined : 'copied\n';
    execFileSync('chmod', ['000', dir.out]);
    expect((await channel.read()).get('6-6.ndjson')).toBe(expected);
    execFileSync('chmod', ['755', dir.out]);
  });

  it('are not looked for elsewhere: a directory that was put in its place is refused', async () => {
    const channel = new FileChannel(dir);
    renameSync(dir.out, `${dir.out}-away`);
    symlinkSync(folder, dir.out);
    const error = await rejection(channel.read());
    expect(error).toBeInstanceOf(ServiceError);
    expect(error.message).toMatch(/\/out: found ENOTDIR where the run's own directory was$/);
  });
});

describe('the command file', () => {
  it('is replaced as a whole by one ended line, readable by any user', async () => {
    const channel = new FileChannel(dir);
    const before = process.umask(0o077);
    await channel.command('1 checkpoint 1');
    await channel.command('2 hold heap 5000 8\n');
    process.umask(before);
    expect(readFileSync(told('command'), 'utf8')).toBe('2 hold heap 5000 8\n');
    expect(statSync(told('command')).mode & 0o777).toBe(0o644);
    expect(existsSync(told('.command'))).toBe(false);
  });

  it.each([
    ['a link to a file', () => symlinkSync(canary(), told('.command'))],
    ['a link to nothing', () => symlinkSync(join(folder, 'made'), told('.command'))],
    ['a pipe', () => execFileSync('mkfifo', [told('.command')])],
    ['a directory', () => mkdirSync(told('.command'))],
  ])('is not written through %s where it is made', async (_, plant) => {
    plant();
    const error = await rejection(new FileChannel(dir).command('1 checkpoint 1'));
    expect(error).toBeInstanceOf(ServiceError);
    expect(error.message).toBe(`the probe cannot be given a command: ${told('.command')}: EEXIST`);
    expect(existsSync(join(folder, 'made'))).toBe(false);
  });

  it.each([
    ['a link', () => symlinkSync(canary(), told('command'))],
    ['a pipe', () => execFileSync('mkfifo', [told('command')])],
  ])('takes the place of %s', async (_, plant) => {
    plant();
    await new FileChannel(dir).command('1 checkpoint 1');
    expect(readFileSync(told('command'), 'utf8')).toBe('1 checkpoint 1\n');
  });

  it('cannot take the place of a directory, and says so in a line', async () => {
    mkdirSync(told('command'));
    const error = await rejection(new FileChannel(dir).command('1 checkpoint 1'));
    expect(error).toBeInstanceOf(ServiceError);
    expect(error.message).toBe(`the probe cannot be given a command: ${told('command')}: EISDIR`);
  });

  it('is written nowhere else: a directory that was put in the place of ours is refused', async () => {
    const channel = new FileChannel(dir);
    renameSync(dir.told, `${dir.told}-away`);
    mkdirSync(join(folder, 'theirs'));
    symlinkSync(join(folder, 'theirs'), dir.told);
    expect(await rejection(channel.command('1 checkpoint 1'))).toBeInstanceOf(ServiceError);
    expect(existsSync(join(folder, 'theirs', 'command'))).toBe(false);
  });
});
