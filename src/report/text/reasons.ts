import type { AllWithin, Cause, LivesFigure, LogLines, PhaseFailure, RunCause } from '../../drift/cause.js';
import type { PhaseUnfit } from '../../recording/recording.js';
import type { Unit } from '../../series/series.js';
import { classFailsText, deathText, lastRequestText, missedText } from './failure-texts.js';
import {
  counted,
  duration,
  grouped,
  growthBudget,
  growthEstimate,
  height,
  heightInterval,
  milliseconds,
  percent,
  upperBound,
} from './figures.js';
import { differencesText, refusalText, whyText } from './refusals.js';
import { recordedText } from './run/troubles.js';
import { seriesLabel } from './words.js';

/** Still known without a baseline. */
const ABSOLUTE = 'no leak found by the absolute rules';

const INVALID = 'the replay is invalid';
const BASE_RUNS = 'the interleaved base runs';

/**
 * The reason of each verdict, one clause a cause, without capital and full stop. No other file words a cause.
 * @param subject what to call the series, where the sentence around has named it
 */
type Reasons = {
  readonly [Rule in Cause['rule']]: (cause: Extract<Cause, { rule: Rule }>, subject?: string) => string;
};

const REASONS: Reasons = {
  growth: (cause, subject = seriesLabel(cause.series)) => {
    const { growth, budget, hidden } = cause;
    const grows = `${subject} grows ${growthEstimate(growth, budget)}${growsText(cause.lives)}; budget ${growthBudget(budget, growth.unit)}`;
    return hidden === true ? `${grows}; the baseline recordings grow too, so comparing with them would hide it` : grows;
  },
  'growth-within': (cause, subject = seriesLabel(cause.series)) => {
    const { growth, budget, own } = cause;
    const grows = `${subject} grows ${growthEstimate(growth, budget)}`;
    if (budget > own && growth.value > own)
      return `${grows}, within its raised budget of ${growthBudget(budget, growth.unit)}`;
    if (growth.high > budget) return `${grows}, no more than the baseline`;
    return `${subject} does not grow (${anyGrowth(growth.high, budget, growth.unit)})`;
  },
  'growth-open': (cause, subject = seriesLabel(cause.series)) => {
    const { growth, budget, cycles } = cause;
    const open = `${subject} is undecided after ${counted(cycles, 'cycle')}`;
    if (growth === null) return `${open}: too few readings`;
    return `${open}: it grows ${growthEstimate(growth, budget)}; budget ${growthBudget(budget, growth.unit)}`;
  },
  level: (cause, subject = seriesLabel(cause.series)) => {
    const { unit, better, value, baseline, budget } = cause;
    const distance = `${height(Math.abs(value - baseline), unit)} ${worseSide(better)}`;
    return `${subject} has a steady-state level ${distance} the baseline's ${height(baseline, unit)}; budget ${height(budget, unit)}`;
  },
  creep: (cause, subject = seriesLabel(cause.series)) => {
    const { unit, value, reference, budget } = cause;
    const side = value >= reference.value ? 'above' : 'below';
    const which = reference.accepted ? 'the last accepted recording' : 'the first recording';
    const name = reference.commit === null ? which : `${reference.commit.slice(0, 7)}, ${which}`;
    return (
      `${subject} crept to a steady-state level ${height(Math.abs(value - reference.value), unit)} ${side} that of ${name}, ` +
      `in steps that were each within the budget; budget ${height(budget, unit)}`
    );
  },
  cap: (cause, subject = seriesLabel(cause.series)) =>
    `${subject} reached ${height(cause.value, cause.unit)} under load; the cap is ${height(cause.cap, cause.unit)}`,
  peak: (cause, subject = seriesLabel(cause.series)) => {
    const { unit, value, baseline, budget } = cause;
    return `${subject} peaks ${height(value - baseline, unit)} above the baseline's ${height(baseline, unit)} under load; budget ${height(budget, unit)}`;
  },
  stays: (cause, subject = seriesLabel(cause.series)) => {
    const { excess, level, requests, unit } = cause;
    return `${subject} ${staysAt(level, excess, unit)} with nothing in flight, after ${counted(requests, 'request')}`;
  },
  'still-falls': (cause, subject = seriesLabel(cause.series)) =>
    `${subject} had not come to rest ${duration(cause.waitedMs / 1000)} after the last request, and still fell`,
  returns: (cause, subject = seriesLabel(cause.series)) => {
    const { level, excess, unit } = cause;
    if (excess > 0) return `${subject} ${staysAt(level, excess, unit)} with nothing in flight, which is let pass`;
    return `${subject} returns to ${height(level, unit)} at rest`;
  },
  'level-within': (cause, subject = seriesLabel(cause.series)) => `${subject} is within its budget`,
  explains: (cause, subject = seriesLabel(cause.series)) => {
    const { growth, budget } = cause;
    return growth === null
      ? `${subject} is shown for information, not judged`
      : `${subject} grows ${growthEstimate(growth, budget)}; shown for information, not judged`;
  },
  'series-unread': (cause, subject = seriesLabel(cause.series)) => `${subject} was not read`,
  'no-rate': (cause, subject = seriesLabel(cause.series)) =>
    `${subject} has a budget per minute, but no time passes between the checkpoints`,

  'paired-growth': (cause, subject = seriesLabel(cause.series)) => {
    const { difference, budget } = cause;
    return `${subject} grows ${growthEstimate(difference, budget)} more than in ${BASE_RUNS}; budget ${growthBudget(budget, difference.unit)}`;
  },
  'paired-level': (cause, subject = seriesLabel(cause.series)) => {
    const { difference, budget, better } = cause;
    const { value, low, high, unit } = difference;
    const distance = `${height(value, unit)} (${heightInterval(low, high, unit)}) ${worseSide(better)}`;
    return `${subject} has a steady-state level ${distance} that of ${BASE_RUNS}; budget ${height(budget, unit)}`;
  },
  'paired-within': (cause, subject = seriesLabel(cause.series)) => {
    const { difference, budget } = cause;
    if (difference === null) return `${subject} has the steady-state level of ${BASE_RUNS}, within its budget`;
    const bound = upperBound(difference.high, budget, difference.unit);
    return `${subject} grows no more than in ${BASE_RUNS} (any extra growth is below ${bound})`;
  },
  'paired-at-rest': (cause, subject = seriesLabel(cause.series)) =>
    `${subject} levels off within its budget in every run of this change`,
  'paired-unread': (cause, subject = seriesLabel(cause.series)) =>
    `${subject} was not read in every run, so the pairs cannot be compared`,
  'paired-open': (cause) => {
    const { series, regressions, runs, found } = cause;
    const share = regressions === 0 ? 'no run' : `${regressions} of ${counted(runs, 'run')}`;
    return `${seriesLabel(series)} is undecided: ${share} of this change regressed; ${reasonText(found, 'it')}`;
  },
  'some-runs': (cause) => `${reasonText(cause.found)}, in only ${cause.some} of ${cause.of} runs of this change`,
  'every-run': (cause) => `${reasonText(cause.found)}, in every run of this change and in no run of the base`,
  'paired-run': (cause) => {
    const image = cause.side === 'base' ? "the base's image" : "this change's image";
    return `run ${cause.run} of ${cause.of} (${image}): ${cause.found.rule === 'run-refused' ? whyText(cause.found.refusal) : reasonText(cause.found)}`;
  },

  'killed-before-ready': (cause) =>
    `the service was OOM-killed before it was ready${inBrackets(recordedText(cause).reason)}`,
  killed: (cause) => {
    const { cycle, baseToo, death = {} } = cause;
    const detail = recordedText(cause).reason;
    return baseToo
      ? `the service was OOM-killed${inBrackets(detail)}, and so was the baseline's`
      : `the service was OOM-killed after cycle ${cycle}${inBrackets(detail)}${lastRequestText(death)}`;
  },
  'device-out-of-memory': (cause) =>
    `the device ran out of memory${after(recordedText(cause).reason)}${cause.baseToo ? ", and so did the baseline's" : ''}`,
  exited: (cause) =>
    cause.death === undefined
      ? `the service exited unexpectedly${after(recordedText(cause).reason)}`
      : deathText(cause.death),
  contaminated: (cause) => `other work disturbed the measurement${after(recordedText(cause).reason)}`,
  cancelled: (cause) => `the run was cancelled${after(recordedText(cause).reason)}`,
  'given-up': (cause) => recordedText(cause).reason || 'the run was aborted',
  'layer-unseen': (cause) =>
    `the sensitivity check failed for layer ${cause.layer}: a known allocation did not show in ${seriesLabel(cause.series)}, or did not disappear when it was freed`,
  'nothing-gated': () => 'this recording has no gated series',
  'nothing-read': () => 'no gated series was read',
  'series-absent': (cause) => `${seriesLabel(cause.series)} is in the baseline, but was not read in this run`,
  'series-never-read': (cause) => `required series ${cause.series} was never read${after(recordedText(cause).reason)}`,
  'series-silent': (cause) =>
    `required series ${cause.series} has no readings after cycle ${cause.after}${after(recordedText(cause).reason)}`,
  'series-gaps': (cause) =>
    `required series ${cause.series} has no reading for ${cause.missing} of ${cause.of} cycles${after(recordedText(cause).reason)}`,
  'too-few-checkpoints': (cause) =>
    `too few checkpoints: ${cause.found}, and a decision needs at least ${cause.needed}`,
  'cycle-empty': (cause) => `${INVALID}: cycle ${cause.cycle} sent no requests`,
  'requests-unsent': (cause) => {
    const were = cause.unsent === 1 ? 'was' : 'were';
    return `${INVALID}: ${counted(cause.unsent, 'request')} ${were} not sent because ${grouped(cause.inFlight)} were in flight`;
  },
  errors: (cause) => {
    const { share, usual, allowed, mostly } = cause;
    const kind = mostly === null ? '' : ` (mostly ${mostly})`;
    const limit =
      usual === null ? `the limit without a baseline is ${percent(allowed)}` : `${percent(usual)} in the baseline`;
    return `${INVALID}: ${percent(share)} of the requests failed${kind}; ${limit}`;
  },
  'class-fails': (cause) => `${INVALID}: ${classFailsText(cause)}`,
  'dispatch-delay': (cause) => {
    const { share, allowed, p99Ms } = cause;
    return `${INVALID}: ${percent(share)} of the requests were sent too late (p99 dispatch delay up to ${milliseconds(p99Ms)}); the limit is ${percent(allowed)}`;
  },
  'disconnects-missed': (cause) => {
    const { share, planned, usual, why } = cause;
    const of = cause.class === '' ? '' : ` of ${cause.class}`;
    return (
      `${INVALID}: ${percent(share)} of ${counted(planned, 'planned disconnect')}${of} did not come about` +
      `${missedText(why)}; ${percent(usual)} in the baseline`
    );
  },
  'log-sentinels': (cause) => `${logLinesText(cause)}, and not in the baseline`,
  'class-not-replayed': (cause) => `class ${cause.class} has a budget, but was not replayed on its own`,
  'class-untold': (cause) =>
    `class ${cause.class} has a budget, but its growth in ${seriesLabel(cause.series)} is unknown: ${phaseFailureText(cause.failed)}`,
  'class-growth': (cause) => {
    const { class: name, series, growth, budget, open } = cause;
    const grows = `${seriesLabel(series)} grows ${growthEstimate(growth, budget, `requests of class ${name}`)}`;
    return `${open ? 'undecided: ' : ''}${grows}; class budget ${growthBudget(budget, growth.unit)}`;
  },
  'no-baseline': (cause) => (cause.clean ? `${withoutBaseline(cause)}; ${ABSOLUTE}` : withoutBaseline(cause)),
  'run-refused': (cause) => `a run of the paired A/B cannot be compared: ${whyText(cause.refusal)}`,

  'all-within': (cause) => {
    const { beyond, widest, improved, endsBaseGrowth } = cause;
    const noLeak = NO_LEAK[beyond ?? 'none'];
    const first =
      widest === null
        ? `${noLeak}; every level is within its budget`
        : `${noLeak} (${anyGrowth(widest.high, widest.budget, widest.unit)})`;
    const ends = endsBaseGrowth ? '; the base grows, and this change ends it' : '';
    const gain = improved === null ? '' : `; ${seriesLabel(improved.series)} ${improvementText(improved)}`;
    return `${first}${ends}${gain}`;
  },
  'first-baseline': ({ within, compared }) => {
    const why = compared.rule === 'no-baseline' ? withoutBaseline(compared) : reasonText(compared);
    return `${reasonText(within)}; stored as a baseline, but not compared with one: ${why}`;
  },
  'paired-all-within': () => `no series exceeds its budget over ${BASE_RUNS}`,
  'nothing-yet': () => 'nothing measured yet',
};

/** One clause, without capital and full stop. */
export function reasonText<Rule extends Cause['rule']>(
  cause: Extract<Cause, { rule: Rule }>,
  subject?: string,
): string {
  const reason: (cause: Extract<Cause, { rule: Rule }>, subject?: string) => string = REASONS[cause.rule as Rule];
  return reason(cause, subject);
}

const NO_LEAK = {
  none: 'no leak',
  accepted: 'no leak beyond what is accepted',
  base: "no leak beyond the base's own",
  baseline: "no leak beyond the baseline's own",
} as const;

/** `1,200 lives of about 250 requests`. */
export function livesText({ lives, requests }: Pick<LivesFigure, 'lives' | 'requests'>): string {
  return `${grouped(lives)} ${lives === 1 ? 'life' : 'lives'} of about ${counted(requests, 'request')}`;
}

/** Where a service grows whose workers are replaced again and again. */
export function growsText(lives: Pick<LivesFigure, 'lives' | 'requests' | 'grows'> | undefined): string {
  switch (lives?.grows) {
    case undefined:
      return '';
    case 'within-lives':
      return ` within the life of a worker (${livesText(lives)}), until it is replaced`;
    case 'between-lives':
      return ' from worker to worker: each new one is larger than those before';
    case 'lasting':
      return ' in processes that outlive the workers';
  }
}

/** `any growth is below 0.4 MiB per 1000 requests`. */
function anyGrowth(...bound: Parameters<typeof upperBound>): string {
  return `any growth is below ${upperBound(...bound)}`;
}

const staysAt = (level: number, excess: number, unit: Unit): string =>
  level === 0 ? `stays at ${height(excess, unit)}` : `stays ${height(excess, unit)} above its ${height(level, unit)}`;

/** `the log says "memory leak detected" 300 times, in 28 of 30 cycles`. */
export function logLinesText({ text, lines, cycles, of }: LogLines): string {
  const times = lines === 1 ? 'once' : `${grouped(lines)} times`;
  return `the log says "${text}" ${times}, in ${grouped(cycles)} of ${counted(of, 'cycle')}`;
}

function worseSide(better: 'lower' | 'higher'): string {
  return better === 'lower' ? 'above' : 'below';
}

function withoutBaseline({ refusal }: Extract<RunCause, { rule: 'no-baseline' }>): string {
  if (refusal === null) return 'no baseline for this environment yet';
  if (refusal.why === 'environment') return `not comparable: ${differencesText(refusal.differences)}`;
  return `no usable baseline: ${refusalText(refusal)}`;
}

/** `uses 310 MiB less than the baseline`. */
export function improvementText({
  distance,
  unit,
  better,
}: Omit<NonNullable<AllWithin['improved']>, 'series'>): string {
  const amount = height(distance, unit);
  return better === 'lower' ? `uses ${amount} less than the baseline` : `has ${amount} more than the baseline`;
}

const UNFIT: Readonly<Record<PhaseUnfit, string>> = {
  'nothing-to-vary': 'no body of the workload has a text that can be varied',
  'no-json': 'no request of the workload has a JSON body',
  died: 'the service died',
  'processes-changed': 'the processes of the service changed',
};

/** Why cycles of one kind of request have no result. */
export function phaseFailureText(failed: PhaseFailure): string {
  switch (failed.why) {
    case 'recorded':
      return Object.hasOwn(UNFIT, failed.detail) ? UNFIT[failed.detail as PhaseUnfit] : failed.detail;
    case 'died':
      return deathText(failed.death);
    case 'no-time':
      return 'no time was left for it';
    case 'unread':
      return 'the series was not read';
    case 'unserved':
      return `only ${failed.ok} of ${failed.sent} requests were answered as expected`;
  }
}

const after = (detail: string): string => (detail === '' ? '' : `: ${detail}`);
const inBrackets = (detail: string): string => (detail === '' ? '' : ` (${detail})`);
