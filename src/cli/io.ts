import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileProblem } from '../gate/config-file.js';
import { UsageError } from '../gate/errors.js';
import type { Masker } from '../recording/masker.js';
import { parseRecording } from '../recording/parse.js';
import type { Recording } from '../recording/recording.js';

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

/** @throws UsageError with one line that names the folder */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new UsageError(`${path}: cannot be a folder: ${fileProblem(error)}`);
  }
}

/**
 * Writes a file, and the folders that it lies in.
 * @throws UsageError with one line that names what cannot be written
 */
export function writeText(path: string, text: string): void {
  makeFolder(dirname(path));
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`${path}: cannot be written: ${fileProblem(error)}`);
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
