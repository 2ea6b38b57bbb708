import { z } from 'zod';
import { tryDocker } from './docker.js';

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
    HostConfig: z.object({ Memory: z.number(), NetworkMode: z.string() }),
    Config: z.object({ Env: z.array(z.string()).nullish() }),
    NetworkSettings: z.object({
      Networks: z.record(z.string(), z.object({ IPAddress: z.string().nullish() })).nullish(),
      Ports: z.record(z.string(), z.array(z.object({ HostPort: z.string() })).nullish()).nullish(),
    }),
  }),
]);

/** What of `docker inspect` matters here. */
export type Inspected = z.infer<typeof inspected>[0];

/** The container as the engine sees it now; null where it is gone. */
export async function inspect(container: string): Promise<Inspected | null> {
  const { code, stdout } = await tryDocker(['container', 'inspect', container]);
  return code === 0 ? inspected.parse(JSON.parse(stdout))[0] : null;
}

/** The container's memory limit in bytes; null where it has none. */
export function limitOf({ HostConfig }: Inspected): number | null {
  return HostConfig.Memory > 0 ? HostConfig.Memory : null;
}
