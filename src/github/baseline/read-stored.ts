import { MAX_TEXT_BYTES, parseWhole } from '../../baseline/serialize.js';
import { type StoredRecording, StoreRefused } from '../../baseline/store.js';
import { asNamed, type StoredFile } from '../../baseline/stored-file.js';
import { RecordingError } from '../../recording/parse-recording.js';
import { plain } from '../../report/escape.js';
import { ArchiveError } from '../artifacts/archive.js';
import { explain, statusOf } from '../client/github-errors.js';
import type { Near } from './nearest.js';

/** Reads stored recordings, whatever the store: the limits and the handling of bad files are here. */

/** All recordings together, unpacked: a bound on the runner's memory. */
const MAX_TOTAL_BYTES = 256 * 1024 * 1024;
const AT_ONCE = 4;

interface StoredSource<File> {
  /** Name of a file for messages. */
  originOf(file: File): string;
  /**
   * The text of a file.
   * @param maxBytes unpacked size limit
   * @throws RecordingError, ArchiveError, and what the client throws
   */
  textOf(file: File, origin: string, maxBytes: number): Promise<string>;
  /** Permission that reading needs. */
  permission: string;
}

/**
 * Reads recordings that others may have written. A file that is not the recording its name promises, or that GitHub does
 * not return, is left out with a warning.
 * @throws StoreRefused where GitHub returned none of them: the base is unknown then, not empty
 */
export async function readStored<File extends StoredFile>(
  files: readonly Near<File>[],
  source: StoredSource<File>,
  warnings: string[],
): Promise<StoredRecording[]> {
  const read: (StoredRecording | null)[] = files.map(() => null);
  let left = MAX_TOTAL_BYTES;
  const unread: string[] = [];
  const one = async ({ file, distance }: Near<File>, index: number): Promise<void> => {
    const origin = source.originOf(file);
    try {
      const text = await source.textOf(file, origin, Math.max(1, Math.min(left, MAX_TEXT_BYTES)));
      left -= Buffer.byteLength(text);
      const recording = asNamed(parseWhole(text, origin), file, origin);
      // Recordings in artifacts have samples; a baseline needs only checkpoints.
      read[index] = { origin, recording: { ...recording, samples: [] }, distance };
    } catch (error) {
      if (error instanceof RecordingError) warnings.push(`${plain(error.message)} (left out)`);
      else if (error instanceof ArchiveError) warnings.push(`${plain(`${origin}: ${error.message}`)} (left out)`);
      else if (statusOf(error) === null) throw error;
      else {
        const sentence = explain(error, `reading ${origin}`, source.permission);
        unread.push(sentence);
        warnings.push(`${sentence} (left out)`);
      }
    }
  };
  const waiting = files.entries();
  const worker = async (): Promise<void> => {
    for (const [index, near] of waiting) await one(near, index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const recordings = read.filter((stored) => stored !== null);
  if (recordings.length === 0 && unread[0] !== undefined) throw new StoreRefused(unread[0]);
  return recordings;
}
