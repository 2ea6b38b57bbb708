import { constants } from 'node:fs';
import { type FileHandle, lstat, open, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { O_PATH } from '../cleanup/own-folder.js';
import { ServiceError } from '../service.js';

/** The name of a probe's file: `<pid>-<start time in ticks>.ndjson`. */
const OUTPUT_NAME = /^\d{1,10}-\d{1,20}\.ndjson$/;

/** What is taken of a member's probe files in one run. A probe makes no file more than these, and stops at 6 MiB each. */
export const OUTPUT_BOUNDS = {
  /** Entries of the directory, whatever they are called. */
  files: 4096,
  fileBytes: 8 * 1024 * 1024,
  /** Read since the launch, in all: a file that is cut short and written anew counts again. */
  bytes: 64 * 1024 * 1024,
  /** Likewise: each line is parsed. */
  lines: 400_000,
};

/** What lies beyond a bound would be missing from the sums: the run ends, it does not judge a smaller one. */
export function boundReached(bound: string): ServiceError {
  const remedy =
    'a probe writes at most 6 MiB a process: measure fewer processes or for a shorter time, and let nothing else ' +
    'write to MEMDRIFT_OUT';
  return new ServiceError(`the output of the service's probes reached its bound of ${bound}: it is not read further`, {
    remedy,
  });
}

export function isOutputName(name: string): boolean {
  return OUTPUT_NAME.test(name);
}

/**
 * The probes' output files as far as they were read. The service's users own what they write, so nothing here follows a
 * link, opens a device, waits, or takes more than {@link OUTPUT_BOUNDS}.
 */
export class ProbeOutput {
  readonly #texts = new Map<string, string>();
  #bytes = 0;
  #lines = 0;

  /**
   * Reads what was appended to the files of a folder.
   * @returns the files by name, whole; `denied` where one of them may not be read by this user
   * @throws ServiceError where a bound is reached, or a file cannot be read for another reason
   */
  async readFolder(folder: string): Promise<{ texts: Map<string, string>; denied: boolean }> {
    const texts = new Map<string, string>();
    let denied = false;
    const reading = async (what: string, work: () => Promise<void>): Promise<void> => {
      try {
        await work();
      } catch (cause) {
        const { code } = cause as NodeJS.ErrnoException;
        if (code === undefined) throw cause;
        if (code === 'ENOENT') return; // gone since the folder was listed
        if (code !== 'EACCES') throw new ServiceError(`the probe's ${what} cannot be read: ${code}`, {}, { cause });
        denied = true;
      }
    };
    await reading('directory', async () => {
      for (const name of await namesIn(folder)) {
        await reading(`file ${name}`, async () => {
          const text = await this.#readOn(name, join(folder, name));
          if (text !== null) texts.set(name, text);
        });
      }
    });
    return { texts, denied };
  }

  /**
   * How many bytes of a file need no reading again, now that it is of this size: none where it was cut short.
   * @throws ServiceError where what is left is too much
   */
  known(name: string, sizeBytes: number): number {
    if (sizeBytes > OUTPUT_BOUNDS.fileBytes) throw boundReached(`${mib(OUTPUT_BOUNDS.fileBytes)} a file (${name})`);
    const length = this.#texts.get(name)?.length ?? 0;
    const known = sizeBytes < length ? 0 : length;
    if (this.#bytes + sizeBytes - known > OUTPUT_BOUNDS.bytes) throw boundReached(`${mib(OUTPUT_BOUNDS.bytes)} in all`);
    return known;
  }

  /**
   * Takes the bytes of a file that follow the known ones, and returns its text.
   * @throws ServiceError where a bound is reached
   */
  take(name: string, knownBytes: number, bytes: Buffer): string {
    this.#bytes += bytes.length;
    this.#lines += countLines(bytes);
    if (this.#lines > OUTPUT_BOUNDS.lines) throw boundReached(`${OUTPUT_BOUNDS.lines} lines in all`);
    // ASCII by the protocol; latin1 keeps bytes and characters in step whatever else it holds.
    const text = (this.#texts.get(name) ?? '').slice(0, knownBytes) + bytes.toString('latin1');
    this.#texts.set(name, text);
    return text;
  }

  /** The file's text; null where it is no file. */
  async #readOn(name: string, path: string): Promise<string | null> {
    const seen = await lstat(path);
    if (!seen.isFile()) return null;
    const text = this.#texts.get(name);
    if (text?.length === seen.size) return text;
    // What it is by now is asked of the inode, and the same inode is opened: nothing can be put in its place between.
    const inode = await open(path, O_PATH | constants.O_NOFOLLOW);
    try {
      if (!(await inode.stat()).isFile()) return null;
      const file = await open(`/proc/self/fd/${inode.fd}`, constants.O_RDONLY | constants.O_NONBLOCK);
      try {
        return await this.#readAppended(name, file);
      } finally {
        await file.close();
      }
    } finally {
      await inode.close();
    }
  }

  async #readAppended(name: string, file: FileHandle): Promise<string> {
    const { size } = await file.stat();
    const known = this.known(name, size);
    const buffer = Buffer.alloc(size - known);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, known);
    return this.take(name, known, buffer.subarray(0, bytesRead));
  }
}

/** The names of probes' files in a folder; it is read no further than its bound, whatever the entries are called. */
async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of await opendir(folder, { bufferSize: 256 })) {
    if (names.push(name) >= OUTPUT_BOUNDS.files) throw boundReached(`${OUTPUT_BOUNDS.files} files`);
  }
  return names.filter(isOutputName);
}

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}

function mib(bytes: number): string {
  return `${bytes / 1024 / 1024} MiB`;
}
