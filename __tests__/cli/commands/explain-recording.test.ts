import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runAt } from '../../fakes/terminal.js';

const RECORDING = join(import.meta.dirname, '..', '..', 'e2e', 'strangers', 'recordings', 'torch.leak.ndjson.gz');

let dir: string;
const before = process.cwd();
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-explain-'));
  process.chdir(dir);
});
afterEach(() => {
  process.chdir(before);
  rmSync(dir, { recursive: true, force: true });
});

function configured(): void {
  mkdirSync('.github');
  writeFileSync('.github/memdrift.yml', 'name: chat\nservice: { image: my-chat }\nworkload: w.jsonl\n');
}

it('explains the last run of the configured service, and says whose it is', async () => {
  configured();
  mkdirSync('memdrift-out');
  writeFileSync('memdrift-out/chat.memdrift.ndjson', gunzipSync(readFileSync(RECORDING)));
  const { code, out, err } = await runAt(['explain']);
  expect({ code, err }).toEqual({
    code: 0,
    err: 'explanation of image my-chat, by memdrift-out/chat.memdrift.ndjson\n',
  });
  expect(out).not.toBe('');
});

it('says what to do where there was no run, or nothing says whose', async () => {
  expect(await runAt(['explain'])).toMatchObject({ code: 2, err: expect.stringContaining('nor .github/memdrift.yml') });
  configured();
  const { code, err } = await runAt(['explain']);
  expect(code).toBe(2);
  expect(err).toContain('memdrift-out/chat.memdrift.ndjson: no such file; allowed: a recording, or after memdrift run');
});
