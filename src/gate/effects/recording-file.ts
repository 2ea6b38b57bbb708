import type { RecordingWriter } from '../../recording/recording-writer.js';
import { cannotWrite } from '../../series/file-problem.js';
import type { GateConfig } from '../config/config.js';
import { NotMeasured } from '../run/gate-run.js';
import type { GatePorts } from './ports.js';
import { recordingBytes } from './recording-size.js';

/**
 * Nothing is launched for a recording that has no place: a quarter of an hour of measuring would be lost.
 * @throws NotMeasured with one line that names the path and the room it needs
 */
export function assertWritable({ fault }: RecordingWriter, { plan }: GateConfig): void {
  if (fault === null) return;
  throw new NotMeasured(
    `the recording has no place: ${cannotWrite(fault.path, fault.cause, recordingBytes(plan.maxDurationMs))}`,
    'make room there, or choose another folder (--out; of the Action, RUNNER_TEMP)',
  );
}

/** Ends the file of a recording. Where it could not be written as it should be, that is told, and ends nothing. */
export function endRecording(
  writer: RecordingWriter,
  { log, spareRoots = [] }: Pick<GatePorts, 'log' | 'spareRoots'>,
  notes: string[],
): void {
  // Of a run that has read nothing there is nothing to save.
  writer.close(writer.recording.checkpoints.length === 0 ? [] : spareRoots);
  const { fault } = writer;
  if (fault === null) return;
  const why = cannotWrite(fault.path, fault.cause, Buffer.byteLength(writer.text()));
  const kept = writer.isWhole
    ? `the recording lies in ${writer.path}`
    : `the recording ${writer.isThere ? `ends at cycle ${fault.cycle}` : 'is not kept'}, the verdict stands`;
  log.warn(`${why}; ${kept}`);
  notes.push(`${why}; ${kept}.`);
}
