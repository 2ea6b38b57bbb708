import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RequestLine } from '../../../src/workload/format/fields.js';
import { randomStrings } from '../../../src/workload/redact/entropy.js';
import { createRedactor } from '../../../src/workload/redact/redactor.js';
import { CHAT_CORPUS } from '../chat-corpus.js';
import { parse, reference } from '../lines.js';
import { NAMED, random, SHAPED } from '../planted.js';

const line = (more: Partial<RequestLine>): RequestLine => ({ id: 'r', path: '/x', ...more });
const redact = (more: Partial<RequestLine>) => createRedactor().request(line(more));
const chat = (content: string) => JSON.stringify({ model: 'm', max_tokens: 64, messages: [{ role: 'user', content }] });

/** No piece of a secret of eight characters is left, however it is written. */
function expectGone(text: string, secret: string): void {
  for (let at = 0; at + 8 <= secret.length; at += 4) expect(text).not.toContain(secret.slice(at, at + 8));
}

describe('a secret is taken out of a body', () => {
  test.each(SHAPED)('by its shape: $name', ({ secret }) => {
    for (const content of [secret, `use ${secret} please`, `key="${secret}",`, `line\n${secret}\nline`]) {
      const { body_text: text = '' } = redact({ body_text: chat(content) });
      expectGone(text, secret.replaceAll('\n', '\\n'));
      expect(Buffer.byteLength(text)).toBe(Buffer.byteLength(chat(content)));
      expect(JSON.parse(text)).toMatchObject({ model: 'm', max_tokens: 64 });
    }
    expectGone(redact({ body_text: `plain text ${secret}` }).body_text ?? '', secret);
    expectGone(JSON.stringify(redact({ body: { inputs: [secret] } }).body), secret);
  });

  test.each(NAMED)('by what stands before it: $name', ({ secret, text }) => {
    expect(redact({ body_text: chat(text(secret)) }).body_text).not.toContain(secret);
    expect(redact({ body_text: text(secret) }).body_text).not.toContain(secret);
  });

  test.each(['password', 'api_key', 'apiKey', 'X-Api-Key', 'client_secret', 'accessToken', 'token', 'Authorization'])(
    'by the name of its field: %s',
    (name) => {
      const { body_text: text = '' } = redact({ body_text: `{ "${name}" : "short1", "n": 1.0 }` });
      expect(text).toBe(`{ "${name}" : "******", "n": 1.0 }`);
    },
  );

  test('that is a number, and stays one', () => {
    expect(redact({ body_text: '{"pin": 4711, "top_k": 4711}' }).body_text).toBe('{"pin": 1111, "top_k": 4711}');
  });

  test('that is hidden by how it is written', () => {
    const [{ secret = '' } = {}] = SHAPED;
    const escaped = [...secret].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
    expect(redact({ body_text: `{"a":"${escaped}"}` }).body_text).not.toContain(escaped.slice(0, 24));
  });

  test('that is the key of a map, or stands behind where the JSON breaks', () => {
    const [{ secret = '' } = {}] = SHAPED;
    expectGone(redact({ body_text: `{"${secret}": 1}` }).body_text ?? '', secret);
    expectGone(redact({ body_text: `{"a": 1,, x ${secret}` }).body_text ?? '', secret);
  });

  test('of bytes that are no text', () => {
    const [{ secret = '' } = {}] = SHAPED;
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe, 0]), Buffer.from(secret), Buffer.from([0xff])]);
    const { body_b64: redacted = '' } = redact({ body_b64: bytes.toString('base64') });
    const left = Buffer.from(redacted, 'base64');
    expectGone(left.toString('latin1'), secret);
    expect(left).toHaveLength(bytes.length);
  });
});

describe('a header', () => {
  test('with a credential becomes a reference that the workload can be replayed with', () => {
    const [{ secret = '' } = {}] = SHAPED;
    const redactor = createRedactor({ headers: ['X-Acme'] });
    const { headers } = redactor.request(
      line({
        headers: {
          Authorization: `Bearer ${secret}`,
          'x-api-key': 'anything',
          'x-acme': 'ours',
          'x-custom': `prefix ${secret}`,
          cookie: 'a=b',
          'x-forwarded-for': '10.0.0.1',
          'content-type': 'application/json',
          'idempotency-key': '5',
        },
      }),
    );
    expect(headers).toEqual({
      authorization: `Bearer ${reference('AUTHORIZATION')}`,
      'x-api-key': reference('X_API_KEY'),
      'x-acme': reference('X_ACME'),
      'x-custom': reference('X_CUSTOM'),
      'content-type': 'application/json',
      'idempotency-key': '5',
    });
    expect(redactor.report()).toMatchObject({
      secrets: ['AUTHORIZATION', 'X_ACME', 'X_API_KEY', 'X_CUSTOM'],
      cookies: 1,
    });
    expect(parse([{ id: 'r', path: '/x', headers }]).secrets).toHaveLength(4);
  });

  test('with a random identifier keeps its length and asks for nothing', () => {
    const { headers } = redact({ headers: { 'x-trace': random(26, 5) } });
    expect(headers?.['x-trace']).toMatch(/^\[REDACTED\]\*{15}1$/);
  });
});

describe('what is structure or a name', () => {
  const cases = join(dirname(fileURLToPath(import.meta.url)), '../../fixtures/traffic');

  test.each(['redact-image-url.jsonl', 'redact-tool-ids.jsonl'])('stays to the byte: %s', (name) => {
    for (const body of readFileSync(join(cases, name), 'utf8').split('\n')) {
      expect(redact({ body_text: body }).body_text).toBe(body);
    }
  });

  test('different secrets have different fillers, equal ones the same, also in other requests', () => {
    const redactor = createRedactor();
    const of = (...ids: string[]) =>
      (
        JSON.parse(redactor.request(line({ body_text: JSON.stringify({ refs: ids }) })).body_text ?? '') as {
          refs: string[];
        }
      ).refs;
    const [a, b] = [random(28, 61), random(28, 62)];
    const [first, second, again] = of(a, b, a);
    expect(first).not.toBe(second);
    expect(again).toBe(first);
    expect(of(b)).toEqual([second]);
    expect(first).toHaveLength(28);
  });

  test('a filler is not replaced again', () => {
    const once = redact({ body_text: chat(`password="${random(24, 63)}" token=${random(30, 64)}`) }).body_text ?? '';
    expect(redact({ body_text: once }).body_text).toBe(once);
  });
});

describe('a form of several parts', () => {
  const boundary = '----WebKitFormBoundary7MA4YWxkTrZu0gW9bQ2';
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff]),
    Buffer.from(`begin="" id="W5M0MpCehiHzreSzNTczkc9d" ${SHAPED[0]?.secret}\r\n--not-the-boundary\r\n`),
  ]);
  const form = (...parts: [string, Buffer | string][]) =>
    Buffer.concat([
      ...parts.flatMap(([head, content]) => [
        Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`),
        Buffer.from(content),
        Buffer.from('\r\n'),
      ]),
      Buffer.from(`--${boundary}--\r\n`),
    ]);
  const file: [string, Buffer] = [
    'Content-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png',
    png,
  ];
  const field = (name: string, value: string): [string, string] => [
    `Content-Disposition: form-data; name="${name}"`,
    value,
  ];

  test('keeps its boundary in header and body, and uploads byte for byte', () => {
    const bytes = form(file, field('model', 'whisper-1'), field('prompt', 'hello'));
    const line = redact({ headers, body_b64: bytes.toString('base64') });
    expect(line.headers).toEqual(headers);
    expect(line.body_b64).toBe(bytes.toString('base64'));
  });

  test('loses the secrets in its fields, also those secret by name', () => {
    const { secret = '' } = SHAPED[1] ?? {};
    const bytes = form(field('api_key', 'hunter2hunter2'), field('prompt', `use ${secret}`), file);
    const kept = Buffer.from(redact({ headers, body_b64: bytes.toString('base64') }).body_b64 ?? '', 'base64');
    expect(kept).toHaveLength(bytes.length);
    expect(kept.includes('hunter2hunter2')).toBe(false);
    expect(kept.includes(`use ${secret}`)).toBe(false);
    expect(kept.includes(png)).toBe(true);
    const text = form(field('password', 'hunter2hunter2')).toString();
    expect(redact({ headers, body_text: text }).body_text).toBe(text.replace('hunter2hunter2', '[REDACTED]***1'));
  });

  test('that breaks off, or has no parts, stays a body of the same length', () => {
    for (const bytes of [
      form(file).subarray(0, 150),
      Buffer.from('hello'),
      Buffer.from(`--${boundary}`),
      Buffer.alloc(0),
    ]) {
      const kept = Buffer.from(redact({ headers, body_b64: bytes.toString('base64') }).body_b64 ?? '', 'base64');
      expect(kept).toHaveLength(bytes.length);
    }
  });

  test.each(['image/png', 'audio/wav', 'application/octet-stream', 'video/mp4', 'application/x-npy'])(
    'data alone is replayed byte for byte: %s',
    (type) => {
      const line = redact({ headers: { 'content-type': type }, body_b64: png.toString('base64') });
      expect(line.body_b64).toBe(png.toString('base64'));
    },
  );
});

describe('a header that is secret by the name that a field would have', () => {
  test.each([
    'x-password',
    'x-db-password',
    'x-client-secret',
    'x-openai-api-key',
    'x-otp',
    'passphrase',
    'x-connection-string',
  ])('%s', (name) => {
    expect(redact({ headers: { [name]: 'short' } }).headers?.[name]).toMatch(/^\$\{secret:[A-Z_]+\}$/);
  });

  test.each(['x-session-id', 'x-request-id', 'idempotency-key', 'x-max-tokens', 'content-type', 'accept'])(
    'and %s is none',
    (name) => {
      expect(redact({ headers: { [name]: 'short' } }).headers?.[name]).toBe('short');
    },
  );

  test.each(['db_password', 'stripeSecretKey', 'user-password', 'GITHUB_TOKEN'])('nor does the field %s', (name) => {
    expect(redact({ body_text: `{"${name}":"short"}` }).body_text).toBe(`{"${name}":"*****"}`);
  });

  test.each(['eos_token', 'next_page_token', 'max_tokens', 'keyboard', 'pinned'])('but for %s', (name) => {
    expect(redact({ body_text: `{"${name}":"short"}` }).body_text).toBe(`{"${name}":"short"}`);
  });
});

describe('a path', () => {
  test('loses what is secret in its query, and stays a path', () => {
    const { path } = redact({ path: '/v1/x?api_key=abcdefghijklmnop&limit=10&sig=xyz&q=%61' });
    expect(path).toBe('/v1/x?api_key=REDACTED-------1&limit=10&sig=---&q=%61');
    expect(parse([{ id: 'r', path }]).requests).toHaveLength(1);
  });

  test('loses a key that is a part of it', () => {
    const [{ secret = '' } = {}] = SHAPED;
    const { path } = redact({ path: `/bot/${secret}/send` });
    expectGone(path, secret);
    expect(parse([{ id: 'r', path }]).requests).toHaveLength(1);
  });
});

test('what a user adds is taken out too', () => {
  const redactor = createRedactor({ fields: ['patient_name'], patterns: ['acme-\\d{4}'] });
  const { body_text: text } = redactor.request(line({ body_text: '{"patientName":"Jo","text":"see acme-1234 now"}' }));
  expect(text).toBe('{"patientName":"**","text":"see ********* now"}');
  expect(redactor.report()).toMatchObject({ fields: ['patientName'], bodyHits: 2 });
});

describe('what is no secret stays as it is', () => {
  test.each([
    ['a UUID', '123e4567-e89b-12d3-a456-426614174000'],
    ['a digest', 'sha256:9f2c1d0e7b6a5f4433221100ffeeddccbbaa99887766554433221100ffeeddcc'],
    ['a commit', 'see 92e8569aa30ebbb56447158dbed3f7a9c17d30aa'],
    ['an image', 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk'],
    ['a path', '/usr/local/lib/python3.11/site-packages/transformers/models/llama/modeling_llama.py'],
    ['a URL', 'https://en.wikipedia.org/wiki/Large_language_model#Training_and_architecture2024'],
    ['a model', 'meta-llama/Meta-Llama-3.1-70B-Instruct-AWQ-INT4'],
    ['a name in code', 'AbstractSingletonProxyFactoryBean and get_user_by_email_address_v2'],
    ['words about secrets', 'How do I store a password? The token is expired, my API key does not work.'],
    ['a placeholder', 'export OPENAI_API_KEY=your_key_here; password=<password>; api_key = os.environ["KEY"]'],
    ['a long German word', 'Donaudampfschifffahrtsgesellschaftskapitän'],
    ['text without spaces', '日本語のテキストには空白がありませんので長い文字列になります'],
    ['a license plate of a number', '2026-11-26T12:34:56.789012345+01:00'],
  ])('%s', (_, text) => {
    expect(redact({ body_text: chat(text) }).body_text).toBe(chat(text));
  });

  test('token counts and sampling parameters', () => {
    const body = {
      max_tokens: 10,
      min_tokens: 1,
      stop_token_ids: [1, 2],
      tokens: 'abc',
      tokenizer: 'bpe',
      seed: 7,
      key: 'C minor',
    };
    expect(redact({ body }).body).toEqual(body);
  });

  test('in a corpus of chats, but for one in a hundred', () => {
    const touched = CHAT_CORPUS.filter((text) => redact({ body_text: chat(text) }).body_text !== chat(text));
    console.info(`redacted without reason: ${touched.length} of ${CHAT_CORPUS.length} texts`, touched.slice(0, 3));
    expect(CHAT_CORPUS.length).toBeGreaterThanOrEqual(400);
    expect(touched.length / CHAT_CORPUS.length).toBeLessThanOrEqual(0.01);
  });

  test('whatever JSON holds nothing secret, to the byte', () => {
    const words = fc.constantFrom('the', 'cat', 'sat', 'ü', '日本', 'a\nb', '"quoted"', '😀', '');
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.array(words, { maxLength: 4 }).map((all) => all.join(' ')),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(words, tie('any'), { maxKeys: 4 }),
      ),
    })).any;
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 1, '\t'), (json, indent) => {
        const text = JSON.stringify([json], null, indent);
        expect(redact({ body_text: text }).body_text).toBe(text);
      }),
    );
  });
});

test('any text keeps its length in bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.constantFrom(...SHAPED), (text, { secret }) => {
      for (const body of [text, `${text}${secret}${text}`, chat(`${text} ${secret}`)]) {
        expect(Buffer.byteLength(redact({ body_text: body }).body_text ?? '')).toBe(Buffer.byteLength(body));
      }
    }),
  );
});

test('random strings of 20 characters and more are found, those made of words are not', () => {
  const found = Array.from({ length: 500 }, (_, seed) => random(20 + (seed % 30), 1000 + seed)).filter(
    (text) => randomStrings(text).length > 0,
  );
  console.info(`random strings found: ${found.length} of 500`);
  expect(found.length).toBeGreaterThanOrEqual(480);
});

test.each([
  ['letters', 'a'.repeat(4_000_000)],
  ['words', 'password '.repeat(400_000)],
  ['beginnings of keys', '-----BEGIN '.repeat(300_000)],
  ['colons and slashes', 'a://b:'.repeat(500_000)],
  ['dots', 'eyJaaaaaaa.'.repeat(300_000)],
  ['spaces', `token${' '.repeat(2_000_000)}`],
  ['quotes', '"\\"'.repeat(1_000_000)],
])('a hostile text of megabytes takes time in proportion to its length: %s', (_, text) => {
  const started = process.cpuUsage();
  redact({ body_text: text });
  redact({ body_text: JSON.stringify({ a: text }) });
  const { user } = process.cpuUsage(started);
  expect(user / 1e6).toBeLessThan(20);
});
