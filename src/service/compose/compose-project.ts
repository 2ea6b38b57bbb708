import { pairOf, type RunDir } from '../cleanup/run-dir.js';
import { DIRECTORIES, INSIDE, OUT_INSIDE } from '../container/create-args.js';
import type { Image } from '../container/image.js';
import { type ServiceConfig, ServiceError } from '../service.js';
import { probeVariables } from '../service-environment.js';
import { asMeant, asWritten, type ChosenServices, type ComposeModel, type ComposeService } from './compose-model.js';

/** What our own project is made with, beside the user's. */
export interface ProjectPlan {
  /** Of the project: every container and network of it has a name that begins so. */
  name: string;
  /** Labels of all that the engine keeps for it. */
  labels: Readonly<Record<string, string>>;
  /** In which each member has the two directories of its probe. */
  dir: Pick<RunDir, 'told' | 'out'>;
  /** Of the members, by member. */
  images: Readonly<Record<string, Pick<Image, 'env' | 'command'>>>;
  /** Names of volumes that the engine has already. */
  volumesThere: ReadonlySet<string>;
  config: Pick<ServiceConfig, 'port' | 'env' | 'memoryLimitBytes' | 'shmSizeBytes' | 'shutsOutNode'>;
}

/**
 * The project that is measured, as a compose file: the chosen services of the user's, under a name of its own, with the
 * probe in each member. Two of them can run at the same time, also beside the user's own: only volumes keep their names,
 * so that a model cache is found again.
 * @throws ServiceError where the service that answers has no network of its own to publish its port on
 */
export function measuredProject(
  model: ComposeModel,
  chosen: ChosenServices,
  plan: ProjectPlan,
): Record<string, unknown> {
  const kept = new Set(chosen.kept);
  const [answering] = chosen.members;
  const services = chosen.kept.map((name) => {
    const service = anywhere(model, name, kept, plan.labels);
    if (!chosen.members.includes(name)) return [name, service] as const;
    if (name !== answering) return [name, withProbe(service, name, plan)] as const;
    return [name, withProbe(answeringOn(service, name, plan.config), name, plan)] as const;
  });
  return {
    ...model,
    name: plan.name,
    services: Object.fromEntries(services),
    networks: mapValues(model.networks ?? {}, (network) =>
      network?.external === true ? network : { ...without(network ?? {}, 'name'), labels: labelled(network, plan) },
    ),
    volumes: mapValues(model.volumes ?? {}, (volume) =>
      // Compose would ask whether to recreate, and so empty, one that was made with other settings.
      volume?.name !== undefined && plan.volumesThere.has(asMeant(volume.name))
        ? { name: volume.name, external: true }
        : (volume ?? {}),
    ),
  };
}

/** Names of the volumes that our project would make, or find. */
export function volumeNames({ volumes }: ComposeModel): string[] {
  const named = Object.values(volumes ?? {}).filter((volume) => volume?.external !== true);
  return named.flatMap((volume) => (volume?.name === undefined ? [] : [asMeant(volume.name)]));
}

/** The command that the file gives a service; empty where its image's own is run. */
export function fileCommand({ services }: ComposeModel, name: string): string[] {
  return (services[name]?.command ?? []).map(asMeant);
}

/** A service that runs beside another of the same file: no name, port or image but what the engine has. */
function anywhere(
  model: ComposeModel,
  name: string,
  kept: ReadonlySet<string>,
  labels: Readonly<Record<string, string>>,
): ComposeService {
  const service = model.services[name] ?? {};
  const needed = Object.entries(service.depends_on ?? {}).filter(([other]) => kept.has(other));
  return {
    ...without(service, 'container_name', 'ports', 'build', 'profiles', 'pull_policy'),
    image: service.image ?? `${model.name}-${name}`,
    depends_on: Object.fromEntries(needed),
    labels: { ...service.labels, ...mapValues(labels, asWritten) },
  };
}

/** With the probe in it. It is not started again where it ends: that it did is what must be seen. */
function withProbe(service: ComposeService, name: string, plan: ProjectPlan): ComposeService {
  const { dir, images } = plan;
  const image = images[name];
  const own = (key: string): string => service.environment?.[key] ?? asWritten(image?.env[key] ?? '');
  const variables = { PYTHONPATH: own('PYTHONPATH'), NODE_OPTIONS: own('NODE_OPTIONS') };
  const command = [service.entrypoint, service.command, image?.command].flatMap((words) => words ?? []);
  const { told, out } = pairOf(dir, name);
  return {
    ...service,
    restart: 'no',
    ...(service.deploy == null ? {} : { deploy: without(service.deploy, 'restart_policy') }),
    environment: {
      ...service.environment,
      ...probeVariables(`${INSIDE}/lib`, variables, command, plan.config.shutsOutNode),
      ...DIRECTORIES,
    },
    volumes: [
      ...(service.volumes ?? []),
      { ...bind(asWritten(told), INSIDE), read_only: true },
      bind(asWritten(out), OUT_INSIDE),
    ],
  };
}

/** A folder that the engine does not see is refused, where it would else make an empty one of it. */
function bind(source: string, target: string): { type: string; source: string; target: string; bind: object } {
  return { type: 'bind', source, target, bind: { create_host_path: false } };
}

/** With what the configuration lays over it, and its port on this machine's loopback, under a number that is free. */
function answeringOn(service: ComposeService, name: string, config: ProjectPlan['config']): ComposeService {
  const { port, env, memoryLimitBytes: limit, shmSizeBytes: shm } = config;
  const mode = service.network_mode;
  if (mode !== undefined && mode !== 'host' && mode !== 'bridge') {
    throw new ServiceError(`compose service ${name}: found network_mode ${mode}; allowed: its own networks, or host`);
  }
  return {
    ...service,
    environment: { ...service.environment, ...mapValues(env, asWritten) },
    ...(mode === 'host' ? {} : { ports: [{ mode: 'ingress', host_ip: '127.0.0.1', target: port, protocol: 'tcp' }] }),
    ...(limit === undefined ? {} : limitedTo(service, limit)),
    ...(shm === undefined ? {} : { shm_size: `${shm}` }),
  };
}

/** Without swap: what is swapped out leaves the figures that are judged. Compose wants both its limits to be the same. */
function limitedTo({ deploy }: ComposeService, limitBytes: number): Partial<ComposeService> {
  const memory = `${limitBytes}`;
  const limit = { mem_limit: memory, memswap_limit: memory };
  const limits = deploy?.resources?.limits;
  if (deploy == null || limits == null) return limit;
  return { ...limit, deploy: { ...deploy, resources: { ...deploy.resources, limits: { ...limits, memory } } } };
}

function labelled(
  network: { labels?: Record<string, string> | null | undefined } | null,
  { labels }: ProjectPlan,
): Record<string, string> {
  return { ...network?.labels, ...mapValues(labels, asWritten) };
}

function mapValues<T, U>(values: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}

function without<T extends object>(value: T, ...keys: string[]): T {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key))) as T;
}
