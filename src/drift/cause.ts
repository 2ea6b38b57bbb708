import type { Difference } from '../recording/environment.js';
import type { Death, ReferenceLevel } from '../recording/recording.js';
import type { Trouble } from '../recording/trouble.js';
import type { Unit } from '../series/series.js';
import type { Estimate } from './stats/estimate.js';

/**
 * Why a verdict was reached, as data: the rule that decided, with its figures in the series' unit (growth per 1000
 * requests). Words are made of it in one place, `report/reasons.ts`, and nothing ever reads a cause back from words.
 */
export type Cause = SeriesCause | PairedCause | RunCause | Conclusion;

/** On which side of the base a level is better. */
type Better = 'lower' | 'higher';

/** Workers that are replaced again and again, where growth was told from their lives. */
export interface LivesFigure {
  /** That tell something of growth. */
  lives: number;
  /** Requests that a worker serves until it is replaced, and cycles that it lives: medians. */
  requests: number;
  cycles: number;
  /** Where the growth is: within each life, so that the restart frees it; from life to life; in what no restart ends. */
  grows: 'within-lives' | 'between-lives' | 'lasting';
  /** A comparable recording has such workers as well. */
  compared: boolean;
  /** What keeps it undecided; null where it is decided. `levelling`: no worker lives to the end of its warm-up. */
  open: 'too-few' | 'levelling' | 'close' | null;
}

/** Free memory that the allocators of a service keep, which swings in health. */
export interface KeptFigure {
  /** From its lowest to its highest reading, in the series' unit. */
  swing: number;
  /** Its own growth is not excluded up to here, per 1000 requests. */
  high: number;
  /** By how much more than its own budget the rest was allowed to grow, per 1000 requests in the series' unit. */
  widened: number;
}

/** What one series was found to do. */
export type SeriesCause =
  /** Beyond its budget. `lives`: of workers that are replaced again and again. `hidden`: the baselines grow as well, so that comparing with them would not show it. */
  | { rule: 'growth'; series: string; growth: Estimate; budget: number; hidden?: true; lives?: LivesFigure }
  /** Within its budget. `own`: the budget before it was raised for what is accepted or inherited. */
  | { rule: 'growth-within'; series: string; growth: Estimate; budget: number; own: number }
  /** Neither yet; null where there were too few readings for a look. */
  /** `withheld`: the rule that keeps it undecided though its interval lies on one side of the budget; null where it does not. */
  | {
      rule: 'growth-open';
      series: string;
      growth: Estimate | null;
      budget: number;
      cycles: number;
      withheld: Withheld | null;
      lives?: LivesFigure;
    }
  /** Settles beyond its budget on the worse side of the base. */
  | { rule: 'level'; series: string; unit: Unit; better: Better; value: number; baseline: number; budget: number }
  /** The same against the reference level, reached in steps that were each within the budget. */
  | { rule: 'creep'; series: string; unit: Unit; value: number; reference: ReferenceLevel; budget: number }
  /** Over the cap under load. */
  | { rule: 'cap'; series: string; unit: Unit; value: number; cap: number }
  /** Its peak lies beyond the budget above those of the base. */
  | { rule: 'peak'; series: string; unit: Unit; value: number; baseline: number; budget: number }
  /** With nothing in flight it stays that far above what it returns to, after so many requests. */
  | { rule: 'stays'; series: string; unit: Unit; excess: number; level: number; requests: number }
  /** It still fell when it was waited for no longer. */
  | { rule: 'still-falls'; series: string; waitedMs: number }
  /** It returns; `excess`: all but this, which the base has too, or is allowed. */
  | { rule: 'returns'; series: string; unit: Unit; excess: number; level: number }
  /** Judged for its level alone, and within it. */
  | { rule: 'level-within'; series: string }
  /** Not gated. */
  | { rule: 'explains'; series: string; growth: Estimate | null; budget: number }
  | { rule: 'series-unread'; series: string }
  /** A budget per minute, and no time passes between the checkpoints. */
  | { rule: 'no-rate'; series: string };

/** What a series was found to do in a paired A/B. Differences are candidate minus base; positive is worse. */
export type PairedCause =
  | { rule: 'paired-growth'; series: string; difference: Estimate; budget: number }
  | { rule: 'paired-level'; series: string; difference: Estimate; budget: number; better: Better }
  /** Null where growth is not judged. */
  | { rule: 'paired-within'; series: string; difference: Estimate | null; budget: number }
  /** Steep as a straight line, and at rest at the end of every run of the candidate. */
  | { rule: 'paired-at-rest'; series: string }
  | { rule: 'paired-unread'; series: string }
  /** The runs of the candidate disagree with each other, or with their difference to the base. */
  | { rule: 'paired-open'; series: string; regressions: number; runs: number; found: Cause }
  /** Found in some runs of the candidate only. */
  | { rule: 'some-runs'; found: Cause; some: number; of: number }
  /** Found in every run of the candidate and in none of the base. */
  | { rule: 'every-run'; found: Cause }
  /** A run that ended the A/B. */
  | { rule: 'paired-run'; found: Cause; side: Side; run: number; of: number };

/** Which of the two a run of a paired A/B measures. */
export type Side = 'base' | 'head';

/**
 * Why a series is undecided though the whole interval of its growth lies on one side of its budget: a guard of the
 * procedure, growth that may yet end, no cycle of the horizon reached (by one set of processes), or the margin of error of a decision, which is smaller
 * than the interval's.
 */
export type Withheld =
  | { rule: Guard | (typeof UNSURE)[number] }
  | { rule: 'horizon' | 'epochs'; needed: number }
  /** It has ended, but while something else changed that may have ended it. */
  | { rule: 'not-flat'; why: 'errors' | 'mix' | 'limit' };

/** The guards of a look (steps 12 and 13 of docs/algorithm.md), by what they found. */
export const GUARDS = [
  'not-worse',
  'few-steps',
  'stopped',
  'spike',
  'quantum',
  'late-onset',
  'step-down',
  'jumps',
  'shape',
] as const;
export type Guard = (typeof GUARDS)[number];
/** Growth that may yet end, or a margin of error that is smaller than the interval's. */
export const UNSURE = ['warming', 'paused', 'certainty'] as const;

/** What keeps a run as a whole from a verdict, or decides it at once. */
export type RunCause =
  | ({ rule: 'killed-before-ready' } & Recorded)
  /** For memory, after that cycle. `baseToo`: the base died the same way; `compared`: there is a base, and it did not. */
  | ({ rule: 'killed'; cycle: number; baseToo: boolean; compared: boolean; death?: Death } & Recorded)
  | ({ rule: 'device-out-of-memory'; baseToo: boolean } & Recorded)
  /** `death`: absent in recordings that do not tell more than the detail. */
  | (Ended<'exited'> & { death?: Death })
  | Ended<'contaminated'>
  | Ended<'cancelled'>
  | Ended<'given-up'>
  /** The sensitivity check: memory that was held did not show. */
  | { rule: 'layer-unseen'; layer: string; series: string }
  | { rule: 'nothing-gated' }
  | { rule: 'nothing-read' }
  /** In the baseline, and not in this run. */
  | { rule: 'series-absent'; series: string }
  | ({ rule: 'series-never-read'; series: string } & Recorded)
  | ({ rule: 'series-silent'; series: string; after: number } & Recorded)
  | ({ rule: 'series-gaps'; series: string; missing: number; of: number } & Recorded)
  | { rule: 'too-few-checkpoints'; found: number; needed: number }
  | { rule: 'cycle-empty'; cycle: number }
  | { rule: 'requests-unsent'; unsent: number; inFlight: number }
  /** Shares of 1. `usual`: the baseline's; null without one. `mostly`: the commonest kind of error. */
  | { rule: 'errors'; share: number; usual: number | null; allowed: number; mostly: string | null }
  /**
   * A class of requests that was not served. `usual`: the share that failed when recorded, or in the baseline; null where
   * every request failed. `mostly`: the commonest failure. `unnamed`: further classes of which no cause speaks.
   */
  | {
      rule: 'class-fails';
      class: string;
      sent: number;
      failed: number;
      mostly: MissCause | null;
      usual: number | null;
      unnamed: number;
    }
  | { rule: 'dispatch-delay'; share: number; allowed: number; p99Ms: number }
  /** Shares of 1. `class`: empty where the recording tells none. `usual`: the baseline's. */
  | {
      rule: 'disconnects-missed';
      class: string;
      share: number;
      planned: number;
      usual: number;
      why: MissedWhy | null;
    }
  /** Lines of its log that tell of a leak came in so many of the cycles, and none of the base's do so. */
  | ({ rule: 'log-sentinels' } & LogLines)
  | { rule: 'class-not-replayed'; class: string }
  | { rule: 'class-untold'; class: string; series: string; failed: PhaseFailure }
  /** Growth per 1000 requests of the class. `open`: not decided. */
  | { rule: 'class-growth'; class: string; series: string; growth: Estimate; budget: number; open: boolean }
  /** `clean`: nothing was found by the absolute rules either. */
  | { rule: 'no-baseline'; refusal: Refusal | null; clean: boolean }
  /** A run of a paired A/B that cannot be compared with. */
  | { rule: 'run-refused'; refusal: Refusal };

/**
 * Why most of a class's planned disconnects did not come about: the answer ended before the time, or with fewer events or
 * bytes, or at the very point; or it had not come so far when the request timed out.
 */
export type MissedWhy = 'sooner' | 'shorter' | 'ended' | 'slower';

/** A class whose disconnects did not come about. */
export interface UntestedDisconnects {
  class: string;
  planned: number;
  delivered: number;
  why: MissedWhy | null;
}

/** What came instead of what. */
export interface MissCause {
  /** http_4xx, timeout, ... */
  kind: string;
  /** The status that is wrong; null where another thing is, or in recordings that do not tell. */
  status: number | null;
  /** Which status would have been right: `200`, `2xx`. */
  expected: string | null;
}

/** What an event of the recording says of why: with its figures, or in the words of whoever told it. */
export interface Recorded {
  trouble?: Trouble;
  /** Empty where nothing was said. */
  detail: string;
  remedy: string | null;
}

/** By an event of the recording. */
type Ended<Rule extends string> = { rule: Rule } & Recorded;

/** Why cycles of one kind of request tell nothing. */
export type PhaseFailure =
  | { why: 'recorded'; detail: string }
  | { why: 'died'; death: Death }
  | { why: 'no-time' }
  | { why: 'unread' }
  | { why: 'unserved'; ok: number; sent: number };

/** What all findings and problems come to, where none of them speaks for the verdict. */
export type Conclusion =
  | AllWithin
  /** The same of a refresh that was stored, and `compared` with none. */
  | { rule: 'first-baseline'; within: AllWithin; compared: Cause }
  | { rule: 'paired-all-within' }
  | { rule: 'nothing-yet' };

/**
 * Every gated series is within its budgets. `beyond`: whose growth is let pass. `widest`: the largest growth that is not
 * excluded (upper bound). `improved`: the first series that is significantly better than the base, and by how much.
 * `endsBaseGrowth`: the base itself grows, and the candidate needs nothing of that.
 */
export interface AllWithin {
  rule: 'all-within';
  beyond: 'accepted' | 'base' | 'baseline' | null;
  widest: { high: number; budget: number; unit: Unit } | null;
  improved: { series: string; distance: number; unit: Unit; better: Better } | null;
  endsBaseGrowth: boolean;
}

/** Why a recording is no baseline. `recording` is null where it is this run's own, or has no name. */
export type Refusal = { recording: { commit: string | null; created: string | null } | null } & (
  | { why: 'environment'; differences: Difference[] }
  | { why: 'verdict'; verdict: string }
  /** Of the service's end, or of another event that tells that it was not left alone. */
  | { why: 'event'; what: string }
  | { why: 'too-few-checkpoints'; found: number; needed: number }
  | { why: 'series-unread'; series: string; missing: number; of: number }
  | { why: 'series-zero'; series: string; zeros: number; of: number }
  /** The nearest comparable one lies more commits before the base than a fallback baseline may. */
  | { why: 'too-far'; distance: number; allowed: number }
  /** In the words of a store that could not offer it. */
  | { why: 'not-offered'; detail: string }
);

/** What would decide a run that is undecided, or what a base that regresses needs. */
export type Advice =
  | { advice: 'longer-epochs'; cycles: number; needed: number }
  /** Of workers that are replaced: they live too few cycles, or not to the end of their warm-up. */
  | { advice: 'longer-lives'; cycles: number; needed: number; requests: number; levelling: boolean }
  | { advice: 'more-cycles'; cycles: number; last: number }
  | { advice: 'longer-warm-up' }
  | { advice: 'bound-the-cache' }
  | { advice: 'fix-the-base' };

/** What a reader must know of how a series was judged, and that decides nothing. */
export type Note =
  | { note: 'budget-widened' }
  /** `source`: its own recordings, or the baselines compared with. Growth per 1000 requests in the series' unit. */
  | { note: 'base-grows'; source: 'base' | 'baseline'; growth: number; unit: Unit; since: string | null }
  | { note: 'base-level'; rise: number; unit: Unit; since: string | null }
  /** What allocators keep free explains its changes: the rest was judged by a wider budget. */
  | { note: 'kept-free'; kept: KeptFigure; unit: Unit; budget: number }
  | { note: 'absolute-only'; because: 'no-baseline' | 'baselines-too-short' }
  | { note: 'epochs'; changes: number }
  /** The same, where growth was told from the lives of workers. */
  | { note: 'lives'; changes: number; lives: LivesFigure }
  | { note: 'improved'; distance: number; unit: Unit; better: Better }
  /** It grew by so much until it was full, and has been flat since: what was filled is judged by the level rule. */
  | { note: 'filled'; rise: number; unit: Unit; requests: number }
  /** It is a figure of another kind in the baseline; null where that is not recorded. */
  | { note: 'other-metric'; here: string | null; there: string | null }
  | { note: 'accepted'; until: string; reason: string; expired: boolean }
  | { note: 'acceptance-idle'; series: string; because: Idle }
  | { note: 'grows-less'; difference: Estimate; budget: number }
  | { note: 'rises-in-warm-up'; difference: Estimate; budget: number }
  /** The warm-up ended at its bound, by max-duration (seconds) or its number of steps, and these still settled. */
  | { note: 'still-settling'; series: string[]; requests: number; ended: 'time' | 'steps'; maxDurationS: number | null }
  /** None of the stored recordings is comparable. */
  | { note: 'none-sound'; stored: number; nearest: Refusal }
  /** All recordings that could be compared with are regressions. */
  | { note: 'levels-not-compared' }
  /** Of a series of memory that no process holds, which could not be read when the run began. */
  | { note: 'shared-memory-unseen'; series: string }
  /** Of a runtime's heap in which no memory was held to see whether it shows. */
  | { note: 'heap-unchecked'; series: string }
  /** No worker was replaced while the run lasted. `inBase`: some were in a recording that it was compared with. */
  | { note: 'workers-unreplaced'; inBase: boolean }
  /** Only growth beside that of another series is judged. */
  | { note: 'growth-beside'; series: string }
  /** Lines of the log that tell of a leak, and why they are no regression. */
  | ({ note: 'log-lines'; because: 'no-growth' | 'no-base' | 'base-too' } & LogLines)
  /** The service's output could not be counted. */
  | { note: 'log-uncounted'; detail: string }
  /** Disconnects that did not come about, here or in the base. `unnamed`: further classes. */
  | { note: 'disconnects-untested'; classes: UntestedDisconnects[]; unnamed: number }
  /** A series that is not judged for growth grows. */
  | { note: 'growth-not-judged'; series: string; growth: Estimate; budget: number };

/** Lines with a text, and in how many of the cycles they came. */
export interface LogLines {
  text: string;
  lines: number;
  cycles: number;
  of: number;
}

/** What shows that an accepted entry is not needed any more. */
export type Idle =
  | { why: 'absent' | 'not-judged' | 'not-judged-for-it' }
  | {
      why: 'within';
      growth: { high: number; budget: number; unit: Unit } | null;
      level: { value: number; baseline: number; unit: Unit } | null;
    };
