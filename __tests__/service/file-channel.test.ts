import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileChannel } from '../../src/service/file-channel.js';

let share = '';
const out = (name: string): string => join(share, 'out', name);

beforeEach(() => {
  share = mkdtempSync(join(tmpdir(), 'channel-test-'));
  mkdirSync(join(share, 'out'));
});
afterEach(() => rmSync(share, { recursive: true, force: true }));

describe('the probe’s files', () => {
  it('are read whole, each time as they have grown', async () => {
    const channel = new FileChannel(share);
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
    const channel = new FileChannel(share);
    writeFileSync(out('8-123.ndjson'), 'first and long\n');
    await channel.read();
    truncateSync(out('8-123.ndjson'));
    writeFileSync(out('8-123.ndjson'), 'new\n');
    expect((await channel.read()).get('8-123.ndjson')).toBe('new\n');
  });

  it('are none but files of a probe: no link, no pipe, no folder, no other name', async () => {
    writeFileSync(join(share, 'secret'), 'secret');
    symlinkSync(join(share, 'secret'), out('1-1.ndjson'));
    execFileSync('mkfifo', [out('2-2.ndjson')]);
    mkdirSync(out('3-3.ndjson'));
    writeFileSync(out('notes.txt'), 'text');
    writeFileSync(out('4-4.ndjson'), 'true\n');
    expect(await new FileChannel(share).read()).toEqual(new Map([['4-4.ndjson', 'true\n']]));
  });

  it('are bounded, however large one is made', async () => {
    execFileSync('truncate', ['-s', '1G', out('5-5.ndjson')]);
    expect((await new FileChannel(share).read()).get('5-5.ndjson')?.length).toBe(16 * 1024 * 1024);
  });

  it('are asked for another way where one may not be read', async () => {
    writeFileSync(out('6-6.ndjson'), 'mine\n');
    const channel = new FileChannel(share, async () => new Map([['6-6.ndjson', 'copied\n']]));
    const expected = process.getuid?.() === 0 ? 'mine\n' : 'copied\n';
    execFileSync('chmod', ['000', out('6-6.ndjson')]);
    expect((await channel.read()).get('6-6.ndjson')).toBe(expected);
  });
});

describe('the command file', () => {
  it('is replaced as a whole by one ended line', async () => {
    const channel = new FileChannel(share);
    await channel.command('1 checkpoint 1');
    await channel.command('2 hold heap 5000 8\n');
    expect(readFileSync(join(share, 'command'), 'utf8')).toBe('2 hold heap 5000 8\n');
  });
});
