import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadWorkload } from '../../../src/workload/format/load-workload.js';
import type { WorkloadRequest } from '../../../src/workload/format/request.js';
import { WorkloadError } from '../../../src/workload/format/workload-error.js';
import { type ImportRequest, importWorkload } from '../../../src/workload/importers/import-workload.js';
import { IMPORTERS } from '../../../src/workload/importers/importer-list.js';
import { SHAPED } from '../planted.js';

/** Other tools' recordings, made by hand after their published schemas. */

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-import-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const OPTIONS = {
  path: undefined,
  model: 'm',
  block: undefined,
  body: undefined,
  timeUnitUs: undefined,
  host: undefined,
  all: false,
};
const out = () => join(dir, 'out.jsonl');

async function imported(
  content: string | Buffer,
  more: Partial<ImportRequest['options']> & { format?: string; requests?: number } = {},
) {
  const { format, requests, ...options } = more;
  const from = join(dir, 'in');
  writeFileSync(from, content);
  const summary = await importWorkload({
    from,
    to: out(),
    options: { ...OPTIONS, ...options },
    redact: {},
    force: true,
    version: '0',
    created: '2026-11-26T00:00:00Z',
    ...(format === undefined ? {} : { format }),
    ...(requests === undefined ? {} : { requests }),
  });
  const workload = await loadWorkload(out());
  return { summary, requests: workload.requests, timed: workload.timed };
}

const problem = async (content: string | Buffer, more = {}): Promise<string> => {
  try {
    await imported(content, more);
  } catch (error) {
    expect(error).toBeInstanceOf(WorkloadError);
    expect(existsSync(out())).toBe(false);
    expect(existsSync(`${out()}.partial`)).toBe(false);
    return (error as Error).message.replaceAll(dir, '');
  }
  throw new Error('nothing was thrown');
};

const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const text = (body: Uint8Array | undefined) => Buffer.from(body ?? []).toString();

const BATCH = lines(
  { custom_id: 'a', method: 'POST', url: '/v1/chat/completions', body: { model: 'm', stream: true, messages: [] } },
  { custom_id: 'b', method: 'POST', url: '/v1/embeddings', body: { model: 'm', input: 'x' } },
);
const PAYLOADS = lines({ messages: [{ role: 'user', content: 'x' }], model: 'q' }, { prompt: 'y' });
const MOONCAKE = lines(
  { timestamp: 1000, input_length: 600, output_length: 5, hash_ids: [1, 2] },
  { timestamp: 3500, input_length: 600, output_length: 5, hash_ids: [1, 3] },
);
const AIPERF = lines(
  { session_id: 's1', messages: [{ role: 'user', content: 'Hello' }], output_length: 50, timestamp: 0 },
  { session_id: 's1', input_length: 150, output_length: 20, delay: 2000 },
  { session_id: 's2', text_input: 'x', timestamp: 10 },
);
const AZURE =
  'TIMESTAMP,ContextTokens,GeneratedTokens\n2023-11-16 18:15:46.6805900,374,44\n2023-11-16 18:15:47.6805907,4,1\n';
const BURSTGPT =
  'Timestamp,Session ID,Elapsed time,Model,Request tokens,Response tokens,Total tokens,Log Type\n5,,1.2,ChatGPT,472,18,490,Conversation log\n45,7,0.5,GPT-4,10,0,10,API log\n118,7,3,GPT-4,30,9,39,API log\n';
const VEGETA_JSON = lines(
  {
    method: 'POST',
    url: 'http://h:8000/p?x=1',
    body: Buffer.from('{"a":1}').toString('base64'),
    header: { 'Content-Type': ['application/json'] },
  },
  { method: 'GET', url: 'http://h:8000/q' },
);
const VEGETA_HTTP =
  '# targets\nPOST http://h/p\nContent-Type: application/json\n@body.json\n\nGET http://h/q\nX-A: b\n';
const KSERVE = lines({
  model_name: 'resnet',
  id: '1',
  inputs: [{ name: 'x', shape: [1], datatype: 'FP32', data: [0.5] }],
});
const PERF = JSON.stringify({
  data: [
    { payload: [{ messages: [{ role: 'user', content: 'a' }] }], session_id: ['s'], timestamp: [5] },
    { payload: [{ prompt: 'b' }], session_id: ['s'], delay: [3000] },
  ],
});
const NATIVE = lines(
  { format: 'memdrift.workload', version: 1, defaults: { headers: { 'x-a': 'b' } }, generator: { seed: 9 } },
  { id: 'q', path: '/v1/completions', synth: { input_tokens: 3 } },
);
const raw = (head: string, body = '') =>
  `${head}\r\nHost: h:1\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const record = (type: number, uuid: string, timeNs: string, http: string) =>
  `${type} ${uuid} ${timeNs} 405000\n${http}\n🐵🙈🙉\n`;
const GOR = [
  record(1, 'bb', '1611642132487022000', raw('POST /v1/embeddings HTTP/1.1', '{"input":"b"}')),
  record(1, 'aa', '1611642131487022000', raw('POST /v1/embeddings HTTP/1.1', '{"input":"a"}')),
  record(2, 'aa', '1611642131587022000', raw('HTTP/1.1 200 OK', '{}')),
  record(3, 'aa', '1611642131587022000', raw('HTTP/1.1 500 No', '')),
].join('');
const entry = (
  method: string,
  url: string,
  more: Record<string, unknown> = {},
  response: Record<string, unknown> = {},
) => ({
  startedDateTime: '2026-01-01T10:00:00.123Z',
  time: 812,
  request: {
    method,
    url,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: [
      { name: 'Content-Type', value: 'application/json' },
      { name: 'Host', value: 'h' },
    ],
    queryString: [],
    headersSize: -1,
    bodySize: 2,
    ...more,
  },
  response: {
    status: 200,
    headers: [],
    content: { size: 118, mimeType: 'text/event-stream', text: 'data: "a", [1] } ]' },
    ...response,
  },
  cache: {},
  timings: { send: 0.4, wait: 41, receive: 770 },
});
const HAR = JSON.stringify(
  {
    log: {
      version: '1.2',
      creator: { name: 'x', version: '1', entries: [1] },
      pages: [],
      entries: [
        entry('POST', 'https://h/v1/chat/completions', {
          postData: { mimeType: 'application/json', text: '{"messages":[ ],"t":0.0}' },
        }),
        entry('GET', 'https://h/logo.png', {}, { content: { mimeType: 'image/png' } }),
        entry('OPTIONS', 'https://h/v1/chat/completions'),
        {
          ...entry('POST', 'https://other/v1', { postData: { text: 'x' } }),
          startedDateTime: '2026-01-01T09:59:59.123Z',
          _error: 'broken',
          response: { status: 0 },
        },
      ],
    },
  },
  null,
  1,
);

const POSTMAN = JSON.stringify({
  info: { name: 'c', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  item: [
    { name: 'a', request: { method: 'GET', header: [], url: { raw: '{{base}}/v1/models' } } },
    {
      name: 'folder',
      item: [
        {
          name: 'b',
          request: {
            method: 'POST',
            auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{key}}' }] },
            header: [
              { key: 'X-A', value: '1' },
              { key: 'X-B', value: '2', disabled: true },
            ],
            body: { mode: 'raw', raw: '{"prompt": "{{word}}", "t": 1.0}' },
            url: '{{base}}/v1/completions?x=1',
          },
        },
      ],
    },
  ],
  variable: [
    { key: 'base', value: 'http://h:1' },
    { key: 'word', value: 'hi' },
  ],
});
const CURL = [
  '# a comment',
  'curl http://h:8000/v1/models',
  `curl -sS -XPOST 'http://h:8000/v1/completions' \\`,
  `  -H "Content-Type: application/json" -H 'X-A: it'\\''s' \\`,
  `  --data-raw '{"prompt": "a`,
  `b", "t": 1.0}'`,
  `curl --json '{"input":"x"}' --max-time 5 --url=http://h:8000/v1/embeddings && curl -G -d q=1 -d r=2 h:8000/search`,
].join('\n');
const SHAREGPT = JSON.stringify([
  {
    id: 'a',
    conversations: [
      { from: 'human', value: 'hi' },
      { from: 'gpt', value: 'hello you' },
      { from: 'human', value: 'more' },
      { from: 'gpt', value: 'ok' },
    ],
  },
  {
    id: 'b',
    conversations: [
      { from: 'human', value: 'hi' },
      { from: 'gpt', value: 'x' },
    ],
  },
]);
const ACCESS_LOG = [
  '10.0.0.1 - - [10/Oct/2026:13:55:36 +0000] "POST /v1/chat/completions HTTP/1.1" 200 2326 "-" "x"',
  '10.0.0.1 - jo [10/Oct/2026:15:55:38 +0200] "GET /v1/models?x=1 HTTP/1.1" 200 5',
  'not a line of it',
  '',
].join('\n');
const attributes = (values: Record<string, string | number>) =>
  Object.entries(values).map(([key, value]) => ({
    key,
    value: typeof value === 'number' ? { intValue: String(value) } : { stringValue: value },
  }));
const spans = (...each: { start: string; end?: string; values: Record<string, string | number> }[]) =>
  lines({
    resourceSpans: [
      {
        scopeSpans: [
          {
            spans: each.map(({ start, end = start, values }) => ({
              traceId: 't',
              startTimeUnixNano: start,
              endTimeUnixNano: end,
              attributes: attributes(values),
            })),
          },
        ],
      },
    ],
  });
const CHAT = { 'gen_ai.operation.name': 'chat', 'gen_ai.request.model': 'q' };
const OTEL =
  spans(
    {
      start: '1700000000000000000',
      end: '1700000000500000000',
      values: { ...CHAT, 'gen_ai.usage.input_tokens': 20, 'gen_ai.usage.output_tokens': 7 },
    },
    { start: '1700000000100000000', values: { 'http.method': 'GET' } },
  ) +
  spans({
    start: '1700000001000000000',
    values: { ...CHAT, 'gen_ai.input.messages': '[{"role":"user","parts":[{"type":"text","content":"hi"}]}]' },
  });
const VIDUR = 'arrived_at,num_prefill_tokens,num_decode_tokens\n0.5,374,44\n1.25,20,1\n';
const LENGTHS = 'request_id,timestamp_ms,input_tokens,output_tokens,user_id\n1,500,374,44,u1\n2,1500,20,1,u1\n';
const BAILIAN = lines(
  { chat_id: 1, parent_chat_id: -1, timestamp: 0.5, input_length: 32, output_length: 5, turn: 1, hash_ids: [1, 2] },
  {
    chat_id: 2,
    parent_chat_id: 1,
    timestamp: 61.114,
    input_length: 48,
    output_length: 5,
    turn: 2,
    hash_ids: [1, 2, 3],
  },
  { chat_id: 3, parent_chat_id: -1, timestamp: 62, input_length: 8, output_length: 5, turn: 1, hash_ids: [9] },
);
const ANTHROPIC = lines(
  { custom_id: '1', params: { model: 'claude', max_tokens: 5, messages: [] } },
  { custom_id: '2', params: { model: 'claude', stream: true, messages: [], t: 1 } },
);
const GEMINI = lines(
  { key: '1', request: { contents: [{ parts: [{ text: 'x' }] }] } },
  { key: '2', request: { contents: [] } },
);
const KSERVE_V1 = '{"instances":[[6.8,2.0]]}\n{"instances":[[1.0]]}\n';

const FIXTURES: Record<string, string> = {
  'openai-batch': BATCH,
  payload: PAYLOADS,
  mooncake: MOONCAKE,
  azure: AZURE,
  burstgpt: BURSTGPT,
  'vegeta-json': VEGETA_JSON,
  kserve: KSERVE,
  'perf-analyzer': PERF,
  memdrift: NATIVE,
  goreplay: GOR,
  har: HAR,
  postman: POSTMAN,
  curl: CURL,
  'chat-dataset': SHAREGPT,
  otel: OTEL,
  vidur: VIDUR,
  lengths: LENGTHS,
  bailian: BAILIAN,
  'anthropic-batch': ANTHROPIC,
  'gemini-batch': GEMINI,
  'kserve-v1': KSERVE_V1,
  'access-log': ACCESS_LOG,
};

describe('the format is recognised by content', () => {
  test.each([...Object.entries(FIXTURES), ['vegeta-http', VEGETA_HTTP]])('%s', async (name, content) => {
    writeFileSync(join(dir, 'body.json'), '{}');
    const { summary } = await imported(content);
    expect(summary.format).toBe(IMPORTERS.find((importer) => importer.name === name)?.title);
    expect(summary.written + Object.values(summary.skipped).reduce((sum, n) => sum + n, 0)).toBe(summary.read);
    expect(statSync(out()).mode & 0o777).toBe(0o600);
  });

  test('also where it is packed, has a mark at its start, or CRLF', async () => {
    expect((await imported(gzipSync(HAR))).requests).toHaveLength(2);
    expect((await imported(deflateSync(HAR))).requests).toHaveLength(2);
    expect((await imported(`\uFEFF${AZURE.replaceAll('\n', '\r\n')}`)).requests).toHaveLength(2);
  });
});

describe('what is imported', () => {
  test('of a batch: ids, paths, bodies and streams', async () => {
    const { requests, timed } = await imported(BATCH);
    expect(timed).toBe(false);
    expect(requests).toMatchObject([
      { id: 'a', path: '/v1/chat/completions', stream: true, method: 'POST' },
      { id: 'b', path: '/v1/embeddings', stream: false, json: { model: 'm', input: 'x' } },
    ]);
  });

  test('of bodies: the path of their API, and the model where they name none', async () => {
    const { requests } = await imported(PAYLOADS);
    expect(requests).toMatchObject([
      { path: '/v1/chat/completions', json: { model: 'q' } },
      { path: '/v1/completions', json: { model: 'm', prompt: 'y' } },
    ]);
    expect((await imported(PAYLOADS, { path: '/x' })).requests[0]?.path).toBe('/x');
  });

  test('of a trace: times from the first, and prompts that share what was shared', async () => {
    const { requests, timed } = await imported(MOONCAKE);
    expect(timed).toBe(true);
    expect(requests.map(({ tUs }) => tUs)).toEqual([0, 2_500_000]);
    const [a = '', b = ''] = requests.map(({ json }) => (json as { prompt: string }).prompt);
    expect(a.split(' ').slice(0, 512)).toEqual(b.split(' ').slice(0, 512));
    expect(a).not.toBe(b);
    expect((await imported(MOONCAKE, { timeUnitUs: 1_000_000 })).requests[1]?.tUs).toBe(2_500_000_000);
  });

  test('of sessions: turns that follow one another', async () => {
    const { requests } = await imported(AIPERF);
    expect(requests.map(({ id, session, after, thinkUs, tUs }) => [id, session, after, thinkUs, tUs])).toEqual([
      ['r1', 's1', undefined, undefined, 0],
      ['r2', 's1', 'r1', 2_000_000, undefined],
      ['r3', 's2', undefined, undefined, 10_000],
    ]);
  });

  test('of tables: microseconds, and what failed left out and counted', async () => {
    expect((await imported(AZURE)).requests.map(({ tUs }) => tUs)).toEqual([0, 1_000_000]);
    const { requests, summary } = await imported(BURSTGPT);
    expect(requests.map(({ tUs, class: name }) => [tUs, name])).toEqual([
      [0, 'ChatGPT'],
      [113_000_000, 'GPT-4 API'],
    ]);
    expect(summary.skipped).toEqual({ 'failed when recorded (no response tokens)': 1 });
  });

  test('of vegeta: both forms, a body in a file beside it, and none from elsewhere', async () => {
    const json = (await imported(VEGETA_JSON)).requests;
    expect(json.map(({ method, path, body }) => [method, path, text(body)])).toEqual([
      ['POST', '/p?x=1', '{"a":1}'],
      ['GET', '/q', ''],
    ]);
    writeFileSync(join(dir, 'body.json'), '{"b":2}');
    const http = (await imported(VEGETA_HTTP)).requests;
    expect(http.map(({ method, path, body, headers }) => [method, path, text(body), headers])).toEqual([
      ['POST', '/p', '{"b":2}', { 'content-type': 'application/json' }],
      ['GET', '/q', '', { 'x-a': 'b' }],
    ]);
    rmSync(out());
    for (const path of ['/etc/hostname', '../outside.json']) {
      writeFileSync(join(dir, '..', 'outside.json'), 'x');
      expect(await problem(`POST http://h/p\n@${path}\n`)).toMatch(
        /line 2: found a file outside of the folder; allowed: a file in the/,
      );
    }
    rmSync(join(dir, '..', 'outside.json'));
  });

  /** As another reader of forms sees a request. */
  async function formOf({ body, headers }: WorkloadRequest): Promise<[string, string, string, string][]> {
    const read = await new Response(Buffer.from(body ?? []), { headers }).formData();
    const fields: [string, string | File][] = [];
    read.forEach((value, name) => {
      fields.push([name, value]);
    });
    return Promise.all(
      fields.map(async ([name, value]) =>
        typeof value === 'string'
          ? [name, value, '', '']
          : [name, Buffer.from(await value.arrayBuffer()).toString('hex'), value.name, value.type],
      ),
    );
  }

  test('of forms of several parts: texts, and files that lie beside', async () => {
    writeFileSync(join(dir, 'cat.png'), Buffer.from([0x89, 0x50, 0xff, 0x0d, 0x0a]));
    writeFileSync(join(dir, 'note.txt'), 'from a file');
    const commands = [
      `curl http://h/a -F 'prompt="a; b"' -F image=@cat.png -F 'mask=@cat.png;type=image/webp;filename="m \\".webp"'`,
      `curl -X PUT http://h/b --form 'note=<note.txt' --form-string 'raw=@cat.png;type=x' -H 'content-type: multipart/form-data'`,
    ];
    const { requests } = await imported(commands.join('\n'));
    expect(requests.map(({ method, path }) => [method, path])).toEqual([
      ['POST', '/a'],
      ['PUT', '/b'],
    ]);
    const [first, second] = await Promise.all(requests.map(formOf));
    expect(first).toEqual([
      ['prompt', 'a; b', '', ''],
      ['image', '8950ff0d0a', 'cat.png', 'image/png'],
      ['mask', '8950ff0d0a', expect.any(String), 'image/webp'],
    ]);
    expect(second).toEqual([
      ['note', 'from a file', '', ''],
      ['raw', '@cat.png;type=x', '', ''],
    ]);
    rmSync(out());
    expect(await problem('curl http://h/a -F file=@/etc/hostname')).toMatch(/found a file outside of the folder/);
  });

  test('of Postman forms: with their files where those lie beside, else skipped', async () => {
    writeFileSync(join(dir, 'cat.png'), Buffer.from([0x89, 0x50, 0xff]));
    const item = (formdata: object[]) => ({
      request: { method: 'POST', url: 'http://h/a', body: { mode: 'formdata', formdata } },
    });
    const collection = {
      info: { schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
      item: [
        item([
          { key: 'prompt', value: '{{word}}', type: 'text' },
          { key: 'off', value: 'x', type: 'text', disabled: true },
          { key: 'image', type: 'file', src: '/C:/Users/me/cat.png' },
        ]),
        item([{ key: 'image', type: 'file', src: ['/home/me/dog.png'] }]),
        { request: { method: 'POST', url: 'http://h/a', body: { mode: 'file', file: { src: 'x' } } } },
      ],
      variable: [{ key: 'word', value: 'hello' }],
    };
    const { requests, summary } = await imported(JSON.stringify(collection));
    expect(await Promise.all(requests.map(formOf))).toEqual([
      [
        ['prompt', 'hello', '', ''],
        ['image', '8950ff', 'cat.png', 'image/png'],
      ],
    ]);
    expect(summary.skipped).toEqual({
      'a file of its form is not beside the collection': 1,
      'its body is a file that the collection does not hold': 1,
    });
  });

  test('of GoReplay: in order of time, with what was answered', async () => {
    const { requests, summary } = await imported(GOR);
    expect(requests.map(({ json, tUs, observedStatus }) => [json, tUs, observedStatus])).toEqual([
      [{ input: 'a' }, 0, 200],
      [{ input: 'b' }, 1_000_000, undefined],
    ]);
    expect(requests[0]?.headers).toEqual({});
    expect(summary.outOfOrder).toBe(0);
  });

  test('of HAR: the bytes of the body, what was seen, and no pages', async () => {
    const { requests, summary } = await imported(HAR);
    expect(summary.skipped).toEqual({ 'a page or what it loads (--all keeps it)': 1, 'a preflight': 1 });
    expect(requests.map(({ path, tUs }) => [path, tUs])).toEqual([
      ['/v1', 0],
      ['/v1/chat/completions', 1_000_000],
    ]);
    expect(requests[1]).toMatchObject({
      stream: true,
      observed: { status: 200, ttfbUs: 41_000, durUs: 812_000, bytes: 118, end: 'ok' },
    });
    expect(text(requests[1]?.body)).toBe('{"messages":[ ],"t":0.0}');
    expect(requests[0]?.observed?.end).toBe('broken');
    expect((await imported(HAR, { host: 'other' })).requests).toHaveLength(1);
    expect((await imported(HAR, { all: true })).requests).toHaveLength(4);
  });

  test('of Triton: bodies by model, and data with its own times', async () => {
    const [infer] = (await imported(KSERVE)).requests;
    expect(infer).toMatchObject({ path: '/v2/models/resnet/infer', json: { id: '1', inputs: [{ name: 'x' }] } });
    expect(infer?.json).not.toHaveProperty('model_name');
    const pretty = JSON.stringify(JSON.parse(KSERVE), null, 2);
    expect((await imported(pretty)).requests).toHaveLength(1);
    expect((await imported(PERF)).requests).toMatchObject([
      { path: '/v1/chat/completions', tUs: 0, session: 's' },
      { path: '/v1/completions', after: 'r1', thinkUs: 3_000_000 },
    ]);
    const tensors = JSON.stringify({ data: [[{ INPUT0: [1, 2] }, { INPUT1: { content: ['a'], shape: [1] } }]] });
    const sequence = (await imported(tensors, { path: '/v2/models/a/infer' })).requests;
    expect(sequence).toMatchObject([
      { json: { inputs: [{ name: 'INPUT0', shape: [2], datatype: 'INT32', data: [1, 2] }] } },
      { after: 'r1', json: { inputs: [{ datatype: 'BYTES', shape: [1] }] } },
    ]);
  });

  test('of Triton: one type for each tensor and file, numbers as they are written', async () => {
    const options = { path: '/v2/models/a/infer' };
    const of = async (content: string) => {
      const { requests, summary } = await imported(content, options);
      return { bodies: requests.map(({ body }) => text(body)), guessed: summary.guessed };
    };
    const input = (shape: string, type: string, data: string) =>
      `{"inputs":[{"name":"INPUT0","shape":[${shape}],"datatype":"${type}","data":[${data}]}]}`;
    expect(await of('{"data":[{"INPUT0":[1.0,2.0]},{"INPUT0":[1.5,2.0]}]}')).toEqual({
      bodies: [input('2', 'FP32', '1.0,2.0'), input('2', 'FP32', '1.5,2.0')],
      guessed: ['the datatype of "INPUT0": FP32'],
    });
    const types = async (...values: string[]) => {
      const content = `{"data":[${values.map((value) => `{"INPUT0":${value}}`).join()}]}`;
      return (await of(content)).bodies.map((body) => /"datatype":"(\w+)"/.exec(body)?.[1]);
    };
    expect(await types('[1,2]', '[1.5]')).toEqual(['FP32', 'FP32']);
    expect(await types('[1,2]', '[3000000000]')).toEqual(['INT64', 'INT64']);
    expect(await types('[1,2]', '[3]')).toEqual(['INT32', 'INT32']);
    expect(await types('[true]', '[false]')).toEqual(['BOOL', 'BOOL']);
    expect(await types('{"content":[1,2],"shape":[2,1]}', '{"content":[1e3],"shape":[1]}')).toEqual(['FP32', 'FP32']);
    expect((await of('{"data":[{"INPUT0":[[1.0, 2],[3, 4]]}]}')).bodies).toEqual([input('4', 'FP32', '1.0,2,3,4')]);
  });

  test('of Triton: tensors in base64, in its binary extension', async () => {
    const raw = Buffer.from(new Float32Array([1, 2]).buffer);
    const content = JSON.stringify({
      data: [
        {
          X: { content: { b64: raw.toString('base64') }, shape: [2] },
          Y: { b64: Buffer.from('abc').toString('base64') },
        },
      ],
    });
    const { requests, summary } = await imported(content, { path: '/v2/models/a/infer' });
    const { headers = {}, body = Buffer.alloc(0) } = requests[0] ?? {};
    const length = Number(headers['inference-header-content-length']);
    const [json, binary] = [body.subarray(0, length), Buffer.from(body.subarray(length))];
    expect(JSON.parse(text(json))).toEqual({
      inputs: [
        { name: 'X', shape: [2], datatype: 'FP32', parameters: { binary_data_size: 8 } },
        { name: 'Y', shape: [1], datatype: 'BYTES', parameters: { binary_data_size: 7 } },
      ],
    });
    expect(binary.equals(Buffer.concat([raw, Buffer.from('\x03\0\0\0abc')]))).toBe(true);
    expect(summary.guessed).toEqual(['the datatype of "X": FP32', 'the datatype of "Y": BYTES']);
  });

  test('keeps bodies as they are written, and adds a model where there is none', async () => {
    const body = '{"prompt": "a\\u00e9", "t":1.0,"n":12345678901234567890, "t":2.50}';
    const sent = async (content: string, more = {}) => text((await imported(content, more)).requests[0]?.body);
    expect(await sent(`${body}\n`)).toBe(body.replace('{', '{"model":"m",'));
    expect(await sent(`{"custom_id":"1","method":"POST","url":"/v1/completions","body":${body}}\n`)).toBe(body);
    expect(await sent(`{"timestamp":1,"payload":${body}}\n`)).toBe(body);
    expect(await sent(`{"data":[{"payload":[${body}]}]}`)).toBe(body.replace('{', '{"model":"m",'));
    expect(await sent(`{"format":"memdrift.workload","version":1}\n{"id":"a","path":"/x","body":${body}}\n`)).toBe(
      body,
    );
    const infer = '{"model_name":"a","inputs":[{"name":"x","shape":[1],"datatype":"FP32","data":[1.0]}]}';
    expect(await sent(`${infer}\n`)).toBe(infer.replace('"model_name":"a",', ''));
    const secret = '{"messages":[{"content":"sk-abcdefghijklmnop1234"}],"t":1.0, "model":"m"}';
    expect(await sent(`${secret}\n`)).toMatch(
      /^\{"messages":\[\{"content":"\[REDACTED\]\*+1"\}\],"t":1\.0, "model":"m"\}$/,
    );
  });

  test('of a workload: itself, with its seed and what its header said for all', async () => {
    const { requests } = await imported(NATIVE);
    expect(requests[0]).toMatchObject({ id: 'q', headers: { 'x-a': 'b' } });
    expect(JSON.parse(readFileSync(out(), 'utf8').split('\n')[0] ?? '')).toMatchObject({
      generator: { seed: 9, model: 'm' },
    });
  });

  test('holds no secret that stood in the file', async () => {
    const [{ secret } = { secret: '' }] = SHAPED;
    const headers = [{ name: 'Authorization', value: `Bearer ${secret}` }];
    const file = JSON.stringify({
      log: {
        entries: [entry('POST', `https://h/v1?key=${secret}`, { headers, postData: { text: `{"a":"${secret}"}` } })],
      },
    });
    const { requests, summary } = await imported(file);
    expect(readFileSync(out(), 'utf8')).not.toContain(secret.slice(-20));
    expect(requests[0]?.headers['authorization']).toMatch(/^Bearer \$\{secret:AUTHORIZATION\}$/);
    expect(summary.redaction).toMatchObject({ secrets: ['AUTHORIZATION'], bodyHits: 2 });
  });

  test('is a part where that is asked for, sessions whole, the same each time', async () => {
    const many = lines(
      ...Array.from({ length: 400 }, (_, index) => ({
        session_id: `s${index % 100}`,
        text_input: `t${index}`,
        ...(index < 100 ? { timestamp: index } : { delay: 1 }),
      })),
    );
    const { requests, summary } = await imported(many, { requests: 100 });
    expect(summary.written).toBeGreaterThan(50);
    expect(summary.written).toBeLessThan(160);
    expect(summary.written % 4).toBe(0);
    expect((await imported(many, { requests: 100 })).requests.map(({ id }) => id)).toEqual(
      requests.map(({ id }) => id),
    );
  });

  test('tells apart ids that come twice, where the format does not promise them', async () => {
    const twice = lines({ format: 'memdrift.workload', version: 1 }, { id: 'a', path: '/x' }, { id: 'a', path: '/x' });
    expect(await problem(twice)).toMatch(/line 3, field "id": found an id that occurred before; allowed: a unique id$/);
    expect(await problem(BATCH + BATCH)).toMatch(/line 3, field "id": found an id that occurred before/);
  });
});

describe('what is imported of further formats', () => {
  /** An independent count: what a few lines of another reader find. */
  const count = (content: string, pattern: RegExp) => content.match(pattern)?.length ?? 0;
  const bodies = async (content: string, more = {}) => {
    const { requests, summary } = await imported(content, more);
    return { requests, summary, sent: requests.map(({ body }) => text(body)) };
  };

  test('HAR without times is a list; with some the first entry tells', async () => {
    const untimed = JSON.stringify({ log: { entries: [entry('POST', 'http://h/a'), entry('POST', 'http://h/b')] } });
    const without = untimed.replaceAll(/"startedDateTime":"[^"]*",/g, '');
    expect(await imported(without)).toMatchObject({ timed: false, requests: [{ path: '/a' }, { path: '/b' }] });
    const first = await imported(untimed.replace(/"startedDateTime":"[^"]*",/, ''));
    expect(first).toMatchObject({ timed: false, summary: { written: 2, guessed: [/first entry has none/] } });
    const at = untimed.lastIndexOf('"startedDateTime"');
    const second = await imported(untimed.slice(0, at) + untimed.slice(at).replace(/"startedDateTime":"[^"]*",/, ''));
    expect(second).toMatchObject({ timed: true, summary: { written: 2, guessed: [/entry before/] } });
    expect(second.requests.map(({ tUs }) => tUs)).toEqual([0, 0]);
    const invalid = await imported(untimed.replaceAll(/"startedDateTime":"[^"]*"/g, '"startedDateTime":""'));
    expect(invalid.timed).toBe(false);
  });

  test('HAR with data: entries, with a content type in postData alone, and with log anywhere', async () => {
    const data = JSON.stringify({
      log: {
        entries: [
          entry('GET', `data:image/png;base64,${'A'.repeat(100)}`),
          entry('GET', 'blob:http://h/x'),
          entry('POST', 'http://h/a'),
        ],
      },
    });
    expect(await imported(data)).toMatchObject({ summary: { read: 3, written: 1 }, requests: [{ path: '/a' }] });
    const typed = entry('POST', 'http://h/a', {
      headers: [],
      postData: { mimeType: 'application/json; charset=utf-8', text: '{"x":1.0}' },
    });
    const log = { version: '1.2', entries: [typed] };
    for (const document of [
      { log },
      { comment: 'x', meta: { log: 5, entries: [1] }, log },
      { a: [{ log: { entries: [] } }], har: { x: [{}], log } },
    ]) {
      const { requests } = await imported(JSON.stringify(document, null, 1));
      expect(requests).toMatchObject([{ path: '/a', headers: { 'content-type': 'application/json; charset=utf-8' } }]);
      expect(text(requests[0]?.body)).toBe('{"x":1.0}');
    }
  });

  test('HAR with web sockets: sessions of their messages, where the browser kept them', async () => {
    const message = (type: string, time: number, data: string, opcode = 1) => ({ type, time, opcode, data });
    const socket = (more: object) => ({
      ...entry('GET', 'wss://h/v1/realtime?model=m'),
      _resourceType: 'websocket',
      ...more,
    });
    const messages = [
      message('send', 100, '{"type":"session.update"}'),
      message('receive', 100.5, '{"type":"session.updated"}'),
      message('send', 101, 'AAEC', 2),
      message('send', 101.02, '{"type":"response.create"}'),
      message('receive', 102, '{"type":"response.delta"}'),
      message('receive', 103, '{"type":"response.done"}'),
      message('receive', 103, '', 9),
    ];
    const content = JSON.stringify({ log: { entries: [socket({}), socket({ _webSocketMessages: messages })] } });
    const { requests, summary } = await imported(content);
    expect(summary).toMatchObject({ read: 2, written: 1, skipped: { 'a web socket without its messages': 1 } });
    expect(summary.classes).toEqual([['GET /v1/realtime ws', 1]]);
    expect(requests).toMatchObject([{ path: '/v1/realtime?model=m', observed: { events: 3 }, timeoutUs: 120_000_000 }]);
    expect(requests[0]?.ws).toMatchObject({
      protocols: [],
      deflate: false,
      messages: [
        { data: Buffer.from('{"type":"session.update"}'), isText: true },
        { data: Buffer.from([0, 1, 2]), isText: false, thinkUs: 1_000_000 },
        { data: Buffer.from('{"type":"response.create"}'), isText: true, thinkUs: 20_000 },
      ],
      close: { until: 'response.done' },
    });
    rmSync(out());
    const broken = JSON.stringify({ log: { entries: [socket({ _webSocketMessages: [{ type: 'sent' }] })] } });
    expect(await problem(broken)).toMatch(/field "_webSocketMessages.0.type"/);
  });

  test('perf_analyzer, Bailian: seconds, blocks of 16, conversations by their parents', async () => {
    const { requests, timed } = await imported(BAILIAN);
    expect(timed).toBe(true);
    expect(requests.map(({ tUs, session }) => [tUs, session])).toEqual([
      [0, '1'],
      [60_614_000, '1'],
      [61_500_000, '3'],
    ]);
    const written = readFileSync(out(), 'utf8')
      .split('\n')
      .slice(1, -1)
      .map((line) => JSON.parse(line));
    expect(written.map(({ synth }) => synth)).toEqual([
      { input_tokens: 32, output_tokens: 5, hash_ids: [1, 2], block: 16 },
      { input_tokens: 48, output_tokens: 5, hash_ids: [1, 2, 3], block: 16 },
      { input_tokens: 8, output_tokens: 5, hash_ids: [9], block: 16 },
    ]);
    const [a, b] = requests.map(({ json }) => (json as { prompt: string }).prompt);
    expect(b?.startsWith(a ?? '-')).toBe(true);
  });

  test.each([
    ['{"model":"m","input":[{"role":"user","content":"hi"}],"stream":true}', '/v1/responses'],
    ['{"model":"m","input":"hi","instructions":"be brief"}', '/v1/responses'],
    ['{"model":"m","input":"hi"}', '/v1/embeddings'],
    ['{"model":"m","input":["a","b"],"encoding_format":"float"}', '/v1/embeddings'],
    ['{"model":"m","input":[[1,2],[3]]}', '/v1/embeddings'],
    ['{"model":"m","input":"hi","voice":"alloy"}', '/v1/audio/speech'],
    ['{"model":"m","messages":[{"role":"user","content":"hi"}]}', '/v1/chat/completions'],
    ['{"model":"claude-3","max_tokens":5,"messages":[]}', '/v1/messages'],
    ['{"model":"m","prompt":"x"}', '/v1/completions'],
    ['{"model":"m","prompt":"x","options":{"num_predict":5}}', '/api/generate'],
    ['{"model":"m","messages":[],"options":{}}', '/api/chat'],
    ['{"model":"m","prompt":"x","size":"512x512"}', '/v1/images/generations'],
    ['{"inputs":"What?","parameters":{"max_new_tokens":20}}', '/generate'],
    ['{"inputs":"What?","parameters":{},"stream":true}', '/generate_stream'],
    ['{"inputs":["a","b"]}', '/embed'],
    ['{"inputs":[["a","b"]]}', '/predict'],
    ['{"query":"a","texts":["b"]}', '/rerank'],
    ['{"model":"m","query":"a","documents":["b"]}', '/v1/rerank'],
    ['{"instances":[[6.8,2.0]]}', '/v1/models/model:predict'],
    ['{"contents":[{"parts":[]}]}', '/v1beta/models/m:generateContent'],
  ])('a body alone goes to its API, as it is written: %s', async (body, path) => {
    const { requests, sent } = await bodies(`${body}\n${body}\n`);
    expect(requests.map((request) => request.path)).toEqual([path, path]);
    expect(sent).toEqual([body, body]);
    const pretty = JSON.stringify(JSON.parse(body), null, 2);
    const files: [string, number][] = [
      [pretty, 1],
      [`${pretty}\n${pretty}\n`, 2],
      [`[${body},${body}]`, 2],
      [JSON.stringify([JSON.parse(body)], null, 2), 1],
    ];
    for (const [content, expected] of files) {
      const again = (await imported(content)).requests;
      expect(again.map((request) => request.path)).toEqual(Array(expected).fill(path));
      expect(again.map(({ json }) => json)).toEqual(Array(expected).fill(JSON.parse(body)));
    }
  });

  test('batches of Anthropic and Gemini', async () => {
    const anthropic = await bodies(ANTHROPIC);
    expect(anthropic.requests).toMatchObject([
      { id: '1', path: '/v1/messages', stream: false },
      { id: '2', path: '/v1/messages', stream: true },
    ]);
    expect(anthropic.requests).toHaveLength(count(ANTHROPIC, /"custom_id"/g));
    expect(anthropic.sent[0]).toBe('{"model":"claude","max_tokens":5,"messages":[]}');
    const whole = `{"requests":[${ANTHROPIC.trim().replaceAll('\n', ',')}]}`;
    expect((await imported(whole)).requests).toHaveLength(2);
    const gemini = await bodies(GEMINI, { model: 'gemini-2' });
    expect(gemini.requests.map(({ path }) => path)).toEqual(Array(2).fill('/v1beta/models/gemini-2:generateContent'));
    expect(gemini.summary.guessed).toHaveLength(1);
  });

  test('.gor that is cut at its end: all but the cut record, which is counted', async () => {
    const kept = await imported(readFileSync(fixture('gor-unterminated.gor')));
    expect(kept).toMatchObject({
      requests: [{ path: '/a' }],
      summary: { read: 2, written: 1, skipped: { 'cut off at the end of the file': 1 } },
    });
    for (const cut of [1, 10, 30, 60]) {
      const { summary } = await imported(GOR.slice(0, -cut));
      expect(summary).toMatchObject({ written: 2, skipped: { 'cut off at the end of the file': 1 } });
    }
  });

  test('ShareGPT and chat datasets, as sessions of turns', async () => {
    const { requests, summary } = await imported(SHAREGPT);
    expect(requests).toHaveLength(count(SHAREGPT, /"human"/g));
    expect(requests).toMatchObject([
      { id: 'c1.1', session: 'a', json: { messages: [{ role: 'user', content: 'hi' }], max_tokens: 3 } },
      { id: 'c1.2', session: 'a', after: 'c1.1', json: { messages: [{}, { role: 'assistant' }, { content: 'more' }] } },
      { id: 'c2.1', json: { messages: [{ role: 'user' }] } },
    ]);
    expect(summary.guessed).toHaveLength(1);
    const others = lines(
      {
        messages: [
          { role: 'user', content: 'a' },
          { role: 'assistant', content: 'b' },
        ],
      },
      { conversation: [{ role: 'user', content: 'a' }] },
      { instruction: 'a', input: 'b', output: 'c' },
      { question: 'a', answer: 'b' },
      { conversations: [] },
    );
    const more = await imported(others);
    expect(more.requests.map(({ path }) => path)).toEqual(Array(4).fill('/v1/chat/completions'));
    expect(more.requests[2]?.json).toMatchObject({ messages: [{ content: 'a\n\nb' }] });
    expect(more.summary.skipped).toEqual({ 'a conversation without turns': 1 });
  });

  test('spans of OpenTelemetry: with their text, or by their numbers of tokens', async () => {
    const { requests, summary, timed } = await imported(OTEL);
    expect(timed).toBe(true);
    expect(requests).toMatchObject([
      { path: '/v1/chat/completions', tUs: 0, observed: { durUs: 500_000 } },
      { tUs: 1_000_000, json: { model: 'q', messages: [{ role: 'user', content: 'hi' }] } },
    ]);
    expect(summary).toMatchObject({ read: count(OTEL, /"traceId"/g), skipped: { 'a span of no call to a model': 1 } });
    expect(summary.guessed).toHaveLength(1);
    const older = spans({
      start: '5',
      values: {
        'gen_ai.request.model': 'q',
        'gen_ai.prompt.0.role': 'system',
        'gen_ai.prompt.0.content': 'a',
        'gen_ai.prompt.1.content': 'b',
      },
    });
    expect((await imported(older)).requests).toMatchObject([
      {
        json: {
          messages: [
            { role: 'system', content: 'a' },
            { role: 'user', content: 'b' },
          ],
        },
      },
    ]);
  });

  test('Postman: folders, variables, what is switched off', async () => {
    const { requests, sent, summary } = await bodies(POSTMAN);
    expect(requests).toHaveLength(count(POSTMAN, /"request"/g));
    expect(requests).toMatchObject([
      { method: 'GET', path: '/v1/models' },
      { method: 'POST', path: '/v1/completions?x=1', headers: { 'x-a': '1', 'content-type': 'application/json' } },
    ]);
    expect(requests[1]?.headers['authorization']).toMatch(/^Bearer \$\{secret:AUTHORIZATION\}$/);
    expect(requests[1]?.headers).not.toHaveProperty('x-b');
    expect(sent[1]).toBe('{"prompt": "hi", "t": 1.0}');
    expect(summary.guessed).toEqual(['the values of variables, by their names: key']);
  });

  test('commands of curl', async () => {
    const { requests, sent } = await bodies(CURL);
    expect(requests).toHaveLength(count(CURL, /\bcurl /g));
    expect(requests).toMatchObject([
      { method: 'GET', path: '/v1/models' },
      { method: 'POST', path: '/v1/completions', headers: { 'content-type': 'application/json', 'x-a': "it's" } },
      { method: 'POST', path: '/v1/embeddings', headers: { 'content-type': 'application/json' } },
      { method: 'GET', path: '/search?q=1&r=2' },
    ]);
    expect(sent.slice(1, 3)).toEqual(['{"prompt": "a\nb", "t": 1.0}', '{"input":"x"}']);
    const ansi = await bodies(
      `curl 'http://h/x' -H 'content-type: application/json' --data-raw $'{"a":"it\\'s\\u0021"}' --compressed`,
    );
    expect(ansi.sent).toEqual([`{"a":"it's!"}`]);
    const secret = await imported(readFileSync(fixture('unknown-formats-curl.txt')));
    expect(secret.requests[0]?.headers['authorization']).toMatch(/^Bearer \$\{secret:/);
    rmSync(out());
    expect(await problem("curl http://h/x -d '{")).toMatch(/line 1: found a command that breaks off/);
    expect(await problem('curl http://h/x -d @../../etc/passwd')).toMatch(/found (no such file|a file outside)/);
  });

  test('access logs: times and paths, and bodies where they are given', async () => {
    const { requests, summary } = await imported(ACCESS_LOG);
    expect(requests).toMatchObject([{ method: 'GET', path: '/v1/models?x=1', observed: { status: 200, bytes: 5 } }]);
    expect(summary).toMatchObject({ read: 3, written: 1 });
    expect(Object.keys(summary.skipped)).toContainEqual(expect.stringMatching(/give one for all with --body FILE/));
    const all = await bodies(ACCESS_LOG, { body: '{"messages":[],"t":1.0}' });
    expect(all.sent).toEqual(['{"messages":[],"t":1.0}', '']);
    expect(all.requests.map(({ tUs }) => tUs)).toEqual([0, 2_000_000]);
    const uvicorn = 'INFO:     127.0.0.1:5 - "GET /health HTTP/1.1" 200 OK\n';
    expect(await imported(uvicorn)).toMatchObject({ timed: false, requests: [{ path: '/health' }] });
  });

  test('tables of lengths, by their columns and the units in their names', async () => {
    expect((await imported(VIDUR)).requests).toMatchObject([{ tUs: 0 }, { tUs: 750_000 }]);
    const { requests, summary } = await imported(LENGTHS);
    expect(requests).toMatchObject([{ tUs: 0, session: 'u1' }, { tUs: 1_000_000 }]);
    expect(summary.guessed).toEqual([]);
    expect((await imported(VIDUR)).summary.guessed).toEqual([
      'the unit of the times, seconds (--time-unit for another)',
    ]);
    const quoted = '"Arrival Time (s)","Prompt Tokens","Completion Tokens"\n"0","3","4"\n"2.5","3","4"\n';
    expect((await imported(quoted)).requests).toMatchObject([{ tUs: 0 }, { tUs: 2_500_000 }]);
  });

  test.each(['azure', 'vidur', 'lengths', 'mooncake', 'bailian'])(
    '%s: --requests takes the first and reads no further',
    async (name) => {
      const content = `${FIXTURES[name]}this is no row, no line and no JSON`;
      await expect(imported(content)).rejects.toThrow();
      expect((await imported(content, { requests: 1 })).requests).toHaveLength(1);
    },
  );
});

const fixture = (name: string) => join(dirname(fileURLToPath(import.meta.url)), '../../fixtures/traffic', name);

describe('the cases that were reported', () => {
  test.each([
    ['har-no-started.har', { timed: false, requests: [{ path: '/v1/completions' }] }],
    ['har-mimetype-lost.har', { requests: [{ headers: { 'content-type': 'application/json' } }] }],
    ['bailian-seconds.jsonl', { timed: true, requests: [{ tUs: 0 }, { tUs: 60_614_000 }] }],
    ['responses-api.jsonl', { requests: [{ path: '/v1/responses', stream: true }] }],
    ['payload-tgi-tei.jsonl', { requests: [{ path: '/generate' }] }],
    ['payload-kserve-v1.jsonl', { requests: [{ path: '/v1/models/model:predict' }] }],
    ['payload-pretty.json', { requests: [{ path: '/v1/chat/completions' }] }],
    ['unknown-formats-vidur.csv', { timed: true, requests: [{ tUs: 0 }] }],
    ['unknown-formats-sharegpt.json', { requests: [{ path: '/v1/chat/completions' }] }],
    ['unknown-formats-anth.jsonl', { requests: [{ path: '/v1/messages' }] }],
    ['unknown-formats-gem.jsonl', { requests: [{ path: '/v1beta/models/m:generateContent' }] }],
    ['unknown-formats-curl.txt', { requests: [{ path: '/v1/completions' }] }],
  ])('%s', async (name, expected) => {
    expect(await imported(readFileSync(fixture(name)))).toMatchObject(expected);
  });

  test('an empty collection, and a log of bodies alone, say what is missing', async () => {
    expect(await problem(readFileSync(fixture('unknown-formats-pm.json')))).toMatch(/found no request to take/);
    expect(await problem(readFileSync(fixture('unknown-formats-access.log')))).toMatch(
      /give one for all with --body FILE/,
    );
  });
});

describe('a file of another kind is named, with what to do', () => {
  const zip = (name: string) => {
    const head = Buffer.alloc(30);
    head.write('PK\x03\x04', 'latin1');
    return Buffer.concat([head, Buffer.from(`${name}data`)]);
  };
  const tar = () => {
    const bytes = Buffer.alloc(512);
    bytes.write('ustar', 257);
    return bytes;
  };
  test.each<[string, string | Buffer]>([
    ['a JMeter test plan', readFileSync(fixture('unknown-formats-p.jmx'))],
    ['results of JMeter', readFileSync(fixture('unknown-formats-r.jtl'))],
    ['a web archive', readFileSync(fixture('unknown-formats-w.warc'))],
    ['a mitmproxy dump', '2066:9:websocket;0:~8:response;408:6:reason,2:OK,}'],
    ['a mitmproxy dump', Buffer.from('2066:7:version;2:21#4:type;4:http;\0\xff', 'latin1')],
    ['a packet capture', Buffer.from('d4c3b2a1020004000000000000000000', 'hex')],
    ['a packet capture', Buffer.from('0a0d0d0a1c0000004d3c2b1a01000000', 'hex')],
    ['a k6 script', "import http from 'k6/http';\nexport default function () {}\n"],
    ['a Locust file', 'from locust import HttpUser, task\n\nclass U(HttpUser):\n    pass\n'],
    ['a Gatling simulation', 'import io.gatling.core.Predef._\nclass S extends Simulation {}\n'],
    ['a log of Gatling', 'RUN\tcomputerdatabase.Sim\tsim\t1700000000000\t \t3.9.5\n'],
    ['an SQLite database', Buffer.from('SQLite format 3\0\x10\0\x01\x01')],
    ['a Parquet file', Buffer.from('PAR1\x15\x04\x15\0\0', 'latin1')],
    ['a zip archive', zip('a.txt')],
    ['a spreadsheet', zip('[Content_Types].xml')],
    ['NumPy arrays', zip('x.npy')],
    ['a NumPy array', Buffer.from('\x93NUMPY\x01\0v\0{}', 'latin1')],
    ['a tar archive', tar()],
    ['a tar archive', gzipSync(tar())],
    ['gzip data within gzip data', gzipSync(gzipSync(BATCH))],
    ['data packed by zstd', Buffer.from('28b52ffd2400', 'hex')],
    ['data packed by xz', Buffer.from('fd377a585a0000', 'hex')],
    ['data packed by bzip2', Buffer.from('425a683931415926535900ff', 'hex')],
    ['perhaps protobuf messages', Buffer.from('0a0b68656c6c6f20776f726c6400ff', 'hex')],
    ['an HTML page', '<!DOCTYPE html>\n<html><body>log in</body></html>'],
    ['an XML file', '<?xml version="1.0"?>\n<envelope/>'],
    ['an HDF5 file', Buffer.from('894844460d0a1a0a00', 'hex')],
    ['an Arrow file', Buffer.from('ARROW1\0\0')],
    ['an Avro file', Buffer.from('Obj\x01\x04\0')],
    ['a Python pickle', Buffer.from('80049500', 'hex')],
    ['an Artillery script', 'config:\n  target: http://h\nscenarios:\n  - flow: []\n'],
    ['an OpenAPI description', '{"openapi":"3.1.0","paths":{}}'],
    ['an OpenAPI description', 'openapi: 3.0.0\npaths: {}\n'],
    ['a page of Prometheus metrics', '# HELP a b\n# TYPE a counter\na 1\n'],
    ['requests of an HTTP client', '### first\nPOST {{host}}/v1\n'],
    ['a Charles session', '<?xml version="1.0"?><charles-session></charles-session>'],
  ])('%s', async (what, content) => {
    const line = await problem(content);
    expect(line).toContain(`found ${what}`);
    expect(line).toMatch(/; allowed: a recording of requests: .{10}/);
    expect(line).not.toMatch(/\n/);
  });
});

describe('what is wrong is told in one line', () => {
  test.each<[string, string | Buffer, RegExp]>([
    ['an empty file', '', /^\/in: found nothing; allowed/],
    ['no format', 'hello\nworld\n', /^\/in: found no known format; allowed: .*HAR 1\.2.*; or --format$/],
    ['binary', Buffer.from([1, 2, 0, 3]), /line 1: found binary data/],
    ['UTF-16', Buffer.from('\uFEFF{"a":1}', 'utf16le'), /line 1: found UTF-16; allowed: UTF-8$/],
    [
      'bytes that are no UTF-8',
      Buffer.concat([Buffer.from(BATCH), Buffer.from([0x22, 0xff, 0x0a])]),
      /line 3: found bytes that are not UTF-8/,
    ],
    ['a line that breaks off', BATCH.slice(0, -20), /line 2: found text that is not JSON; allowed: JSON$/],
    [
      'a document that breaks off',
      HAR.slice(0, -300),
      /breaks off after \d+ bytes, behind entry 3; allowed: a whole document$/,
    ],
    [
      'an entry that is none',
      '{"log":{"entries":[{"request":5}]}}',
      /entry 1, field "request": found 5; allowed: an entry of HAR 1\.2/,
    ],
    ['a document without entries', '{"log":{"version":"1.2"}}', /found no list of log\.entries/],
    ['no entries at all', '{"log":{"entries":[ ]}}', /found no request to take; allowed: at least one$/],
    [
      'nothing but pages',
      JSON.stringify({ log: { entries: [entry('OPTIONS', 'http://h/')] } }),
      /found no request to take \(left out: 1 a preflight\)/,
    ],
    [
      'a wrong type',
      lines({ timestamp: 'x', input_length: 5 }),
      /line 1, field "timestamp": found a string; allowed: an object of timestamp/,
    ],
    ['a length that is negative', lines({ timestamp: 1, input_length: -5 }), /field "input_length": found -5/],
    [
      'times on some',
      MOONCAKE + lines({ input_length: 5 }),
      /line 3, field "timestamp": found none after requests with one/,
    ],
    [
      'a table without numbers',
      AZURE.replace('374', 'many'),
      /line 2, field "ContextTokens": found no number; allowed: a number >= 0$/,
    ],
    ['a table without times', AZURE.replace('2023-11-16 18:15:46.6805900', 'then'), /field "TIMESTAMP": found no time/],
    ['a row too short', `${AZURE}5,5\n`, /found what is no row \(CSV_[A-Z_]+\); allowed: rows of/],
    ['a record without its header', GOR.replace('1 aa', '9 aa'), /record 2: found no header of a record/],
    ['a record that is no HTTP', record(1, 'aa', '1', 'hello'), /record 1: found no whole HTTP request/],
    [
      'a record of a negative length',
      record(1, 'aa', '1', 'POST / HTTP/1.1\r\nContent-Length: -1e308\r\n\r\n{"input":"a"}'),
      /record 1: found no whole HTTP request/,
    ],
    [
      'a record with a chunk of a negative length',
      record(
        1,
        'aa',
        '1',
        'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-1fffffffffffffff\r\n{"input":"a"}\r\n0\r\n\r\n',
      ),
      /record 1: found no whole HTTP request/,
    ],
    ['tensors without a model', '{"data":[{"INPUT0":[1]}]}', /element 1: found tensors, and no model; allowed: --path/],
    [
      'gzip that breaks off',
      gzipSync(HAR).subarray(0, -40),
      /found broken gzip data after \d+ bytes; allowed: a whole file$/,
    ],
    ['brackets without end', `{"log":{"entries":[${'['.repeat(600)}`, /nested too deeply/],
  ])('%s', async (_, content, expected) => {
    expect(await problem(content)).toMatch(expected);
  });

  test('a file that is not there, a folder, and a format that there is not', async () => {
    const request = {
      from: join(dir, 'no'),
      to: out(),
      options: OPTIONS,
      redact: {},
      force: true,
      version: '0',
      created: '',
    };
    await expect(importWorkload(request)).rejects.toThrow(/no: no such file; allowed: /);
    mkdirSync(join(dir, 'no'));
    await expect(importWorkload(request)).rejects.toThrow(/no: is not a file; allowed: /);
    expect(await problem(BATCH, { format: 'k6' })).toMatch(/option "--format": found "k6"; allowed: memdrift, har, /);
    writeFileSync(join(dir, 'in2'), BATCH);
    writeFileSync(out(), 'mine');
    await expect(importWorkload({ ...request, from: join(dir, 'in2'), force: false })).rejects.toThrow(
      /exists already; allowed: another path, or --force$/,
    );
    expect(readFileSync(out(), 'utf8')).toBe('mine');
  });

  test.each([
    ['empty lines', '\n'.repeat(60_000)],
    ['spaces', ' '.repeat(60_000)],
    ['comments', '# a\n'.repeat(15_000)],
    ['open tags', '<'.repeat(60_000)],
    ['quotes', "'\\".repeat(30_000)],
    ['tables', 'a,'.repeat(30_000)],
  ])('a hostile beginning is given up in time: %s', async (_, content) => {
    expect(await problem(`${content}x`)).toMatch(/^\/in/);
  });

  test('a line of more than 64 MiB', async () => {
    expect(await problem(Buffer.concat([Buffer.from(BATCH), Buffer.alloc(65 * 1024 * 1024, 'x')]))).toMatch(
      /line 3: found a line of more than 64 MiB; allowed: up to 64 MiB$/,
    );
  });

  test('a bomb, before it is unpacked', async () => {
    const blank = Buffer.from(`${' '.repeat(1_000_000)}\n`);
    const bomb = gzipSync(Buffer.concat([Buffer.from(PAYLOADS), ...Array.from({ length: 300 }, () => blank)]));
    expect(await problem(bomb)).toMatch(/unpacks to more than 200 times its size; allowed: recorded requests/);
  });
});

describe('whatever is in the file', () => {
  const mutated = fc.record({
    name: fc.constantFrom(...Object.keys(FIXTURES)),
    cut: fc.option(fc.nat(1000)),
    flips: fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 4 }),
    twice: fc.boolean(),
    value: fc.option(fc.json({ maxDepth: 2 })),
    field: fc.nat(40),
  });

  test('an import ends in a workload that can be loaded and counts that add up, or in one line', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async ({ name, cut, flips, twice, value, field }) => {
        let content = FIXTURES[name] ?? '';
        if (value !== null) {
          let seen = 0;
          content = content.replace(/:\s*("[^"]*"|\d+)/g, (all) => (seen++ === field ? `:${value}` : all));
        }
        if (twice) content += content;
        const bytes = Buffer.from(content);
        for (const [at, byte] of flips) if (at < bytes.length) bytes[at] = byte;
        const file = cut === null ? bytes : bytes.subarray(0, cut);
        try {
          const { summary, requests } = await imported(file, { format: name, path: '/v1/completions' });
          expect(requests).toHaveLength(summary.written);
          expect(summary.written + Object.values(summary.skipped).reduce((sum, n) => sum + n, 0)).toBe(summary.read);
        } catch (error) {
          expect(error).toBeInstanceOf(WorkloadError);
          expect((error as Error).message).not.toMatch(/\p{C}/u);
        } finally {
          rmSync(out(), { force: true });
        }
      }),
      { numRuns: 250 },
    );
  });
});
