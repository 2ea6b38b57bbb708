import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRecording } from '../recording/parse.js';
import type { Recording } from '../recording/recording.js';
import type { BaselineStore, StoredRecording } from './store.js';

/** A recording of 64 checkpoints and 12 series is some 100 KB; what is far larger was not written by us. */
const LARGEST_BYTES = 64 * 1024 * 1024;
const SUFFIX = '.memdrift.ndjson';
/** Eight are used at most; of a folder that has grown for years no more than this many are read, the newest. */
const MOST_READ = 64;

/**
 * Baselines in a directory: `<dir>/<name>/<created>-<commit>.memdrift.ndjson`.
 * Files are immutable; each is written beside and renamed, so two writers and a crash leave whole files only.
 */
export class DirectoryStore implements BaselineStore {
  constructor(private readonly dir: string) {}

  async list(name: string): Promise<{ recordings: StoredRecording[]; warnings: string[] }> {
    const folder = join(this.dir, name);
    const recordings: StoredRecording[] = [];
    const warnings: string[] = [];
    // Names begin with the time of their creation: the last in order are the newest.
    const files = (await entries(folder)).filter((file) => file.endsWith(SUFFIX)).slice(-MOST_READ);
    for (const file of files) {
      const origin = join(folder, file);
      try {
        const { size } = await stat(origin);
        if (size > LARGEST_BYTES) throw new Error(`${origin}: ${size} bytes; allowed: at most ${LARGEST_BYTES}`);
        recordings.push({
          origin,
          recording: parseRecording(await readFile(origin, 'utf8'), origin).recording,
          distance: null,
        });
      } catch (error) {
        warnings.push(`${error instanceof Error ? error.message : String(error)} (left out)`);
      }
    }
    const created = (stored: StoredRecording): string => stored.recording.header.created ?? '';
    recordings.sort((a, b) => (created(a) < created(b) ? 1 : -1));
    return { recordings, warnings };
  }

  async put(name: string, recording: Recording): Promise<string> {
    const folder = join(this.dir, name);
    await mkdir(folder, { recursive: true });
    const when = (recording.header.created ?? '').replace(/[:.]/g, '-') || 'undated';
    const commit = recording.header.commit?.slice(0, 12) ?? 'nocommit';
    const path = join(folder, `${when}-${commit}-${randomBytes(3).toString('hex')}${SUFFIX}`);
    await writeFile(`${path}.tmp`, serialize(recording));
    await rename(`${path}.tmp`, path);
    return path;
  }
}

/** A baseline's text: samples are dropped, checkpoints are kept (contract). */
export function serialize(recording: Recording): string {
  const lines: object[] = [
    recording.header,
    ...recording.sensitivity,
    ...recording.checkpoints,
    ...recording.cycles,
    ...recording.events,
    ...(recording.verdict === undefined ? [] : [recording.verdict]),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

async function entries(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
