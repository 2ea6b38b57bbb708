import { messageOf } from '../../series/unknown.js';
import { type Environment, ServiceError } from '../service.js';
import { type Ended, NotInstalledError, type RunLimits, run } from './exec.js';

/** An engine that takes longer over anything but a pull is not going to answer. */
export const PATIENCE_MS = 60_000;

/**
 * Runs the docker command line, whatever its exit code.
 * @param env what docker gets: it is found by PATH, and obeys DOCKER_HOST and others
 * @throws ServiceError where there is no docker here, or its engine does not answer
 */
export async function tryDocker(
  args: readonly string[],
  env: Environment,
  limits: Omit<RunLimits, 'env'> = { timeoutMs: PATIENCE_MS },
): Promise<Ended> {
  try {
    return await run('docker', args, { ...limits, env });
  } catch (cause) {
    if (limits.signal?.aborted) throw cause;
    if (cause instanceof NotInstalledError) {
      const remedy = 'install the docker command line, or measure with command instead of image';
      throw new ServiceError('docker: not found on this machine', { remedy }, { cause });
    }
    const why = messageOf(cause);
    throw new ServiceError(why, { remedy: 'check that the Docker daemon is running' }, { cause });
  }
}

/**
 * Runs the docker command line.
 * @returns its standard output, trimmed
 * @throws ServiceError with docker's reason where it fails
 */
export async function docker(args: readonly string[], env: Environment): Promise<string> {
  const ended = await tryDocker(args, env);
  if (ended.code === 0) return ended.stdout.trim();
  throw new ServiceError(`docker ${args[0]}: ${dockersReason(ended)}`);
}

/** The line in which docker says why it failed, without its prefix and its advice. */
export function dockersReason({ stderr, code }: Ended): string {
  const lines = stderr.split('\n').map((line) => line.trim());
  const said = lines.filter((line) => line !== '' && !/^(See 'docker|Run 'docker|WARNING|Unable to find)/.test(line));
  const text = said.find((line) => /error|denied|not found|invalid|unknown|cannot/i.test(line)) ?? said.at(-1);
  return (text ?? `exit code ${code}`).replace(/^(docker: )?(Error response from daemon: )?/, '').slice(0, 400);
}
