import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FileRefused, readRegularFile } from '../files/regular-file.js';
import { parseRecording } from '../recording/parse-recording.js';
import type { Recording } from '../recording/recording.js';
import { makeFolders, writeWhole } from '../recording/write-whole.js';
import { cannotWrite } from '../series/file-problem.js';
import { messageOf } from '../series/unknown.js';
import { MAX_PACKED_BYTES, MAX_TEXT_BYTES, parseWhole, serialize, unpack } from './serialize.js';
import type { BaselineStore, StoredRecording } from './store.js';
import { asNamed, folderOf, readPath, type StoredFile } from './stored-file.js';

const SUFFIX = '.memdrift.ndjson';
/** Eight are used at most; of a folder that has grown for years no more than this many are read, the newest. */
const MAX_READ = 64;

/** A file that may be read, and the time in its name: digits, so that their order is that of time. */
export interface Candidate {
  path: string;
  when: string;
  read(): Promise<Recording>;
}

/**
 * Baselines in a directory: `<dir>/<name>/<created>-<commit>.memdrift.ndjson`, and those of a checkout of the branch of
 * baselines, `<dir>/<name>/<environment>/<commit>-<run>.json.gz`, which are read and not written.
 * Files are immutable; each is written beside and renamed, so two writers and a crash leave whole files only.
 */
export class DirectoryStore implements BaselineStore {
  constructor(private readonly dir: string) {}

  async list(name: string): Promise<{ recordings: StoredRecording[]; warnings: string[] }> {
    const folder = folderOf(name);
    return readNewest([...(await this.#plain(folder)), ...(await this.#checkedOut(folder))]);
  }

  async put(name: string, recording: Recording): Promise<string> {
    const folder = join(this.dir, folderOf(name));
    const when = (recording.header.created ?? '').replace(/[:.]/g, '-') || 'undated';
    const commit = recording.header.commit?.slice(0, 12) ?? 'nocommit';
    const path = join(folder, `${when}-${commit}-${randomBytes(3).toString('hex')}${SUFFIX}`);
    const text = serialize(recording);
    try {
      makeFolders(folder);
      writeWhole(path, text);
    } catch (error) {
      throw new Error(cannotWrite(path, error, Buffer.byteLength(text)));
    }
    return path;
  }

  /** Written by {@link put}: names begin with the time of their creation. */
  async #plain(folder: string): Promise<Candidate[]> {
    const files = (await entries(join(this.dir, folder))).filter((file) => file.endsWith(SUFFIX));
    return files.map((file) => {
      const path = join(this.dir, folder, file);
      const when = /^[\dT-]*/.exec(file)?.[0].replace(/\D/g, '') ?? '';
      const read = async (): Promise<Recording> =>
        parseRecording(bounded(path, MAX_TEXT_BYTES).toString('utf8'), path).recording;
      return { path, when, read };
    });
  }

  async #checkedOut(folder: string): Promise<Candidate[]> {
    const candidates: Candidate[] = [];
    for (const environment of await entries(join(this.dir, folder))) {
      if (!/^[0-9a-f]{16}$/.test(environment)) continue;
      for (const file of await entries(join(this.dir, folder, environment))) {
        const stored = readPath(`${folder}/${environment}/${file}`);
        if (stored === null) continue;
        const path = join(this.dir, stored.path);
        candidates.push(packed(stored, path, async () => bounded(path, MAX_PACKED_BYTES)));
      }
    }
    return candidates;
  }
}

/** A file of the branch of baselines. @param origin what to call it in an error */
export function packed(stored: StoredFile, origin: string, content: () => Promise<Buffer>): Candidate {
  const when = new Date(stored.created).toISOString().replace(/\D/g, '');
  const read = async (): Promise<Recording> =>
    asNamed(parseWhole(unpack(await content(), origin), origin), stored, origin);
  return { path: origin, when, read };
}

/** The newest recordings, newest first; what cannot be read is left out with a warning. */
export async function readNewest(
  candidates: readonly Candidate[],
): Promise<{ recordings: StoredRecording[]; warnings: string[] }> {
  const recordings: StoredRecording[] = [];
  const warnings: string[] = [];
  const newest = [...candidates].sort((a, b) => (a.when < b.when ? -1 : 1)).slice(-MAX_READ);
  for (const { path, read } of newest) {
    try {
      recordings.push({ origin: path, recording: await read(), distance: null });
    } catch (error) {
      warnings.push(`${messageOf(error)} (left out)`);
    }
  }
  const created = (stored: StoredRecording): string => stored.recording.header.created ?? '';
  recordings.sort((a, b) => (created(a) < created(b) ? 1 : -1));
  return { recordings, warnings };
}

async function entries(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

function bounded(path: string, mostBytes: number): Buffer {
  try {
    return readRegularFile(path, mostBytes);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    throw new Error(`${path}: ${error.why}; allowed: a recording of at most ${mostBytes} bytes`);
  }
}
