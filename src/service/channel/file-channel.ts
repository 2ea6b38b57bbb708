import { constants } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { OwnFolder } from '../cleanup/own-folder.js';
import type { RunDir } from '../cleanup/run-dir.js';
import { type ProbeChannel, ServiceError } from '../service.js';
import { ProbeOutput } from './probe-output.js';

/** Made anew for each command: whatever is there already is not ours, and is left alone. */
const NEW_FILE =
  constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** The probe's files in two directories that both sides see: one that we write, and one that the service writes. */
export class FileChannel implements ProbeChannel {
  readonly #output = new ProbeOutput();
  readonly #told: OwnFolder;
  readonly #out: OwnFolder;

  /** @param unreadable reads the files where some belong to another user who keeps them to himself */
  constructor(
    { told, out }: Pick<RunDir, 'told' | 'out'>,
    private readonly unreadable: () => Promise<Map<string, string>> = async () => new Map(),
  ) {
    this.#told = new OwnFolder(told);
    this.#out = new OwnFolder(out);
  }

  async command(line: string): Promise<void> {
    await this.#told.enter(async (folder) => {
      try {
        await writeNew(join(folder, '.command'), commandText(line));
        await rename(join(folder, '.command'), join(folder, 'command'));
      } catch (cause) {
        const { code, syscall } = cause as NodeJS.ErrnoException;
        const what = `${this.#told.path}/${syscall === 'rename' ? 'command' : '.command'}`;
        const remedy = 'nothing but memdrift may write there: see what the service does in it';
        throw new ServiceError(`the probe cannot be given a command: ${what}: ${code}`, { remedy }, { cause });
      }
    });
  }

  async read(): Promise<Map<string, string>> {
    const { texts, denied } = await this.#out.enter((folder) => this.#output.readFolder(folder));
    return denied ? new Map([...texts, ...(await this.unreadable())]) : texts;
  }
}

/** Readable by any user of the service, whatever our umask. */
async function writeNew(path: string, text: string): Promise<void> {
  const file: FileHandle = await open(path, NEW_FILE, 0o600);
  try {
    await file.writeFile(text);
    await file.chmod(0o644);
  } finally {
    await file.close();
  }
}

/** One line, ended: a probe obeys no line that may be half written. */
export function commandText(line: string): string {
  return `${line.trim()}\n`;
}
