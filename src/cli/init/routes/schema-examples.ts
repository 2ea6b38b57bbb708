import { valueAt } from '../../../workload/format/pointer.js';

/** Values that fit a JSON Schema, for requests that a service accepts. Pure. */

/** A JSON Schema as far as it is read; it comes from a repository or a running service. */
export type Schema = Readonly<Record<string, unknown>>;

/** No value can be made of it: what a person has to give, such as a file. */
export class NoExample extends Error {
  override readonly name = 'NoExample';
}

const MAX_DEPTH = 8;
const MAX_PROPERTIES = 64;

export const TEXTS = [
  'Where is my order?',
  'The parcel came broken, and nobody answers the phone since Monday.',
  'Write one sentence about the sea.',
  'Summarise: the heater was charged twice after the update, the refund arrived three weeks later, and the second one works very well as promised, although the first had not started once.',
  'Translate into French: good morning.',
  'Is 7919 a prime number? Explain in two sentences.',
  'List three colours.',
  'Thank you!',
  'My invoice shows the wrong address. Please correct it, and send a copy to the accounting department, which needs it before the end of the month for the tax declaration of last year.',
  'How do I reset my password?',
  'The blue lamp works very well without any reason to complain.',
  'What is the difference between a queue and a stack?',
];

/** A value, and the JSON pointers of its texts whose words and lengths do not matter. */
export interface Example {
  value: unknown;
  texts: string[];
}

/**
 * A value of a schema: its own example, default or constant, else one of its type. Fields that may be left out are, unless
 * they have an example.
 * @param variant which of several texts and numbers
 * @throws NoExample with what no value can be made of
 */
export function exampleOf(schema: Schema, document: unknown, variant: number): Example {
  const texts: string[] = [];
  const value = make(schema, { document, variant, texts, depth: 0, pointer: '' });
  return { value, texts };
}

interface Making {
  document: unknown;
  variant: number;
  texts: string[];
  depth: number;
  /** Where the value stands. */
  pointer: string;
}

function make(given: Schema, making: Making): unknown {
  if (making.depth > MAX_DEPTH) throw new NoExample('a schema that contains itself');
  const schema = whole(given, making);
  const own = stated(schema);
  if (own !== undefined) return own;
  const { anyOf, oneOf } = schema;
  const choice = [anyOf, oneOf].flatMap((all) => (Array.isArray(all) ? all : [])).find((one) => !isNull(one));
  if (isSchema(choice)) return make(choice, inner(making));
  const type = Array.isArray(schema['type']) ? schema['type'].find((one) => one !== 'null') : schema['type'];
  if (type === 'object' || isSchema(schema['properties'])) return objectOf(schema, making);
  if (type === 'array') return listOf(schema, making);
  if (type === 'integer' || type === 'number') return numberOf(schema, type, making.variant);
  if (type === 'boolean') return making.variant % 2 === 0;
  return textOf(schema, making);
}

const inner = (making: Making, key?: string | number): Making => ({
  ...making,
  depth: making.depth + 1,
  pointer: key === undefined ? making.pointer : `${making.pointer}/${pointerStep(String(key))}`,
});

/** RFC 6901. */
function pointerStep(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The schema with what it refers to, and all parts of an `allOf`, laid over one another. */
function whole(schema: Schema, making: Making): Schema {
  let found = schema;
  for (let step = 0; typeof found['$ref'] === 'string'; step++) {
    const reference = found['$ref'];
    const target = valueAt(making.document, reference.slice(1));
    if (step > MAX_DEPTH || !isSchema(target)) throw new NoExample(`the schema ${reference.slice(0, 100)}`);
    const { $ref: _, ...beside } = found;
    found = { ...target, ...beside };
  }
  const { allOf } = found;
  if (!Array.isArray(allOf)) return found;
  const parts = allOf.slice(0, MAX_PROPERTIES).filter(isSchema);
  const all = parts.map((part) => whole(part, inner(making)));
  const merge = (key: 'properties' | 'required') =>
    key === 'properties'
      ? { properties: Object.assign({}, ...all.map((part) => part[key] ?? {}), found[key] ?? {}) as Schema }
      : { required: [...all, found].flatMap((part) => (Array.isArray(part[key]) ? part[key] : [])) };
  return { ...Object.assign({}, ...all), ...found, allOf: undefined, ...merge('properties'), ...merge('required') };
}

/** What the schema itself gives as a value; undefined where it gives none. */
function stated(schema: Schema): unknown {
  const { example, examples, const: constant, enum: values } = schema;
  if (example !== undefined) return example;
  if (Array.isArray(examples) && examples.length > 0) return examples[0];
  if (constant !== undefined) return constant;
  if (Array.isArray(values) && values.length > 0) return values[0];
  const { default: standard } = schema;
  return standard === null ? undefined : standard;
}

function objectOf(schema: Schema, making: Making): Record<string, unknown> {
  const properties = Object.entries(isSchema(schema['properties']) ? schema['properties'] : {});
  if (properties.length > MAX_PROPERTIES) throw new NoExample(`an object of ${properties.length} fields`);
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const wanted = properties.filter(
    ([key, each]) =>
      required.length === 0 || required.includes(key) || (isSchema(each) && (each['example'] ?? each['examples'])),
  );
  return Object.fromEntries(wanted.map(([key, each]) => [key, make(isSchema(each) ? each : {}, inner(making, key))]));
}

/** A text list of several lengths; other lists as long as they have to be. */
function listOf(schema: Schema, making: Making): unknown[] {
  const least = wholeOr(schema['minItems'], 0);
  const length = Math.min(Math.max(least, Math.min(wholeOr(schema['maxItems'], 2), 2)), 64);
  const items = isSchema(schema['items']) ? schema['items'] : { type: 'number' };
  const prefix = Array.isArray(schema['prefixItems']) ? schema['prefixItems'].slice(0, 64).filter(isSchema) : [];
  if (prefix.length > 0) return prefix.map((each, at) => make(each, inner(making, at)));
  return Array.from({ length }, (_, at) => make(items, { ...inner(making, at), variant: making.variant + at }));
}

function numberOf(schema: Schema, type: 'integer' | 'number', variant: number): number {
  const low = numberOr(
    schema['minimum'],
    numberOr(schema['exclusiveMinimum'], Number.NaN) + (type === 'integer' ? 1 : 0.5),
  );
  const high = numberOr(
    schema['maximum'],
    numberOr(schema['exclusiveMaximum'], Number.NaN) - (type === 'integer' ? 1 : 0.5),
  );
  const value = type === 'integer' ? 1 + (variant % 3) : 0.5 + (variant % 3);
  const raised = Number.isNaN(low) ? value : Math.max(low, value);
  const bounded = Number.isNaN(high) ? raised : Math.min(high, raised);
  const step = numberOr(schema['multipleOf'], 0);
  return step > 0 ? Math.ceil(bounded / step) * step : bounded;
}

const FORMATS: Readonly<Record<string, string>> = {
  date: '2026-01-31',
  'date-time': '2026-01-31T12:00:00Z',
  time: '12:00:00Z',
  uuid: '123e4567-e89b-42d3-a456-426614174000',
  email: 'somebody@example.com',
  uri: 'https://example.com/',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  hostname: 'example.com',
};

function textOf(schema: Schema, making: Making): string {
  const { format, pattern } = schema;
  if (format === 'binary' || format === 'byte' || schema['contentMediaType'] !== undefined)
    throw new NoExample('a file');
  if (typeof format === 'string' && Object.hasOwn(FORMATS, format)) return FORMATS[format] ?? '';
  if (pattern !== undefined) throw new NoExample(`a text of the pattern ${String(pattern).slice(0, 60)}`);
  // New words may be longer than these.
  if (schema['maxLength'] === undefined && schema['minLength'] === undefined) making.texts.push(making.pointer);
  const text = TEXTS[making.variant % TEXTS.length] ?? '';
  const long = text.padEnd(Math.min(wholeOr(schema['minLength'], 0), 10_000), ' and so on');
  return long.slice(0, wholeOr(schema['maxLength'], long.length));
}

const isNull = (schema: unknown): boolean => isSchema(schema) && schema['type'] === 'null';

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

function wholeOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : otherwise;
}
