import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestsOf } from '../../../../src/cli/init/routes/openapi-requests.js';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const FIXTURES = join(ROOT, '__tests__', 'fixtures', 'openapi');
const SCRIPT = join(ROOT, 'src/cli/init/routes/memdrift_routes.py');

/** What FastAPI itself says of the application. */
const served: unknown = JSON.parse(readFileSync(join(FIXTURES, 'fastapi.json'), 'utf8'));

const post = (schema: object, more: object = {}): unknown => ({
  paths: { '/x': { post: { requestBody: { content: { 'application/json': { schema } } }, responses: {}, ...more } } },
});

const only = (document: unknown): unknown => requestsOf(document, '/health').requests[0]?.body;

describe('the document of a FastAPI service', () => {
  const { requests, routes, leftOut, vary } = requestsOf(served, '/health');

  it('becomes requests that its models take, new in each cycle where the length is free', () => {
    expect(routes.sort()).toEqual(['GET /search', 'POST /items/embed', 'POST /predict']);
    expect(requests.find(({ path }) => path === '/predict')?.body).toEqual({
      text: 'Where is my order?',
      labels: ['Where is my order?', 'The parcel came broken, and nobody answers the phone since Monday.'],
    });
    expect(requests.find(({ method }) => method === 'GET')?.path).toBe('/search?q=Where%20is%20my%20order%3F');
    expect(vary).toEqual(['/labels/0', '/labels/1', '/texts/0', '/texts/1']);
  });

  it('has a request that is rejected, of each route that rejects', () => {
    expect(requests.filter(({ expect }) => expect !== undefined)).toHaveLength(2);
  });

  it('leaves out what may change the service, and what only a person knows', () => {
    expect(leftOut.sort()).toEqual([
      'DELETE /cache (it may change the service)',
      'GET /v1/users/{user_id} (it wants a user_id that exists)',
      'POST /upload (a body of multipart/form-data)',
    ]);
  });

  it('says the same as the source, read without running it', () => {
    const text = execFileSync('python3', ['-I', '-S', SCRIPT, FIXTURES], { encoding: 'utf8' });
    const read = requestsOf(JSON.parse(text), '/health');
    const byPath = (all: typeof requests) => all.map((one) => JSON.stringify(one)).sort();
    expect(byPath(read.requests)).toEqual(byPath(requests));
    expect(read.leftOut.sort()).toEqual(leftOut);
  });
});

describe('a body', () => {
  it.each<[string, object, unknown]>([
    ['its example', { type: 'object', example: { a: 1 } }, { a: 1 }],
    ['examples of its fields', { properties: { a: { type: 'string', examples: ['x'] } } }, { a: 'x' }],
    [
      'a constant, a choice, a default',
      { properties: { a: { const: 1 }, b: { enum: ['u', 'v'] }, c: { default: 3 } } },
      { a: 1, b: 'u', c: 3 },
    ],
    [
      'numbers in their bounds',
      { properties: { a: { type: 'integer', minimum: 5 }, b: { type: 'number', exclusiveMaximum: 0.2 } } },
      { a: 5, b: -0.3 },
    ],
    [
      'known formats',
      { properties: { a: { type: 'string', format: 'uuid' } } },
      { a: '123e4567-e89b-42d3-a456-426614174000' },
    ],
    [
      'the first choice that is not null',
      { properties: { a: { anyOf: [{ type: 'null' }, { type: 'boolean' }] } } },
      { a: true },
    ],
    [
      'all parts',
      { allOf: [{ properties: { a: { const: 1 } }, required: ['a'] }, { properties: { b: { const: 2 } } }] },
      { a: 1 },
    ],
    [
      'only what is required',
      { properties: { a: { type: 'boolean' }, b: { type: 'boolean' } }, required: ['b'] },
      { b: true },
    ],
  ])('has %s', (_, schema, body) => {
    expect(only(post(schema))).toEqual(body);
  });

  it.each<[string, object]>([
    ['of a pattern', { type: 'string', pattern: '^x+$' }],
    ['that is a file', { type: 'string', format: 'binary' }],
    ['that refers to nothing', { $ref: '#/components/schemas/None' }],
    ['that contains itself', { $ref: '#/paths/~1x/post/requestBody/content/application~1json/schema' }],
  ])('%s is left out', (_, schema) => {
    const { requests, leftOut } = requestsOf(post(schema), '/health');
    expect(requests).toEqual([]);
    expect(leftOut).toHaveLength(1);
  });

  it('of a route that wants a credential is left out', () => {
    expect(requestsOf(post({ type: 'object' }, { security: [{ bearer: [] }] }), '/health').leftOut).toEqual([
      'POST /x (it wants a credential)',
    ]);
  });
});

it('survives any document', () => {
  const paths = fc.dictionary(
    fc.string().map((text) => `/${text}`),
    fc.dictionary(fc.constantFrom('get', 'post'), fc.anything()),
  );
  fc.assert(
    fc.property(paths, fc.anything(), (given, components) => {
      expect(() => requestsOf({ paths: given, components }, '/health')).not.toThrow();
      for (const schema of Object.values(given)) expect(() => requestsOf(post(schema), '/health')).not.toThrow();
    }),
  );
});
