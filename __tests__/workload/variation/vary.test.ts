import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WorkloadRequest } from '../../../src/workload/format/workload.js';
import { checkVary, type Vary, variedBody, varies } from '../../../src/workload/variation/vary.js';
import { message, parse } from '../lines.js';

const NONCE = / \([0-9a-f]{12}\)/;

function requestOf(body: unknown, id = 'r'): WorkloadRequest {
  const [request] = parse([{ id, path: '/x', body }]).requests;
  if (request === undefined) throw new Error('no request');
  return request;
}

function sent(request: WorkloadRequest, vary: Vary = 'auto', cycle = 1, seed = 0): unknown {
  return JSON.parse(Buffer.from(variedBody(request, { vary, cycle, seed }) ?? []).toString());
}

/** The body as sent, each nonce shown as `*`. */
function marked(body: unknown, vary: Vary = 'auto'): unknown {
  return JSON.parse(JSON.stringify(sent(requestOf(body), vary)).replaceAll(new RegExp(NONCE, 'g'), '*'));
}

describe('vary: auto puts a nonce after', () => {
  test('the last user message of a chat', () => {
    const chat = (text: string) => ({
      model: 'm',
      messages: [
        { role: 'user', content: 'one' },
        { role: 'assistant', content: 'two' },
        { role: 'user', content: text },
        { role: 'assistant', content: 'four' },
      ],
    });
    expect(marked(chat('three'))).toEqual(chat('three*'));
  });

  test('the last text part of a message with an image', () => {
    const image = { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } };
    const chat = (text: string) => ({ messages: [{ role: 'user', content: [{ type: 'text', text }, image] }] });
    expect(marked(chat('what is it?'))).toEqual(chat('what is it?*'));
  });

  test.each<[string, unknown, unknown]>([
    ['a completion’s prompt', { prompt: 'a', n: 1 }, { prompt: 'a*', n: 1 }],
    ['each of several prompts', { prompt: ['a', 'b'] }, { prompt: ['a*', 'b*'] }],
    ['an embedding’s input', { input: ['a', 'b'] }, { input: ['a*', 'b*'] }],
    ['TEI inputs', { inputs: 'a' }, { inputs: 'a*' }],
    ['TEI pairs', { inputs: [['a', 'b']] }, { inputs: [['a*', 'b*']] }],
    ['TEI rerank', { query: 'q', texts: ['a'] }, { query: 'q*', texts: ['a*'] }],
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
    expect(variedBody(request, { vary: 'auto', cycle: 3, seed: 1 })).toBe(request.body);
    expect(varies([request], 'auto')).toBe(false);
  });

  test('with vary: none, and where it was not written as JSON', () => {
    const request = requestOf({ prompt: 'a' });
    expect(variedBody(request, { vary: 'none', cycle: 3, seed: 1 })).toBe(request.body);
    const { json: _, ...text } = request;
    expect(variedBody(text, { vary: 'auto', cycle: 3, seed: 1 })).toBe(request.body);
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
    const lengths = Array.from(
      { length: 50 },
      (_, cycle) => variedBody(request, { vary: 'auto', cycle, seed: 0 })?.length,
    );
    expect(new Set(lengths).size).toBe(1);
    expect(JSON.stringify(sent(request))).toMatch(/^\{"prompt":"a \([0-9a-f]{12}\)"\}$/);
    expect(request.json).toEqual({ prompt: 'a' });
  });

  test('is the only change, in bytes: order and other values stay', () => {
    const text = fc.string({ unit: 'grapheme' });
    const json = fc
      .tuple(fc.dictionary(fc.string(), fc.jsonValue()), text)
      .map(([other, prompt]) => ({ ...other, prompt }));
    fc.assert(
      fc.property(json, (body) => {
        const before = requestOf(body);
        const after = Buffer.from(variedBody(before, { vary: ['/prompt'], cycle: 1, seed: 0 }) ?? []).toString();
        const at = after.match(NONCE);
        fc.pre(at !== null && !JSON.stringify(body).match(NONCE));
        expect(after.replace(NONCE, '')).toBe(Buffer.from(before.body ?? []).toString());
      }),
    );
  });
});

describe('pointers', () => {
  test('vary the texts they point at, where a body has one', () => {
    const body = (text: string) => ({ 'a/b': [{ 'c~d': text }], n: 1 });
    expect(marked(body('x'), ['/a~1b/0/c~0d', '/n', '/none'])).toEqual(body('x*'));
    expect(marked('whole', [''])).toEqual('whole*');
  });

  test('that find no text anywhere are refused before the start', () => {
    const requests = [requestOf({ text: 'a', n: 1 }), requestOf([0], 's')];
    expect(message(() => checkVary(requests, ['/text']))).toBeUndefined();
    expect(message(() => checkVary(requests, ['/text', '/n']))).toBe(
      'vary "/n": matches no text in any JSON body of the workload; allowed: a pointer to a text',
    );
    expect(message(() => checkVary(requests, ['text']))).toContain('vary "text": found no JSON pointer; allowed:');
    expect(message(() => checkVary(requests, ['/a~2']))).toContain('found no JSON pointer');
    expect(message(() => checkVary(requests, 'auto'))).toBeUndefined();
  });
});
