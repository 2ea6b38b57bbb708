import { passAsBaseline, withBaseRules } from '../../baseline/base-judgement.js';
import { baseGrows, referenceLevelsOf } from '../../baseline/history.js';
import { distanceOf } from '../../baseline/lookup.js';
import { measured } from '../../drift/readings.js';
import { recordingRefusal } from '../../drift/validity/comparable.js';
import type { Judgement } from '../../drift/verdict.js';
import type { Recording, VerdictRecord } from '../../recording/recording.js';
import { reasonText } from '../../report/text/reasons.js';
import { type GateNote, gateNoteText } from '../../report/text/run/gate-notes.js';
import { messageOf } from '../../series/unknown.js';
import { type Deadline, TimeUp } from '../../time/deadline.js';
import { endRecording } from '../effects/recording-file.js';
import { CancelledError, orCancelled } from '../exit.js';
import type { GateResult } from '../gate-result.js';
import { limitOf } from './run-failures.js';
import type { RunInputs } from './run-inputs.js';
import type { RunRecorder } from './run-recorder.js';

/** Judges what was measured, and records the verdict. */
export function recordVerdict(inputs: RunInputs, out: RunRecorder): Judgement {
  const { judgement, verdict } = judgeRun(inputs, out);
  // A run of a paired A/B has no verdict of its own.
  if (inputs.ab === null) out.append({ ...verdict, t: out.t() });
  return judgement;
}

/**
 * Ends the recording, and stores it where this is a refresh.
 * @throws CancelledError while storing
 */
export async function concludeRun(
  inputs: RunInputs,
  out: RunRecorder,
  judgement: Judgement,
  deadline: Deadline,
): Promise<GateResult> {
  const { options, ports } = inputs;
  const { recording, writer, baseGrowth } = out;
  const notes = [...out.gateNotes, ...endRecording(writer, ports)];
  const stored = options.refresh ? await storeRecording(inputs, out, deadline) : UNSTORED;
  const { storedAt } = stored;
  const isBaseline = storedAt !== null && recordingRefusal(recording) === null;
  const { baselines } = out.judge;
  return {
    judgement: isBaseline ? passAsBaseline(judgement) : judgement,
    recording,
    recordingPath: writer.path,
    hasRecording: writer.isThere,
    baselines,
    stored: inputs.stored.recordings.map(({ recording }) => recording),
    storedAt,
    notes: writer.masked([...notes, ...stored.notes]),
    context: {
      base: baselines.length === 0 ? null : { distance: distanceOf(inputs.stored.recordings, baselines) },
      baseGrows: baseGrowth === null ? null : { since: baseGrowth.since, reason: baseGrowth.reason },
    },
    others: [],
    ab: null,
  };
}

/** The final judgement, and the last line of the recording; a refresh is also judged by the rules for a base. */
function judgeRun(
  { options, stored: { recordings } }: RunInputs,
  { recording, judge }: RunRecorder,
): { judgement: Judgement; verdict: Omit<VerdictRecord, 't'> } {
  const live = judge.judge(recording, { final: true });
  const { environment, commit } = recording.header;
  const { plan, ...fixed } = environment;
  const verdictLine = ({ verdict, cause }: Judgement): Omit<VerdictRecord, 't'> => ({
    kind: 'verdict',
    verdict,
    reason: reasonText(cause),
  });
  if (!options.refresh || plan === undefined) return { judgement: live, verdict: verdictLine(live) };
  const { judgement, references } = withBaseRules(recording, live, referenceLevelsOf(recordings, environment));
  const since = baseGrows(recordings, fixed)?.since ?? commit ?? null;
  const row = judgement.verdict === 'regression' && since !== null ? { since } : {};
  return { judgement, verdict: { ...verdictLine(judgement), ...row, anchors: references } };
}

/**
 * Stores a refresh's recording with its verdict: as a baseline, or as history where its verdict keeps it from being
 * one. If the store refuses, the verdict stands and a note says so.
 * @returns where, null if it was not stored, and what a reader must know of it
 * @throws CancelledError: a store may retry for minutes, a cancelled runner has seconds
 */
async function storeRecording(
  { config, ports }: RunInputs,
  { recording, writer }: RunRecorder,
  deadline: Deadline,
): Promise<StoredRun> {
  if (ports.store === null) return UNSTORED;
  const warned = (note: GateNote): GateNote[] => {
    ports.log.warn(gateNoteText(note));
    return [note];
  };
  const because = whyUseless(recording);
  if (because !== null) return { storedAt: null, notes: warned({ note: 'not-stored', because }) };
  let storedAt: string;
  try {
    const storing = deadline.race(ports.store.put(config.name, recording));
    storedAt = await orCancelled(ports.signal, storing, writer.path);
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    const why: GateNote =
      error instanceof TimeUp
        ? { note: 'store-slow', limit: limitOf(error) }
        : { note: 'store-refused', detail: messageOf(error).replace(/\.$/, '') };
    return { storedAt: null, notes: warned(why) };
  }
  const refusal = recordingRefusal(recording);
  if (refusal !== null) return { storedAt, notes: [{ note: 'stored-as-history', refusal }] };
  const { cycles = 0 } = recording.header.plan ?? {};
  const reached = recording.checkpoints.at(-1)?.cycle ?? 0;
  return { storedAt, notes: reached < cycles ? warned({ note: 'stored-short', reached, cycles }) : [] };
}

/** Where a recording was stored, and what a reader must know of it. */
interface StoredRun {
  storedAt: string | null;
  notes: GateNote[];
}

const UNSTORED: StoredRun = { storedAt: null, notes: [] };

/** Why a recording is of no use to later runs; null where it is. (A store may also refuse one without a commit.) */
function whyUseless(recording: Recording): 'no-plan' | 'no-checkpoint' | null {
  if (recording.header.plan === undefined) return 'no-plan';
  if (measured(recording).length > 0 || recording.verdict?.verdict === 'regression') return null;
  return 'no-checkpoint';
}
