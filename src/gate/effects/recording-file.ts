import { LAST_LOOK } from '../../drift/constants.js';
import type { RecordingLine } from '../../recording/recording.js';
import type { RecordingWriter } from '../../recording/recording-writer.js';
import { cannotWrite } from '../../series/file-problem.js';
import { SERIES, type Values } from '../../series/series.js';
import type { GateConfig } from '../config/config.js';
import { NotMeasured } from '../run/run-failures.js';
import type { GatePorts } from './ports.js';

/** A reading of some GiB in every known series: no line of a recording has more. */
const VALUES: Values = Object.fromEntries(Object.keys(SERIES).map((series) => [series, 12_345_678_901]));
const PERCENTILES = { p50: 12.345, p95: 123.456, p99: 1234.567 };
const SAMPLE: RecordingLine = { kind: 'sample', t: 123.456, cycle: 12, values: VALUES };
const CYCLE: RecordingLine[] = [
  { kind: 'cycle', cycle: 12, sent: 12_345, ok: 12_345, latency_ms: PERCENTILES, duration_ms: 12_345, errors: {} },
  { kind: 'checkpoint', cycle: 12, requests: 123_456, t: 123.456, epoch: 1, values: VALUES, raw: VALUES },
];

/** Estimated upper bound of a run's recording: a sample per second, a checkpoint and an outcome per cycle. */
export function recordingBytes(maxDurationMs: number): number {
  const bytesOf = (lines: readonly RecordingLine[]): number => JSON.stringify(lines).length;
  return Math.ceil((maxDurationMs / 1000) * bytesOf([SAMPLE]) + LAST_LOOK * bytesOf(CYCLE));
}

/**
 * Checked before the launch: a recording that cannot be written would lose a quarter of an hour of measuring.
 * @throws NotMeasured with one line that names the path and the space it needs
 */
export function assertWritable({ fault }: RecordingWriter, { plan }: GateConfig): void {
  if (fault === null) return;
  throw new NotMeasured(
    `the recording cannot be written: ${cannotWrite(fault.path, fault.cause, recordingBytes(plan.maxDurationMs))}`,
    'free space there, or choose another folder (--out; in the Action, RUNNER_TEMP)',
  );
}

/** Closes the file of a recording. A failed write is reported and ends nothing. */
export function endRecording(
  writer: RecordingWriter,
  { log, spareRoots = [] }: Pick<GatePorts, 'log' | 'spareRoots'>,
  notes: string[],
): void {
  // A run without a checkpoint has nothing worth saving elsewhere.
  writer.close(writer.recording.checkpoints.length === 0 ? [] : spareRoots);
  const { fault } = writer;
  if (fault === null) return;
  const why = cannotWrite(fault.path, fault.cause, Buffer.byteLength(writer.text()));
  const kept = writer.isWhole
    ? `the recording is in ${writer.path}`
    : `the recording ${writer.isThere ? `ends at cycle ${fault.cycle}` : 'is not kept'}, the verdict stands`;
  log.warn(`${why}; ${kept}`);
  notes.push(`${why}; ${kept}.`);
}
