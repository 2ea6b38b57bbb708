import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWorkload } from '../../../src/workload/format/workload.js';
import { WorkloadError } from '../../../src/workload/format/workload-error.js';
import { HEADER, message, parse, reference, text } from '../lines.js';

/** The one request's fields that all of these tests build on. */
const R = { id: 'r', path: '/x' };

describe('a workload', () => {
  test('keeps order, ids and times, and knows its hash and seed', () => {
    const source = text(
      [
        { ...R, t_us: 0 },
        { ...R, id: 's', t_us: 1500 },
      ],
      { ...HEADER, generator: { seed: 9 } },
    );
    const workload = parseWorkload(source, 'w.jsonl');
    expect(workload).toMatchObject({
      timed: true,
      seed: 9,
      requests: [
        { id: 'r', tUs: 0 },
        { id: 's', tUs: 1500 },
      ],
    });
    expect(workload.sha256).toBe(createHash('sha256').update(source).digest('hex'));
    expect(parseWorkload(Buffer.from(source), 'w.jsonl')).toEqual(workload);
  });

  test('sorts timed requests by their time, and leaves a list as it is', () => {
    const ids = (more: object[]) =>
      parse(more.map((one, index) => ({ ...R, id: `r${index}`, ...one }))).requests.map((r) => r.id);
    expect(ids([{ t_us: 5 }, { t_us: 0 }, { t_us: 5 }])).toEqual(['r1', 'r0', 'r2']);
    expect(ids([{}, {}])).toEqual(['r0', 'r1']);
  });

  test.each([
    '[0.0,1.0]',
    '{"x":[0.0,1.0]}',
    '1e400',
    '-0',
    '1E+2',
    '12345678901234567890123',
    '{"b":1,"a":2,"1":3}',
    '{"a":1,"a":2}',
    '"\\u00e9\\/ \\" ]}"',
    '{ "a" : [ 1 , { "b\\\\" : "}" } ] }',
    '""',
    'true',
    '{}',
  ])('sends the body as it stands in the file: %s', (body) => {
    for (const line of [
      `{"id":"r","path":"/x","body":${body}}`,
      `{"body":${body},"id":"r","path":"/x"}`,
      `{"x_note":{"body":1,"b":"\\""}, "b\\u006fdy" : ${body} , "path":"/x","id":"r","x_n":[{}]}`,
      `{"id":"r","body":"an earlier one","path":"/x","body":${body}}`,
    ]) {
      const [request] = parseWorkload(`${JSON.stringify(HEADER)}\n${line}\n`, 'w.jsonl').requests;
      expect(Buffer.from(request?.body ?? []).toString()).toBe(body);
      expect(request?.json).toEqual(JSON.parse(body));
    }
  });

  test('whatever JSON a body is, it is sent as it stands', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), fc.constantFrom(0, 1, 2), (body, other, indent) => {
        const beside = JSON.stringify(other);
        const spaced = JSON.stringify(JSON.parse(body), null, indent).replaceAll('\n', ' ');
        const line = `{"x_a":${beside},"body":${spaced},"id":"r","path":"/x","x_b":${beside}}`;
        const [request] = parseWorkload(`${JSON.stringify(HEADER)}\n${line}\n`, 'w.jsonl').requests;
        expect(Buffer.from(request?.body ?? []).toString()).toBe(spaced);
      }),
    );
  });

  test('sends JSON as written, text as UTF-8 and base64 as bytes', () => {
    const { requests } = parse([
      { ...R, body: { a: [1, 'ü'], b: null } },
      { ...R, id: 's', body_text: ' {"a": 1}\n' },
      { ...R, id: 't', body_b64: 'AP8=' },
      { ...R, id: 'u', body: null },
    ]);
    expect(requests.map(({ body }) => Buffer.from(body ?? []).toString('latin1'))).toEqual([
      Buffer.from('{"a":[1,"ü"],"b":null}').toString('latin1'),
      ' {"a": 1}\n',
      '\x00\xff',
      'null',
    ]);
    expect(requests.map(({ headers }) => headers['content-type'])).toEqual([
      'application/json',
      undefined,
      undefined,
      'application/json',
    ]);
    expect(requests[0]?.json).toEqual({ a: [1, 'ü'], b: null });
    expect(requests[1]?.json).toEqual({ a: 1 });
  });

  test('takes defaults from the header where a request says nothing', () => {
    const defaults = { method: 'PUT', headers: { 'X-A': 'a', 'X-B': 'b' }, timeout_us: 7, stream: 'sse' };
    const { requests } = parse(
      [R, { ...R, id: 's', method: 'GET', headers: { 'x-b': 'own' }, timeout_us: 8, stream: false }],
      {
        ...HEADER,
        defaults,
      },
    );
    expect(requests[0]).toMatchObject({
      method: 'PUT',
      headers: { 'x-a': 'a', 'x-b': 'b' },
      timeoutUs: 7,
      stream: true,
    });
    expect(requests[1]).toMatchObject({
      method: 'GET',
      headers: { 'x-a': 'a', 'x-b': 'own' },
      timeoutUs: 8,
      stream: false,
    });
  });

  test('posts what has a body and gets what has none', () => {
    expect(parse([R, { ...R, id: 's', body: {} }]).requests.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });

  test('knows what an answer must be', () => {
    const { requests } = parse([
      { ...R, expect: { status: 400, done: true, min_events: 2 } },
      { ...R, id: 's', obs: { status: 422 } },
      { ...R, id: 't', obs: { status: 0, end: 'client_cancel' } },
    ]);
    expect(requests[0]?.expect).toEqual({ status: [400], done: true, min_events: 2 });
    expect(requests[1]?.observedStatus).toBe(422);
    expect(requests[2]?.observedStatus).toBeUndefined();
  });

  test('ignores keys of the user’s own, at every level', () => {
    const own = { x_note: 'mine' };
    expect(parse([{ ...R, ...own, expect: own, obs: own }], { ...HEADER, ...own, defaults: own })).toMatchObject({
      requests: [{ id: 'r' }],
    });
  });

  test('bears empty lines, CRLF, a byte order mark and a missing last line end', () => {
    const source = `\uFEFF${text([R, { ...R, id: 's' }])
      .replaceAll('\n', '\r\n\r\n')
      .trimEnd()}`;
    expect(parseWorkload(source, 'w.jsonl').requests).toHaveLength(2);
  });

  test('names the secrets that it refers to', () => {
    const workload = parse([
      { ...R, headers: { authorization: `Bearer ${reference('B')}` } },
      { ...R, id: 's', headers: { 'x-api-key': reference('A') } },
    ]);
    expect(workload.secrets).toEqual(['A', 'B']);
  });
});

describe('a class', () => {
  const classOf = (more: object) => parse([{ ...R, ...more }]).requests[0]?.class;

  test.each([
    [{ path: '/v1/chat/completions', body: {}, stream: true }, 'POST /v1/chat/completions sse'],
    [{ path: '/items/42?page=3' }, 'GET /items/{id}'],
    [{ path: '/jobs/123e4567-e89b-12d3-a456-426614174000/log' }, 'GET /jobs/{id}/log'],
    [{ path: '/blobs/9f2c1d0e7b6a5f44' }, 'GET /blobs/{id}'],
    [{ path: '/v2/models/facade/infer' }, 'GET /v2/models/facade/infer'],
    [{ path: '/x', class: 'mine' }, 'mine'],
  ])('of %j is %s', (request, expected) => {
    expect(classOf(request)).toBe(expected);
  });

  test('is refused where there are more than can be told apart', () => {
    const many = Array.from({ length: 257 }, (_, index) => ({ ...R, id: `r${index}`, path: `/item-${index}` }));
    expect(message(() => parse(many))).toBe(
      'w.jsonl, line 258, field "class": found more than 256 classes; allowed: up to 256: name the requests\' classes with "class"',
    );
  });
});

describe('a mistake is told in one line, with file, line, field, what was found and what is allowed:', () => {
  test('line 7 of a file', () => {
    const lines = Array.from({ length: 8 }, (_, index) => ({
      ...R,
      id: `r${index}`,
      t_us: index === 5 ? 'abc' : index,
    }));
    expect(message(() => parse(lines))).toBe(
      'w.jsonl, line 7, field "t_us": found "abc"; allowed: a whole number of microseconds >= 0',
    );
  });

  test.each<[string, object, string]>([
    ['a negative time', { t_us: -1 }, 'field "t_us": found -1; allowed: a whole number of microseconds >= 0'],
    ['a broken time', { t_us: 1.5 }, 'field "t_us": found 1.5; allowed: a whole number of microseconds >= 0'],
    ['a missing path', { path: undefined }, 'field "path": found nothing; allowed: a path such as'],
    ['a host', { path: 'http://h/x' }, 'field "path": found "http://h/x"; allowed: a path such as'],
    [
      'a line end in a path',
      { path: '/x\r\nHost: y' },
      'field "path": found "/x\\r\\nHost: y"; allowed: a path such as',
    ],
    ['a missing id', { id: undefined }, 'field "id": found nothing; allowed: a text of 1 to 200 printable characters'],
    ['an id that a terminal obeys', { id: '\u001b[2J' }, 'field "id": found "\\u001b[2J"; allowed: a text of 1'],
    ['an unknown key', { bdy: {} }, 'field "bdy": unknown key, the nearest is "body"; allowed: id, t_us, after'],
    [
      'an unknown inner key',
      { expect: { stauts: 200 } },
      'field "expect.stauts": unknown key, the nearest is "status"; allowed: status, done, min_events, max_events',
    ],
    [
      'a method',
      { method: 'CONNECT' },
      'field "method": found "CONNECT"; allowed: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
    ],
    [
      'a status',
      { expect: { status: [200, 99] } },
      'field "expect.status.1": found 99; allowed: a status from 100 to 599, or a list of them',
    ],
    ['an observed status', { obs: { status: 'ok' } }, 'field "obs.status": found "ok"; allowed: a status'],
    ['a way to stream', { stream: 'ndjson' }, 'field "stream": found "ndjson"; allowed: true, false, "sse" or "none"'],
    [
      'a limit of days',
      { timeout_us: 1e12 },
      'field "timeout_us": found 1000000000000; allowed: a whole number of microseconds from 1 to 3600000000',
    ],
    ['broken base64', { body_b64: 'AP8' }, 'field "body_b64": found "AP8"; allowed: a text in base64, with padding'],
    ['two bodies', { body: {}, body_text: '' }, 'field "body_text": found body and body_text; allowed: one of them'],
    [
      'a request that follows itself',
      { after: 'r' },
      'field "after": found "r"; allowed: the id of a request that stands',
    ],
    ['one that follows none that is there', { after: 'q' }, 'field "after": found "q"; allowed: the id of a request'],
    ['a pause after nothing', { think_us: 1 }, 'field "think_us": found it without after; allowed: both'],
    [
      'a disconnect at no point',
      { cancel: { how: 'rst' } },
      'field "cancel": found no point to disconnect at; allowed: after_us',
    ],
    [
      'a disconnect at an event of what has none',
      { cancel: { after_events: 1 } },
      'field "cancel.after_events": found it on a request that is no stream; allowed: "stream": true beside it',
    ],
    [
      'a disconnect before the first event',
      { stream: true, cancel: { after_events: 0 } },
      'field "cancel.after_events": found 0',
    ],
    [
      'a way to hang up',
      { cancel: { after_us: 1, how: 'quit' } },
      'field "cancel.how": found "quit"; allowed: "fin" or "rst"',
    ],
    [
      'what is looked for in a stream',
      { stream: true, expect: { json: {} } },
      'field "expect.json": found it on a stream',
    ],
    [
      'a pointer that is none',
      { expect: { json: { data: 'any' } } },
      'field "expect.json.data": found "any"; allowed: an object of JSON pointers',
    ],
    ['a file beside it by its path', { body_ref: '../x' }, 'field "body_ref": found "../x"; allowed: "sha256:" and 64'],
    [
      'lengths for a path that is not known',
      { synth: { input_tokens: 1 } },
      'field "synth": found it with a path for which no body can be generated; allowed: /v1/chat/completions, /v1/completions',
    ],
    [
      'a length beyond all prompts',
      { synth: { input_tokens: 1e9 } },
      'field "synth.input_tokens": found 1000000000; allowed: a whole number of tokens',
    ],
    [
      'a secret in a body',
      { body: { key: reference('KEY') } },
      `field "body": found \${secret:NAME}; allowed: secrets in header values only`,
    ],
    [
      'a secret in a path',
      { path: `/x?${reference('KEY')}` },
      `field "path": found \${secret:NAME}; allowed: secrets in header values only`,
    ],
    [
      'a broken reference',
      { headers: { 'x-a': reference('MY KEY') } },
      `field "headers.x-a": found a broken \${secret:NAME}; allowed: letters, digits and _`,
    ],
    [
      'a header of the connection',
      { headers: { 'Transfer-Encoding': 'chunked' } },
      'field "headers.Transfer-Encoding": found a header that cannot be sent; allowed: header names with',
    ],
    [
      'a line end in a header',
      { headers: { 'x-a': 'a\r\nb: c' } },
      'field "headers.x-a": found a header that cannot be sent; allowed:',
    ],
  ])('%s', (_, fields, expected) => {
    expect(message(() => parse([{ ...R, ...fields }]))).toContain(`w.jsonl, line 2, ${expected}`);
  });

  test.each(['repeat', 'proto', 'grpc'])('%s, which is not replayed yet', (key) => {
    expect(message(() => parse([{ ...R, [key]: 'r0' }]))).toBe(
      `w.jsonl, line 2, field "${key}": not replayed by this version; allowed: requests without it`,
    );
  });

  test('the same id twice', () => {
    expect(message(() => parse([R, { ...R, id: 's' }, R]))).toBe(
      'w.jsonl, line 4, field "id": found "r" as in line 2; allowed: a unique id',
    );
  });

  test('times on some requests only', () => {
    expect(
      message(() =>
        parse([
          { ...R, t_us: 0 },
          { ...R, id: 's' },
        ]),
      ),
    ).toBe(
      'w.jsonl, line 3, field "t_us": found none after requests with one; allowed: t_us on all requests that have no after, or on none',
    );
    expect(message(() => parse([R, { ...R, id: 's', t_us: 0 }]))).toContain('line 3, field "t_us": found one after');
  });

  test.each<[string, string, string]>([
    ['an empty file', '', 'w.jsonl: found nothing; allowed: a header line, then one request per line'],
    ['a header alone', text([]), 'w.jsonl: found a header and no request; allowed: at least one request line'],
    [
      'no header',
      `${JSON.stringify(R)}\n`,
      'w.jsonl, line 1, field "format": found nothing; allowed: "memdrift.workload", in a header as the first line',
    ],
    ['another version', text([R], { ...HEADER, version: 2 }), 'w.jsonl, line 1, field "version": found 2; allowed: 1'],
    [
      'another format',
      text([R], { ...HEADER, format: 'har' }),
      'w.jsonl, line 1, field "format": found "har"; allowed:',
    ],
    [
      'an unknown header key',
      text([R], { ...HEADER, secert: [] }),
      'w.jsonl, line 1, field "secert": unknown key, the nearest is "secrets"; allowed:',
    ],
    ['an unknown default', text([R], { ...HEADER, defaults: { speed: 2 } }), 'field "defaults.speed": unknown key'],
    ['header variables', text([R], { ...HEADER, vars: {} }), 'field "vars": not replayed by this version'],
    [
      'requests that are missing',
      text([R], { ...HEADER, requests: 2 }),
      'w.jsonl, line 1, field "requests": found 2, but 1 follow; allowed: their number',
    ],
    [
      'a line that is no JSON',
      `${text([R])}{"id":`,
      'w.jsonl, line 3: found text that is not JSON; allowed: one JSON object per line',
    ],
    ['a line that is no object', `${text([R])}[]`, 'w.jsonl, line 3: found a list; allowed: one JSON object per line'],
  ])('%s', (_, source, expected) => {
    expect(message(() => parseWorkload(source, 'w.jsonl'))).toContain(expected);
  });

  test('bytes that are no text', () => {
    const source = Buffer.concat([Buffer.from(text([R])), Buffer.from([0xff, 0xfe])]);
    expect(message(() => parseWorkload(source, 'w.jsonl'))).toContain(
      'w.jsonl, line 3: found bytes that are not UTF-8',
    );
  });

  test('a body nested too deeply to be written again', () => {
    const deep = `${text([]).trim()}\n{"id":"r","path":"/","body":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect(message(() => parseWorkload(deep, 'w.jsonl'))).toContain('line 2, field "body": nested too deeply');
  });
});

test('whatever the text, parsing either succeeds or throws a WorkloadError of one line', () => {
  const json = fc.jsonValue({ maxDepth: 3 });
  const field = fc.constantFrom(
    'id',
    'path',
    't_us',
    'method',
    'headers',
    'body',
    'body_b64',
    'stream',
    'expect',
    'obs',
    'x_a',
    'bdy',
    '__proto__',
  );
  const line = fc.oneof(
    { weight: 4, arbitrary: fc.dictionary(field, json).map((fields) => JSON.stringify({ ...R, ...fields })) },
    { weight: 1, arbitrary: json.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );
  const header = fc.oneof(
    { weight: 5, arbitrary: fc.constant(JSON.stringify(HEADER)) },
    { weight: 1, arbitrary: line },
  );
  let parsed = 0;
  fc.assert(
    fc.property(header, fc.array(line, { maxLength: 4 }), fc.string({ unit: 'binary' }), (first, rest, origin) => {
      try {
        parseWorkload([first, ...rest].join('\n'), origin);
        parsed += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(WorkloadError);
        expect((error as Error).message).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }
    }),
    { numRuns: 2000 },
  );
  expect(parsed).toBeGreaterThan(0);
});

test('whatever the bytes, parsing either succeeds or throws a WorkloadError', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const source = Buffer.concat([Buffer.from(text([R])), bytes]);
      expect(message(() => parseWorkload(source, 'w')) ?? 'w').toMatch(/^w/);
    }),
  );
});
