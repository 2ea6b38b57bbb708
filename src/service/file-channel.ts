import { constants } from 'node:fs';
import { open, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProbeChannel } from './service.js';

/** The name of a probe's file: `<pid>-<start time in ticks>.ndjson`. */
const OUTPUT_NAME = /^\d{1,10}-\d{1,20}\.ndjson$/;

/** A probe stops at 6 MiB a file: what is beyond this was not written by it, and is not read. */
const FILE_LIMIT_BYTES = 16 * 1024 * 1024;
const FILE_COUNT_LIMIT = 4096;

/** The probe's files in a directory that both sides see. */
export class FileChannel implements ProbeChannel {
  readonly #outputs = new OutputFiles();

  /** @param unreadable reads the files where some belong to another user who keeps them to himself */
  constructor(
    private readonly share: string,
    private readonly unreadable: () => Promise<Map<string, string>> = async () => new Map(),
  ) {}

  async command(line: string): Promise<void> {
    const next = join(this.share, '.command');
    await writeFile(next, commandText(line), { mode: 0o644 });
    await rename(next, join(this.share, 'command'));
  }

  async read(): Promise<Map<string, string>> {
    const { texts, denied } = await this.#outputs.read(join(this.share, 'out'));
    return denied ? new Map([...texts, ...(await this.unreadable())]) : texts;
  }
}

/**
 * Reads the probes' output files, each time only what was appended. The service's users own what they write, so nothing
 * here follows a link, waits on a pipe, or takes more than a probe's own size.
 */
export class OutputFiles {
  readonly #known = new Map<string, { bytes: number; text: string }>();

  /** The files by name; `denied` where one of them may not be read by this user. */
  async read(folder: string): Promise<{ texts: Map<string, string>; denied: boolean }> {
    const names = (await readdir(folder).catch(() => [])).filter((name) => OUTPUT_NAME.test(name));
    const texts = new Map<string, string>();
    let denied = false;
    for (const name of names.slice(0, FILE_COUNT_LIMIT)) {
      try {
        const text = await this.#readOn(name, join(folder, name));
        if (text !== null) texts.set(name, text);
      } catch (error) {
        denied ||= (error as NodeJS.ErrnoException).code === 'EACCES';
      }
    }
    return { texts, denied };
  }

  async #readOn(name: string, path: string): Promise<string | null> {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stat = await file.stat();
      if (!stat.isFile()) return null;
      const size = Math.min(stat.size, FILE_LIMIT_BYTES);
      const before = this.#known.get(name) ?? { bytes: 0, text: '' };
      const known = size < before.bytes ? { bytes: 0, text: '' } : before; // truncated: not append-only, so anew
      const buffer = Buffer.alloc(size - known.bytes);
      const { bytesRead } = await file.read(buffer, 0, buffer.length, known.bytes);
      // ASCII by the protocol; latin1 keeps bytes and characters in step whatever else it holds.
      const now = { bytes: known.bytes + bytesRead, text: known.text + buffer.toString('latin1', 0, bytesRead) };
      this.#known.set(name, now);
      return now.text;
    } finally {
      await file.close();
    }
  }
}

/** One line, ended: a probe obeys no line that may be half written. */
export function commandText(line: string): string {
  return `${line.trim()}\n`;
}
