import { constants, lstatSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { ServiceError } from '../service.js';

/** open(2): the inode alone, so that no device is asked and no pipe waited for. Linux; Node has no name for it. */
export const O_PATH = 0o10000000;

/**
 * A directory of ours that the service may reach. It is entered by the inode that it has when this is made: what somebody
 * puts in its place, or in that of a directory above it, is refused and never followed.
 */
export class OwnFolder {
  readonly #inode: string;

  constructor(readonly path: string) {
    this.#inode = inodeOf(lstatSync(path, { bigint: true }));
  }

  /**
   * Gives the work a path that leads to this very directory while it lasts.
   * @throws ServiceError where the directory is not there any more, and what the work throws
   */
  async enter<T>(work: (path: string) => Promise<T>): Promise<T> {
    const flags = O_PATH | constants.O_DIRECTORY | constants.O_NOFOLLOW;
    const folder = await open(this.path, flags).catch((cause: NodeJS.ErrnoException) => this.#refuse(cause));
    try {
      if (inodeOf(await folder.stat({ bigint: true })) !== this.#inode) this.#refuse();
      return await work(`/proc/self/fd/${folder.fd}`);
    } finally {
      await folder.close();
    }
  }

  #refuse(cause?: NodeJS.ErrnoException): never {
    const found = cause?.code ?? 'another directory';
    const remedy = 'nothing but memdrift may change the folder of a run: see what the service does in it';
    throw new ServiceError(`${this.path}: found ${found} where the run's own directory was`, { remedy }, { cause });
  }
}

function inodeOf({ dev, ino }: { dev: bigint; ino: bigint }): string {
  return `${dev}:${ino}`;
}
