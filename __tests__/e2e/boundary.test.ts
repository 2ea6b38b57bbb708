import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { story } from './harness.js';
import { measure, PARTS } from './parts.js';

test('a service that plants links and pipes, and floods what it may write: not measured, and nothing of ours is touched', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-boundary-'));
  const canary = join(folder, 'authorized_keys');
  writeFileSync(canary, 'canary');
  const words = [
    ...['--args', 'python3 /server.py'],
    ...['--run-args', `--volume ${join(PARTS, 'hostile', 'server.py')}:/server.py:ro`],
  ];
  const env = { CANARY: canary, FLOOD_AFTER: 100 };
  const end = await measure(['--image', 'memdrift-test/python:12'], { env, words });
  expect([readFileSync(canary, 'utf8'), readdirSync(folder)]).toEqual(['canary', ['authorized_keys']]);
  rmSync(folder, { recursive: true });
  expect(end.report?.verdict, story(end)).toBe('not-measured');
  expect(end.report?.reason).toBe(
    "the output of the service's probes reached its bound of 4096 files: it is not read further",
  );
  expect(end.code).toBe(3);
  expect(end.left).toEqual([]);
});
