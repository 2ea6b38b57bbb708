import { MAX_TEXT_BYTES, parseWhole } from '../../baseline/serialize.js';
import { type StoredRecording, StoreRefused } from '../../baseline/store.js';
import { asNamed, type StoredFile } from '../../baseline/stored-file.js';
import { RecordingError } from '../../recording/parse-recording.js';
import { plain } from '../../report/escape.js';
import { explain, statusOf } from '../client/github-errors.js';
import { ArchiveError } from './archive.js';
import type { Near } from './nearest.js';

/** Unpacked, of all recordings together: what they may cost of the runner's memory. */
const MAX_TOTAL_BYTES = 256 * 1024 * 1024;
const AT_ONCE = 4;

export interface StoredSource<File> {
  /** What a file is called in a message. */
  originOf(file: File): string;
  /**
   * Its text, as GitHub has it.
   * @param mostBytes that it may unpack to
   * @throws RecordingError, ArchiveError, and what the client throws
   */
  textOf(file: File, origin: string, mostBytes: number): Promise<string>;
  /** The permission that reading needs. */
  permission: string;
}

/**
 * Reads recordings that others may have written. What is not what its place says is left out with a warning, and so is
 * what GitHub does not hand out; but where that was the case with all of them, nothing is known of the base.
 * @throws StoreRefused
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
      // An artifact may have them; a baseline has no use for them.
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
