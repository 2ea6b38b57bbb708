import { realpathSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Masker } from '../recording/masker.js';
import { parseRecording } from '../recording/parse-recording.js';
import type { Recording } from '../recording/recording.js';
import { makeFolders, writeWhole } from '../recording/write-whole.js';
import { cannotWrite, fileProblem, isOutOfRoom } from '../series/file-problem.js';
import { formatBytes } from '../series/series.js';
import { UsageError } from '../series/usage-error.js';

/** What a command may use of the process it runs in, and the secrets that it keeps. */
export interface Io extends Terminal {
  /** Takes the secrets out of what is said on standard error; a run adds those that it learns of. */
  masker: Masker;
}

/** The process around a command; built once by the door. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** True where standard error is a terminal: a live line instead of plain ones. */
  live: boolean;
  color: boolean;
  columns: number;
  env: Readonly<Record<string, string | undefined>>;
  /** Folder of the built package. */
  dist: string;
  signal: AbortSignal;
}

/**
 * Reads a recording from a file.
 * @throws UsageError or RecordingError with one line
 */
export async function readRecording(path: string, io: Io): Promise<Recording> {
  const { recording, warnings } = parseRecording(await readText(path, 'a recording'), path);
  for (const warning of warnings) io.err(`memdrift: warning: ${warning}\n`);
  return recording;
}

/**
 * Makes a folder that something is to be written into, where it is not there.
 * @param neededBytes of what it is for
 * @throws UsageError with one line that names the folder
 */
export function makeFolder(path: string, neededBytes: number): void {
  try {
    makeFolders(path);
  } catch (error) {
    const room = isOutOfRoom(error) ? `; needs ${formatBytes(neededBytes)}` : '';
    throw new UsageError(`${path}: cannot be a folder: ${fileProblem(error)}${room}`, { cause: error });
  }
}

/**
 * Writes a file that the user named, and the folders that it lies in. A link is followed, and what is no file (a pipe,
 * /dev/stdout) is written to; of a file there is all of the new text then, or all of the old.
 * @throws UsageError with one line that names what cannot be written
 */
export function writeText(path: string, text: string): void {
  const neededBytes = Buffer.byteLength(text);
  makeFolder(dirname(path), neededBytes);
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isFile() === false) writeFileSync(path, text);
    else writeWhole(there === undefined ? path : realpathSync(path), text, there?.mode);
  } catch (error) {
    throw new UsageError(cannotWrite(path, error, neededBytes));
  }
}

/** @throws UsageError with one line that names the file and what it should be */
export async function readText(path: string, what: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path}: ${fileProblem(error)}; expected ${what}`);
  }
}
