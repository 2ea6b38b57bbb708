import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { temporaryFolder } from '../cleanup/run-dir.js';
import { INSIDE, OUT_INSIDE } from '../container/create-args.js';
import { docker } from '../engine/docker.js';
import type { Environment, ProbeChannel } from '../service.js';
import { commandText } from './file-channel.js';
import { OutputCopy } from './output-copy.js';

/** The volume that the service writes; the one that it only reads has the service's own name. */
export function outVolumeOf(service: string): string {
  return `${service}-out`;
}

/**
 * The probe's files where the engine does not see ours: in two volumes. The service mounts the one with commands
 * read-only, which `docker cp` respects, so we write through a container of our own that is never started.
 */
export class VolumeChannel implements ProbeChannel {
  readonly #teller: string;
  readonly #copy: OutputCopy;

  constructor(
    private readonly service: string,
    signal: AbortSignal,
    private readonly env: Environment,
  ) {
    this.#teller = `${service}-teller`;
    this.#copy = new OutputCopy(service, signal, env);
  }

  /**
   * Makes the volumes and puts into them what is in the folder, modes kept. Before the service's container is created.
   * @param labels arguments of docker
   * @param imageId of the service's image, as inspected: of another nothing may be here
   * @throws ServiceError with docker's reason
   */
  async fill(told: string, imageId: string, labels: readonly string[]): Promise<void> {
    const volumes = [
      { name: this.service, dst: INSIDE },
      { name: outVolumeOf(this.service), dst: OUT_INSIDE },
    ];
    for (const { name } of volumes) await docker(['volume', 'create', ...labels, name], this.env);
    const mounts = volumes.flatMap(({ name, dst }) => ['--mount', `type=volume,src=${name},dst=${dst}`]);
    const args = ['--name', this.#teller, ...labels, '--network', 'none', ...mounts];
    await docker(['create', ...args, '--entrypoint', 'never-started', imageId], this.env);
    await docker(['cp', `${told}/.`, `${this.#teller}:${INSIDE}`], this.env);
    await withFolder(this.env, async (folder) => {
      // A folder's own mode travels only as that of an entry.
      const out = join(folder, basename(OUT_INSIDE));
      await mkdir(out);
      await chmod(out, 0o1777);
      await docker(['cp', `${folder}/.`, `${this.#teller}:/`], this.env);
    });
  }

  async command(line: string): Promise<void> {
    await withFolder(this.env, async (folder) => {
      const file = join(folder, 'command');
      await writeFile(file, commandText(line));
      await chmod(file, 0o644);
      await docker(['cp', file, `${this.#teller}:${INSIDE}/command`], this.env);
    });
  }

  read(): Promise<Map<string, string>> {
    return this.#copy.read();
  }
}

async function withFolder<T>(env: Environment, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(temporaryFolder(env), 'memdrift-copy-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
