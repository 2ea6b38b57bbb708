import { dirname, join, normalize } from 'node:path';
import { UsageError } from '../../series/usage-error.js';
import { COMPOSE_FILES, type ComposeService, readCompose } from './compose-file.js';
import { type ImageFacts, readDockerfile } from './dockerfile.js';
import type { Build, Found, FoundService, Given } from './found-service.js';
import {
  adviceOf,
  DEPENDENCY_FILES,
  healthIn,
  modelIn,
  namedIn,
  portIn,
  recognise,
  recogniseServer,
} from './known-servers.js';
import { findDockerfiles, readSmall } from './repository.js';
import type { PythonApp } from './routes/find-routes.js';
import type { Server } from './server-table.js';
import { findStart, type StartCommand } from './start-command.js';

const IMAGE = 'model-server';
const PLAIN_IMAGE = /^[\w][\w./:@-]{0,200}$/;

/** What else is known of the repository. */
interface Beside {
  /** Applications in its Python source. */
  apps: readonly PythonApp[];
  /** Values of the variables in its compose file. */
  variables: ReadonlyMap<string, string>;
}

/**
 * Finds the service in a compose file that builds one or names a model server, else in a Dockerfile, else as the command
 * that starts it.
 */
export function findService(root: string, given: Given, { apps, variables }: Beside): FoundService {
  const { file, services, problem } = composeOf(root, variables);
  const service = pick(services, given.name);
  if (service !== undefined) return ofCompose(root, file, service, services, given);
  const dockerfiles = findDockerfiles(root);
  const dockerfile = choose(root, dockerfiles, given.name);
  const start = dockerfile === undefined && given.image === undefined ? findStart(root, apps, given.port) : null;
  const found =
    dockerfile !== undefined
      ? ofDockerfile(root, dockerfile, dockerfiles, given)
      : start !== null
        ? ofCommand(root, start, given)
        : ofNothing(given);
  return problem === null ? found : { ...found, notes: [...found.notes, problem] };
}

/** The services of the compose file. A file that cannot be read has none, and a `problem`. */
function composeOf(
  root: string,
  variables: ReadonlyMap<string, string>,
): { file: string; services: ComposeService[]; problem: string | null } {
  for (const file of COMPOSE_FILES) {
    const text = readSmall(join(root, file));
    if (text === null) continue;
    try {
      return { file, services: readCompose(text, file, variables), problem: null };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return { file, services: [], problem: `skipped ${error.message}` };
    }
  }
  return { file: '', services: [], problem: null };
}

/** The service that `--name` names, else a model server, else one that is built here and has a port. */
function pick(services: readonly ComposeService[], name: string | undefined): ComposeService | undefined {
  const candidates = services.filter((service) => service.build !== null || isServer(service));
  return (
    candidates.find((service) => service.name === name) ??
    candidates.find((service) => recogniseServer(argsOf(service)) !== null) ??
    candidates.find(({ build, ports }) => build !== null && ports.length > 0) ??
    candidates.find(({ build }) => build !== null) ??
    candidates[0]
  );
}

/** By its image, or by its name where variables make the image. */
function isServer({ name, image }: ComposeService): boolean {
  return image !== null && recogniseServer(image.includes('$') ? [wordsOf(image), name] : [image]) !== null;
}

/** `${OLLAMA_IMAGE}:${OLLAMA_VERSION}`: the names of the variables tell what it is. */
function wordsOf(image: string): string {
  return image.includes('$') ? image.replace(/[${}_]+/g, ' ') : image;
}

function argsOf({ image, entrypoint, command }: ComposeService): string[] {
  return [wordsOf(image ?? ''), ...(entrypoint ?? []), ...(command ?? [])];
}

/** The Dockerfile in the folder that `--name` names, else that of a known server, else the nearest. */
function choose(root: string, paths: readonly string[], name: string | undefined): string | undefined {
  const folderOf = (path: string): string | undefined => dirname(path).split('/').at(-1);
  return (
    paths.find((path) => name !== undefined && folderOf(path) === name) ??
    paths.find((path) => path === 'Dockerfile') ??
    paths.find((path) => {
      const facts = readDockerfile(readSmall(join(root, path)) ?? '');
      return recogniseServer([...facts.from, ...facts.args]) !== null;
    }) ??
    paths[0]
  );
}

function ofDockerfile(root: string, path: string, all: readonly string[], given: Given): FoundService {
  const facts = readDockerfile(readSmall(join(root, path)) ?? '');
  const image = given.image ?? IMAGE;
  const folder = dirname(path);
  const file = path === join(folder, 'Dockerfile') ? '' : ` --file ${path}`;
  const build: Build = PLAIN_IMAGE.test(image)
    ? { kind: 'run', line: `docker build --tag ${image}${file} ${folder}` }
    : { kind: 'todo', reason: `build ${path} as the image named in .github/memdrift.yml` };
  const others = all.filter((other) => other !== path);
  const none = { args: [], ports: [], health: null };
  const { notes, ...kind } = runtime(facts, none, path, dependenciesOf(root, [folder]), given);
  return {
    found: path,
    image,
    build,
    ...kind,
    ...NOTHING_FURTHER,
    notes: [
      ...(others.length === 0 ? [] : [`not measured: ${others.join(', ')}; add a matrix job for each, see ${MATRIX}`]),
      ...notes,
    ],
  };
}

const MATRIX = 'examples/workflows/matrix.yml';
const NOTHING_FURTHER = {
  command: null,
  args: [],
  runArgs: [],
  env: {},
  volumes: [],
  shmSize: null,
  memoryLimit: null,
};

function ofCompose(
  root: string,
  file: string,
  service: ComposeService,
  all: readonly ComposeService[],
  given: Given,
): FoundService {
  const { name, build, entrypoint, command } = service;
  const text = build === null ? null : readSmall(join(root, normalize(join(build.context, build.dockerfile))));
  const facts = readDockerfile(text ?? `FROM ${service.image ?? 'scratch'}`);
  const byName = build === null && service.image?.includes('$') === true ? [wordsOf(service.image), name] : [];
  const [program, ...rest] = entrypoint ?? [];
  const others = all.filter((other) => other !== service && other.build !== null).map((other) => other.name);
  const own = { args: [...(entrypoint ?? []), ...(command ?? [])], ports: service.ports, health: service.health };
  const named = dependenciesOf(root, build === null ? [] : [build.context]);
  const known = { ...facts, from: [...facts.from, ...byName] };
  const { notes, ...kind } = runtime(known, own, `${file}, service ${name}`, named, given);
  return {
    found: `service ${name} of ${file}`,
    ...imageOf(file, service, given),
    ...kind,
    command: null,
    args: [...rest, ...(command ?? [])],
    runArgs: program === undefined ? [] : ['--entrypoint', program],
    env: service.environment,
    volumes: service.volumes,
    shmSize: service.shmSize,
    memoryLimit: service.memoryLimit,
    notes: [
      `memdrift measures one container, of service ${name}; the workflow must start whatever else it needs`,
      ...(service.notCopied.length === 0 ? [] : [`not copied from ${file}: ${service.notCopied.join('; ')}`]),
      ...(others.length === 0 ? [] : [`not measured: ${others.join(', ')}; add a matrix job for each, see ${MATRIX}`]),
      ...notes,
    ],
  };
}

/** With a fixed project name, the names of the images that compose builds are known. */
const PROJECT = 'memdrift';

function imageOf(
  file: string,
  { name, image, build }: ComposeService,
  given: Given,
): Pick<FoundService, 'image' | 'build'> {
  const named = given.image ?? image;
  const known = named === null || PLAIN_IMAGE.test(named);
  if (build !== null && given.image === undefined && known) {
    const line = `docker compose --project-name ${PROJECT} --file ${file} build ${name}`;
    return { image: named ?? `${PROJECT}-${name}`, build: { kind: 'run', line } };
  }
  if (build === null && given.image === undefined && image !== null && known) {
    return { image, build: { kind: 'named', file } };
  }
  const reason = `build or pull the image of service ${name} of ${file} under the name in .github/memdrift.yml`;
  return { image: given.image ?? IMAGE, build: { kind: 'todo', reason } };
}

function ofCommand(root: string, { line, runs, from, setup }: StartCommand, given: Given): FoundService {
  const own = { args: [runs], ports: [], health: null };
  const kind = runtime(readDockerfile(''), own, from, dependenciesOf(root, ['.']), given);
  return {
    found: from,
    image: IMAGE,
    ...NOTHING_FURTHER,
    ...kind,
    build: { kind: 'setup', lines: setup },
    command: line,
    // As a platform that reads a Procfile would set it.
    env: /\$\{?PORT\b/.test(`${line} ${runs}`) ? { PORT: String(kind.port.value) } : {},
  };
}

function ofNothing(given: Given): FoundService {
  const image = given.image ?? IMAGE;
  return {
    found: null,
    image,
    build: { kind: 'todo', reason: 'build the image of this commit under the name in .github/memdrift.yml' },
    ...NOTHING_FURTHER,
    ...runtime(readDockerfile(''), { args: [image], ports: [], health: null }, '', null, given),
  };
}

/** The server that the dependencies in these folders name, and the file that does. */
function dependenciesOf(root: string, folders: readonly string[]): { server: Server; file: string } | null {
  for (const folder of folders) {
    for (const name of DEPENDENCY_FILES) {
      const file = normalize(join(folder, name));
      const text = readSmall(join(root, file));
      const server = text === null ? null : namedIn(name, text);
      if (server !== null) return { server, file };
    }
  }
  return null;
}

/**
 * Port, health path and kind of server, and what is worth knowing of it; the compose file wins over the image, and both
 * over the dependencies, unless they name a mere runtime.
 */
function runtime(
  image: ImageFacts,
  own: { args: string[]; ports: number[]; health: string | null },
  where: string,
  named: { server: Server; file: string } | null,
  given: Given,
): Pick<FoundService, 'port' | 'healthPath' | 'server' | 'model' | 'notes'> {
  const line = [...own.args, ...image.args, ...image.from];
  const started = recogniseServer(line) ?? (named === null ? recognise(line) : null);
  const server = started ?? named?.server ?? null;
  const args = [...own.args, ...image.args];
  const health = healthIn(own.health) ?? healthIn(image.health);
  const candidate = (value: number | null | undefined, from: string): Found<number>[] =>
    value === null || value === undefined || value < 1 || value > 65535 ? [] : [{ value, from }];
  const [port = { value: 8000, from: 'a guess', guess: true }] = [
    ...candidate(given.port, '--port'),
    ...candidate(portIn(args), `the command in ${where}`),
    ...candidate(health?.port, `the health check in ${where}`),
    ...candidate(own.ports[0], where),
    ...candidate(image.ports[0], `EXPOSE in ${where}`),
    ...candidate(server?.port, `default of ${server?.name}`),
  ];
  const standard = server?.healthPath ?? null;
  const healthPath: Found<string> =
    health !== null
      ? { value: health.path, from: `the health check in ${where}` }
      : standard !== null
        ? { value: standard, from: `default of ${server?.name}` }
        : { value: '/health', from: 'a guess', guess: true };
  const notes = [
    ...(named !== null && server === named.server && started === null ? [`${server.name}: by ${named.file}`] : []),
    ...(server === null ? [] : adviceOf(server)),
  ];
  return { port, healthPath, server, model: server === null ? null : modelIn(args, server), notes };
}
