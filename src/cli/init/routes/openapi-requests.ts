import { valueAt } from '../../../workload/format/pointer.js';
import { type Example, exampleOf, isSchema, NoExample, type Schema } from './schema-examples.js';

/** The requests of a first workload, made from the routes of an OpenAPI document. Pure. */

/** A line of a workload. */
export interface RouteRequest {
  method: string;
  path: string;
  body?: unknown;
  body_text?: string;
  headers?: Record<string, string>;
  expect?: object;
}

export interface RouteRequests {
  requests: RouteRequest[];
  /** `POST /predict`, of those that the requests take. */
  routes: string[];
  /** Of these the types of fields are a guess. */
  guessed: string[];
  /** Routes that are left out, with the reason. */
  leftOut: string[];
  /** JSON pointers of texts that may be new in each cycle. */
  vary: string[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const MAX_ROUTES = 50;
/** Requests of a route with a body: texts of several lengths. */
const VARIANTS = 6;

/** Routes of the frameworks themselves. */
const NOT_THE_SERVICE = /^\/(metrics|docs|redoc|openapi\.json|docs\.json|livez|readyz|healthz?|static)(\/|$)/;
/** Routes that end or change the service under test. */
const NOT_HARMLESS = /\b(shutdown|restart|reload|reset|logout|delete|drop|purge|clear)\b/i;

/**
 * @param document OpenAPI 3, from outside: whatever is not as it should be is left out
 * @param healthPath is asked for readiness, and left out
 */
export function requestsOf(document: unknown, healthPath: string): RouteRequests {
  const found: RouteRequests = { requests: [], routes: [], guessed: [], leftOut: [], vary: [] };
  const paths = isSchema(document) && isSchema(document['paths']) ? document['paths'] : {};
  for (const [path, item] of Object.entries(paths)) {
    if (!isSchema(item) || !path.startsWith('/') || path === healthPath || NOT_THE_SERVICE.test(path)) continue;
    for (const method of METHODS) {
      const operation = item[method];
      if (isSchema(operation)) add(found, { path, method, operation, shared: item['parameters'], document });
    }
  }
  return found;
}

/** The route that a health check would ask; null where none is named so. */
export function healthRoute(document: unknown): string | null {
  const paths = isSchema(document) && isSchema(document['paths']) ? document['paths'] : {};
  const names = Object.entries(paths).flatMap(([path, item]) =>
    isSchema(item) && isSchema(item['get']) ? [path] : [],
  );
  const likeliest = [/(^|\/)ready(z|ness)?$/, /(^|\/)health(z|check)?(\/ready)?$/, /(^|\/)(livez|ping|status)$/];
  return likeliest.flatMap((name) => names.filter((path) => /^[\w./-]+$/.test(path) && name.test(path)))[0] ?? null;
}

interface Route {
  path: string;
  method: (typeof METHODS)[number];
  operation: Schema;
  /** Parameters of all methods of the path. */
  shared: unknown;
  document: unknown;
}

function add(found: RouteRequests, route: Route): void {
  const name = `${route.method.toUpperCase()} ${route.path}`.slice(0, 200);
  try {
    if (found.routes.length === MAX_ROUTES) throw new NoExample(`more than ${MAX_ROUTES} routes`);
    const { requests, texts, isGuess } = requestsTo(route);
    found.requests.push(...requests);
    found.routes.push(name);
    if (isGuess) found.guessed.push(name);
    found.vary = [...new Set([...found.vary, ...texts])];
  } catch (error) {
    if (!(error instanceof NoExample)) throw error;
    found.leftOut.push(`${name} (${error.message})`);
  }
}

function requestsTo(route: Route): { requests: RouteRequest[]; texts: string[]; isGuess: boolean } {
  const { method, operation, path, document } = route;
  if (method === 'delete' || NOT_HARMLESS.test(path)) throw new NoExample('it may change the service');
  if (Array.isArray(operation['security']) && operation['security'].length > 0)
    throw new NoExample('it wants a credential');
  const json = jsonBodyOf(route);
  const upper = method.toUpperCase();
  const made = Array.from({ length: json === null ? 1 : VARIANTS }, (_, variant) => {
    const example = json === null ? null : bodyOf(json, document, variant);
    return { example, request: { method: upper, path: pathOf(route, variant), ...sent(example) } };
  });
  const rejects = isSchema(operation['responses']) && (operation['responses']['422'] ?? operation['responses']['400']);
  const requests: RouteRequest[] = made.map(({ request }) => request);
  // Invalid JSON, which the service rejects: rejected requests can leak too.
  if (json !== null && rejects !== undefined && rejects !== false)
    requests.push({ ...sent(null), method: upper, path: pathOf(route, 0), ...REJECTED });
  return {
    requests,
    texts: made.flatMap(({ example }) => example?.texts ?? []),
    isGuess: isSchema(json?.schema) && json.schema['x-guess'] === true,
  };
}

const JSON_HEADERS = { 'content-type': 'application/json' };
const REJECTED = { headers: JSON_HEADERS, body_text: '{"cut": [', expect: { status: [400, 422] } };

function sent(example: Example | null): Pick<RouteRequest, 'body' | 'headers'> {
  return example === null ? {} : { headers: JSON_HEADERS, body: example.value };
}

/** The JSON body of an operation; null where it takes none. @throws NoExample for a body of another kind */
function jsonBodyOf({ operation, document, method }: Route): Schema | null {
  const body = isSchema(operation['requestBody']) ? deref(operation['requestBody'], document) : null;
  const content = body !== null && isSchema(body['content']) ? body['content'] : {};
  const kinds = Object.keys(content);
  if (kinds.length === 0) {
    // Of a route that takes its body apart itself, a source does not always tell what it wants.
    if (body === null && (method === 'get' || isDescribed(operation))) return null;
    throw new NoExample('a body that is not described');
  }
  const kind = kinds.find((one) => /^application\/([\w.-]+\+)?json\b|^\*\/\*$/i.test(one));
  const media = kind === undefined ? undefined : content[kind];
  if (!isSchema(media)) throw new NoExample(`a body of ${kinds[0]?.slice(0, 60)}`);
  return media;
}

/** Frameworks that make the document themselves name the answers; `POST /warm` without a body is then one without. */
function isDescribed({ responses }: Schema): boolean {
  return isSchema(responses) && Object.keys(responses).length > 0;
}

function deref(schema: Schema, document: unknown): Schema {
  const target = typeof schema['$ref'] === 'string' ? valueAt(document, schema['$ref'].slice(1)) : undefined;
  return isSchema(target) ? target : schema;
}

/** What the media type gives as an example, else what fits its schema. */
function bodyOf(media: Schema, document: unknown, variant: number): Example {
  const { example, examples } = media;
  if (example !== undefined) return { value: example, texts: [] };
  const named = isSchema(examples) ? Object.values(examples).filter(isSchema) : [];
  const given = named.map((one) => one['value']).filter((value) => value !== undefined);
  if (given.length > 0) return { value: given[variant % given.length], texts: [] };
  return exampleOf(isSchema(media['schema']) ? media['schema'] : {}, document, variant);
}

/** The path with its parameters filled in. @throws NoExample for one whose value only a person knows */
function pathOf({ path, operation, shared, document }: Route, variant: number): string {
  const all = [shared, operation['parameters']].flatMap((list) => (Array.isArray(list) ? list : []));
  const parameters = all.filter(isSchema).map((parameter) => deref(parameter, document));
  let whole = path;
  const query: string[] = [];
  for (const parameter of parameters) {
    const { name, in: place, required } = parameter;
    const schema = isSchema(parameter['schema']) ? parameter['schema'] : {};
    if (typeof name !== 'string' || (required !== true && place !== 'path')) continue;
    const given =
      parameter['example'] ?? schema['example'] ?? schema['examples'] ?? schema['default'] ?? schema['enum'];
    if (place === 'path') {
      if (given === undefined) throw new NoExample(`it wants a ${name} that exists`);
      whole = whole.replace(`{${name}}`, encodeURIComponent(String(argumentOf(parameter, schema, document, variant))));
    } else if (place === 'query') {
      query.push(
        `${encodeURIComponent(name)}=${encodeURIComponent(String(argumentOf(parameter, schema, document, variant)))}`,
      );
    } else throw new NoExample(`it wants the ${String(place).slice(0, 20)} ${name}`);
  }
  if (/[{}]/.test(whole)) throw new NoExample('its path has a parameter that is not described');
  return query.length === 0 ? whole : `${whole}?${query.join('&')}`;
}

function argumentOf(parameter: Schema, schema: Schema, document: unknown, variant: number): unknown {
  return parameter['example'] ?? exampleOf(schema, document, variant).value;
}
