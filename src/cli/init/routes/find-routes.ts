import { join } from 'node:path';
import { z } from 'zod';
import { parseYaml } from '../../../gate/config/bounded-yaml.js';
import { getPage } from '../../../memory/metrics/get-page.js';
import { jsonIn } from '../../../series/unknown.js';
import { UsageError } from '../../../series/usage-error.js';
import { run } from '../../../service/engine/exec.js';
import type { Io } from '../../cli-io.js';
import { readSmall } from '../repository.js';
import { isSchema } from './schema-examples.js';

/** The routes of a service, as an OpenAPI document, and where they were found. */
export interface FoundRoutes {
  document: unknown;
  from: string;
}

/** An application in Python: `main:app`. */
export interface PythonApp {
  framework: 'FastAPI' | 'Flask';
  module: string;
  variable: string;
}

const TIMEOUT_MS = 60_000;
const MAX_BYTES = 4 * 1024 * 1024;
const FILES = ['openapi.json', 'openapi.yaml', 'openapi.yml', 'docs/openapi.json', 'docs/openapi.yaml', 'swagger.json'];

/**
 * Asks the running service first, for it knows best; then a document in the repository; then the source.
 * @param source what {@link sourceRoutes} found
 * @param port of the service, where it runs on this machine
 */
export async function findRoutes(root: string, source: unknown, port: number): Promise<FoundRoutes | null> {
  const url = `http://127.0.0.1:${port}/openapi.json`;
  const served = jsonIn((await getPage(url, { timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES })) ?? '');
  // Another program may listen there: routes of this repository have to be among its own.
  const own = pathsOf(source);
  const isOwn = own.length === 0 || pathsOf(served).some((path) => own.includes(path));
  if (pathsOf(served).length > 0 && isOwn) return { document: served, from: url };
  for (const file of FILES) {
    const text = readSmall(join(root, file));
    const document = text === null ? undefined : documentIn(text, file);
    if (pathsOf(document).length > 0) return { document, from: file };
  }
  return own.length === 0 ? null : { document: source, from: 'the source' };
}

/** The document that `--openapi` names. @throws UsageError where there is none */
export async function givenRoutes(place: string): Promise<FoundRoutes> {
  const isUrl = /^https?:/.test(place);
  const text = isUrl ? await getPage(place, { timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES }) : readSmall(place);
  const document = text === null ? undefined : documentIn(text, place);
  if (pathsOf(document).length > 0) return { document, from: place };
  const allowed = 'a file of at most 256 KiB, or an http address that answers with it';
  throw new UsageError(`option "--openapi": found no OpenAPI document with paths at ${place}; allowed: ${allowed}`);
}

function documentIn(text: string, name: string): unknown {
  try {
    return jsonIn(text) ?? parseYaml(text, name);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

function pathsOf(document: unknown): string[] {
  return isSchema(document) && isSchema(document['paths']) ? Object.keys(document['paths']) : [];
}

/**
 * The routes in the Python source of a repository, read by Python itself, which runs none of it.
 * @returns an OpenAPI document; null where no Python is installed here, or it cannot read the source
 */
export async function sourceRoutes(root: string, { dist, env }: Pick<Io, 'dist' | 'env'>): Promise<unknown> {
  const script = join(dist, 'init', 'memdrift_routes.py');
  for (const python of ['python3', 'python']) {
    try {
      // Isolated: no file of the repository is imported instead of the standard library's.
      const { code, stdout } = await run(python, ['-I', '-S', script, root], { timeoutMs: TIMEOUT_MS, env });
      if (code === 0) return jsonIn(stdout) ?? null;
    } catch {
      // Not installed, or too slow: the next, or none.
    }
  }
  return null;
}

const name = z.string().regex(/^[A-Za-z_][\w.]{0,200}$/);
const apps = z.looseObject({
  'x-apps': z.array(z.strictObject({ framework: z.enum(['FastAPI', 'Flask']), module: name, variable: name })),
});

/** The applications that {@link sourceRoutes} found. */
export function appsOf(source: unknown): PythonApp[] {
  const read = apps.safeParse(source);
  return read.success ? read.data['x-apps'] : [];
}
