import { resolve } from 'node:path';
import type { Placement } from '../placement.js';
import { type GpuChoice, type ServiceConfig, ServiceError } from '../service.js';
import { probeVariables } from '../service-environment.js';
import type { Image } from './image.js';

/** Where the container has what we tell its probe, read-only, and where the probe writes: two mounts side by side. */
export const INSIDE = '/memdrift';
export const OUT_INSIDE = '/memdrift-out';
/** What tells the probe of them. */
export const DIRECTORIES = { MEMDRIFT_DIR: INSIDE, MEMDRIFT_OUT: OUT_INSIDE };

/** Flags in run-args that would break the measurement, and why. */
const REFUSED: Record<string, string> = {
  '--rm': 'how the service ended is read from its container',
  '--name': 'the container has the name by which it is cleaned up',
  '--detach': 'it is implied',
  '-d': 'it is implied',
};

/** What names the network in run-args: the flag, with its value or before it. */
export const NETWORK_ARG = /^--net(work)?(=|$)/;

export interface Creation {
  name: string;
  /** Arguments of docker. */
  labels: readonly string[];
  image: Image;
  placement: Placement;
  gpus: GpuChoice;
  /** File of `NAME=value` lines: values stay out of the process list. */
  envFile: string;
  /** Where the two directories of the probe come from: values of `--mount` without the rest. */
  probe: { told: string; out: string };
}

/**
 * The arguments of `docker create` for the service. Ours come after run-args: of two that set the same, docker takes the
 * last.
 * @throws ServiceError for run-args that cannot be
 */
export function createArgs(config: ServiceConfig, creation: Creation): string[] {
  const { name, image, gpus, probe } = creation;
  for (const arg of config.runArgs) {
    const flag = arg.split('=')[0] ?? '';
    const why = flag.startsWith('--health-') ? 'its processes would be counted' : REFUSED[flag];
    if (why !== undefined) throw new ServiceError(`run-args: ${arg} is not allowed: ${why}`);
  }
  const limit = config.memoryLimitBytes;
  const command = [...config.runArgs, ...image.command, ...config.args];
  const probed = probeVariables(`${INSIDE}/lib`, { ...image.env, ...config.env }, command, config.shutsOutNode);
  const variables = { ...probed, ...DIRECTORIES };
  return [
    'create',
    // A health check's own processes would come and go among the service's.
    '--no-healthcheck',
    ...(gpus.docker === null ? [] : ['--gpus', gpus.docker]),
    ...(config.shmSizeBytes === undefined ? [] : ['--shm-size', `${config.shmSizeBytes}`]),
    ...config.volumes.flatMap((volume) => ['--volume', fromHere(volume)]),
    ...networkArgs(config, creation.placement),
    ...config.runArgs,
    // Without swap: what is swapped out leaves the figures that are judged.
    ...(limit === undefined ? [] : ['--memory', `${limit}`, '--memory-swap', `${limit}`]),
    ...['--name', name, ...creation.labels],
    ...['--env-file', creation.envFile],
    ...Object.keys(envBeside(config.env)).flatMap((key) => ['--env', key]),
    ...Object.entries(variables).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
    ...['--mount', `${probe.told},dst=${INSIDE},readonly`, '--mount', `${probe.out},dst=${OUT_INSIDE}`],
    config.image ?? '',
    ...config.args,
  ];
}

/** The content of the file of environment variables: those that a line can hold. */
export function envFileText(env: Readonly<Record<string, string>>): string {
  const lines = Object.entries(env).filter(([, value]) => isLine(value));
  return lines.map(([key, value]) => `${key}=${value}\n`).join('');
}

/**
 * The variables that no line of the file can hold. Docker takes their values from its own environment, because everybody
 * on this machine can read its arguments.
 * @throws ServiceError for a variable that docker itself would obey
 */
export function envBeside(env: Readonly<Record<string, string>>): Record<string, string> {
  const beside = Object.entries(env).filter(([, value]) => !isLine(value));
  for (const [name] of beside) {
    if (!OBEYED.test(name)) continue;
    throw new ServiceError(`env ${name}: found a value of several lines, or a long one; allowed: one line`);
  }
  return Object.fromEntries(beside);
}

/** Docker reads the file by lines of at most 64 KiB, and drops a return at their end. */
function isLine(value: string): boolean {
  return !/[\r\n]/.test(value) && Buffer.byteLength(value) < 60_000;
}

/** What docker's command line, its plugins, Go's runtime and the loader read; and ours, which are among the arguments. */
const OBEYED =
  /^(DOCKER|BUILDKIT|BUILDX|COMPOSE|MOBY|OTEL|LD|XDG|LC|MEMDRIFT)_|^(GODEBUG|GOMAXPROCS|GOGC|GOMEMLIMIT|GOTRACEBACK|GOCOVERDIR|GLIBC_TUNABLES|SSL_CERT_(FILE|DIR)|SSH_(AUTH_SOCK|ASKPASS\w*)|PATH|HOME|USER|SHELL|TERM|LANG|TMPDIR|PYTHONPATH|NODE_OPTIONS|LOCALDOMAIN|RES_OPTIONS|\w+_PROXY)$/i;

function networkArgs({ port, runArgs }: ServiceConfig, placement: Placement): string[] {
  const usersOwn = runArgs.some((arg) => NETWORK_ARG.test(arg));
  if (placement.kind === 'sibling') return usersOwn ? [] : ['--network', placement.network];
  return ['--publish', `${placement.kind === 'remote' ? '0.0.0.0' : '127.0.0.1'}::${port}`];
}

/** A folder relative to ours: docker before 23 takes absolute ones only. */
function fromHere(volume: string): string {
  const [source = '', ...rest] = volume.split(':');
  return /^\.{1,2}(\/|$)/.test(source) ? [resolve(source), ...rest].join(':') : volume;
}
