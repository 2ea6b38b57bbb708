import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** The engine and the images of the container tests. Importing this file asks the engine. */

export const PYTHON_IMAGE = 'memdrift-test/python:12';
export const BARE_PYTHON_IMAGE = 'memdrift-test/python-minimal:12';

/** Why container tests cannot run here; null where they can. */
export const NO_DOCKER = ((): string | null => {
  const info = spawnSync('docker', ['info'], { encoding: 'utf8', timeout: 60_000 });
  if (info.error !== undefined) return 'there is no docker command';
  if (info.status !== 0) return 'no docker engine answers (.ci/docker.sh starts one)';
  const images = [PYTHON_IMAGE, BARE_PYTHON_IMAGE];
  const missing = images.filter((image) => spawnSync('docker', ['image', 'inspect', image]).status !== 0);
  return missing.length === 0 ? null : `image ${missing[0]} is missing (.ci/images.sh builds it)`;
})();
if (NO_DOCKER !== null) console.warn(`container tests are skipped: ${NO_DOCKER}`);

/** Where the engine of this machine listens. */
export const SOCKET = '/var/run/docker.sock';

/** The engine behind a port of loopback, as one of another machine is reached. */
export async function relayToEngine(): Promise<{ port: number; close(): void }> {
  // A client that sends no more still reads what a container says.
  const relay = createServer({ allowHalfOpen: true }, (from) => {
    const to = connect({ path: SOCKET, allowHalfOpen: true });
    from.pipe(to).pipe(from);
    from.on('error', () => to.destroy());
    to.on('error', () => from.destroy());
  }).listen(0, '127.0.0.1');
  await once(relay, 'listening');
  const { port } = relay.address() as AddressInfo;
  return { port, close: () => relay.close() };
}

/** Containers and volumes whose name begins so. */
export function dockerObjects(name: string): string[] {
  const lists = [
    ['container', 'ls', '--all', '--format', '{{.Names}}'],
    ['volume', 'ls', '--format', '{{.Name}}'],
  ];
  return lists
    .flatMap((words) => execFileSync('docker', words, { encoding: 'utf8' }).split('\n'))
    .filter((found) => found.startsWith(name));
}
