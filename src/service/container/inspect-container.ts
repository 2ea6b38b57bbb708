import { z } from 'zod';
import { dockersReason, tryDocker } from '../engine/docker.js';
import { type Environment, ServiceError } from '../service.js';

const inspected = z.tuple([
  z.object({
    Id: z.string(),
    /** Id of its image. */
    Image: z.string(),
    State: z.object({
      Running: z.boolean(),
      ExitCode: z.number(),
      OOMKilled: z.boolean(),
      Pid: z.number(),
      Error: z.string().default(''),
    }),
    HostConfig: z.object({ Memory: z.number(), NetworkMode: z.string(), IpcMode: z.string().default('') }),
    Mounts: z.array(z.object({ Source: z.string().default(''), Destination: z.string() })).nullish(),
    Config: z.object({ Env: z.array(z.string()).nullish() }),
    NetworkSettings: z.object({
      Networks: z.record(z.string(), z.object({ IPAddress: z.string().nullish() })).nullish(),
      Ports: z.record(z.string(), z.array(z.object({ HostPort: z.string() })).nullish()).nullish(),
    }),
  }),
]);

/** The fields of `docker inspect` that are used. */
export type Inspected = z.infer<typeof inspected>[0];

/**
 * The container as the engine sees it now; null where it is gone.
 * @throws ServiceError where the engine does not answer
 */
export async function inspect(container: string, env: Environment): Promise<Inspected | null> {
  const ended = await tryDocker(['container', 'inspect', container], env);
  if (ended.code === 0) return inspected.parse(JSON.parse(ended.stdout))[0];
  if (/no such (container|object)/i.test(ended.stderr)) return null;
  throw new ServiceError(`docker container inspect: ${dockersReason(ended)}`, {
    remedy: 'check that the Docker daemon is running',
  });
}

/** Whose /dev/shm the container has: with `--ipc host` or that folder mounted the machine's, with `--ipc container:` another's. */
export function sharedMemoryOf({ HostConfig, Mounts }: Inspected): 'own' | 'machine' | 'another' {
  const isMounted = Mounts?.some(({ Source, Destination }) => Source === '/dev/shm' && Destination === '/dev/shm');
  if (HostConfig.IpcMode === 'host' || isMounted === true) return 'machine';
  return HostConfig.IpcMode.startsWith('container:') ? 'another' : 'own';
}

/** The container's memory limit in bytes; null where it has none. */
export function memoryLimit({ HostConfig }: Inspected): number | null {
  return HostConfig.Memory > 0 ? HostConfig.Memory : null;
}
