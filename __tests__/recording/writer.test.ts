import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Masker } from '../../src/recording/masker.js';
import { parseRecording } from '../../src/recording/parse.js';
import { RecordingWriter } from '../../src/recording/writer.js';

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
