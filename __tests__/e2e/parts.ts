import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseRecording } from '../../src/recording/parse-recording.js';
import type { Recording } from '../../src/recording/recording.js';
import { memdrift, type RunEnd, story } from './harness.js';

/** Runs the built command line on the services of parts/, whose images .ci/parts-images.sh builds. */

export const PARTS = join(import.meta.dirname, 'parts');
export const PARTS_WORKLOAD = join(PARTS, 'work.jsonl');

/** The name under which {@link memdrift} finds the recording. The plan is the torch server's. */
const NAME = 'torch';
const PLAN = ['--cycle', '40', '--horizon', 'fast', '--settle', '200ms', '--concurrency', '2'];

/** What the leaking twin of a part keeps of every request; 15.6 MiB per 1000 requests. */
export const LEAK = 16 << 10;

export interface Measured {
  /** Environment variables of the service. */
  env?: Record<string, string | number>;
  /** Directory of baselines; absent: there is none, and what passes is `not-comparable`. */
  baseline?: string;
  /** Further words of `memdrift run`. */
  words?: readonly string[];
}

/** Measures what `subject` names: `['--image', 'memdrift-test/gunicorn:local']`. */
export function measure(
  subject: readonly string[],
  { env = {}, baseline, words = [] }: Measured = {},
): Promise<RunEnd> {
  // One flag for all of them: of a flag that comes twice the last counts.
  const lines = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  return memdrift([
    ...['run', ...subject, '--workload', PARTS_WORKLOAD, '--name', NAME, ...PLAN],
    ...(lines.length === 0 ? [] : ['--env', lines.join('\n')]),
    ...(baseline === undefined ? [] : ['--baseline', baseline]),
    ...words,
  ]);
}

/** Measures an image of .ci/parts-images.sh: `gunicorn` is `memdrift-test/gunicorn:local`. */
export function measureImage(name: string, options: Measured = {}): Promise<RunEnd> {
  return measure(['--image', `memdrift-test/${name}:local`], options);
}

/** The recording of a run that wrote one. */
export function recordingOf(end: RunEnd): Recording {
  if (end.recording === null) throw new Error(`no recording; ${story(end)}`);
  return parseRecording(end.recording, 'end-to-end').recording;
}

/** The names by which the processes of the last checkpoint are known, in order. */
export function rolesOf(end: RunEnd): string[] {
  const processes = recordingOf(end).checkpoints.at(-1)?.processes ?? [];
  return processes.map(({ role = '' }) => role).sort();
}

/** From the third cycle to the last, what a series of the recording has grown by, per 1000 requests; null: not read. */
export function growthOf(end: RunEnd, series: string): number | null {
  const points = recordingOf(end).checkpoints.filter(({ cycle }) => cycle >= 3);
  const [first, last] = [points[0], points.at(-1)];
  const [from, to] = [first?.values[series], last?.values[series]];
  if (first === undefined || last === undefined || typeof from !== 'number' || typeof to !== 'number') return null;
  return ((to - from) * 1000) / (last.requests - first.requests);
}

/** Series that the report judges or shows. */
export function seriesOf(end: RunEnd): string[] {
  return (end.report?.findings ?? []).map(({ series }) => series);
}

/** A directory for baselines, and how to be rid of it. */
export function scratch(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'e2e-parts-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
