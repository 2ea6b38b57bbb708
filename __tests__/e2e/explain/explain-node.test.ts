import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freePort } from '../../service/support.js';
import { type RunEnd, story } from '../harness.js';
import { measure, recordingOf, scratch } from '../parts.js';

/** The gate finds that a Node service grows, and says why: its own words name the holder and the line. */

const SERVICE = join(import.meta.dirname, '..', '..', 'fixtures', 'explain', 'leaks.cjs');

// Nothing is ever stored in it.
const none = scratch();
afterAll(none.remove);

async function explained(
  leak: string,
  words: readonly string[] = ['--explain', 'on-failure'],
  budget = '256 KiB/1000req',
): Promise<RunEnd> {
  const port = await freePort();
  return measure(['--command', `exec '${process.execPath}' '${SERVICE}'`, '--port', `${port}`, '--health-path', '/'], {
    env: { PORT: port, LEAK: leak, PAD: 2048 },
    baseline: none.path,
    words: ['--growth-budget', budget, ...words],
  });
}

/** The holder in the report's words, its line's source, and the source of the line that adds to it. */
const expected: Record<string, [way: string, made: string, adds: string, pattern: string]> = {
  map: ['cache', 'const cache = new Map();', 'cache.set(text', 'a Map that is only added to'],
  listeners: ['bus', 'const bus = new EventEmitter();', "bus.on('shutdown'", 'listeners that are never removed'],
  race: [
    'stopped',
    'const stopped = new Promise(',
    'Promise.race([stopped',
    'reactions of a promise that never settles',
  ],
};

async function expectExplained(leak: string): Promise<void> {
  const end = await explained(leak);
  const [way, made, adds, pattern] = expected[leak] ?? [];
  expect(end.report?.verdict, story(end)).toBe('regression');
  const { why } = end.report ?? {};
  expect(why, story(end)).toMatchObject({ incomplete: null, sure: true });
  expect(why?.holders[0], story(end)).toMatchObject({ name: way, by: 'node' });
  expect(why?.holders[0]?.place?.source, story(end)).toContain(made);
  expect(why?.allocations[0]?.place?.source, story(end)).toContain(adds);
  expect(why?.pattern?.name, story(end)).toContain(pattern);
  expect(end.stdout.replace(/\s+/g, ' '), story(end)).toMatch(
    new RegExp(`keeps [\\d.]+ \\w+: ${way} in .*leaks\\.cjs:\\d+`),
  );
  expect(end.left).toEqual([]);
}

test('a Map that is only added to is named, with both of its lines', async () => {
  await expectExplained('map');
});

test('listeners that are never removed are named', { tags: ['full'] }, async () => {
  await expectExplained('listeners');
});

test('the promise that every request races against is named', { tags: ['full'] }, async () => {
  await expectExplained('race');
});

test('its clean twin is asked as well, and has no explanation', async () => {
  // A process of 16 MiB still fills arenas of threads by some hundred KiB.
  const end = await explained('clean', ['--explain', 'always'], '1 MiB/1000req');
  expect(end.report?.verdict, story(end)).not.toBe('regression');
  expect(recordingOf(end).explanation, story(end)).toMatchObject({ holders: { requests: expect.any(Array) } });
  expect(end.report?.why, story(end)).toBeUndefined();
});
