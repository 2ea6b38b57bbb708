import { z } from 'zod';
import { docker, dockersReason, tryDocker } from '../engine/docker.js';
import { type Environment, type LaunchOptions, ServiceError } from '../service.js';

/** The fields of an image that are used. */
export interface Image {
  id: string;
  digest: string | null;
  /** Its own environment. */
  env: Record<string, string>;
  /** What it runs where it is told nothing else: entry point and command. */
  command: readonly string[];
}

const lines = z.array(z.string()).nullish();
const inspected = z.tuple([
  z.object({
    Id: z.string(),
    RepoDigests: lines,
    Config: z.object({ Env: lines, Entrypoint: lines, Cmd: lines }).nullish(),
  }),
]);

/**
 * A pull may take as long as it gets on. On a pipe docker says a line for each layer that it has, so the longest silence
 * is that of one large layer: 20 minutes hold 24 GB at 20 MB/s.
 */
const SILENT_PULL_MS = 20 * 60_000;

/**
 * The image as the engine has it; pulled where it does not have it, for as long as that gets on.
 * @throws ServiceError where it can be had neither way, or no engine answers; the signal's reason
 */
export async function findImage(
  name: string,
  { log, signal, env, pulling = (pull) => pull() }: Pick<LaunchOptions, 'log' | 'signal' | 'env' | 'pulling'>,
): Promise<Image> {
  // Docker would take a name that begins with a dash for a flag.
  if (!/^[\w.]/.test(name)) throw new ServiceError(`image: found ${JSON.stringify(name)}; allowed: an image's name`);
  if ((await tryDocker(['image', 'inspect', name], env)).code !== 0) {
    await assertEngine(env);
    log.info(`pulling ${name}`);
    const pulled = await pulling(() => tryDocker(['pull', name], env, { signal, silentMs: SILENT_PULL_MS }));
    if (pulled.code !== 0) {
      const remedy = 'build it in a step before, or log in to its registry';
      throw new ServiceError(`image ${name}: not here, and cannot be pulled: ${dockersReason(pulled)}`, { remedy });
    }
  }
  const [{ Id, RepoDigests, Config }] = inspected.parse(JSON.parse(await docker(['image', 'inspect', name], env)));
  const command = [...(Config?.Entrypoint ?? []), ...(Config?.Cmd ?? [])];
  return { id: Id, digest: RepoDigests?.[0] ?? null, env: parseEnvironment(Config?.Env ?? []), command };
}

/** `NAME=value` lines as docker keeps them. */
export function parseEnvironment(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines.map((line) => {
      const end = line.indexOf('=');
      return end < 0 ? [line, ''] : [line.slice(0, end), line.slice(end + 1)];
    }),
  );
}

async function assertEngine(env: Environment): Promise<void> {
  const answer = await tryDocker(['version', '--format', '{{.Server.Version}}'], env);
  if (answer.code === 0) return;
  throw new ServiceError(`the docker engine does not answer: ${dockersReason(answer)}`, {
    remedy: 'start it, or see DOCKER_HOST',
  });
}
