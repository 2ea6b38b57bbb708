import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { memdrift, story } from './harness.js';

/** A server that nobody here wrote: llama.cpp's, with a model of random weights (`.ci/llama-image.sh`). */

const IMAGE = 'memdrift-test/llama:local';
const isHere = imageIsHere();
if (!isHere) console.warn(`${IMAGE} is not here: tests are skipped (.ci/llama-image.sh says why)`);
const dir = mkdtempSync(join(tmpdir(), 'e2e-llama-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function imageIsHere(): boolean {
  try {
    execFileSync('docker', ['image', 'inspect', IMAGE], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!isHere)('llama.cpp streams, is hung up on, and says what it holds', { tags: ['full'] }, async () => {
  const workload = join(dir, 'w.jsonl');
  const requests = Array.from({ length: 30 }, (_, index) => ({
    id: `r${index}`,
    path: index % 5 === 0 ? '/v1/completions' : '/v1/chat/completions',
    stream: true,
    body: {
      stream: true,
      max_tokens: 200,
      ...(index % 5 === 0 ? { prompt: `Once ${index}` } : { messages: [{ role: 'user', content: `Why ${index}?` }] }),
    },
    expect: { min_events: 2 },
  }));
  const lines = [{ format: 'memdrift.workload', version: 1 }, ...requests];
  writeFileSync(workload, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const config = join(dir, 'memdrift.yml');
  // It says itself how long its answers are to be; without, a random model ends when it likes.
  writeFileSync(config, JSON.stringify({ workload: { 'cancel-share': '20%', 'force-output': 200 } }));
  const words = ['--image', IMAGE, '--workload', workload, '--name', 'torch', '--config', config, '--cycle', '30'];
  const end = await memdrift(['run', ...words, '--horizon', 'fast', '--settle', '300ms', '--concurrency', '2']);
  expect(['not-comparable', 'inconclusive'], story(end)).toContain(end.report?.verdict);
  const { errors, cancels, classes, cycles = 0 } = end.report?.replay ?? {};
  expect(errors, story(end)).toEqual({});
  expect(cancels?.planned, story(end)).toBe(6 * cycles);
  expect(cancels?.delivered, story(end)).toBeGreaterThan(5 * cycles);
  expect(
    classes?.every((row) => row.class.endsWith('#cancel') || row.ttftP95Ms !== null),
    story(end),
  ).toBe(true);
  expect(end.report?.subject['server'], story(end)).toMatch(/llama/i);
  expect(end.left).toEqual([]);
});
