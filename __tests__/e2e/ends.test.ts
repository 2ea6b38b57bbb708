import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseRecording } from '../../src/recording/parse-recording.js';
import { freePort } from '../service/support.js';
import { memdrift, type RunEnd, story } from './harness.js';

/** Services that end while they are measured, and classes of requests that they do not serve: the cause told is the true one. */

const dir = mkdtempSync(join(tmpdir(), 'e2e-ends-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** As in a report from outside: it parses every body, also that of `GET /metrics`, which has none. */
const PARSES_ALL = `
const { input } = JSON.parse(body);
response.setHeader('content-type', 'application/json');
response.end(JSON.stringify({ data: [{ embedding: input.split(' ').map((word) => word.length) }] }));`;

interface Measured {
  /** Body of a handler of Node: `request`, `response`, `body`, and `requests`, how many there were. */
  answers: string;
  workload?: object[];
  config?: object;
  settle?: string;
  concurrency?: number;
}

const embed = (id: string, more: object = {}): object => ({
  id,
  method: 'POST',
  path: '/v1/embeddings',
  body: { input: `parcel ${id} came late` },
  ...more,
});
const EMBED = Array.from({ length: 20 }, (_, i) => embed(`e${i}`));

async function measure(measured: Measured): Promise<RunEnd> {
  const { answers, workload = EMBED, config = {}, settle = '50ms', concurrency = 4 } = measured;
  const port = await freePort();
  const server = join(dir, 'server.cjs');
  writeFileSync(
    server,
    `let requests = 0;
    require('node:http').createServer((request, response) => {
      if (request.url === '/health') return response.end('ok');
      let body = '';
      request.on('data', (more) => (body += more));
      request.on('end', async () => { requests += 1; ${answers} });
    }).listen(${port}, '127.0.0.1');`,
  );
  const file = join(dir, 'workload.jsonl');
  const all = [{ format: 'memdrift.workload', version: 1 }, ...workload];
  writeFileSync(file, all.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const settings = join(dir, 'memdrift.yml');
  writeFileSync(settings, JSON.stringify(config));
  const words = ['--command', `${process.execPath} ${server}`, '--port', String(port), '--workload', file];
  const plan = ['--name', 'torch', '--horizon', 'fast', '--settle', settle, '--cycle', '100'];
  return memdrift(['run', ...words, ...plan, '--config', settings, '--concurrency', String(concurrency)]);
}

/** Not measured, with that reason. */
function expectReason(end: RunEnd, reason: RegExp): void {
  expect(end.report?.verdict, story(end)).toBe('not-measured');
  expect(end.report?.reason, story(end)).toMatch(reason);
  expect(end.code, story(end)).toBe(3);
  expect(end.left, story(end)).toEqual([]);
}

test('a server that our own GET /metrics ends: its end is told, and what to do', async () => {
  const end = await measure({ answers: PARSES_ALL });
  expectReason(
    end,
    /^the service ended \(exit code 1\) when memdrift asked it for \/metrics; its last lines: SyntaxError: Unexpected end of JSON input \.\.\. Node\.js v\S+; the last request before it: POST \/v1\/embeddings$/,
  );
  expect(end.report?.remedy).toContain('service.metrics: none');
  expect(end.stderr).toContain(
    'asking the service for its metrics pages: /metrics, /metrics/, /prometheus/metrics, /api/ps',
  );
  expect(`${end.stdout}${end.recording}`).not.toMatch(/run memdrift as a user|no permission/);
});

test('the same server with service.metrics: none is asked for nothing, and measured', { tags: ['full'] }, async () => {
  const end = await measure({ answers: PARSES_ALL, config: { service: { metrics: 'none' } } });
  expect(end.report?.verdict, story(end)).not.toBe('not-measured');
  expect(end.report?.replay.cycles, story(end)).toBeGreaterThanOrEqual(8);
  expect(end.stderr).not.toContain('metrics pages');
});

test('a request that ends it in a cycle is named, without its query', async () => {
  const end = await measure({
    answers: `if (request.url.startsWith('/kill') && requests > 1000) { console.error('cannot go on'); process.exit(7); }
      response.end('{}');`,
    workload: [...EMBED, { id: 'k', class: 'killer', path: '/kill?user=42' }],
    concurrency: 1,
  });
  expectReason(
    end,
    /^the service ended \(exit code 7\) in cycle \d+; its last line: cannot go on; the last request before it: GET \/kill \(class killer\)$/,
  );
});

test('one that ends after its last answer, at rest, ended at the checkpoint', { tags: ['full'] }, async () => {
  const end = await measure({
    answers: "response.end('{}'); if (requests > 500) setTimeout(() => process.kill(process.pid, 'SIGTERM'), 20);",
    settle: '2s',
  });
  expectReason(
    end,
    /^the service ended \((signal SIGTERM|exit code 143)\) (at the checkpoint after|in) cycle \d+;.* the last request before it: POST \/v1\/embeddings$/,
  );
});

test('one that ends while the cause is looked for has been measured: the phase says so', {
  tags: ['full'],
}, async () => {
  const end = await measure({
    answers: `const { input } = body === '' ? { input: '' } : JSON.parse(body);
      if (!/memdrift|parcel/.test(input) && input !== '') process.exit(5);
      if (request.url === '/v1/alone') globalThis.alone = (globalThis.alone ?? 0) + 1; else globalThis.alone = 0;
      if (globalThis.alone > 30) { console.error('alone too long'); process.exit(5); }
      response.end('{}');`,
    workload: EMBED.flatMap((one, i) =>
      i % 5 === 0 ? [one, { id: `a${i}`, path: '/v1/alone', body: { input: 'parcel' } }] : [one],
    ),
    config: { service: { metrics: 'none' }, plan: { phases: ['classes'] } },
  });
  expect(['not-comparable', 'inconclusive'], story(end)).toContain(end.report?.verdict);
  const { recording } = parseRecording(end.recording ?? '', 'ends');
  expect(recording.phases.at(-1)?.death, story(end)).toMatchObject({
    code: 5,
    during: 'phase',
    lines: ['alone too long'],
    request: { method: 'POST', path: '/v1/alone' },
  });
  expect(end.report?.phases.at(-1)?.failed).toMatch(/^the service ended \(exit code 5\) while the cause/);
});

test('a class that is refused, three requests of a hundred, is named in the first cycles', async () => {
  const refuses = "response.statusCode = request.url === '/v1/rerank' ? 422 : 200; response.end('{}');";
  const rerank = { id: 'r', path: '/v1/rerank', body: { query: 'late' }, obs: { status: 200 } };
  const end = await measure({
    answers: refuses,
    workload: [...EMBED, ...EMBED.slice(0, 13).map((one, i) => ({ ...one, id: `f${i}` })), rerank],
  });
  expectReason(end, /class POST \/v1\/rerank failed in all of its \d+ requests: status 422 instead of 200/);
  expect(end.report?.replay.cycles).toBe(3);
  const right = await measure({ answers: refuses, workload: [...EMBED, { ...rerank, obs: { status: 422 } }] });
  expect(right.report?.verdict, story(right)).not.toBe('not-measured');
});
