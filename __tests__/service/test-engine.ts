import { execFileSync, spawnSync } from 'node:child_process';

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
