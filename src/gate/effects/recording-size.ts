import { LAST_LOOK } from '../../drift/constants.js';
import type { RecordingLine } from '../../recording/recording.js';
import { SERIES, type Values } from '../../series/series.js';

/** Of every known series a reading of some GiB: no line of a recording has more. */
const VALUES: Values = Object.fromEntries(Object.keys(SERIES).map((series) => [series, 12_345_678_901]));
const PERCENTILES = { p50: 12.345, p95: 123.456, p99: 1234.567 };
const SAMPLE: RecordingLine = { kind: 'sample', t: 123.456, cycle: 12, values: VALUES };
const CYCLE: RecordingLine[] = [
  { kind: 'cycle', cycle: 12, sent: 12_345, ok: 12_345, latency_ms: PERCENTILES, duration_ms: 12_345, errors: {} },
  { kind: 'checkpoint', cycle: 12, requests: 123_456, t: 123.456, epoch: 1, values: VALUES, raw: VALUES },
];

/** Bytes of the recording of one run, at most and about: a sample a second, a checkpoint and an outcome a cycle. */
export function recordingBytes(maxDurationMs: number): number {
  const bytesOf = (lines: readonly RecordingLine[]): number => JSON.stringify(lines).length;
  return Math.ceil((maxDurationMs / 1000) * bytesOf([SAMPLE]) + LAST_LOOK * bytesOf(CYCLE));
}
