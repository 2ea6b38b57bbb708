import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the report's page carries in itself, from the built package; each script with its hash for the page's policy. */
export function pageAssets(dist: string): { scripts: string[]; styles: string[]; hashes: string[] } {
  const read = (file: string): string => readFileSync(join(dist, 'page', file), 'utf8');
  const scripts = ['uPlot.iife.js', 'page.js'].map(read);
  const hashes = scripts.map((script) => createHash('sha256').update(script).digest('base64'));
  return { scripts, styles: ['uPlot.min.css', 'page.css'].map(read), hashes };
}
