import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { plain } from '../../report/escape.js';

/** Unpacks the one file of an artifact's archive. */

/** The archive is not valid, or does not hold exactly the expected file. The message is one sentence. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

interface OneFile {
  /** Its name; folders are refused. */
  file: RegExp | string;
  /** Unpacked size. */
  maxBytes: number;
}

/**
 * The only file of a zip archive. Refused before anything is used: more or fewer files, another name, a folder, a link,
 * encryption, and a declared or real size above the limit.
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 * @throws ArchiveError
 */
export async function unpackOne(zip: Buffer, { file, maxBytes }: OneFile): Promise<Buffer> {
  const archive = await open(zip);
  if (archive.entryCount !== 1) {
    throw new ArchiveError(`the archive holds ${archive.entryCount} files; allowed: one, ${wanted(file)}`);
  }
  const entry = await firstEntry(archive);
  refuseOther(entry, file);
  if (entry.uncompressedSize > maxBytes) throw tooLarge(entry.uncompressedSize, maxBytes);
  return content(archive, entry, maxBytes);
}

function open(zip: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true, strictFileNames: true }, (error, archive) => {
      if (error === null) resolve(archive);
      else reject(unreadable(error));
    });
  });
}

function firstEntry(archive: ZipFile): Promise<Entry> {
  return new Promise((resolve, reject) => {
    archive.once('entry', resolve);
    archive.once('error', (error: Error) => reject(unreadable(error)));
    archive.once('end', () => reject(new ArchiveError('the archive holds no file')));
    archive.readEntry();
  });
}

const FILE_TYPE = 0o170000;
const REGULAR_FILE = 0o100000;

function refuseOther(entry: Entry, file: RegExp | string): void {
  const name = entry.fileName;
  const matches = typeof file === 'string' ? name === file : file.test(name);
  if (!matches || name.includes('/')) {
    throw new ArchiveError(`the archive holds "${plain(name, 100)}"; allowed: ${wanted(file)}`);
  }
  // The upper half of the external attributes is the Unix mode; zero in archives from other systems.
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  if (type !== 0 && type !== REGULAR_FILE) {
    throw new ArchiveError(`"${name}" in the archive is a link or a device, not a file`);
  }
  if (entry.isEncrypted()) throw new ArchiveError(`"${name}" in the archive is encrypted`);
}

/** Counts the unpacked bytes, because the declared size may be wrong. */
function content(archive: ZipFile, entry: Entry, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error !== null) return reject(unreadable(error));
      const chunks: Buffer[] = [];
      let bytes = 0;
      stream.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > maxBytes) {
          stream.destroy();
          reject(tooLarge(bytes, maxBytes));
        } else {
          chunks.push(chunk);
        }
      });
      stream.once('error', (cause: Error) => reject(unreadable(cause)));
      stream.once('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}

function wanted(file: RegExp | string): string {
  return typeof file === 'string' ? `"${file}"` : `a name like ${file.source}`;
}

function tooLarge(bytes: number, maxBytes: number): ArchiveError {
  return new ArchiveError(`the file in the archive has ${bytes} bytes or more; allowed: at most ${maxBytes}`);
}

function unreadable(cause: Error): ArchiveError {
  return new ArchiveError(`the archive cannot be read: ${plain(cause.message, 200)}`, { cause });
}
