import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WorkloadRequest } from '../../../src/workload/format/workload.js';
import { withCancels } from '../../../src/workload/variation/add-disconnects.js';
import { withForcedOutput } from '../../../src/workload/variation/force-output.js';
import { isMalformable, malformed } from '../../../src/workload/variation/malform.js';
import { prepareWorkload } from '../../../src/workload/variation/prepare.js';
import { synthText } from '../../../src/workload/variation/synth.js';
import { Variation } from '../../../src/workload/variation/vary.js';
import { HEADER, parse } from '../lines.js';

/** What is made of recorded requests before they are sent. */

const bytes = (request: WorkloadRequest | undefined) => Buffer.from(request?.body ?? []).toString();
const only = (line: object, header: object = HEADER) =>
  parse([{ id: 'r', path: '/x', ...line }], { ...HEADER, ...header }).requests[0];

describe('cancel-share', () => {
  const mixed = parse(
    Array.from({ length: 40 }, (_, index) => ({
      id: `r${index}`,
      path: '/x',
      class: index % 2 ? 'chat' : 'embed',
      stream: index % 2 === 1,
      body: {},
    })),
  ).requests;

  test('hangs up on that share of the requests, streams first, at every kind of point, in a class of their own', () => {
    const changed = withCancels(mixed, 0.25, 1);
    const cut = changed.filter(({ cancel }) => cancel !== undefined);
    expect(cut).toHaveLength(10);
    expect(new Set(cut.map((request) => request.class))).toEqual(new Set(['chat#cancel']));
    const points = new Set(cut.map(({ cancel }) => JSON.stringify(cancel)));
    expect(points.size).toBe(4);
    expect(changed.map(({ id }) => id)).toEqual(mixed.map(({ id }) => id));
  });

  test('is the same each time, and another with another seed', () => {
    expect(withCancels(mixed, 0.25, 1)).toEqual(withCancels(mixed, 0.25, 1));
    expect(withCancels(mixed, 0.25, 2)).not.toEqual(withCancels(mixed, 0.25, 1));
  });

  test('of all hangs up on all, of none on none', () => {
    expect(withCancels(mixed, 1, 1).every(({ cancel }) => cancel !== undefined)).toBe(true);
    expect(withCancels(mixed, 0, 1)).toBe(mixed);
  });

  test('cuts in the middle of what was recorded', () => {
    const streams = mixed.filter(({ stream }) => stream).map((request) => ({ ...request, observed: { events: 40 } }));
    const cancels = withCancels(streams, 1, 1).flatMap(({ cancel }) => cancel?.afterEvents ?? []);
    expect([...new Set(cancels)].sort((a, b) => a - b)).toEqual([1, 20]);
  });

  test('leaves a workload alone that has disconnects of its own', () => {
    const own = [...mixed, { ...mixed[0], id: 'own', cancel: { afterUs: 1, how: 'fin' } } as WorkloadRequest];
    expect(withCancels(own, 0.5, 1)).toBe(own);
  });
});

describe('force-output', () => {
  test('sets the length in bodies that generate, and nothing else of their bytes', () => {
    const chat = only({ body_text: '{ "temperature": 0.0,\n "messages": [{"role":"user","content":"é"}] }' });
    const [forced] = withForcedOutput([chat as WorkloadRequest], { minTokens: 8, maxTokens: 8, ignoreEos: true });
    expect(bytes(forced)).toContain('"temperature": 0.0,\n');
    expect(JSON.parse(bytes(forced))).toEqual({
      temperature: 0,
      messages: [{ role: 'user', content: 'é' }],
      min_tokens: 8,
      max_tokens: 8,
      ignore_eos: true,
    });
    expect(forced?.json).toEqual(JSON.parse(bytes(forced)));
  });

  test("takes OpenAI's newer name where the body has it, and replaces what is there", () => {
    const chat = only({ body: { messages: [], max_completion_tokens: 500 } });
    const [forced] = withForcedOutput([chat as WorkloadRequest], { maxTokens: 9 });
    expect(JSON.parse(bytes(forced))).toEqual({ messages: [], max_completion_tokens: 9 });
  });

  test('leaves other bodies as they are', () => {
    const embed = only({ body: { input: 'a' } }) as WorkloadRequest;
    expect(withForcedOutput([embed], { maxTokens: 9 })[0]).toBe(embed);
  });

  test('comes before disconnects, and leaves the hash of the file', () => {
    const workload = parse([{ id: 'r', path: '/x', stream: true, body: { prompt: 'a' } }]);
    const ready = prepareWorkload(workload, { cancelShare: 1, forceOutput: { maxTokens: 3 } });
    expect(ready.sha256).toBe(workload.sha256);
    expect(ready.requests[0]).toMatchObject({ cancel: { how: 'fin' }, json: { prompt: 'a', max_tokens: 3 } });
  });
});

describe('a body that is known by its lengths', () => {
  const synth = (path: string, more: object = {}) => {
    const request = only(
      { path, synth: { input_tokens: 20, output_tokens: 7 }, ...more },
      { generator: { seed: 3, model: 'm' } },
    );
    return request?.json;
  };

  test('is made for the API of its path', () => {
    const words = expect.stringMatching(/^([a-z]+ ){19}[a-z]+$/);
    expect(synth('/v1/chat/completions', { stream: true })).toEqual({
      model: 'm',
      messages: [{ role: 'user', content: words }],
      max_tokens: 7,
      stream: true,
    });
    expect(synth('/openai/v1/completions?x=1')).toEqual({ model: 'm', prompt: words, max_tokens: 7 });
    expect(synth('/v1/embeddings')).toEqual({ model: 'm', input: words });
    expect(synth('/generate')).toEqual({ inputs: words, parameters: { max_new_tokens: 7 } });
    expect(synth('/embed')).toEqual({ inputs: words });
  });

  test('shares text where its blocks are shared, and nowhere else', () => {
    const of = (ids: number[], id: string) =>
      synthText({ input_tokens: 1100, hash_ids: ids, block: 512 }, id, 1).split(' ');
    const [a, b] = [of([4, 5], 'a'), of([4, 6], 'b')];
    expect(a).toHaveLength(1100);
    expect(a.slice(0, 512)).toEqual(b.slice(0, 512));
    expect(a.slice(512, 1024)).not.toEqual(b.slice(512, 1024));
    expect(a.slice(1024)).not.toEqual(b.slice(1024));
    expect(of([4, 5], 'a')).toEqual(a);
  });

  test('has as many words as tokens were recorded', () => {
    fc.assert(
      fc.property(
        fc.nat(3000),
        fc.integer({ min: 1, max: 600 }),
        fc.array(fc.nat(9), { maxLength: 6 }),
        (tokens, block, ids) => {
          const text = synthText({ input_tokens: tokens, hash_ids: ids, block }, 'r', 0);
          expect(text === '' ? 0 : text.split(' ').length).toBe(tokens);
        },
      ),
    );
  });
});

describe('a nonce in a body as it was written', () => {
  const varied = (text: string) => {
    const request = only({ body_text: text, headers: { 'content-type': 'application/json' } }) as WorkloadRequest;
    const varied = new Variation({ requests: [request], seed: 0 }, 'auto').forCycle([request], 1);
    return Buffer.from(varied(request).body ?? []).toString();
  };
  const marked = (text: string) => varied(text).replaceAll(/ \([0-9a-f]{12}\)/g, '*');

  test('leaves spaces, numbers and the order of keys', () => {
    expect(marked('{ "temperature": 0.0, "prompt":"a\\"b\\u00e9" ,"n":1e0 }\n')).toBe(
      '{ "temperature": 0.0, "prompt":"a\\"b\\u00e9*" ,"n":1e0 }\n',
    );
  });

  test('finds its place behind characters of several bytes', () => {
    expect(marked('{"user":"日本語😀","input":["é","b"]}')).toBe('{"user":"日本語😀","input":["é*","b*"]}');
  });

  test('goes into the one that counts, of a key that is there twice', () => {
    expect(marked('{"prompt":"a","prompt":"b"}')).toBe('{"prompt":"a","prompt":"b*"}');
  });

  test('leaves a body that is broken', () => {
    expect(marked('{"prompt":"a"')).toBe('{"prompt":"a"');
  });

  test('is all that changes, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.json(), (prompt, other) => {
        const text = `{"other": ${other},\t"prompt": ${JSON.stringify(prompt)}}`;
        const changed = varied(text);
        if (changed === text) return;
        const without = changed.replace(/ \([0-9a-f]{12}\)("}$)/, '$1');
        const shape = (value: string) => value.replace(/[\p{L}\p{Nd}]/gu, 'x');
        expect(shape(without)).toBe(shape(text));
        expect(JSON.parse(without).other).toEqual(JSON.parse(text).other);
      }),
    );
  });
});

describe('a malformed request', () => {
  test('is the recorded one without its end, and a refusal is what is expected of it', () => {
    const request = only({ body: { prompt: 'a' }, expect: { status: 200 }, stream: true }) as WorkloadRequest;
    expect(isMalformable(request)).toBe(true);
    const broken = malformed(request);
    expect(bytes(broken)).toBe('{"prompt":"a"');
    expect(broken).toMatchObject({ stream: false, class: expect.stringMatching(/#error$/) });
    expect(broken.expect?.status).toContain(422);
    expect(isMalformable(only({ body_text: 'no JSON' }) as WorkloadRequest)).toBe(false);
  });
});
