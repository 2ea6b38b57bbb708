import { measured } from '../../drift/readings.js';
import { recordingRefusal } from '../../drift/validity/comparable.js';
import type { Recording } from '../../recording/recording.js';
import type { RecordingWriter } from '../../recording/recording-writer.js';
import { whyText } from '../../report/text/refusals.js';
import type { Deadline } from '../../time/deadline.js';
import type { GateConfig } from '../config/config.js';
import type { GatePorts } from '../effects/ports.js';
import { CancelledError, orCancelled } from '../exit.js';

/**
 * Stores a refresh's recording with its verdict: as a baseline, or as history where its verdict keeps it from being
 * one. A store that refuses costs the recording's place there and nothing else: the verdict stands, and it is told.
 * @returns where; null where it was not stored
 * @throws CancelledError: a store tries for minutes what a runner that cancels gives seconds for
 */
export async function keep(
  config: GateConfig,
  ports: GatePorts,
  { recording, path }: RecordingWriter,
  notes: string[],
  deadline: Deadline,
): Promise<string | null> {
  if (ports.store === null) return null;
  const tell = (text: string): void => {
    notes.push(`${text}.`);
    ports.log.warn(text);
  };
  const worthless = worthlessness(recording);
  if (worthless !== null) {
    tell(`Not stored: ${worthless}`);
    return null;
  }
  let where: string;
  try {
    const storing = deadline.race(ports.store.put(config.name, recording));
    where = await orCancelled(ports.signal, storing, path);
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    tell(`Not stored, the recording lies only in this run's files: ${why.replace(/\.$/, '')}`);
    return null;
  }
  const refusal = recordingRefusal(recording);
  const { cycles = 0 } = recording.header.plan ?? {};
  const reached = recording.checkpoints.at(-1)?.cycle ?? 0;
  if (refusal !== null) notes.push(`Stored as history, never a baseline: ${whyText(refusal)}.`);
  else if (reached < cycles) {
    tell(
      `Stored with ${reached} of ${cycles} cycles, beyond which a change is judged by the absolute rules alone: ` +
        'raise max-duration',
    );
  }
  return where;
}

/**
 * Why a recording tells nothing to those who come after; null where it does. (A cancelled run never gets here, and one
 * without a commit is the store's to refuse: a directory takes it.)
 */
function worthlessness(recording: Recording): string | null {
  if (recording.header.plan === undefined) return 'the run ended before it was known what it could be compared with';
  if (measured(recording).length > 0 || recording.verdict?.verdict === 'regression') return null;
  return 'nothing was read after a cycle';
}
