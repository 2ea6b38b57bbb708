import { parseArgsStringToArgv } from 'string-argv';
import { z } from 'zod';
import { parseYaml } from '../../gate/config/bounded-yaml.js';
import { UsageError } from '../../series/usage-error.js';
import { looksLikeCredential } from '../../workload/format/secrets.js';

/** A service of a compose file, as far as a single container can run it. */
export interface ComposeService {
  name: string;
  image: string | null;
  build: { context: string; dockerfile: string } | null;
  /** Ports of the container, in order. */
  ports: number[];
  health: string | null;
  entrypoint: string[] | null;
  command: string[] | null;
  environment: Record<string, string>;
  volumes: string[];
  shmSize: string | null;
  memoryLimit: string | null;
  /** Keys that were not copied, with the reason. */
  notCopied: string[];
}

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const args = z.union([z.array(text), z.string().transform((line) => parseArgsStringToArgv(line))]).nullish();
const pairs = z.union([z.record(z.string(), text.nullable()), z.array(z.string())]).nullish();

const serviceSchema = z.looseObject({
  image: z.string().nullish(),
  build: z
    .union([
      z.string().transform((context) => ({ context, dockerfile: undefined })),
      z.looseObject({ context: z.string().optional(), dockerfile: z.string().optional() }),
    ])
    .nullish(),
  ports: z.array(z.union([text, z.looseObject({ target: text })])).nullish(),
  expose: z.array(text).nullish(),
  healthcheck: z.looseObject({ test: z.union([z.string(), z.array(text)]).optional() }).nullish(),
  entrypoint: args,
  command: args,
  environment: pairs,
  volumes: z.array(z.unknown()).nullish(),
  shm_size: text.nullish(),
  mem_limit: text.nullish(),
});
const composeSchema = z.looseObject({
  services: z
    .record(z.string().regex(/^[\w.-]{1,100}$/), serviceSchema)
    .refine((services) => Object.keys(services).length <= 200, 'at most 200 services'),
});

/** In the order in which docker compose looks for them: https://docs.docker.com/reference/compose-file/ */
export const COMPOSE_FILES = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];

/**
 * @param path for error messages
 * @throws UsageError with one line where the file is not a valid compose file
 */
export function readCompose(
  source: string,
  path: string,
  variables: ReadonlyMap<string, string> = new Map(),
): ComposeService[] {
  const tree = parseYaml(source, path, { mergeKeys: true, tags: true });
  const result = composeSchema.safeParse(withValues(tree, variables));
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new UsageError(
      `${path}, key "${issue?.path.map(String).join('.')}": ${issue?.message}; expected a compose file`,
    );
  }
  return Object.entries(result.data.services).map(([name, service]) => read(name, service));
}

/** A variable in each of compose's forms: `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME-default}`, `${NAME:?error}`. */
const VARIABLE = /(?<!\$)\$(?:(\w+)|\{(\w+)(?::?([-?])([^${}]*))?\})/g;

/** Variables have their value, else their default; the others stay as they are written. */
function withValues(value: unknown, variables: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') {
    return value.replace(VARIABLE, (whole, bare, braced, kind, standard) => {
      const known = variables.get(bare ?? braced);
      return known ?? (kind === '-' ? standard : whole);
    });
  }
  if (Array.isArray(value)) return value.map((inside) => withValues(inside, variables));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, withValues(inside, variables)]));
}

/** What an env file gives the variables of a compose file; nothing that may be a secret. */
export function readVariables(text: string): Map<string, string> {
  const lines = text.matchAll(/^\s*(?:export\s+)?(\w{1,100})=(["']?)([^\n]*?)\2\s*$/gm);
  const all = [...lines].map(([, name = '', , value = '']) => [name, value] as const);
  return new Map(all.filter(([name, value]) => value !== '' && !SECRET.test(name) && !looksLikeCredential(value)));
}

function read(name: string, service: z.infer<typeof serviceSchema>): ComposeService {
  const notCopied: string[] = [];
  const test = service.healthcheck?.test;
  const ports = [...(service.ports ?? []), ...(service.expose ?? [])];
  for (const key of ['depends_on', 'env_file', 'ipc', 'secrets', 'configs', 'deploy', 'devices', 'ulimits']) {
    if (service[key] !== undefined) notCopied.push(`${key}: see run-args and env`);
  }
  return {
    name,
    image: service.image ?? null,
    build: buildOf(service.build),
    ports: ports.map(targetPort).filter((port) => port !== null),
    health: test === undefined ? null : Array.isArray(test) ? test.join(' ') : test,
    entrypoint: literals(service.entrypoint, 'entrypoint', notCopied),
    command: literals(service.command, 'command', notCopied),
    environment: environmentOf(service.environment, notCopied),
    volumes: volumesOf(service.volumes, notCopied),
    shmSize: sizeOf(service.shm_size, 'shm_size', notCopied),
    memoryLimit: sizeOf(service.mem_limit, 'mem_limit', notCopied),
    notCopied,
  };
}

function buildOf(build: z.infer<typeof serviceSchema>['build']): ComposeService['build'] {
  if (build === undefined || build === null) return null;
  return { context: build.context ?? '.', dockerfile: build.dockerfile ?? 'Dockerfile' };
}

/** The container port of `8080:80`, `127.0.0.1:8080:80/tcp`, `80`, or of the long form. */
function targetPort(port: string | { target: string }): number | null {
  const written = typeof port === 'string' ? (port.split(':').at(-1) ?? '') : port.target;
  const [, number, protocol = '/tcp'] = /^(\d{1,5})(\/\w+)?$/.exec(written) ?? [];
  return number === undefined || protocol !== '/tcp' ? null : Number(number);
}

/** Variables whose values must not be copied into a second committed file. */
const SECRET = /KEY|TOKEN|SECRET|PASS|CREDENTIAL/i;
const SECRET_FLAG = /^--[\w-]*(key|token|secret|passw)/i;

function environmentOf(given: z.infer<typeof pairs>, notCopied: string[]): Record<string, string> {
  const entries = Array.isArray(given)
    ? given.map((line) => {
        const at = line.indexOf('=');
        return at < 0 ? ([line, null] as const) : ([line.slice(0, at), line.slice(at + 1)] as const);
      })
    : Object.entries(given ?? {});
  const taken: Record<string, string> = {};
  for (const [name, value] of entries) {
    if (value === null || SECRET.test(name) || looksLikeCredential(value) || !isLiteral(value))
      notCopied.push(`environment ${name}`);
    else taken[name] = value;
  }
  return taken;
}

/** Bind mounts only: a named volume is empty on a fresh machine. */
function volumesOf(given: readonly unknown[] | null | undefined, notCopied: string[]): string[] {
  return (given ?? []).flatMap((volume) => {
    if (typeof volume === 'string' && isLiteral(volume) && /^\.{0,2}\/.*:/.test(volume)) return [volume];
    notCopied.push(`volume ${typeof volume === 'string' ? volume : '(long form)'}`);
    return [];
  });
}

function literals(given: string[] | null | undefined, key: string, notCopied: string[]): string[] | null {
  if (given === undefined || given === null) return null;
  const secret = given.some((word) => SECRET_FLAG.test(word) || looksLikeCredential(word));
  if (!secret && given.every(isLiteral)) return given;
  notCopied.push(secret ? `${key}: may hold a secret` : `${key}: uses variables`);
  return null;
}

/** Docker's `2g` and `2gb` are binary; memdrift writes 2GiB. */
function sizeOf(given: string | null | undefined, key: string, notCopied: string[]): string | null {
  if (given === undefined || given === null) return null;
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmgt]?)b?$/i.exec(given.trim()) ?? [];
  if (number !== undefined) return unit === '' ? number : `${number}${unit.toUpperCase()}iB`;
  notCopied.push(`${key}: ${given}`);
  return null;
}

/** Contains no variable for compose to substitute. */
function isLiteral(value: string): boolean {
  return !value.includes('$');
}
