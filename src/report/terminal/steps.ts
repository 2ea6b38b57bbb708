import type { Cause } from '../../drift/cause.js';
import type { Sensitivity } from '../../recording/recording.js';
import { formatBytes } from '../../series/series.js';
import { counted, duration, grouped, growth, pace } from '../text/figures.js';
import { reasonText } from '../text/reasons.js';
import { UNSEEN } from '../text/run/run-notes.js';

/** `what`: as its launcher describes it. `side`: of a paired A/B. */
interface WhichRun {
  what: string;
  side: 'base' | 'head' | null;
  run: number;
  of: number;
}

/** What a gate does now, for a person who watches. Times are in seconds. */
export type Step =
  /** The time limit of the whole, and of its parts: reading baselines, and those of each run. */
  | { step: 'limits'; wholeS: number; readingS: number; runs: number; parts: readonly (readonly [string, number])[] }
  | { step: 'pairing'; confirms: Cause | null }
  | ({ step: 'launch' } & WhichRun)
  /** To a service that runs already. */
  | ({ step: 'attach' } & WhichRun)
  /** Node has ended over the probe. */
  | { step: 'shut-out' }
  | { step: 'upstream'; url: string; env: string }
  | { step: 'ready'; url: string; afterS: number }
  | { step: 'pages'; pages: readonly string[] }
  | { step: 'metrics'; server: string; url: string }
  /** `kept`: as in the baseline. */
  | { step: 'plan'; warmUp: number; cycle: number; slices: number; kept: boolean }
  | { step: 'sizing'; requests: number; class: string }
  | { step: 'amplified'; requests: number; class: string; addsS: number; shortestS: number }
  | { step: 'sensitivity'; records: readonly Sensitivity[] }
  /** Growth per 1000 requests, in bytes. */
  | { step: 'detectable'; growth: number; series: string }
  | { step: 'asking-repeat' }
  | { step: 'resting'; series: readonly string[] }
  | { step: 'phase'; of: string; leftS: number }
  | { step: 'relaunch' }
  | { step: 'explaining'; what: 'holders' | 'classes' | 'allocations' | 'mappings'; leftS: number };

/** One line, without full stop. */
export function stepText(step: Step): string {
  switch (step.step) {
    case 'limits':
      return limitsText(step);
    case 'pairing':
      return step.confirms === null
        ? 'no baseline is comparable with this run: measuring a paired A/B instead'
        : `regression against the stored baseline: ${reasonText(step.confirms)}; confirming it with a paired A/B`;
    case 'launch':
      return `launching ${step.what}${runText(step)}`;
    case 'attach':
      return `attaching to ${step.what}${runText(step)}: ${UNSEEN}`;
    case 'shut-out':
      return 'Node has ended over its probe: launching the service again without that';
    case 'upstream':
      return `the upstream of the service is a stub at ${step.url} (${step.env})`;
    case 'ready':
      return `ready at ${step.url} after ${pace(step.afterS)}`;
    case 'pages':
      return `asking the service for its metrics pages: ${step.pages.join(', ')} (service.metrics: none asks for none)`;
    case 'metrics':
      return `reading metrics of ${step.server} at ${step.url}`;
    case 'plan': {
      const kept = step.kept ? ' (as in the baseline)' : '';
      const slices = step.slices === 1 ? '' : `, ${step.slices} slices of the recording in turn`;
      return `${counted(step.warmUp, 'warm-up request')}; ${counted(step.cycle, 'request')} a cycle${slices}${kept}`;
    }
    case 'sizing':
      return `plan.amplify: ${counted(step.requests, 'request')} of ${step.class} show what one takes`;
    case 'amplified':
      return (
        `plan.amplify: each cycle adds ${counted(step.requests, 'request')} of ${step.class}, ${duration(step.addsS)}; ` +
        `the shortest run takes about ${duration(step.shortestS)}`
      );
    case 'sensitivity':
      return sensitivityText(step.records);
    case 'detectable': {
      const least = growth(step.growth, 'bytes', step.growth);
      return `minimum detectable growth in max-duration: ${least} per 1000 requests (${step.series})`;
    }
    case 'asking-repeat':
      return 'asking whether the same requests grow it too';
    case 'resting':
      return `waiting for the server to come to rest: ${step.series.join(', ')}`;
    case 'phase':
      return `finding the cause of the growth: ${step.of} (${atMost(step)})`;
    case 'relaunch':
      return 'the service has ended: launching it once more to find why it grows';
    case 'explaining':
      return `${EXPLAINING[step.what]} (${atMost(step)})`;
  }
}

const EXPLAINING = {
  holders: 'finding who holds what grows',
  classes: 'finding the class of which instances stay',
  allocations: 'finding the line that allocates it',
  mappings: 'finding the native code that maps memory',
} as const;

function limitsText({ wholeS, readingS, runs, parts }: Extract<Step, { step: 'limits' }>): string {
  const run = parts.filter(([, s]) => s > 0).map(([part, s]) => `${part} ${duration(s)}`);
  const each = runs === 1 ? '' : `each of up to ${grouped(runs)} runs: `;
  const reading = readingS === 0 ? '' : `reading baselines ${duration(readingS)}; `;
  return `time limit: ${duration(wholeS)}, without pulling images (${reading}${each}${run.join(', ')})`;
}

function runText({ side, run, of }: WhichRun): string {
  if (side !== null) return ` (${side}, run ${run} of ${of} of the paired A/B)`;
  return of === 1 ? '' : ` (run ${run} of ${of})`;
}

function sensitivityText(records: readonly Sensitivity[]): string {
  if (records.length === 0) return 'sensitivity check skipped: no process of the service has the probe';
  const parts = records.map(({ series, shown, held, seen }) => {
    const what = shown === null ? 'was not read' : `showed ${formatBytes(shown)}`;
    return `${series} ${what} of ${formatBytes(held)}${seen ? '' : ' (blind)'}`;
  });
  return `sensitivity check: ${parts.join(', ')}`;
}

const atMost = ({ leftS }: { leftS: number }): string => `${Math.ceil(leftS)} s at most`;
