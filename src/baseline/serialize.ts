import { gunzipSync, gzipSync } from 'node:zlib';
import { peaksOnly } from '../drift/level/peak.js';
import { parseRecording, RecordingError } from '../recording/parse-recording.js';
import type { Recording } from '../recording/recording.js';

/** A recording of 64 checkpoints and 12 series is some 100 KB; what is far larger was not written by us. */
export const MAX_TEXT_BYTES = 64 * 1024 * 1024;
/** The same, compressed. */
export const MAX_PACKED_BYTES = 8 * 1024 * 1024;

/** A baseline's text: of the samples the peaks of each cycle are kept, and all checkpoints (contract). */
export function serialize(recording: Recording): string {
  const lines: object[] = [
    recording.header,
    ...recording.sensitivity,
    ...recording.warmUp,
    ...peaksOnly(recording),
    ...recording.checkpoints,
    ...recording.cycles,
    ...recording.events,
    ...(recording.rests ?? []),
    ...(recording.logs ?? []),
    ...(recording.explanation === undefined ? [] : [recording.explanation]),
    ...(recording.verdict === undefined ? [] : [recording.verdict]),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Where the header of a gzip file says which system wrote it (RFC 1952, 2.3: OS); 255 is unknown. */
const GZIP_OS = 9;

/** The text as gzip; the same recording gives the same bytes on every machine (zlib leaves the time at 0). */
export function pack(recording: Recording): Buffer {
  const bytes = gzipSync(serialize(recording), { level: 9 });
  bytes[GZIP_OS] = 255;
  return bytes;
}

/**
 * The text of a packed recording.
 * @param origin what to call it in an error
 * @param mostBytes that it may unpack to
 * @throws RecordingError with one line
 */
export function unpack(packed: Buffer, origin: string, mostBytes: number = MAX_TEXT_BYTES): string {
  try {
    return gunzipSync(packed, { maxOutputLength: mostBytes }).toString('utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new RecordingError(`${origin}: unpacks to more than the ${mostBytes} bytes allowed`);
    }
    throw new RecordingError(`${origin}: not a whole gzip file`, { cause: error });
  }
}

/**
 * A stored recording, read strictly: not even its last line may be cut off.
 * @throws RecordingError with one line
 */
export function parseWhole(text: string, origin: string): Recording {
  const { recording, warnings } = parseRecording(text, origin);
  if (warnings[0] !== undefined) throw new RecordingError(warnings[0]);
  return recording;
}
