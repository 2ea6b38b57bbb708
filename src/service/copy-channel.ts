import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docker, tryDocker } from './docker.js';
import { commandText, OutputFiles } from './file-channel.js';
import type { ProbeChannel } from './service.js';

/**
 * The probe's files where the engine does not see ours: in a volume of the container, commanded and read by
 * `docker cp`. Slower than a mount by a docker command a call, the same otherwise.
 */
export class CopyChannel implements ProbeChannel {
  readonly #outputs = new OutputFiles();

  constructor(
    private readonly container: string,
    /** Where the probe's directory is in it. */
    private readonly inside: string,
  ) {}

  /** Puts what is in the folder into the container, which has been created and not started. Keeps modes. */
  async fill(folder: string): Promise<void> {
    await docker(['cp', `${folder}/.`, `${this.container}:${this.inside}`]);
  }

  async command(line: string): Promise<void> {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'command'), commandText(line), { mode: 0o644 });
      await docker(['cp', join(folder, 'command'), `${this.container}:${this.inside}/command`]);
    });
  }

  async read(): Promise<Map<string, string>> {
    return withFolder(async (folder) => {
      await tryDocker(['cp', `${this.container}:${this.inside}/out/.`, folder]);
      return (await this.#outputs.read(folder)).texts;
    });
  }
}

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'memdrift-copy-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
