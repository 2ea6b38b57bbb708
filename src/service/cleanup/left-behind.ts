import { z } from 'zod';

/**
 * What a run has left: as `docker inspect` prints it (see `FORMATS` of engine-objects.ts) and as an owner file has it.
 * Loaded only where something was left, because zod would delay the first docker command of every run.
 */
export const inspectedObject = z.object({
  id: z.string(),
  name: z.string(),
  labels: z.record(z.string(), z.string()).nullish(),
  image: z.string().nullish(),
  mounts: z.array(z.object({ Source: z.string().default('') })).nullish(),
  state: z.object({ Pid: z.number() }).nullish(),
  config: z.object({ StopSignal: z.string().nullish() }).nullish(),
});

export const ownerFile = z.object({
  /** Of the service: a directory that is called otherwise has been renamed, and says nothing. */
  name: z.string(),
  uid: z.int(),
  pid: z.int(),
  host: z.string(),
  started: z.number(),
  birth: z.object({ startTicks: z.number(), pidNamespace: z.number() }).nullable().default(null),
  /** As the user called it, null for a command. For a person to read: nothing is run by it. */
  image: z.string().nullable(),
});
