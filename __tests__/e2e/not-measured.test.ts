import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { parseRecording } from '../../src/recording/parse-recording.js';
import { IMAGE, lines, memdrift, type RunEnd, runWords, story, WORKLOAD } from './harness.js';

const run = (variant: string | null, ...further: string[]) =>
  memdrift([...runWords(variant, inject('baseline')), ...further]);

/** One line says why, nothing is left, and the exit is not green. */
function expectNotMeasured(end: RunEnd, reason: RegExp): void {
  expect(end.report?.verdict, story(end)).toBe('not-measured');
  expect(end.report?.reason, story(end)).toMatch(reason);
  expect(end.report?.reason).not.toContain('\n');
  expect(`${end.stdout}${end.stderr}`, 'no stack trace').not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(end.code).toBe(3);
  expect(end.left).toEqual([]);
}

test('every third answer a 500 where the base answered 200: not measured', { tags: ['full'] }, async () => {
  expectNotMeasured(await run('every-third-fails'), /33 % .*http_5xx/);
});

test('a server that ends by itself: not measured, with its exit code and last words', async () => {
  const end = await run('exits');
  expectNotMeasured(end, /3/);
  expect(end.recording).toContain('had enough');
});

test('Python that ignores its environment (-I): not measured, because the probe is not there', {
  tags: ['full'],
}, async () => {
  expectNotMeasured(await run(null, '--args', 'python3 -I /app/server.py'), /probe.*-I|-I.*probe/);
});

test('an entry point that empties the environment: not measured, and the reason is told', {
  tags: ['full'],
}, async () => {
  const end = await run(null, '--args', 'env -i PATH=/usr/bin python3 /app/server.py');
  expectNotMeasured(end, /probe never reported .*another environment \(env -i, sudo, su\)/);
});

test('a port that never opens: not measured, with the server’s last words', { tags: ['full'] }, async () => {
  const end = await run(null, '--port', '8099', '--startup-timeout', '8s');
  expectNotMeasured(end, /not become ready within 8 s: nothing answers on port 8099/);
  expect(end.recording).toContain('serving on 0.0.0.0:8000');
});

test('a health path that answers 500: not measured, with the status', { tags: ['full'] }, async () => {
  expectNotMeasured(await run('unhealthy', '--startup-timeout', '8s'), /500/);
});

test('an image that does not exist: not measured, with its name', async () => {
  const words = runWords(null, inject('baseline')).map((word) => (word === IMAGE ? 'memdrift-test/absent:1' : word));
  expectNotMeasured(await memdrift(words), /memdrift-test\/absent:1/);
});

test('a workload with a bad line 7: a usage error that names file, line and field', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-workload-'));
  const file = join(folder, 'bad.jsonl');
  const good = lines(readFileSync(WORKLOAD, 'utf8'));
  writeFileSync(file, good.with(6, '{"id":"r06","method":"PSOT","path":"/predict","body":{"text":"x"}}').join('\n'));
  const end = await memdrift(runWords(null, inject('baseline')).map((word) => (word === WORKLOAD ? file : word)));
  rmSync(folder, { recursive: true });
  expect(end.stdout).toBe('');
  expect(lines(end.stderr), story(end)).toHaveLength(1);
  expect(end.stderr).toMatch(/bad\.jsonl.*\b7\b.*method.*PSOT.*POST/);
  expect(end.code).toBe(2);
  expect(end.left).toEqual([]);
});

test('Ctrl-C in the middle: exit 130, no container left, and a recording that can be read', async () => {
  const end = await memdrift(runWords(null, inject('baseline')), { interruptAtCheckpoints: 5 });
  expect(end.code, story(end)).toBe(130);
  expect(end.left).toEqual([]);
  const { recording } = parseRecording(end.recording ?? '', 'cancelled');
  expect(recording.checkpoints.length).toBeGreaterThanOrEqual(5);
  expect(recording.events.map((event) => event.what)).toContain('cancelled');
});
