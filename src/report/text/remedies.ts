import type { Advice, Cause } from '../../drift/cause.js';

/** What a person may do about a cause, a sentence each; null where the reason says it all. */
export function remedyText(cause: Cause): string | null {
  switch (cause.rule) {
    case 'killed-before-ready':
      return RAISE_LIMIT;
    case 'killed':
      if (cause.baseToo) return RAISE_LIMIT;
      return `look at what grew until then${cause.compared ? '; the baseline was not killed' : ''}`;
    case 'device-out-of-memory':
      return cause.baseToo ? 'make the service smaller' : 'look at what grew until then, or is larger than in the base';
    case 'exited':
      return cause.remedy ?? 'read its log for why it ended';
    case 'contaminated':
      return cause.remedy ?? 'run it again, alone';
    case 'cancelled':
    case 'given-up':
      return cause.remedy;
    case 'layer-unseen':
      return 'run `memdrift doctor`';
    case 'series-never-read':
    case 'series-silent':
    case 'series-gaps':
      return cause.remedy ?? 'the run needs every reading: `memdrift doctor` tells what can be read here';
    case 'too-few-checkpoints':
      return 'give the run more time (max-duration) or shorter cycles (plan.cycle)';
    case 'requests-unsent':
      return 'the service does not keep up with the recorded pace: lower workload.speed, or raise workload.max-in-flight';
    case 'errors':
      return 'fix the errors first: memory is only compared where the same work was done';
    case 'dispatch-delay':
      return (
        'this machine is too busy to keep the recorded times: run less beside it, lower workload.speed, ' +
        'or set workload.lateness and workload.late-share'
      );
    case 'disconnects-missed':
      return 'answers are shorter or faster than when recorded: pin them (workload.force-output), or record again';
    case 'class-growth':
      return cause.open ? 'a longer max-duration gives the class more requests' : null;
    case 'no-baseline':
      return 'record a baseline of the base commit in this environment (mode: refresh, or run --save-baseline)';
    case 'some-runs':
      return cause.found.rule === 'killed' || cause.found.rule === 'device-out-of-memory'
        ? 'the memory limit is close: raise it for the test, or run it again'
        : null;
    case 'every-run':
    case 'paired-run':
      return remedyText(cause.found);
    default:
      return null;
  }
}

const RAISE_LIMIT = 'raise the memory limit of the service, or make it smaller';

export function adviceText(advice: Advice): string {
  switch (advice.advice) {
    case 'longer-epochs':
      return (
        `no set of processes lived longer than ${advice.cycles} cycles, and a decision needs ${advice.needed}: ` +
        'raise the number of requests after which workers restart, or send fewer requests a cycle'
      );
    case 'more-cycles':
      return `more cycles would decide it (${advice.cycles} of ${advice.last} were measured): raise max-duration`;
    case 'bound-the-cache':
      return 'a cache that is still filling looks like a leak: bound it for the test, or send more requests a cycle (plan.cycle)';
    case 'fix-the-base':
      return 'fix it, or accept it with a reason and a day (memdrift accept): until then the base itself grows';
  }
}
