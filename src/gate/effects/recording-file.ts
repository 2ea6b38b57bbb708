import { LAST_LOOK } from '../../drift/constants.js';
import type { RecordingLine } from '../../recording/recording.js';
import type { RecordingWriter } from '../../recording/recording-writer.js';
import { type GateNote, gateNoteText } from '../../report/text/run/gate-notes.js';
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
  const detail = cannotWrite(fault.path, fault.cause, recordingBytes(plan.maxDurationMs));
  throw new NotMeasured({ why: 'recording-unwritable', detail });
}

/**
 * Closes the file of a recording. A failed write is reported and ends nothing.
 * @returns what the report says of it
 */
export function endRecording(
  writer: RecordingWriter,
  { log, spareRoots = [] }: Pick<GatePorts, 'log' | 'spareRoots'>,
): GateNote[] {
  // A run without a checkpoint has nothing worth saving elsewhere.
  writer.close(writer.recording.checkpoints.length === 0 ? [] : spareRoots);
  const { fault } = writer;
  if (fault === null) return [];
  const detail = cannotWrite(fault.path, fault.cause, Buffer.byteLength(writer.text()));
  const path = writer.isWhole ? writer.path : null;
  const note: GateNote = { note: 'recording-cut', detail, path, cycle: writer.isThere ? fault.cycle : null };
  log.warn(gateNoteText(note));
  return [note];
}
