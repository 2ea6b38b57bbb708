import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { tryDocker } from './engine/docker.js';
import type { Environment } from './service.js';

/**
 * Where the engine's containers are, as seen from here. Loopback and bind mounts mean the same only where the engine
 * runs beside us: in a job's `container:` they are the host's, and with a remote engine another machine's.
 */
export type Placement =
  /** On this machine: mounts and loopback mean the same. */
  | { kind: 'beside' }
  /** We run in a container of the same engine: the service joins our network, files travel by `docker cp`. */
  | { kind: 'sibling'; network: string }
  /** On another machine: published on all its addresses, files travel by `docker cp`. */
  | { kind: 'remote'; host: string };

/** Finds out where the engine is: by our own container, `DOCKER_HOST`, or docker's context. */
export async function findPlacement(env: Environment): Promise<Placement> {
  const network = await ownNetwork(env);
  if (network !== null) return { kind: 'sibling', network };
  const host = remoteHost(env['DOCKER_HOST'] ?? (await contextHost(env)));
  return host === null ? { kind: 'beside' } : { kind: 'remote', host };
}

/** The host of a tcp or ssh address that is not this machine; null for a socket. */
export function remoteHost(address: string): string | null {
  const host = address.match(/^(?:tcp|ssh|https?):\/\/(?:[^@/]*@)?(\[[^\]]+\]|[^:/]+)/)?.[1];
  return host === undefined ? null : host;
}

/** The engine's address by the docker command line's own settings; empty where they name none. */
async function contextHost(env: Environment): Promise<string> {
  const { code, stdout } = await tryDocker(['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'], env);
  return code === 0 ? stdout.trim() : '';
}

const self = z.object({
  Id: z.string(),
  Config: z.object({ Hostname: z.string() }),
  NetworkSettings: z.object({ Networks: z.record(z.string(), z.unknown()) }),
});

/**
 * Network of the container that we run in; null where we run in none that the engine knows. Our own signs of a
 * container are not enough: virtual machines made of images carry `/.dockerenv` too (seen), and a container may be
 * called as this host is.
 */
async function ownNetwork(env: Environment): Promise<string | null> {
  for (const id of ownContainerIds()) {
    const { code, stdout } = await tryDocker(['container', 'inspect', '--format', '{{json .}}', id], env);
    if (code !== 0) continue;
    const found = self.safeParse(JSON.parse(stdout));
    if (!found.success || !found.data.Id.startsWith(id)) continue;
    const networks = Object.keys(found.data.NetworkSettings.Networks).filter((name) => name !== 'none');
    return networks[0] ?? null;
  }
  return null;
}

/** What may be the id of a container that we run in: docker mounts files of a folder so named, and names the host so. */
function ownContainerIds(): string[] {
  const mounted = readText('/proc/self/mountinfo').match(
    /\/containers\/([0-9a-f]{64})\/(?:hostname|hosts|resolv\.conf)/,
  )?.[1];
  const named = /^[0-9a-f]{12}$/.test(hostname()) ? [hostname()] : [];
  return mounted === undefined ? named : [mounted];
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
