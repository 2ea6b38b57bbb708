import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Masker } from '../../src/recording/masker.js';
import { parseRecording } from '../../src/recording/parse-recording.js';
import { RecordingWriter } from '../../src/recording/recording-writer.js';
import { noDisks, SmallDisk } from '../fakes/small-disk.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'memdrift-writer-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const header = {
  format: 'memdrift.recording' as const,
  version: 1 as const,
  environment: {},
  subject: {},
  series: {},
};

it('leaves a readable file after every record', () => {
  const path = join(folder, 'deep', 'r.ndjson');
  const writer = new RecordingWriter(path, header);
  writer.append({ kind: 'event', t: 1, what: 'exit' });
  expect(parseRecording(readFileSync(path, 'utf8'), path).recording.events).toHaveLength(1);
  writer.append({ kind: 'checkpoint', cycle: 1, requests: 2, t: 3, epoch: 1, values: { a: null } });
  const { recording, warnings } = parseRecording(readFileSync(path, 'utf8'), path);
  expect(warnings).toEqual([]);
  expect(recording.checkpoints).toEqual(writer.recording.checkpoints);
});

it('shows no secret that the service has printed', () => {
  const path = join(folder, 'r.ndjson');
  const writer = new RecordingWriter(path, header, new Masker(['sk-12345']));
  writer.append({ kind: 'event', t: 1, what: 'exit', detail: 'key sk-12345 refused', logs: 'a\nkey=sk-12345\n' });
  expect(readFileSync(path, 'utf8')).not.toContain('sk-12345');
  expect(writer.recording.events[0]).toMatchObject({ detail: 'key *** refused', logs: 'a\nkey=***\n' });
  const request = { method: 'GET', path: '/sk-12345', class: 'c' };
  const death = { code: 1, signal: null, during: 'phase', request, lines: ['bad key sk-12345'] };
  writer.append({ kind: 'event', t: 1, what: 'exit', death });
  writer.append({ kind: 'phase', t: 1, phase: 'class', epoch: 1, steps: [], failed: 'sk-12345', death });
  expect(readFileSync(path, 'utf8')).not.toContain('sk-12345');
  expect(writer.recording.phases[0]?.death).toMatchObject({ code: 1, lines: ['bad key ***'] });
});

it('shows no secret that the service was given on its command line', () => {
  const path = join(folder, 'r.ndjson');
  const writer = new RecordingWriter(path, header, new Masker(['sk-1', 'sk-12345']));
  const argv = 'python3 server.py --key=sk-12345';
  writer.append({
    kind: 'checkpoint',
    cycle: 0,
    requests: 0,
    t: 0,
    epoch: 1,
    values: {},
    processes: [{ pid: 1, role: argv }],
  });
  writer.rewriteHeader({ ...header, subject: { command: argv, args: ['--key', 'sk-12345'], port: 8000 } });
  expect(readFileSync(path, 'utf8')).not.toMatch(/sk-1|2345/);
  expect(writer.recording.header.subject).toEqual({
    command: 'python3 server.py --key=***',
    args: ['--key', '***'],
    port: 8000,
  });
});

it('keeps every record when the header is rewritten', () => {
  const path = join(folder, 'r.ndjson');
  const writer = new RecordingWriter(path, header);
  writer.append({ kind: 'checkpoint', cycle: 0, requests: 0, t: 0, epoch: 1, values: {} });
  writer.rewriteHeader({ ...header, series: { fds: { unit: 'count', better: 'lower', required: false } } });
  const { recording } = parseRecording(readFileSync(path, 'utf8'), path);
  expect(recording.checkpoints).toHaveLength(1);
  expect(Object.keys(recording.header.series)).toEqual(['fds']);
});

const checkpoint = (cycle: number) => ({
  kind: 'checkpoint' as const,
  cycle,
  requests: cycle * 10,
  t: cycle,
  epoch: 1,
  values: { 'heap/allocated': cycle },
  processes: [{ pid: 1, role: 'x'.repeat(2000) }],
});

const cyclesIn = (path: string): number[] =>
  parseRecording(readFileSync(path, 'utf8'), path).recording.checkpoints.map(({ cycle }) => cycle);

it('writes a file anew that was removed meanwhile, with its folder', () => {
  const path = join(folder, 'out', 'r.ndjson');
  const writer = new RecordingWriter(path, header);
  writer.append(checkpoint(1));
  rmSync(join(folder, 'out'), { recursive: true });
  writer.append(checkpoint(2));
  expect(cyclesIn(path)).toEqual([1, 2]);
  expect(writer).toMatchObject({ fault: null, isWhole: true });
});

it('replaces what somebody else has put in the place of its file, and follows no link', () => {
  const path = join(folder, 'r.ndjson');
  const writer = new RecordingWriter(path, header);
  writeFileSync(join(folder, 'other'), 'kept');
  rmSync(path);
  symlinkSync('other', path);
  writer.append(checkpoint(1));
  writeFileSync(path, 'half a line', { flag: 'a' });
  writer.append(checkpoint(2));
  expect(cyclesIn(path)).toEqual([1, 2]);
  expect(readFileSync(join(folder, 'other'), 'utf8')).toBe('kept');
});

it('keeps the lines in order of time when it writes them anew', () => {
  const path = join(folder, 'r.ndjson');
  const writer = new RecordingWriter(path, header);
  writer.append({ kind: 'event', t: 1, what: 'unread' });
  writer.append(checkpoint(2));
  writer.append({ kind: 'sample', t: 3, cycle: 2, values: {} });
  writer.rewriteHeader(header);
  const lines = readFileSync(path, 'utf8').trim().split('\n').slice(1);
  expect(lines.map((line) => JSON.parse(line).t)).toEqual([1, 2, 3]);
});

it('throws nothing where its path is none: it says why, and records in memory', () => {
  writeFileSync(join(folder, 'file'), '');
  const path = join(folder, 'file', 'r.ndjson');
  const writer = new RecordingWriter(path, header);
  writer.append(checkpoint(1));
  writer.close([join(folder, 'no such folder')]);
  expect(writer.fault).toMatchObject({ path, cause: { code: 'EEXIST' }, cycle: 0 });
  expect(writer).toMatchObject({ isThere: false, isWhole: false });
  expect(writer.recording.checkpoints).toHaveLength(1);
});

describe.skipIf(noDisks !== null)(`a disk that fails (${noDisks ?? 'real ones'})`, () => {
  let disk: SmallDisk;
  beforeEach(() => {
    disk = new SmallDisk(folder, '64k');
  });
  afterEach(() => disk.end());

  /** Appends checkpoints until the disk takes no more. */
  function full(path: string): RecordingWriter {
    const writer = new RecordingWriter(path, header);
    for (let cycle = 1; cycle <= 64; cycle++) writer.append(checkpoint(cycle));
    return writer;
  }

  it('ends no recording: what was written can be read, and the rest is in memory', () => {
    const writer = full(join(disk.path, 'r.ndjson'));
    const { cycle = 0, cause } = writer.fault ?? {};
    expect(cause).toMatchObject({ code: 'ENOSPC' });
    expect(writer.recording.checkpoints).toHaveLength(64);
    const kept = cyclesIn(writer.path);
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.at(-1)).toBe(cycle - 1);
    writer.close();
    expect(cyclesIn(writer.path)).toEqual(kept);
    expect(readdirSync(disk.path)).toEqual(['r.ndjson']);
  });

  it('has the recording whole in its place once there is room', () => {
    disk.fill(8 * 1024);
    const writer = new RecordingWriter(join(disk.path, 'r.ndjson'), header);
    for (let cycle = 1; cycle <= 8; cycle++) writer.append(checkpoint(cycle));
    expect(writer.isWhole).toBe(false);
    disk.empty();
    writer.close();
    expect(writer).toMatchObject({ fault: null, isWhole: true });
    expect(cyclesIn(writer.path)).toHaveLength(8);
  });

  it('has the recording whole elsewhere, where only this user may read it', () => {
    const spare = join(folder, 'spare');
    mkdirSync(spare);
    const writer = full(join(disk.path, 'r.ndjson'));
    writer.close([disk.path, spare]);
    expect(writer.path.startsWith(join(spare, 'memdrift-recording-'))).toBe(true);
    expect(cyclesIn(writer.path)).toHaveLength(64);
    expect(writer.fault?.path).toBe(join(disk.path, 'r.ndjson'));
    expect(readdirSync(disk.path)).toEqual(['r.ndjson']);
  });

  it('that turns read-only is told as that', () => {
    const writer = new RecordingWriter(join(disk.path, 'r.ndjson'), header);
    writer.append(checkpoint(1));
    disk.makeReadOnly();
    writer.append(checkpoint(2));
    expect(writer.fault).toMatchObject({ cause: { code: 'EROFS' }, cycle: 2 });
    expect(cyclesIn(writer.path)).toEqual([1]);
  });
});
