import { existsSync } from 'node:fs';
import { z } from 'zod';
import { containerLogs } from '../container/container-state.js';
import { tryDocker } from '../engine/docker.js';
import type { Ended, RunLimits } from '../engine/exec.js';
import { type Environment, type LaunchOptions, ServiceError } from '../service.js';
import { withoutStep } from '../service-environment.js';

/** Compose reads files and asks the engine; it pulls and builds nothing for us. */
const PATIENCE_MS = 60_000;

/** Warnings of one file that are passed on. */
const WARNING_LIMIT = 20;

/**
 * Makes sure that the docker command line has compose.
 * @throws ServiceError
 */
export async function assertCompose(env: Environment): Promise<void> {
  const { code } = await compose(['version'], { env, timeoutMs: PATIENCE_MS });
  if (code === 0) return;
  const remedy = 'install the plugin docker-compose-plugin (compose 2 or newer), or measure with image or command';
  throw new ServiceError('docker compose: not found on this machine', { remedy });
}

/**
 * The project of the file as compose reads it: interpolated, merged, with the services of every profile.
 * @returns JSON
 * @throws ServiceError with compose's reason
 */
export async function resolvedProject(
  file: string,
  { log, signal, env }: Pick<LaunchOptions, 'log' | 'signal' | 'env'>,
): Promise<string> {
  if (!existsSync(file)) {
    throw new ServiceError(`compose-file: no such file ${file}`, {
      remedy: 'its path counts from where memdrift runs',
    });
  }
  const args = ['--file', file, '--profile', '*', 'config', '--format', 'json'];
  const ended = await compose(args, { signal, env, timeoutMs: PATIENCE_MS });
  for (const warning of warningsOf(ended)) log.warn(`${file}: ${warning}`);
  if (ended.code === 0) return ended.stdout;
  throw new ServiceError(`compose-file ${file}: ${composesReason(ended)}`, {
    remedy: `see docker compose --file ${file} config`,
  });
}

/**
 * Creates and starts the project, and waits for those of its services that others wait for.
 * @throws ServiceError with compose's reason, or where it takes longer than it may; the signal's reason
 */
export async function startProject(
  name: string,
  file: string,
  { signal, env, timeoutMs }: { signal: AbortSignal; env: Environment; timeoutMs: number },
): Promise<void> {
  const late = AbortSignal.timeout(timeoutMs);
  const args = ['--project-name', name, '--file', file, 'up', '--detach', '--no-build', '--pull', 'never'];
  try {
    const ended = await compose(args, { env, signal: AbortSignal.any([signal, late]) });
    if (ended.code === 0) return;
    const message = `the compose project cannot be started: ${composesReason(ended)}`;
    throw await failure(name, message, 'see its last lines', env);
  } catch (error) {
    if (signal.aborted || !late.aborted) throw error;
    const remedy = 'check the health checks that its services wait for';
    throw await failure(name, `the compose project was not started within ${timeoutMs / 1000} s`, remedy, env);
  }
}

async function failure(name: string, message: string, remedy: string, env: Environment): Promise<ServiceError> {
  const containers = (await containersOf(name, env).catch(() => [])).map(({ id, service }) => ({ id, name: service }));
  return new ServiceError(message, { remedy, logs: await containerLogs(containers, 50, env) });
}

/** A container of a project, and its service in the file. */
const listed = z.object({ id: z.string(), name: z.string(), service: z.string() });

/** All containers of a project, whatever their state; none where the engine does not answer. */
export async function containersOf(project: string, env: Environment): Promise<z.infer<typeof listed>[]> {
  const format = '{"id":{{json .ID}},"name":{{json .Names}},"service":{{json (.Label "com.docker.compose.service")}}}';
  const filter = `label=com.docker.compose.project=${project}`;
  const { code, stdout } = await tryDocker(['ps', '--all', '--no-trunc', '--filter', filter, '--format', format], env);
  const lines = code === 0 ? stdout.split('\n').filter((line) => line !== '') : [];
  return lines.map((line) => listed.parse(JSON.parse(line)));
}

/** The file is under review, and what it interpolates reaches the services: nothing of the step may be among it. */
function compose(args: readonly string[], { env, ...limits }: RunLimits): Promise<Ended> {
  return tryDocker(['compose', '--ansi', 'never', ...args], withoutStep(env), limits);
}

/** The line in which compose says why it failed: its last one that is no warning and no progress. */
export function composesReason({ stderr, code }: Ended): string {
  const lines = stderr.split('\n').map((line) => line.trim());
  const said = lines.filter((line) => line !== '' && !/\blevel=(warning|info|debug)\b/.test(line));
  const text = (said.at(-1) ?? `exit code ${code}`).replace(/^Error response from daemon: /, '');
  return text.slice(0, 400);
}

/** What compose has warned of, e.g. a variable that is not set. */
export function warningsOf({ stderr }: Ended): string[] {
  const found = stderr.split('\n').map((line) => line.match(/\blevel=warning msg="((?:[^"\\]|\\.){1,400})/)?.[1]);
  const texts = found.filter((text) => text !== undefined).map((text) => text.replace(/\\(.)/g, '$1'));
  return [...new Set(texts)].slice(0, WARNING_LIMIT);
}
