import type { AllWithin, Cause, PhaseFailure } from '../../drift/cause.js';
import { counted, growthBudget, growthEstimate, height, percent, upperBound } from './figures.js';
import { differencesText, refusalText, whyText } from './refusals.js';
import { seriesLabel } from './words.js';

/** What a run without a baseline still says. */
export const ABSOLUTE = 'no leak found by the absolute rules';

const INVALID = 'the replay is invalid';

type Reasons = { readonly [Rule in Cause['rule']]: (cause: Extract<Cause, { rule: Rule }>) => string };

/** The reason of every verdict: one sentence a cause, without capital and full stop. None is made anywhere else. */
const REASONS: Reasons = {
  growth: (cause) => {
    const { series, growth, budget, hidden } = cause;
    const grows = `${seriesLabel(series)} grows ${growthEstimate(growth, budget)}; budget ${growthBudget(budget, growth.unit)}`;
    return hidden === true ? `${grows}; the baselines grow too, so no single change was blamed for it` : grows;
  },
  'growth-within': (cause) => {
    const { series, growth, budget, own } = cause;
    const label = seriesLabel(series);
    const grows = `${label} grows ${growthEstimate(growth, budget)}`;
    if (budget > own && growth.value > own)
      return `${grows}, within its raised budget of ${growthBudget(budget, growth.unit)}`;
    if (growth.high > budget) return `${grows}, no more than the baseline`;
    return `${label} does not grow: growth above ${upperBound(growth.high, budget, growth.unit)} is excluded`;
  },
  'growth-open': (cause) => {
    const { series, growth, budget, cycles } = cause;
    const open = `${seriesLabel(series)} is undecided after ${counted(cycles, 'cycle')}`;
    if (growth === null) return `${open}: too few readings`;
    const bound = upperBound(growth.high, budget, growth.unit);
    return `${open}: it grows ${growthEstimate(growth, budget)}, budget ${growthBudget(budget, growth.unit)}; growth above ${bound} is excluded`;
  },
  level: (cause) => {
    const { series, unit, better, value, baseline, budget } = cause;
    const side = better === 'lower' ? 'above' : 'below';
    return `${seriesLabel(series)} settles ${height(Math.abs(value - baseline), unit)} ${side} the baseline's ${height(baseline, unit)}; budget ${height(budget, unit)}`;
  },
  creep: (cause) => {
    const { series, unit, value, reference, budget } = cause;
    const side = value >= reference.value ? 'above' : 'below';
    const commit = reference.commit?.slice(0, 7) ?? 'a recording without commit';
    const which = reference.accepted ? 'the last accepted recording' : 'the first recording';
    return `${seriesLabel(series)} settles ${height(Math.abs(value - reference.value), unit)} ${side} ${commit}, ${which}, in steps that were each within the budget; budget ${height(budget, unit)}`;
  },
  cap: (cause) =>
    `${seriesLabel(cause.series)} reached ${height(cause.value, cause.unit)} under load; the cap is ${height(cause.cap, cause.unit)}`,
  peak: (cause) => {
    const { series, unit, value, baseline, budget } = cause;
    return `${seriesLabel(series)} peaks ${height(value - baseline, unit)} above the baseline's ${height(baseline, unit)} under load; budget ${height(budget, unit)}`;
  },
  'level-within': (cause) => `${seriesLabel(cause.series)} is within its budget`,
  explains: (cause) => {
    const { series, growth, budget } = cause;
    const label = seriesLabel(series);
    return growth === null
      ? `${label} is shown and not judged`
      : `${label} grows ${growthEstimate(growth, budget)}; it is shown and not judged`;
  },
  'series-unread': (cause) => `${seriesLabel(cause.series)} was not read`,
  'no-rate': (cause) =>
    `${seriesLabel(cause.series)} has a budget per minute, and no time passes between the checkpoints`,

  'paired-growth': (cause) => {
    const { series, difference, budget } = cause;
    return `${seriesLabel(series)} grows ${growthEstimate(difference, budget)} more than the base beside it; budget ${growthBudget(budget, difference.unit)}`;
  },
  'paired-level': (cause) => {
    const { series, difference, budget, better } = cause;
    const { value, low, high, unit } = difference;
    const side = better === 'lower' ? 'above' : 'below';
    return `${seriesLabel(series)} settles ${height(value, unit)} (${height(low, unit)} to ${height(high, unit)}) ${side} the base beside it; budget ${height(budget, unit)}`;
  },
  'paired-within': (cause) => {
    const { series, difference, budget } = cause;
    const label = seriesLabel(series);
    if (difference === null) return `${label} settles where the base beside it does, within its budget`;
    return `${label} grows no more than the base beside it: growth above ${upperBound(difference.high, budget, difference.unit)} is excluded`;
  },
  'paired-at-rest': (cause) =>
    `${seriesLabel(cause.series)} comes to rest within its budget in every run of this change`,
  'paired-unread': (cause) => `${seriesLabel(cause.series)} was not read in every run, so the pairs cannot be compared`,
  'paired-open': (cause) => {
    const { series, regressions, runs, found } = cause;
    const share = regressions === 0 ? 'no run' : `${regressions} of ${runs} runs`;
    const label = seriesLabel(series);
    return `${label} is undecided: ${share} of this change regress${regressions === 0 ? 'es' : ''}, and ${reasonText(found).replace(`${label} `, 'it ')}`;
  },
  'some-runs': (cause) => `${reasonText(cause.found)}, in ${cause.some} of ${cause.of} runs of this change only`,
  'every-run': (cause) => `${reasonText(cause.found)}: in every run of this change, in none of the base`,
  'paired-run': (cause) => {
    const image = cause.side === 'base' ? 'the base image' : 'the image of this change';
    return `run ${cause.run} of ${cause.of}, of ${image}: ${reasonText(cause.found)}`;
  },

  'killed-before-ready': (cause) => `the service was killed for memory before it was ready${inBrackets(cause.detail)}`,
  killed: (cause) => {
    const { cycle, detail, baseToo } = cause;
    return baseToo
      ? `the service was killed for memory${inBrackets(detail)}, and so was the baseline's`
      : `the service was killed for memory after cycle ${cycle}${inBrackets(detail)}`;
  },
  'device-out-of-memory': (cause) =>
    `the device ran out of memory${after(cause.detail)}${cause.baseToo ? ", and so did the baseline's" : ''}`,
  exited: (cause) => `the service exited on its own${after(cause.detail)}`,
  contaminated: (cause) => `other work disturbed the measurement${after(cause.detail)}`,
  cancelled: (cause) => `the run was cancelled${after(cause.detail)}`,
  'given-up': (cause) => (cause.detail === '' ? 'the run was given up' : cause.detail),
  'layer-unseen': (cause) =>
    `cannot see memory in ${cause.layer}: memory that was held did not show in ${seriesLabel(cause.series)}, or did not go away again`,
  'nothing-gated': () => 'no series of this recording is gated',
  'nothing-read': () => 'no gated series was read',
  'series-absent': (cause) => `${seriesLabel(cause.series)} is in the baseline and was not read in this run`,
  'series-never-read': (cause) => `required series ${cause.series} was never read${after(cause.detail)}`,
  'series-silent': (cause) =>
    `required series ${cause.series} fell silent after cycle ${cause.after}${after(cause.detail)}`,
  'series-gaps': (cause) =>
    `required series ${cause.series} is missing after ${cause.missing} of ${cause.of} cycles${after(cause.detail)}`,
  'too-few-checkpoints': (cause) =>
    `too few checkpoints: ${cause.found}, and a decision needs at least ${cause.needed}`,
  'cycle-empty': (cause) => `${INVALID}: cycle ${cause.cycle} sent no requests`,
  'requests-unsent': (cause) => {
    const were = cause.unsent === 1 ? 'was' : 'were';
    return `${INVALID}: ${counted(cause.unsent, 'request')} ${were} not sent, because ${cause.inFlight} were in flight`;
  },
  errors: (cause) => {
    const { share, usual, allowed, mostly } = cause;
    const kind = mostly === null ? '' : ` (mostly ${mostly})`;
    const limit =
      usual === null ? `the limit without a baseline is ${percent(allowed)}` : `the baseline's is ${percent(usual)}`;
    return `${INVALID}: ${percent(share)} of the requests failed${kind}; ${limit}`;
  },
  'dispatch-delay': (cause) => {
    const { share, allowed, p99Ms } = cause;
    return `${INVALID}: ${percent(share)} of the requests were sent too late (p99 up to ${Math.round(p99Ms)} ms); the limit is ${percent(allowed)}`;
  },
  'disconnects-missed': (cause) => {
    const { share, planned, usual } = cause;
    const base = usual === null ? '' : `; ${percent(usual)} in the baseline`;
    return `${INVALID}: ${percent(share)} of ${planned} planned disconnects came too late, after the answer had ended${base}`;
  },
  'class-not-replayed': (cause) => `class ${cause.class} has a budget and was not replayed by itself`,
  'class-untold': (cause) =>
    `${seriesLabel(cause.series)} tells nothing of class ${cause.class}, which has a budget: ${phaseFailureText(cause.failed)}`,
  'class-growth': (cause) => {
    const { class: name, series, growth, budget, open } = cause;
    const grows = `requests of class ${name} make ${seriesLabel(series)} grow ${growthEstimate(growth, budget).replace('requests', 'of them')}`;
    return `${grows}; budget of the class ${growthBudget(budget, growth.unit)}${open ? ': undecided' : ''}`;
  },
  'no-baseline': (cause) => {
    const { refusal, environment, clean } = cause;
    const why =
      environment.length > 0
        ? `not comparable: ${differencesText(environment)}`
        : refusal === null
          ? 'no baseline of this environment yet'
          : `no usable baseline: ${refusalText(refusal)}`;
    return clean ? `${why}; ${ABSOLUTE}` : why;
  },
  'run-refused': (cause) => whyText(cause.refusal),

  'all-within': (cause) => {
    const { beyond, widest, improved } = cause;
    const excluded =
      widest === null
        ? 'every level is within its budget'
        : `growth above ${upperBound(widest.high, widest.budget, widest.unit)} is excluded`;
    const better = improved === null ? [] : [`${seriesLabel(improved.series)} ${improvementText(improved)}`];
    return [NO_LEAK[beyond ?? 'none'], excluded, ...better].join('; ');
  },
  'first-baseline': (cause) =>
    `${reasonText(cause.within)}; stored as a baseline, compared with none: ${reasonText(cause.compared)}`,
  'paired-all-within': () =>
    'no series grows, or settles, beyond its budget above the base that was measured beside it',
  'nothing-yet': () => 'nothing measured yet',
};

/** One sentence, without capital and full stop. */
export function reasonText<Rule extends Cause['rule']>(cause: Extract<Cause, { rule: Rule }>): string {
  const reason: (cause: Extract<Cause, { rule: Rule }>) => string = REASONS[cause.rule as Rule];
  return reason(cause);
}

const NO_LEAK = {
  none: 'no leak',
  accepted: 'no leak beyond what is accepted',
  base: "no leak beyond the base's own",
  baseline: "no leak beyond the baseline's own",
} as const;

/** `uses 310 MiB less than the baseline`. */
export function improvementText({
  distance,
  unit,
  better,
}: Omit<NonNullable<AllWithin['improved']>, 'series'>): string {
  const amount = height(distance, unit);
  return better === 'lower' ? `uses ${amount} less than the baseline` : `has ${amount} more than the baseline`;
}

/** Why cycles of one kind of request tell nothing. */
export function phaseFailureText(failed: PhaseFailure): string {
  switch (failed.why) {
    case 'recorded':
      return failed.detail;
    case 'no-time':
      return 'there was no time for it';
    case 'unread':
      return 'the series was not read';
    case 'unserved':
      return `${failed.ok} of ${failed.sent} requests were answered as expected`;
  }
}

const after = (detail: string): string => (detail === '' ? '' : `: ${detail}`);
const inBrackets = (detail: string): string => (detail === '' ? '' : ` (${detail})`);
