import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../recording/write-whole.js';
import { cannotWrite } from '../../series/file-problem.js';

/**
 * Writes the files of a report into a folder. A file that cannot be written is reported; the others are still written,
 * and the verdict stands.
 * @param files content by name
 * @returns the paths of those written, by name
 */
export function writeReports(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
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

/** The scripts and styles that the HTML page embeds, from the built package; the hash of each script for its CSP. */
export function pageAssets(dist: string): { scripts: string[]; styles: string[]; hashes: string[] } {
  const read = (file: string): string => readFileSync(join(dist, 'page', file), 'utf8');
  const scripts = [read('page.js')];
  const hashes = scripts.map((script) => createHash('sha256').update(script).digest('base64'));
  return { scripts, styles: [read('page.css')], hashes };
}
