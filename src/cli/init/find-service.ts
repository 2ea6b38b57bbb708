import { dirname, join, normalize } from 'node:path';
import { UsageError } from '../../series/usage-error.js';
import { COMPOSE_FILES, type ComposeService, readCompose } from './compose-file.js';
import { type ImageFacts, readDockerfile } from './dockerfile.js';
import { healthIn, modelIn, portIn, recognise, type Server } from './known-servers.js';
import { findDockerfiles, readSmall } from './repository.js';

/** A value and where it was found; `guess` where it has to be looked at. */
export interface Said<T> {
  value: T;
  from: string;
  guess?: boolean;
}

/** How the image of the commit under review comes about in the workflow. */
export type Build =
  | { kind: 'run'; line: string }
  /** It is not built here: what is measured must be what the named file says. */
  | { kind: 'named'; file: string }
  /** Not known: the workflow fails there until it is written. */
  | { kind: 'todo'; reason: string };

/** The service that the gate will measure, as far as the repository tells. */
export interface Subject {
  /** Where it was found, in words; null where nothing was. */
  found: string | null;
  image: string;
  build: Build;
  port: Said<number>;
  healthPath: Said<string>;
  server: Server | null;
  model: string | null;
  args: string[];
  runArgs: string[];
  env: Record<string, string>;
  volumes: string[];
  shmSize: string | null;
  memoryLimit: string | null;
  /** What a reader should know: other services, what was not taken over. */
  notes: string[];
}

/** What the user said instead. */
export interface Given {
  image: string | undefined;
  port: number | undefined;
  name: string | undefined;
}

const IMAGE = 'model-server';
const PLAIN_IMAGE = /^[\w][\w./:@-]{0,200}$/;

/** Finds the service: in a compose file that builds one or names a model server, else in a Dockerfile. */
export function findSubject(root: string, given: Given): Subject {
  const { file, services, problem } = composeOf(root);
  const service = pick(services, given.name);
  if (service !== undefined) return ofCompose(root, file, service, services, given);
  const dockerfiles = findDockerfiles(root);
  const dockerfile = choose(root, dockerfiles, given.name);
  const subject = dockerfile === undefined ? ofNothing(given) : ofDockerfile(root, dockerfile, dockerfiles, given);
  return problem === null ? subject : { ...subject, notes: [...subject.notes, problem] };
}

/** The services of the compose file; none without one, and where it cannot be read, for which `problem` has a line. */
function composeOf(root: string): { file: string; services: ComposeService[]; problem: string | null } {
  for (const file of COMPOSE_FILES) {
    const text = readSmall(join(root, file));
    if (text === null) continue;
    try {
      return { file, services: readCompose(text, file), problem: null };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return { file, services: [], problem: `not looked at: ${error.message}` };
    }
  }
  return { file: '', services: [], problem: null };
}

/** The service that `--name` means, else one that is a model server, else one that is built and reached. */
function pick(services: readonly ComposeService[], name: string | undefined): ComposeService | undefined {
  const candidates = services.filter(({ build, image }) => build !== null || isServer(image));
  return (
    candidates.find((service) => service.name === name) ??
    candidates.find((service) => recognise(wordsOf(service)) !== null) ??
    candidates.find(({ build, ports }) => build !== null && ports.length > 0) ??
    candidates.find(({ build }) => build !== null)
  );
}

function isServer(image: string | null): boolean {
  return image !== null && recognise([image]) !== null;
}

function wordsOf({ image, entrypoint, command }: ComposeService): string[] {
  return [image ?? '', ...(entrypoint ?? []), ...(command ?? [])];
}

/** The Dockerfile in the folder that `--name` means, else one of a server we know, else the nearest. */
function choose(root: string, paths: readonly string[], name: string | undefined): string | undefined {
  const folderOf = (path: string): string | undefined => dirname(path).split('/').at(-1);
  return (
    paths.find((path) => name !== undefined && folderOf(path) === name) ??
    paths.find((path) => path === 'Dockerfile') ??
    paths.find((path) => {
      const facts = readDockerfile(readSmall(join(root, path)) ?? '');
      return recognise([...facts.from, ...facts.words]) !== null;
    }) ??
    paths[0]
  );
}

function ofDockerfile(root: string, path: string, all: readonly string[], given: Given): Subject {
  const facts = readDockerfile(readSmall(join(root, path)) ?? '');
  const image = given.image ?? IMAGE;
  const folder = dirname(path);
  const file = path === join(folder, 'Dockerfile') ? '' : ` --file ${path}`;
  const build: Build = PLAIN_IMAGE.test(image)
    ? { kind: 'run', line: `docker build --tag ${image}${file} ${folder}` }
    : { kind: 'todo', reason: `build ${path} as the image that .github/memdrift.yml names` };
  const others = all.filter((other) => other !== path);
  return {
    found: path,
    image,
    build,
    ...runtime(facts, { words: [], ports: [], health: null }, path, given),
    ...NOTHING_FURTHER,
    notes: others.length === 0 ? [] : [`not measured: ${others.join(', ')}; a leg each: ${MATRIX}`],
  };
}

const MATRIX = 'examples/workflows/matrix.yml';
const NOTHING_FURTHER = { args: [], runArgs: [], env: {}, volumes: [], shmSize: null, memoryLimit: null };

function ofCompose(
  root: string,
  file: string,
  service: ComposeService,
  all: readonly ComposeService[],
  given: Given,
): Subject {
  const { name, build, entrypoint, command } = service;
  const text = build === null ? null : readSmall(join(root, normalize(join(build.context, build.dockerfile))));
  const facts = readDockerfile(text ?? `FROM ${service.image ?? 'scratch'}`);
  const [program, ...rest] = entrypoint ?? [];
  const others = all.filter((other) => other !== service && other.build !== null).map((other) => other.name);
  const own = { words: [...(entrypoint ?? []), ...(command ?? [])], ports: service.ports, health: service.health };
  return {
    found: `service ${name} of ${file}`,
    ...imageOf(file, service, given),
    ...runtime(facts, own, `${file}, service ${name}`, given),
    args: [...rest, ...(command ?? [])],
    runArgs: program === undefined ? [] : ['--entrypoint', program],
    env: service.environment,
    volumes: service.volumes,
    shmSize: service.shmSize,
    memoryLimit: service.memoryLimit,
    notes: [
      `memdrift measures one container, of the image of ${name}; what it needs beside it, the workflow must start`,
      ...(service.left.length === 0 ? [] : [`not taken over from ${file}: ${service.left.join('; ')}`]),
      ...(others.length === 0 ? [] : [`not measured: ${others.join(', ')}; a leg each: ${MATRIX}`]),
    ],
  };
}

/** With a project's name of its own, compose calls what it builds by a name that is known. */
const PROJECT = 'memdrift';

function imageOf(file: string, { name, image, build }: ComposeService, given: Given): Pick<Subject, 'image' | 'build'> {
  const named = given.image ?? image;
  const known = named === null || PLAIN_IMAGE.test(named);
  if (build !== null && given.image === undefined && known) {
    const line = `docker compose --project-name ${PROJECT} --file ${file} build ${name}`;
    return { image: named ?? `${PROJECT}-${name}`, build: { kind: 'run', line } };
  }
  if (build === null && given.image === undefined && image !== null && known) {
    return { image, build: { kind: 'named', file } };
  }
  const reason = `build or pull the image of service ${name} of ${file} as the one that .github/memdrift.yml names`;
  return { image: given.image ?? IMAGE, build: { kind: 'todo', reason } };
}

function ofNothing(given: Given): Subject {
  const image = given.image ?? IMAGE;
  return {
    found: null,
    image,
    build: { kind: 'todo', reason: 'build the image of this commit, by the name that .github/memdrift.yml gives it' },
    ...runtime(readDockerfile(''), { words: [image], ports: [], health: null }, '', given),
    ...NOTHING_FURTHER,
    notes: [],
  };
}

/** Port, health path and kind of server: what compose says of the container wins over what its image says. */
function runtime(
  image: ImageFacts,
  own: { words: string[]; ports: number[]; health: string | null },
  where: string,
  given: Given,
): Pick<Subject, 'port' | 'healthPath' | 'server' | 'model'> {
  const server = recognise([...own.words, ...image.words, ...image.from]);
  const words = [...own.words, ...image.words];
  const health = healthIn(own.health) ?? healthIn(image.health);
  const said = (value: number | null | undefined, from: string): Said<number>[] =>
    value === null || value === undefined || value < 1 || value > 65535 ? [] : [{ value, from }];
  const [port = { value: 8000, from: 'a guess', guess: true }] = [
    ...said(given.port, '--port'),
    ...said(portIn(words), `the command, ${where}`),
    ...said(health?.port, `the health check, ${where}`),
    ...said(own.ports[0], where),
    ...said(image.ports[0], `EXPOSE, ${where}`),
    ...said(server?.port, `usual for ${server?.name}`),
  ];
  const usual = server?.healthPath ?? null;
  const healthPath: Said<string> =
    health !== null
      ? { value: health.path, from: `the health check, ${where}` }
      : usual !== null
        ? { value: usual, from: `usual for ${server?.name}` }
        : { value: '/health', from: 'a guess', guess: true };
  return { port, healthPath, server, model: server === null ? null : modelIn(words, server) };
}
