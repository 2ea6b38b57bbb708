import type { z } from 'zod';
import { docker, tryDocker } from '../engine/docker.js';
import { type Owner, ownerFromLabels, parseServiceName } from '../names.js';
import type { Environment } from '../service.js';
import type { inspectedObject } from './left-behind.js';
import { thisUser } from './owned.js';

/** Something that the engine keeps for a service of this user. */
export interface EngineObject {
  /** By which it is removed; a volume has its name alone. */
  id: string;
  name: string;
  service: string;
  owner: Owner;
  /** Id of the image that a container was made of, whatever that image's name means by now; null for all else. */
  image: string | null;
  /** Paths that are mounted in a container, as the engine sees them. */
  mounted: string[];
  /** The engine's pid of a container's first process; 0 where it does not run. */
  pid: number;
  /** Signal that asks a container to end, as its image has it: `SIGINT`, `2`; null for docker's own. */
  stopSignal: string | null;
}

export const KINDS = ['container', 'network', 'volume'] as const;
export type Kind = (typeof KINDS)[number];

/** What is used of `docker <kind> inspect`, one line an object. To name a field that is not there is an error: StopSignal. */
const FORMATS: Record<Kind, string> = {
  container:
    '{"id":{{json .Id}},"name":{{json .Name}},"labels":{{json .Config.Labels}},"image":{{json .Image}},"mounts":{{json .Mounts}},"state":{{json .State}},"config":{{json .Config}}}',
  network: '{"id":{{json .Id}},"name":{{json .Name}},"labels":{{json .Labels}}}',
  volume: '{"id":{{json .Name}},"name":{{json .Name}},"labels":{{json .Labels}}}',
};

/**
 * What the engine keeps for this user's services, or for one of them, by name and labels both: engines are shared by users
 * and machines, and a name alone proves nothing.
 * @throws ServiceError where the engine does not tell
 */
export async function ownObjects(kind: Kind, env: Environment, service?: string): Promise<EngineObject[]> {
  const all = kind === 'container' ? ['--all', '--no-trunc'] : [];
  const named = service === undefined ? [] : ['--filter', `name=${service}`];
  const ids = lines(await docker([kind, 'ls', ...all, '--quiet', '--filter', 'label=memdrift=1', ...named], env));
  if (ids.length === 0) return [];
  const { inspectedObject } = await import('./left-behind.js');
  // Its exit code only says that one of them has gone meanwhile.
  const { stdout } = await tryDocker([kind, 'inspect', '--format', FORMATS[kind], ...ids], env);
  return lines(stdout)
    .map((line) => ownObject(inspectedObject.parse(JSON.parse(line))))
    .filter((object) => object !== null)
    .filter((object) => service === undefined || object.service === service);
}

function ownObject(found: z.infer<typeof inspectedObject>): EngineObject | null {
  const { id, labels, image, mounts, state, config } = found;
  const name = found.name.replace(/^\//, '');
  const service = parseServiceName(name);
  const owner = ownerFromLabels(labels ?? {});
  if (service === null || owner === null || owner.uid !== thisUser()) return null;
  const mounted = (mounts ?? []).map(({ Source }) => Source);
  const stopSignal = config?.StopSignal || null;
  return { id, name, service, owner, image: image ?? null, mounted, pid: state?.Pid ?? 0, stopSignal };
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
