import type { Advice, Cause } from '../../drift/cause.js';
import { missedRemedy } from './failure-texts.js';
import { counted, grouped } from './figures.js';
import { recordedText } from './run/troubles.js';

/** What a person can do about a cause, without capital and full stop; null where the reason says it all. */
export function remedyText(cause: Cause): string | null {
  switch (cause.rule) {
    case 'killed-before-ready':
      return RAISE_LIMIT;
    case 'killed':
      if (cause.baseToo) return RAISE_LIMIT;
      return `check which series grew before that${cause.compared ? '; the baseline was not killed' : ''}`;
    case 'device-out-of-memory':
      return cause.baseToo
        ? 'reduce the device memory that the service uses'
        : 'check which series grew before that, or is larger than in the base';
    case 'exited':
      if (cause.death?.page !== undefined) return ASKED;
      return recordedText(cause).remedy ?? 'see its log for the reason';
    case 'contaminated':
      return recordedText(cause).remedy ?? 'run again with nothing else using the machine';
    case 'cancelled':
    case 'given-up':
      return recordedText(cause).remedy;
    case 'layer-unseen':
      return 'run `memdrift doctor` to see what can be read here';
    case 'series-never-read':
    case 'series-silent':
    case 'series-gaps':
      return (
        recordedText(cause).remedy ??
        'a required series needs a reading after every cycle: `memdrift doctor` shows what can be read here'
      );
    case 'too-few-checkpoints':
      return 'give the run more time (max-duration) or use shorter cycles (plan.cycle)';
    case 'requests-unsent':
      return 'the service does not keep up with the recorded pace: lower workload.speed, or raise workload.max-in-flight';
    case 'errors':
      return 'fix the errors first: memory is comparable only where the same work was done';
    case 'class-fails':
      return (
        'fix these requests, or record them again; where this answer is right, say so in the workload ' +
        '(expect.status of each request)'
      );
    case 'dispatch-delay':
      return (
        'this machine is too busy to send on time: stop other work, lower workload.speed, ' +
        'or allow more delay (workload.lateness, workload.late-share)'
      );
    case 'disconnects-missed':
      return missedRemedy(cause.why);
    case 'still-falls':
      return 'the server works on after its clients have gone: send less in a cycle (plan.cycle), or have it stop with them';
    case 'log-sentinels':
      return 'see the lines in the log of the service: its own check has found the leak';
    case 'class-growth':
      return cause.open ? 'raise max-duration to give the class more requests' : null;
    case 'no-baseline':
      return 'record a baseline of the base commit in this environment (mode: refresh, or run --save-baseline)';
    case 'some-runs':
      return cause.found.rule === 'killed' || cause.found.rule === 'device-out-of-memory'
        ? 'the memory limit is close: raise it for the test, or run again'
        : null;
    case 'every-run':
    case 'paired-run':
      return remedyText(cause.found);
    default:
      return null;
  }
}

const ASKED =
  'a request for a page should not end a service; service.metrics: none in the configuration keeps memdrift from asking';
const RAISE_LIMIT = "raise the service's memory limit, or reduce the memory that it uses";

/** What would decide a run that is undecided, or what a base that regresses needs. */
export function adviceText(advice: Advice): string {
  switch (advice.advice) {
    case 'longer-epochs':
      return (
        `no set of processes lived longer than ${counted(advice.cycles, 'cycle')}, but a decision needs ${advice.needed}: ` +
        'let workers serve more requests before they restart, or send fewer requests per cycle (plan.cycle)'
      );
    case 'longer-lives':
      return advice.levelling
        ? 'workers grow ever more slowly until they are replaced, but no life shows the end of it: let them serve more ' +
            `requests (now about ${grouped(advice.requests)})`
        : `workers live ${counted(Math.round(advice.cycles), 'cycle')} (about ${grouped(advice.requests)} requests); ` +
            `growth is told from lives of ${advice.needed} or more: let workers serve more requests before they ` +
            'restart, or send fewer requests per cycle (plan.cycle)';
    case 'more-cycles':
      return `more cycles would decide it (${advice.cycles} of ${advice.last} were measured): raise max-duration`;
    case 'longer-warm-up':
      return 'give the service more warm-up (plan.warm-up) and more time (max-duration)';
    case 'bound-the-cache':
      return 'a cache that is still filling looks like a leak: bound it for the test, or send more requests per cycle (plan.cycle)';
    case 'fix-the-base':
      return 'fix it, or accept it with a reason and an end date (memdrift accept)';
  }
}
