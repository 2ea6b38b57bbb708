import { realpathSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Masker } from '../recording/masker.js';
import { parseRecording } from '../recording/parse-recording.js';
import type { Recording } from '../recording/recording.js';
import { makeFolders, writeWhole } from '../recording/write-whole.js';
import { programAt } from '../report/reproduce.js';
import { cannotWrite, fileProblem, isOutOfRoom } from '../series/file-problem.js';
import { formatBytes } from '../series/series.js';
import { UsageError } from '../series/usage-error.js';

/** The process around a command, and the secrets that it must not print. */
export interface Io extends Terminal {
  /** Masks secrets in standard error; a run adds those that it learns of. */
  masker: Masker;
}

/** The process around a command; built once, by the entry point. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Standard error is a terminal: a live line instead of plain ones. */
  live: boolean;
  color: boolean;
  columns: number;
  env: Readonly<Record<string, string | undefined>>;
  /** Folder of the built package. */
  dist: string;
  /** Started as `memdrift`, which the shell finds. */
  installed: boolean;
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
 * Makes the folder, unless it exists.
 * @param neededBytes size of what will be written into it
 * @throws UsageError with one line that names the folder
 */
export function makeFolder(path: string, neededBytes: number): void {
  try {
    makeFolders(path);
  } catch (error) {
    const room = isOutOfRoom(error) ? `; needs ${formatBytes(neededBytes)}` : '';
    throw new UsageError(`${path}: cannot be created: ${fileProblem(error)}${room}`, { cause: error });
  }
}

/**
 * Writes a file that the user named, and makes its folders. Links are followed, and pipes and devices (/dev/stdout) are
 * written to. A regular file is replaced as a whole: a failure leaves the old text.
 * @throws UsageError with one line that names the file
 */
export function writeText(path: string, text: string | Uint8Array): void {
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

/** What a person types to start this program again. */
export const programOf = ({ installed, dist }: Terminal): string => (installed ? 'memdrift' : programAt(dist, '.'));
