import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http, { type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCycle } from '../../src/replay/cycle.js';
import { parseWorkload } from '../../src/workload/format/workload.js';
import { Variation } from '../../src/workload/variation/vary.js';
import { freePort } from '../service/support.js';
import { CLI, IMAGE, memdrift, type RunEnd, story } from './harness.js';

/** Streams, disconnects, sessions and classes, against the PyTorch server in its container. */

let dir: string;
let container = '';
let url = '';

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'e2e-replay-'));
  const run = (...words: string[]) => execFileSync('docker', words, { encoding: 'utf8' }).trim();
  container = run('run', '--detach', '--publish', '127.0.0.1::8000', IMAGE);
  url = `http://${run('port', container, '8000/tcp').split('\n')[0]}`;
  // Docker takes connections before the server does, and may leave them waiting.
  const health = () =>
    fetch(`${url}/health`, { signal: AbortSignal.timeout(1000) }).then(
      ({ status }) => status,
      () => 0,
    );
  while ((await health()) !== 200) await delay(200);
});
afterAll(() => {
  if (container !== '') execFileSync('docker', ['rm', '--force', '--volumes', container], { stdio: 'ignore' });
  rmSync(dir, { recursive: true, force: true });
});

const stats = async () =>
  (await (await fetch(`${url}/stats`)).json()) as { open: number; finished: number; aborted: number };

const HEADER = { format: 'memdrift.workload', version: 1, generator: { seed: 3 } };
const chat = (text: string, tokens: number) => ({
  path: '/v1/chat/completions',
  class: 'chat',
  stream: true,
  body: { messages: [{ role: 'user', content: text }], max_tokens: tokens, stream: true },
  expect: { done: true },
});
const embed = (text: string) => ({ path: '/v1/embeddings', class: 'embed', body: { input: text } });
const text = (requests: object[]) => [HEADER, ...requests].map((line) => `${JSON.stringify(line)}\n`).join('');

/** Thirty streams and ten embeddings. */
const mixed = text(
  Array.from({ length: 40 }, (_, index) => ({
    id: `r${index}`,
    ...(index % 4 === 0 ? embed(`parcel ${index}`) : chat(`order ${index}`, 6)),
  })),
);

async function measure(variant: string | null, config: object): Promise<RunEnd> {
  const workload = join(dir, 'mixed.jsonl');
  const file = join(dir, `${variant}.yml`);
  writeFileSync(workload, mixed);
  writeFileSync(file, JSON.stringify(config));
  const words = ['--image', IMAGE, '--workload', workload, '--name', 'torch', '--config', file, '--cycle', '40'];
  const env = variant === null ? [] : ['--env', `VARIANT=${variant}`];
  return memdrift(['run', ...words, '--horizon', 'fast', '--settle', '200ms', ...env]);
}

const told = ({ report }: RunEnd) =>
  Object.fromEntries((report?.phases ?? []).map((row) => [row.class ?? row.phase, row.grows]));

test('disconnects in open loop come about as planned, and the server is at rest afterwards', async () => {
  const requests = Array.from({ length: 90 }, (_, index) => ({
    id: `r${index}`,
    ...chat(`where is order ${index}`, 60),
    ...(index % 3 === 2 ? { after: `r${index - 1}`, think_us: 20_000 } : { t_us: index * 15_000 }),
    ...(index % 3 === 0 ? {} : { cancel: { after_events: 1 + (index % 5), how: index % 2 === 0 ? 'fin' : 'rst' } }),
  }));
  const workload = parseWorkload(text(requests), 'streams.jsonl');
  const before = await stats();
  const outcome = await runCycle({
    url,
    requests: workload.requests,
    cycle: 1,
    mode: 'open',
    concurrency: 1,
    speed: 1,
    variation: new Variation(workload, 'auto'),
    secrets: {},
    signal: new AbortController().signal,
  });
  expect(outcome).toMatchObject({ sent: 90, ok: 90, errors: {}, cancels: { planned: 60, delivered: 60 } });
  expect(outcome.ttftMs?.p50).toBeGreaterThan(0);
  expect(outcome.betweenMs?.p50).toBeGreaterThan(0);
  await expect.poll(async () => (await stats()).open).toBe(before.open);
  const after = await stats();
  expect(after).toEqual({ open: 0, finished: before.finished + 30, aborted: before.aborted + 60 });
});

test('a leak on disconnects is a regression once clients hang up, of the class of those', {
  tags: ['full'],
}, async () => {
  const end = await measure('aborted-kept', { workload: { 'cancel-share': '30%' }, plan: { phases: ['classes'] } });
  expect(end.report?.verdict, story(end)).toBe('regression');
  const { cancels } = end.report?.replay ?? {};
  expect(cancels?.planned, story(end)).toBeGreaterThan(100);
  expect(told(end), story(end)).toEqual({ chat: false, embed: false, 'chat#cancel': true });
  expect(end.report?.dependsOn[0]).toMatch(
    /^It grows with requests of class "chat#cancel", not with the other 2 classes\.$/,
  );
  expect(end.left).toEqual([]);
});

test('the same leak does not show where nobody hangs up, but does in the phase where all do', {
  tags: ['full'],
}, async () => {
  const end = await measure('aborted-kept', { plan: { phases: ['aborts', 'errors'] } });
  expect(end.report?.verdict, story(end)).toBe('not-comparable');
  expect(told(end), story(end)).toEqual({ abort: true, error: false });
});

test('a leak of one class of requests is told by its name', { tags: ['full'] }, async () => {
  const end = await measure('embeddings-kept', {});
  expect(end.report?.verdict, story(end)).toBe('regression');
  expect(told(end), story(end)).toMatchObject({ chat: false, embed: true });
});

test('a class of requests is held to a budget of its own, though all together are within theirs', {
  tags: ['full'],
}, async () => {
  const budgets = { growth: '100 MiB/1000req', classes: { embed: { growth: '4 MiB/1000req' } } };
  const end = await measure('embeddings-kept', { budgets });
  expect(end.report?.verdict, story(end)).toBe('regression');
  expect(end.report?.reason, story(end)).toMatch(
    /^(host heap allocated|process resident) grows 3\d\.\d MiB per 1000 requests of class embed /,
  );
  expect(end.code).toBe(1);
});

test('a cache by input without a bound is told by inputs that come again', { tags: ['full'] }, async () => {
  const end = await measure('texts-cached', {});
  expect(end.report?.verdict, story(end)).toBe('regression');
  expect(told(end), story(end)).toMatchObject({ repeat: false, unseen: true });
  expect(end.report?.dependsOn.at(-1)).toMatch(/new inputs but not with repeated ones/);
});

describe('recorded traffic', () => {
  test('holds its disconnects and no secret, and is replayed', { tags: ['full'] }, async () => {
    const path = join(dir, 'recorded.jsonl');
    const port = await freePort();
    const recorder = spawn(
      process.execPath,
      [CLI, 'record', '--target', url, '--listen', String(port), '--out', path],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let said = '';
    recorder.stdout.on('data', (chunk) => {
      said += chunk;
    });
    await once(recorder.stderr, 'data');
    const secret = ['sk', 'Zq3vN8rT5yB1mK7pL2xW9dF4'].join('-');
    for (let turn = 0; turn < 8; turn++) {
      await stream(`http://127.0.0.1:${port}`, `order ${turn} ${secret}`, turn % 2 === 0 ? 3 : null, secret);
      const answer = await fetch(`http://127.0.0.1:${port}/v1/embeddings`, { method: 'POST', body: '{"input":"a"}' });
      expect(answer.status).toBe(200);
      await delay(40);
    }
    recorder.kill('SIGINT');
    const [code] = await once(recorder, 'exit');
    expect(code).toBe(0);
    expect(said).toMatch(/^16 requests in .* 8 streams, 4 disconnects: /);
    const file = readFileSync(path, 'utf8');
    expect(file).not.toContain(secret.slice(-12));
    expect(file.split('"cancel":{"after_events":').length - 1).toBe(4);

    // What is held here is that the recording is replayed, not how fast a machine is that runs other tests beside it.
    const config = join(dirname(path), 'memdrift.yml');
    writeFileSync(config, 'workload: { lateness: 1s }\n');
    const words = ['--image', IMAGE, '--workload', path, '--name', 'torch', '--cycle', '16', '--horizon', 'fast'];
    process.env['AUTHORIZATION'] = 'anything';
    const end = await memdrift(['run', ...words, '--settle', '200ms', '--config', config]);
    delete process.env['AUTHORIZATION'];
    expect(['not-comparable', 'inconclusive'], story(end)).toContain(end.report?.verdict);
    expect(end.report?.replay.errors, story(end)).toEqual({});
    const { cancels, cycles = 0 } = end.report?.replay ?? {};
    expect(cancels?.planned, story(end)).toBe(4 * cycles);
    expect(cancels?.delivered, story(end)).toBeGreaterThan(3.5 * cycles);
    expect(end.report?.replay.latenessP99Ms, story(end)).toEqual(expect.any(Number));
  });
});

/** A client that reads a stream to its end, or hangs up after some events. */
async function stream(base: string, content: string, events: number | null, key: string): Promise<void> {
  const request = http.request(`${base}/v1/chat/completions`, {
    method: 'POST',
    agent: false,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
  });
  request.end(JSON.stringify({ messages: [{ role: 'user', content }], max_tokens: 30, stream: true }));
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let seen = 0;
  for await (const chunk of response) {
    seen += String(chunk).split('\n\n').length - 1;
    if (events !== null && seen >= events) break;
  }
  request.destroy();
}
