import type { Cause, Note, Refusal } from '../../../drift/cause.js';
import type { Verdict } from '../../../drift/verdict.js';
import type { Limit } from '../../../recording/trouble.js';
import { noteText } from '../note-texts.js';
import { reasonText } from '../reasons.js';
import { whyText } from '../refusals.js';
import { limitText } from './troubles.js';

/** What a reader must know beside the recording: of its file, its place in the store, and the other runs of a refresh. */
export type GateNote =
  | Note
  | { note: 'other-run'; run: number; of: number; verdict: Verdict; cause: Cause }
  /** `path`: where it is instead; else it ends at that cycle, null where nothing is kept. */
  | { note: 'recording-cut'; detail: string; path: string | null; cycle: number | null }
  | { note: 'not-stored'; because: 'no-plan' | 'no-checkpoint' }
  | { note: 'store-refused'; detail: string }
  /** The time for it was over. */
  | { note: 'store-slow'; limit: Limit }
  | { note: 'stored-as-history'; refusal: Refusal }
  | { note: 'stored-short'; reached: number; cycles: number }
  | { note: 'pair-unused' };

const UNSTORED = 'not stored, the recording is only in the files of this run';

/** One clause, without capital and full stop. */
export function gateNoteText(note: GateNote): string {
  switch (note.note) {
    case 'other-run':
      return `run ${note.run} of ${note.of}: ${note.verdict}: ${reasonText(note.cause)}`;
    case 'recording-cut': {
      const rest = note.cycle === null ? 'is not kept' : `ends at cycle ${note.cycle}`;
      return `${note.detail}; the recording ${note.path === null ? `${rest}, the verdict stands` : `is in ${note.path}`}`;
    }
    case 'not-stored':
      return note.because === 'no-plan'
        ? 'not stored: the run ended before its environment and plan were known'
        : 'not stored: no checkpoint was read after a cycle';
    case 'store-refused':
      return `${UNSTORED}: ${note.detail}`;
    case 'store-slow':
      return `${UNSTORED}: ${limitText(note.limit)} is over`;
    case 'stored-as-history':
      return `stored as history, never a baseline: ${whyText(note.refusal)}`;
    case 'stored-short':
      return (
        `stored with ${note.reached} of ${note.cycles} cycles; beyond them a change is judged by the absolute rules alone: ` +
        'raise max-duration'
      );
    case 'pair-unused':
      return 'the paired A/B runs were not used: the verdict of the run itself needs no confirmation';
    default:
      return noteText(note);
  }
}
