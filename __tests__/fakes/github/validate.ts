import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { default as formats } from 'ajv-formats';
import {
  type Body,
  type OpenApi,
  type Operation,
  openApi,
  type Parameter,
  type Reference,
} from '../../../.ci/openapi.mjs';

const ID = 'github';

type Schema = Record<string, unknown>;

/** What a request or an answer holds against GitHub's published description: one line a fault, none where it agrees. */
export class Validator {
  readonly #ajv: Ajv;
  readonly #compiled = new Map<object, ValidateFunction>();

  private constructor(readonly description: OpenApi) {
    // Query and path are text: `coerceTypes` would let wrong bodies through, so they are coerced in `#parameter`.
    this.#ajv = new Ajv({ strict: false, allErrors: true, logger: false, validateSchema: false });
    formats.default(this.#ajv);
    this.#ajv.addSchema({ $id: ID, components: description.components });
  }

  static async of(paths: readonly string[]): Promise<Validator> {
    return new Validator(asJsonSchema(await openApi(paths)) as OpenApi);
  }

  describes(method: string, template: string): boolean {
    return this.#operation(method, template) !== null;
  }

  request(
    method: string,
    template: string,
    { params, query, body }: { params: Record<string, string>; query: Record<string, string>; body: unknown },
  ): string[] {
    const operation = this.#operation(method, template);
    if (operation === null) return [`GitHub describes no ${method} ${template}`];
    const parameters = [...this.#shared(template), ...(operation.parameters ?? [])].map((one) =>
      this.#at<Parameter>(one),
    );
    const faults = parameters.flatMap((parameter) => {
      const values = parameter.in === 'path' ? params : query;
      return parameter.in === 'header' ? [] : this.#parameter(parameter, values[parameter.name]);
    });
    for (const name of Object.keys(query)) {
      const known = parameters.some((parameter) => parameter.in === 'query' && parameter.name === name);
      if (!known) faults.push(`query: GitHub describes no ${name}`);
    }
    return [...faults, ...this.#body(operation, body)];
  }

  response(method: string, template: string, status: number, body: unknown): string[] {
    const answer = this.#operation(method, template)?.responses[String(status)];
    if (answer === undefined) return [`GitHub describes no answer ${status}`];
    const content = this.#at<Body>(answer).content;
    const schema = (content?.['application/json'] ?? Object.values(content ?? {})[0])?.schema;
    if (schema === undefined) return body === undefined ? [] : [`answer ${status}: GitHub describes no body`];
    return this.#check(schema, body, `answer ${status}`);
  }

  #parameter({ name, in: where, required, schema }: Parameter, value: string | undefined): string[] {
    if (value === undefined) return required === true ? [`${where}: ${name} is missing`] : [];
    return this.#check(schema, coerced(this.#at<Schema>(schema as never), value), `${where} ${name}`);
  }

  #body(operation: Operation, body: unknown): string[] {
    const described = operation.requestBody === undefined ? null : this.#at<Body>(operation.requestBody);
    const schema = described?.content?.['application/json']?.schema;
    if (schema === undefined) return body === undefined ? [] : ['body: GitHub describes none'];
    if (body === undefined) return described?.required === true ? ['body is missing'] : [];
    const faults = this.#check(schema, body, 'body');
    // The description allows more than it names; a key that it does not name does nothing, and is a mistake.
    const known = this.#keys(schema);
    const keys = typeof body === 'object' && body !== null ? Object.keys(body) : [];
    if (known.size > 0) for (const key of keys) if (!known.has(key)) faults.push(`body: GitHub describes no ${key}`);
    return faults;
  }

  /** Names of the members that a schema knows at its top. */
  #keys(schema: Schema): Set<string> {
    const resolved = this.#at<Schema>(schema as never);
    const nested = ['oneOf', 'anyOf', 'allOf'].flatMap((kind) => (resolved[kind] as Schema[] | undefined) ?? []);
    return new Set([
      ...Object.keys((resolved['properties'] as Schema) ?? {}),
      ...nested.flatMap((one) => [...this.#keys(one)]),
    ]);
  }

  #check(schema: Schema, value: unknown, what: string): string[] {
    let check = this.#compiled.get(schema);
    if (check === undefined) {
      check = this.#ajv.compile(schema);
      this.#compiled.set(schema, check);
    }
    return check(value) ? [] : [`${what}: ${told(check.errors ?? [])}`];
  }

  #operation(method: string, template: string): Operation | null {
    return this.description.paths[template]?.[method.toLowerCase()] ?? null;
  }

  #shared(template: string): (Parameter | Reference)[] {
    const shared: unknown = this.description.paths[template]?.['parameters'];
    return Array.isArray(shared) ? shared : [];
  }

  #at<T extends object>(value: T | Reference): T {
    if (!('$ref' in value)) return value;
    const [, , kind = '', name = ''] = (value as Reference).$ref.split('/');
    return this.#at(this.description.components[kind]?.[name] as T | Reference);
  }
}

/**
 * OpenAPI 3.0 writes `nullable` where JSON Schema has a type of its own (ajv knows it beside a `type` only), and its
 * references are to the whole description, which ajv holds under `ID`.
 */
function asJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJsonSchema);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asJsonSchema(one)]));
  if (typeof rest['$ref'] === 'string') return { $ref: rest['$ref'].replace(/^#/, `${ID}#`) };
  // A member by the name of `nullable` is no keyword.
  if (nullable !== true) return nullable === undefined || nullable === false ? rest : { ...rest, nullable };
  return { anyOf: [rest, { type: 'null' }] };
}

function coerced(schema: Schema, value: string): unknown {
  const type = schema['type'];
  if ((type === 'integer' || type === 'number') && value.trim() !== '' && Number.isFinite(Number(value)))
    return Number(value);
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  // A choice of types: git's `ref` may be a number's text as well.
  const choices = (schema['oneOf'] ?? schema['anyOf']) as Schema[] | undefined;
  if (choices?.every((one) => one['type'] === 'integer')) return Number(value);
  return value;
}

/** The deepest faults first: of alternatives, the outer ones say only that none fitted. */
function told(errors: ErrorObject[]): string {
  const deepest = [...errors].sort((a, b) => b.instancePath.length - a.instancePath.length).slice(0, 4);
  return deepest
    .map(({ instancePath, message, params }) => `${instancePath || 'top'} ${message} ${JSON.stringify(params)}`)
    .join('; ');
}
