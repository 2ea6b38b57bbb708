import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file beside its place and renames it there: who reads it finds all of it or what was there before. Whatever
 * was there is replaced; a link is not followed.
 * @throws the file system's own error; nothing new is left then
 */
export function writeWhole(path: string, text: string | Uint8Array, mode = 0o666): void {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeFileSync(beside, text, { flag: 'wx', mode });
    renameSync(beside, path);
  } catch (error) {
    removeQuietly(beside);
    throw error;
  }
}

/**
 * Makes a folder with those above it, as `mkdir -p`.
 * @throws the system's own error: of what Node does not know, such as a file system that is read-only, its recursive
 * mkdir says that there is no such file
 */
export function makeFolders(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const above = dirname(path);
    if (above !== path && !existsSync(above)) makeFolders(above);
    mkdirSync(path);
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where nothing can be written, nothing can be removed: what matters is why.
  }
}
