import { z } from 'zod';
import { type ServiceConfig, ServiceError } from '../service.js';

/**
 * A compose project as `docker compose config --format json` gives it: interpolated, merged, every short form written
 * out. Only what is looked at has a schema; everything else is kept as it is.
 */
export type ComposeModel = z.infer<typeof modelSchema>;
export type ComposeService = z.infer<typeof serviceSchema>;

const deviceSchema = z.looseObject({
  driver: z.string().optional(),
  capabilities: z.array(z.string()).nullish(),
  device_ids: z.array(z.string()).nullish(),
});

const serviceSchema = z.looseObject({
  image: z.string().optional(),
  build: z.unknown().optional(),
  command: z.array(z.string()).nullish(),
  entrypoint: z.array(z.string()).nullish(),
  environment: z.record(z.string(), z.string().nullable()).nullish(),
  labels: z.record(z.string(), z.string()).nullish(),
  depends_on: z
    .record(z.string(), z.looseObject({ condition: z.string().optional(), required: z.boolean().optional() }))
    .nullish(),
  profiles: z.array(z.string()).nullish(),
  network_mode: z.string().optional(),
  runtime: z.string().optional(),
  gpus: z.union([z.literal('all'), z.array(deviceSchema)]).nullish(),
  scale: z.number().optional(),
  volumes: z.array(z.looseObject({ type: z.string(), source: z.string().optional() })).nullish(),
  deploy: z
    .looseObject({
      replicas: z.number().nullish(),
      resources: z
        .looseObject({
          limits: z.looseObject({ memory: z.unknown() }).partial().nullish(),
          reservations: z.looseObject({ devices: z.array(deviceSchema).nullish() }).nullish(),
        })
        .nullish(),
    })
    .nullish(),
});

const resourceSchema = z.looseObject({
  name: z.string().optional(),
  external: z.boolean().optional(),
  labels: z.record(z.string(), z.string()).nullish(),
});

const modelSchema = z.looseObject({
  name: z.string(),
  // The name is a folder of the run directory.
  services: z.record(z.string().regex(/^(?!\.{1,2}$)[\w.-]{1,200}$/), serviceSchema),
  networks: z.record(z.string(), resourceSchema.nullable()).nullish(),
  volumes: z.record(z.string(), resourceSchema.nullable()).nullish(),
});

/**
 * Reads what `docker compose config --format json` has printed.
 * @throws ServiceError where it is no such text
 */
export function parseModel(text: string, file: string): ComposeModel {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new ServiceError(`compose-file ${file}: docker compose config printed no JSON`, {}, { cause });
  }
  const parsed = modelSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const { path = [], message = '' } = parsed.error.issues[0] ?? {};
  throw new ServiceError(`compose-file ${file}: ${path.join('.')}: ${message}`, {}, { cause: parsed.error });
}

/** The services of a project that matter here, by their names in the file. */
export interface ChosenServices {
  /** Those under test; the first answers requests. */
  members: [string, ...string[]];
  /** The members and all that they depend on: nothing else is started. */
  kept: string[];
}

/**
 * Chooses the services: the one that answers, those that are the service under test, and those that these need. What
 * only has to have ended before the others start (`service_completed_successfully`) is needed and never under test.
 * @throws ServiceError for a service that the file does not have, or of which not exactly one container is asked for:
 * processes of two would share the probe's directory, in which files are named by pid
 */
export function chooseServices(
  { services }: ComposeModel,
  { composeService, composeMembers }: Pick<ServiceConfig, 'composeService' | 'composeMembers'>,
): ChosenServices {
  const names = Object.keys(services);
  const answering = composeService ?? (names.length === 1 ? names[0] : undefined);
  if (answering === undefined) {
    throw new ServiceError(`compose-service: not set, and the file has ${names.length}; allowed: ${names.join(', ')}`);
  }
  for (const [input, name] of [
    ['compose-service', answering],
    ...(composeMembers ?? []).map((member) => ['compose-members', member] as const),
  ] as const) {
    if (!names.includes(name)) {
      throw new ServiceError(
        `${input}: found ${name}; allowed: ${names.join(', ') || 'none, the file has no services'}`,
        { remedy: 'name a service of the compose file' },
      );
    }
  }
  const kept = withNeeded(services, [answering, ...(composeMembers ?? [])]);
  const ending = endingServices(services, kept);
  const members = composeMembers === undefined ? kept.filter((name) => !ending.has(name)) : composeMembers;
  const chosen: [string, ...string[]] = [answering, ...new Set(members.filter((name) => name !== answering))];
  for (const name of chosen) assertOneLasting(name, services[name], ending.has(name));
  return { members: chosen, kept };
}

/** The services and all that they depend on, directly or not, in the order in which they are found. */
function withNeeded(services: ComposeModel['services'], wanted: readonly string[]): string[] {
  const found = new Set(wanted);
  for (const name of found) for (const needed of neededBy(services, name)) found.add(needed); // a Set grows as it is walked
  return [...found];
}

/** An optional one of a profile would not be started by compose itself. */
function neededBy(services: ComposeModel['services'], name: string): string[] {
  return Object.entries(services[name]?.depends_on ?? {})
    .filter(([other, { required }]) => {
      const service = Object.hasOwn(services, other) ? services[other] : undefined;
      return service !== undefined && (required !== false || (service.profiles ?? []).length === 0);
    })
    .map(([other]) => other);
}

/** Those that another one waits for to end. */
function endingServices(services: ComposeModel['services'], kept: readonly string[]): Set<string> {
  const dependencies = kept.flatMap((name) => Object.entries(services[name]?.depends_on ?? {}));
  return new Set(
    dependencies.filter(([, { condition }]) => condition === 'service_completed_successfully').map(([name]) => name),
  );
}

function assertOneLasting(name: string, service: ComposeService | undefined, ends: boolean): void {
  if (ends) {
    throw new ServiceError(
      `compose service ${name}: others wait for its end (service_completed_successfully); allowed: one that stays`,
    );
  }
  const replicas = service?.scale ?? service?.deploy?.replicas ?? 1;
  if (replicas !== 1) {
    const remedy = 'scale it to 1 for the measurement: each container has a probe of its own, and pids of its own';
    throw new ServiceError(`compose service ${name} has ${replicas} replicas: allowed 1`, { remedy });
  }
}

/**
 * The image of a service. One that is built and has no name for it is called so by `docker compose build` itself.
 * @throws ServiceError where it has neither
 */
export function imageOf({ name: project, services }: ComposeModel, name: string): string {
  const service = services[name];
  const image = service?.image ?? (service?.build === undefined ? undefined : `${project}-${name}`);
  if (image === undefined) {
    const remedy = 'give it one of them in the compose file';
    throw new ServiceError(`compose service ${name}: has neither image nor build`, { remedy });
  }
  return asMeant(image);
}

/**
 * The GPUs that these services ask for together, as the `gpus` input writes it: a count may be any of them, so all.
 * By the compose specification (`deploy.resources.reservations.devices`, `gpus`, `runtime`) and what compose 2.40 prints
 * for it; no project has been run on a machine with a GPU.
 */
export function gpusAskedFor({ services }: ComposeModel, names: readonly string[]): string {
  const devices = names.map((name) => gpuDevices(services[name]));
  const asked = devices.flat();
  if (asked.length === 0) return 'none';
  const ids = asked.flatMap(({ device_ids }) => device_ids ?? []);
  const byId = asked.every(({ device_ids }) => (device_ids ?? []).length > 0);
  return byId && ids.every((id) => /^[\w:-]+$/.test(id)) ? `device=${[...new Set(ids)].join(',')}` : 'all';
}

function gpuDevices(service: ComposeService | undefined): z.infer<typeof deviceSchema>[] {
  const reserved = (service?.deploy?.resources?.reservations?.devices ?? []).filter(
    ({ driver, capabilities }) => driver === 'nvidia' || capabilities?.includes('gpu') === true,
  );
  const { gpus, runtime } = service ?? {};
  const listed = gpus === 'all' ? [{}] : (gpus ?? []);
  const asked = [...reserved, ...listed];
  return asked.length === 0 && runtime === 'nvidia' ? [{}] : asked;
}

/** A value as its service gets it: in the model a dollar sign is written twice, so that it can be read again. */
export function asMeant(text: string): string {
  return text.replaceAll('$$', '$');
}

/** The other way round. */
export function asWritten(text: string): string {
  return text.replaceAll('$', '$$$$');
}
