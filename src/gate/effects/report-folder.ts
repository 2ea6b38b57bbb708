import { join } from 'node:path';
import { writeWhole } from '../../recording/write-whole.js';
import { cannotWrite } from '../../series/file-problem.js';

/**
 * Writes the files of a report into a folder, each by itself: one that cannot be written is told, and keeps neither the
 * others nor the verdict.
 * @param files text by name
 * @returns the paths of those that are there, by name
 */
export function writeReports(
  folder: string,
  files: Readonly<Record<string, string>>,
  warn: (text: string) => void,
): Record<string, string> {
  const written: Record<string, string> = {};
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    try {
      writeWhole(path, text);
      written[name] = path;
    } catch (error) {
      warn(`${cannotWrite(path, error, Buffer.byteLength(text))}; the verdict stands`);
    }
  }
  return written;
}
