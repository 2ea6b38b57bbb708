import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { epochsOf, readingOf } from '../../lib/drift/readings.js';
import { parseRecording } from '../../lib/recording/parse-recording.js';

const folder = join(import.meta.dirname, 'recordings');

/** The real recordings that record.mjs made: name, server, kind (`base`, `same`, `leak`), and what leaked. */
export const RECORDINGS = readdirSync(folder)
  .filter((file) => file.endsWith('.ndjson.gz'))
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  .map((file) => {
    const { recording } = parseRecording(gunzipSync(readFileSync(join(folder, file))).toString('utf8'), file);
    const { server, leak } = recording.header.evaluation;
    const name = file.replace('.ndjson.gz', '');
    return { name, server, leak, kind: name.slice(server.length + 1).split('-')[0], recording };
  });

const MIB = 2 ** 20;
/**
 * Readings of a series after cycles 1 to 64, MiB, from the first unless they are wanted whole; null where it was not read
 * throughout.
 */
export function seriesOf({ recording }, series, whole = false) {
  const [epoch] = epochsOf(recording);
  const values = epoch.checkpoints.slice(0, 64).map((checkpoint) => readingOf(checkpoint, series));
  if (values.length < 64 || values.includes(null)) return null;
  return values.map((value) => (whole ? value : value - values[0]) / MIB);
}
