import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WorkloadRequest } from '../../../src/workload/format/workload.js';
import { varies } from '../../../src/workload/variation/dimensions.js';
import { Variation } from '../../../src/workload/variation/vary.js';
import { AUTO, type Vary, type VarySettings } from '../../../src/workload/variation/vary-settings.js';
import { parse } from '../lines.js';

const NONCE = / \([0-9a-f]{12}\)/;

type Line = Record<string, unknown>;

function requestsOf(lines: Line[]): WorkloadRequest[] {
  return parse(lines.map((line, index) => ({ id: `r${index}`, path: '/x', ...line }))).requests;
}

function requestOf(body: unknown, id = 'r'): WorkloadRequest {
  const [request] = requestsOf([{ id, body }]);
  if (request === undefined) throw new Error('no request');
  return request;
}

const given = (settings: Partial<VarySettings>): Vary => ({ ...AUTO, body: [], lengths: [], ...settings });

/** The requests as they are sent in a cycle. */
function sentOf(requests: readonly WorkloadRequest[], vary: Vary = 'auto', cycle = 1, seed = 0): WorkloadRequest[] {
  return requests.map(new Variation({ requests: [...requests], seed }, vary).forCycle(requests, cycle));
}

function bodyText({ body = new Uint8Array() }: WorkloadRequest): string {
  return Buffer.from(body).toString();
}

function sent(request: WorkloadRequest, vary: Vary = 'auto', cycle = 1, seed = 0): unknown {
  const [other] = sentOf([request], vary, cycle, seed);
  return JSON.parse(other === undefined ? '' : bodyText(other));
}

/** The body as sent, each nonce shown as `*`, and each word that is not in the recording as `~`. */
function marked(body: unknown, vary: Vary = 'auto'): unknown {
  const recorded = JSON.stringify(body);
  const other = JSON.stringify(sent(requestOf(body), vary)).replaceAll(new RegExp(NONCE, 'g'), '*');
  return JSON.parse(other.replace(/\w{3,}/g, (word) => (recorded.includes(word) ? word : '~')));
}

describe('vary: auto ends with a nonce', () => {
  test('the last user message of a chat', () => {
    const chat = (text: string) => ({
      model: 'm',
      messages: [
        { role: 'user', content: 'one' },
        { role: 'assistant', content: 'two' },
        { role: 'user', content: text },
        { role: 'assistant', content: 'six' },
      ],
    });
    expect(marked(chat('ten'))).toEqual(chat('ten*'));
  });

  test('the last text part of a message with an image', () => {
    const image = { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } };
    const chat = (text: string) => ({ messages: [{ role: 'user', content: [{ type: 'text', text }, image] }] });
    expect(marked(chat('wh at is it?'))).toEqual(chat('wh at is it?*'));
  });

  test.each<[string, unknown, unknown]>([
    ['a completion’s prompt', { prompt: 'a', n: 1 }, { prompt: 'a*', n: 1 }],
    ['each of several prompts', { prompt: ['a', 'b'] }, { prompt: ['a*', 'b*'] }],
    ['an embedding’s input', { input: ['a', 'b'] }, { input: ['a*', 'b*'] }],
    ['TEI inputs', { inputs: 'a' }, { inputs: 'a*' }],
    ['TEI pairs', { inputs: [['a', 'b']] }, { inputs: [['a*', 'b*']] }],
    ['TEI rerank', { query: 'q', texts: ['a'] }, { query: 'q*', texts: ['a*'] }],
    [
      'the last turn of the Responses API',
      {
        instructions: 'kept',
        input: [
          { role: 'user', content: 'a' },
          { type: 'function_call', name: 'lookup', arguments: '{}' },
          { role: 'user', content: [{ type: 'input_text', text: 'b' }] },
        ],
      },
      {
        instructions: 'kept',
        input: [
          { role: 'user', content: 'a' },
          { type: 'function_call', name: 'lookup', arguments: '{}' },
          { role: 'user', content: [{ type: 'input_text', text: 'b*' }] },
        ],
      },
    ],
    [
      'KServe texts, not numbers',
      {
        inputs: [
          { name: 't', shape: [2], datatype: 'BYTES', data: ['a', ['b']] },
          { name: 'n', datatype: 'FP32', data: [1] },
        ],
      },
      {
        inputs: [
          { name: 't', shape: [2], datatype: 'BYTES', data: ['a*', ['b*']] },
          { name: 'n', datatype: 'FP32', data: [1] },
        ],
      },
    ],
  ])('%s', (_, body, expected) => {
    expect(marked(body)).toEqual(expected);
  });
});

describe('vary: auto replaces words', () => {
  test('of all turns but the instructions of the application', () => {
    const chat = (word: string) => ({
      messages: [
        { role: 'system', content: 'answer briefly' },
        { role: 'user', content: `order ${word} late` },
        { role: 'assistant', content: `parcel ${word} found` },
      ],
    });
    // A word with a digit is replaced wherever it stands.
    expect(JSON.stringify(marked(chat('AB12cd')))).toMatch(
      /"answer briefly".*"(order|~) ~ (late|~)\*".*"(parcel|~) ~ (found|~)"/,
    );
  });

  test('the same one by the same one, so that shared beginnings stay shared; another one for a repetition', () => {
    const first = { prompt: 'track parcel kx81 please' };
    const requests = requestsOf([{ body: first }, { body: { prompt: 'track parcel kx81 again' } }, { body: first }]);
    const [one = '', two = '', three = ''] = sentOf(requests).map(
      (request) => /\w+\d+\w*/.exec(bodyText(request).slice(10))?.[0],
    );
    expect(one).toMatch(/^[b-z]{2}\d\d$/);
    expect(two).toBe(one);
    expect(three).not.toBe(one);
  });

  test('in every cycle by others, of the same length in bytes', () => {
    const requests = [requestOf({ prompt: 'Größe 4711, 大人の世界へようこそ und Übergrößen kosten' })];
    const bodies = Array.from({ length: 50 }, (_, cycle) => sentOf(requests, 'auto', cycle).map(bodyText)[0] ?? '');
    expect(new Set(bodies.map((body) => Buffer.byteLength(body))).size).toBe(1);
    expect(new Set(bodies.map((body) => body.replace(NONCE, ''))).size).toBeGreaterThan(45);
  });
});

describe('a body stays as recorded', () => {
  test.each<[string, unknown]>([
    ['that is not known', { features: [1, 2], text: 'a' }],
    ['of token ids', { prompt: [1, 2, 3] }],
    ['of a chat without a user', { messages: [{ role: 'system', content: 'a' }] }],
    ['of encoded data', { inputs: [{ datatype: 'BYTES', data: ['QUJD'.repeat(100)] }] }],
    ['that is a list', ['a']],
    ['that is null', null],
  ])('%s', (_, body) => {
    const request = requestOf(body);
    expect(sentOf([request], 'auto', 3)[0]?.body).toBe(request.body);
    expect(varies([request], 'auto')).toBe(false);
  });

  test('with vary: none, and where it was not written as JSON', () => {
    const request = requestOf({ prompt: 'a' });
    expect(sentOf([request], 'none')[0]?.body).toBe(request.body);
    const { json: _, ...text } = request;
    expect(sentOf([text])[0]?.body).toBe(request.body);
  });

  test('that was rejected when recorded, or is to be', () => {
    const body = { prompt: 'parcel 4711 lost' };
    const rejected = requestsOf([
      { body, obs: { status: 422 } },
      { body, expect: { status: [400, 404] } },
    ]);
    expect(sentOf(rejected).map(({ body }) => body)).toEqual(rejected.map(({ body }) => body));
    const answered = requestsOf([{ body, obs: { status: 200 } }]);
    expect(sentOf(answered)[0]?.body).not.toEqual(answered[0]?.body);
  });
});

describe('the nonce', () => {
  const request = requestOf({ prompt: 'a' });

  test('differs by cycle, request and seed, and by nothing else', () => {
    const of = (cycle: number, id: string, seed: number) =>
      JSON.stringify(sent(requestOf({ prompt: 'a' }, id), 'auto', cycle, seed));
    expect(of(1, 'r', 0)).toBe(of(1, 'r', 0));
    expect(new Set([of(1, 'r', 0), of(2, 'r', 0), of(1, 's', 0), of(1, 'r', 1), of(11, 'r', 0)]).size).toBe(5);
  });

  test('is as long in every cycle, at the end of the text, and leaves the recording alone', () => {
    const lengths = Array.from({ length: 50 }, (_, cycle) => sentOf([request], 'auto', cycle)[0]?.body?.length);
    expect(new Set(lengths).size).toBe(1);
    expect(JSON.stringify(sent(request))).toMatch(/^\{"prompt":"a \([0-9a-f]{12}\)"\}$/);
    expect(request.json).toEqual({ prompt: 'a' });
  });

  test('and the words are the only change, in bytes: order, lengths and other values stay', () => {
    const text = fc.string({ unit: 'grapheme' });
    const json = fc
      .tuple(fc.dictionary(fc.string(), fc.jsonValue()), text)
      .map(([other, prompt]) => ({ ...other, prompt }));
    fc.assert(
      fc.property(json, (body) => {
        const before = requestOf(body);
        const after = sentOf([before], given({ body: ['/prompt'] })).map(bodyText)[0] ?? '';
        const at = after.match(NONCE);
        fc.pre(at !== null && !JSON.stringify(body).match(NONCE));
        const without = after.replace(NONCE, '');
        expect(Buffer.byteLength(without)).toBe(before.body?.length);
        const other = JSON.parse(without) as { prompt: string };
        expect(JSON.stringify({ ...other, prompt: '' })).toBe(JSON.stringify({ ...body, prompt: '' }));
        const shape = (value: string) => value.replace(/[\p{L}\p{M}\p{Nd}]/gu, 'x');
        expect(shape(other.prompt)).toBe(shape(body.prompt));
      }),
    );
  });
});

describe('lengths', () => {
  const WORDS = 'parcel order broken refund please thanks monday invoice'.split(' ');
  const textOf = (index: number) =>
    Array.from({ length: 6 + ((index * 5) % 20) }, (_, at) => WORDS[(index + at) % WORDS.length]).join(' ');
  const inputs = (requests: readonly WorkloadRequest[]) =>
    requests.map((request) => (JSON.parse(bodyText(request)) as { input: string }).input.replace(NONCE, ''));
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

  test('of texts differ from cycle to cycle within those recorded, and their sum is that of the recording', () => {
    const requests = requestsOf(Array.from({ length: 40 }, (_, index) => ({ body: { input: textOf(index) } })));
    const recorded = requests.map(({ json }) => (json as { input: string }).input.length);
    const cycles = Array.from({ length: 20 }, (_, cycle) =>
      inputs(sentOf(requests, 'auto', cycle)).map((text) => text.length),
    );
    for (const lengths of cycles) {
      expect(sum(lengths)).toBe(sum(recorded));
      expect(Math.min(...lengths)).toBeGreaterThanOrEqual(Math.min(...recorded));
      expect(Math.max(...lengths)).toBeLessThanOrEqual(Math.max(...recorded));
    }
    const known = new Set(recorded);
    expect(new Set(cycles.flat().filter((length) => !known.has(length))).size).toBeGreaterThan(20);
  });

  test('of lists of texts, whose elements move whole', () => {
    const requests = requestsOf(
      Array.from({ length: 20 }, (_, index) => ({
        body: { input: Array.from({ length: 2 + (index % 7) }, (_, at) => `text ${index} ${at}`), n: 1 },
      })),
    );
    const sizes = (cycle: number) =>
      sentOf(requests, 'auto', cycle).map(
        (request) => (JSON.parse(bodyText(request)) as { input: string[] }).input.length,
      );
    const recorded = requests.map(({ json }) => (json as { input: string[] }).input.length);
    for (let cycle = 1; cycle < 10; cycle++) expect(sum(sizes(cycle))).toBe(sum(recorded));
    expect(sizes(1)).not.toEqual(sizes(2));
    expect(Math.min(...sizes(1))).toBeGreaterThanOrEqual(2);
    expect(Math.max(...sizes(1))).toBeLessThanOrEqual(8);
  });

  test('of lists of numbers where a pointer names them, number by number as written', () => {
    const requests = requestsOf(
      [3, 5, 9, 4].map((size) => ({
        body_text: `{"x": [${Array.from({ length: size }, () => '0.50').join(', ')}]}`,
        headers: { 'content-type': 'application/json' },
      })),
    );
    const after = sentOf(requests, given({ lengths: ['/x'] }), 4).map(bodyText);
    expect(after).not.toEqual(requests.map(bodyText));
    expect(sum(after.map((text) => (text.match(/0\.50/g) ?? []).length))).toBe(21);
    for (const text of after) expect(text).toMatch(/^\{"x": \[0\.50(, 0\.50){2,8}\]\}$/);
    expect(sentOf(requests).map(bodyText)).toEqual(requests.map(bodyText));
  });

  test('of turns stay, because a later request of the session repeats them', () => {
    const turns = requestsOf(
      [4, 9].flatMap((size, index) => [
        { id: `a${index}`, session: `s${index}`, body: { input: textOf(size) } },
        { id: `b${index}`, session: `s${index}`, body: { input: textOf(size + 3) } },
      ]),
    );
    expect(inputs(sentOf(turns)).map((text) => text.length)).toEqual(
      turns.map(({ json }) => (json as { input: string }).input.length),
    );
  });

  test('are the same for base and candidate', () => {
    const requests = requestsOf(Array.from({ length: 30 }, (_, index) => ({ body: { input: textOf(index) } })));
    expect(sentOf(requests, 'auto', 5).map(bodyText)).toEqual(sentOf(requests, 'auto', 5).map(bodyText));
    expect(sentOf(requests, 'auto', 5, 1).map(bodyText)).not.toEqual(sentOf(requests, 'auto', 5, 2).map(bodyText));
  });
});

describe('pointers', () => {
  test('vary the texts they point at, where a body has one', () => {
    const body = (text: string) => ({ 'a/b': [{ 'c~d': text }], n: 1 });
    const vary = given({ body: ['/a~1b/0/c~0d', '/n', '/none'] });
    expect(marked(body('x'), vary)).toEqual(body('x*'));
    expect(marked('whole', given({ body: [''] }))).toMatch(/^(whole|~)\*$/);
  });

  test('beside auto add to it', () => {
    const body = { prompt: 'a', user: 'u' };
    expect(marked(body, given({ body: ['auto', '/user'] }))).toEqual({ prompt: 'a*', user: 'u*' });
  });
});

describe('ids', () => {
  const line = { path: '/users/17/orders/a1b2?account=u-4711&limit=5', headers: { 'X-Session': 's-99887766' } };
  const [request] = requestsOf([line]);

  test('change where they are named, to the same one wherever they stand', () => {
    const requests = requestsOf([line, { path: '/users/17/cart' }]);
    const vary = given({
      path: ['/users/{id}/orders/*', '/users/{id}/cart'],
      query: ['account'],
      headers: ['x-session'],
    });
    const [first, second] = sentOf(requests, vary);
    expect(first?.path).toMatch(/^\/users\/[1-9]\d{8}\/orders\/a1b2\?account=[a-z]-[1-9]?\d{8,9}&limit=5$/);
    expect(second?.path).toBe(`/users/${first?.path.split('/')[2]}/cart`);
    expect(first?.headers['x-session']).toMatch(/^[a-z]-\d{8}$/);
    expect(sentOf(requests, vary, 2)[0]?.path).not.toBe(first?.path);
  });

  test('stay where they are not', () => {
    expect(sentOf(request === undefined ? [] : [request])[0]).toMatchObject({ path: line.path });
  });
});

describe('a web socket', () => {
  const item = (role: string, text: string) => ({
    type: 'conversation.item.create',
    item: { type: 'message', role, content: [{ type: 'input_text', text }] },
  });
  const messages = [
    { text: JSON.stringify(item('system', 'answer in one short sentence')) },
    { b64: 'AAEC' },
    { text: JSON.stringify(item('user', 'the parcel zx81 never came')), until: 'x' },
    { text: 'no JSON' },
  ];
  const { requests } = parse([{ id: 'a', path: '/x', ws: { messages } }]);
  const sent = (cycle: number) => {
    const forCycle = new Variation({ requests, seed: 0 }, 'auto').forCycle(requests, cycle);
    return requests.map(forCycle)[0]?.ws?.messages.map(({ data }) => Buffer.from(data).toString()) ?? [];
  };

  test('gets new words in what the user says, the same for base and candidate, and nothing else changes', () => {
    const [one, two] = [sent(1), sent(2)];
    expect(sent(1)).toEqual(one);
    expect(one[2]).not.toBe(two[2]);
    expect(one[2]).not.toContain('zx81');
    expect(JSON.parse(one[2] ?? '')).toMatchObject({ type: 'conversation.item.create', item: { role: 'user' } });
    for (const at of [0, 1, 3]) expect([one[at], two[at]]).toEqual([one[at], one[at]]);
    expect(one[0]).toBe(messages[0]?.text);
    expect(
      requests.map(new Variation({ requests, seed: 0 }, 'auto').forCycle(requests, 1))[0]?.ws?.messages[2],
    ).toMatchObject({
      until: 'x',
      isText: true,
    });
  });
});
