import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArchive } from '../../../src/service/channel/output-archive.js';
import { OUTPUT_BOUNDS, ProbeOutput } from '../../../src/service/channel/probe-output.js';
import { ServiceError } from '../../../src/service/service.js';
import { rejection } from '../support.js';

/** Archives as `tar` and the engine write them: one directory, called as it is in the container. */

let folder = '';
const file = (name: string): string => join(folder, 'memdrift-out', name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-test-'));
  mkdirSync(join(folder, 'memdrift-out'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function tar(): Buffer {
  return execFileSync('tar', ['-C', folder, '-cf', '-', 'memdrift-out'], { maxBuffer: 256 * 1024 * 1024 });
}

/** In pieces of that many bytes. */
function* pieces(archive: Buffer, bytes: number): Generator<Buffer> {
  for (let at = 0; at < archive.length; at += bytes) yield archive.subarray(at, at + bytes);
}

const read = (archive: Buffer, output = new ProbeOutput()): Promise<Map<string, string>> =>
  readArchive(Readable.from(pieces(archive, 65_536)), output);

describe('the archive of the probes’ directory', () => {
  it('has the same files, and what they have grown by, however it is cut', async () => {
    const output = new ProbeOutput();
    writeFileSync(file('8-123.ndjson'), '{"k":"hello"}\n');
    writeFileSync(file('9-1.ndjson'), '');
    expect(await read(tar(), output)).toEqual(
      new Map([
        ['8-123.ndjson', '{"k":"hello"}\n'],
        ['9-1.ndjson', ''],
      ]),
    );
    writeFileSync(file('8-123.ndjson'), '{"k":"done"}\n', { flag: 'a' });
    const archive = tar();
    for (const bytes of [1, 7, 512, 100_000]) {
      const texts = await readArchive(Readable.from(pieces(archive, bytes)), output);
      expect(texts.get('8-123.ndjson')).toBe('{"k":"hello"}\n{"k":"done"}\n');
    }
  });

  it('has none but plain files of a probe: no link, no pipe, no folder’s, no other name', async () => {
    symlinkSync('/etc/passwd', file('1-1.ndjson'));
    execFileSync('mkfifo', [file('2-2.ndjson')]);
    mkdirSync(file('3-3.ndjson'));
    writeFileSync(join(file('3-3.ndjson'), '5-5.ndjson'), 'inner');
    writeFileSync(file('notes.txt'), 'x'.repeat(100_000));
    writeFileSync(file(`${'1'.repeat(200)}-1.ndjson`), 'a long name');
    writeFileSync(file('4-4.ndjson'), 'true\n');
    expect(await read(tar())).toEqual(new Map([['4-4.ndjson', 'true\n']]));
  });

  it('is empty where nothing comes', async () => {
    expect(await read(Buffer.alloc(0))).toEqual(new Map());
  });

  it.each([
    ['is cut off', (archive: Buffer) => archive.subarray(0, 1400)],
    ['is none', (archive: Buffer) => Buffer.alloc(archive.length, 'x')],
  ])('is refused where it %s', async (_, broken) => {
    writeFileSync(file('4-4.ndjson'), 'x'.repeat(2000));
    expect(await rejection(read(broken(tar())))).toBeInstanceOf(Error);
  });
});

describe('a bound that is reached ends the reading, and is named', () => {
  async function reached(work: Promise<unknown>): Promise<string | undefined> {
    const error = await rejection(work);
    expect(error).toBeInstanceOf(ServiceError);
    return error.message.match(/ reached its bound of (.*): it is not read further$/)?.[1];
  }

  it('a file larger than any probe’s, before a byte of it is taken', async () => {
    execFileSync('truncate', ['-s', '9M', file('5-5.ndjson')]);
    expect(await reached(read(tar()))).toBe('8 MiB a file (5-5.ndjson)');
  });

  it('too many files', async () => {
    const names = Array.from({ length: OUTPUT_BOUNDS.files }, (_, i) => `junk-${i}`);
    execFileSync('touch', names, { cwd: join(folder, 'memdrift-out') });
    expect(await reached(read(tar()))).toBe('4096 files');
  }, 120_000);

  it('an archive that does not end', async () => {
    execFileSync('truncate', ['-s', '1T', file('core')]);
    const endless = spawn('tar', ['-C', folder, '-cf', '-', 'memdrift-out'], { stdio: ['ignore', 'pipe', 'ignore'] });
    expect(await reached(readArchive(endless.stdout, new ProbeOutput()))).toBe('72 MiB of archive');
    endless.kill('SIGKILL');
  }, 120_000);
});
