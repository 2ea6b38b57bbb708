import type { Readable } from 'node:stream';
import { extract } from 'tar-stream';
import { boundReached, isOutputName, OUTPUT_BOUNDS, type ProbeOutput } from './probe-output.js';

/** Headers and padding of that many files, beside what they hold. */
const ARCHIVE_BYTES = OUTPUT_BOUNDS.bytes + OUTPUT_BOUNDS.files * 2048;

/**
 * The probe's files from the archive of their directory, as `docker cp` writes it. Nothing is unpacked; what is no plain
 * file of a probe is passed over.
 * @throws ServiceError where a bound is reached: the archive is not read further; Error where it is broken
 */
export async function readArchive(archive: Readable, output: ProbeOutput): Promise<Map<string, string>> {
  const entries = extract();
  const feeding = feed(archive, entries);
  const texts = new Map<string, string>();
  let count = 0;
  for await (const entry of entries) {
    const { type, name, size = 0 } = entry.header;
    if (++count > OUTPUT_BOUNDS.files) throw boundReached(`${OUTPUT_BOUNDS.files} files`);
    const file = name.replace(/^[^/]*\//, '');
    if (type !== 'file' || !isOutputName(file)) {
      entry.resume();
      continue;
    }
    const known = output.known(file, size);
    const chunks: Buffer[] = [];
    for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk);
    texts.set(file, output.take(file, known, Buffer.concat(chunks).subarray(known)));
  }
  await feeding;
  return texts;
}

/** Hands the archive on, no faster than it is read. Its errors are those of `entries`. */
async function feed(archive: Readable, entries: ReturnType<typeof extract>): Promise<void> {
  const closed = new Promise<void>((resolve) => entries.once('close', () => resolve()));
  let bytes = 0;
  try {
    for await (const chunk of archive) {
      bytes += chunk.length;
      if (bytes > ARCHIVE_BYTES) throw boundReached(`${ARCHIVE_BYTES / 1024 / 1024} MiB of archive`);
      if (entries.destroyed) return;
      if (!entries.write(chunk)) {
        await Promise.race([new Promise<void>((resolve) => entries.once('drain', () => resolve())), closed]);
      }
    }
    entries.end(null);
  } catch (error) {
    entries.destroy(error as Error);
  }
}
