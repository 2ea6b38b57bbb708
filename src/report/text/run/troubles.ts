import type { Recorded } from '../../../drift/cause.js';
import type { Limit, Trouble } from '../../../recording/trouble.js';
import { formatBytes, type Unit } from '../../../series/series.js';
import { counted, duration, grouped, growth, pace } from '../figures.js';
import { UNREAD, type UnreadWhy, type Words } from './unread.js';

/** What happened, and what a person can do about it: one clause each, without capital and full stop. */
export interface TroubleText {
  reason: string;
  remedy: string | null;
}

type Of<Why extends Trouble['why']> = Extract<Trouble, { why: Why }>;

/** The words of what went wrong. */
export function troubleText(trouble: Trouble): TroubleText {
  const words: (of: never) => Words = WORDS[trouble.why];
  const [reason, remedy = null] = words(trouble as never);
  return { reason, remedy };
}

/** What an event says of why: the reason is empty where it says nothing. */
export function recordedText({ trouble, detail, remedy }: Recorded): TroubleText {
  return trouble === undefined ? { reason: detail, remedy } : troubleText(trouble);
}

const TROUBLES: { [Why in Exclude<Trouble['why'], UnreadWhy>]: (of: Of<Why>) => Words } = {
  'warm-up-too-long': (of) => [
    `${maxDuration(of)} cannot hold the warm-up (${duration(of.spent_s)} or more) and the ` +
      `${counted(of.cycles, 'cycle')} of ${pace(of.cycle_s)} that a verdict needs`,
    moreTime(of),
  ],
  'cycles-too-few': (of) => [
    `${maxDuration(of)} allows ${counted(of.possible, 'cycle')} of ${pace(of.cycle_s)} after the warm-up; ` +
      `a verdict needs ${grouped(of.needed)}`,
    moreTime(of),
  ],
  'pair-too-long': (of) => [
    `each run of the paired A/B needs ${counted(of.cycles, 'cycle')}, about ${duration(of.need_s)}; ` +
      `max-duration is ${duration(of.max_duration_s)}`,
    moreTime(of),
  ],
  'too-noisy': (of) => {
    const unit = of.unit as Unit;
    const [margin, budget] = [of.margin, of.budget].map((value) => growth(value, unit, of.budget));
    return [
      `${of.series} is too noisy for its budget: after ${counted(of.cycles, 'cycle')} its growth would still be uncertain ` +
        `by ${margin} per 1000 requests, and the budget is ${budget}`,
      moreSignal(of),
    ];
  },
  undetectable: (of) => [
    `the minimum detectable growth in max-duration, ${growth(of.growth, 'bytes', of.growth)} per 1000 requests, is above ` +
      'the budget',
    moreSignal(of),
  ],
  'no-cycle': ({ limit }) => [
    `${limitText(limit)} is over, and nothing was measured`,
    'see the last lines of the service; raise startup-timeout or max-duration if it is only slow',
  ],
  hangs: (of) => [
    `${limitText(of.limit)} is over in cycle ${of.cycle}, which was not done after ${duration(of.waited_s)}; ` +
      `those before it took ${pace(of.usual_s)}`,
    'the service answers no more: see its last lines',
  ],

  'warm-up-cut': (of) => [
    `${limitText(of.limit)} is over in the warm-up, after ${counted(of.sent, 'request')}`,
    'raise max-duration, or see the last lines of the service where it answers no more',
  ],
  'warm-up-slow': (of) => {
    const silent = `the service does not answer: ${of.silent ? 'it has printed nothing' : 'see its last lines'}`;
    return [
      `${limitText(of.limit)} is over in the warm-up: ${grouped(of.ok)} of ${counted(of.sent, 'request')} were answered as expected`,
      of.ok === 0 ? silent : 'raise max-duration, or set a smaller plan.cycle',
    ];
  },
  'warm-up-refused': ({ sent, errors }) => {
    const kinds = Object.entries(errors).map(([kind, count]) => `${grouped(count)} ${kind}`);
    return [
      `none of the ${counted(sent, 'warm-up request')} was answered as expected (${kinds.join(', ')})`,
      'check the workload against the service: paths, port, expected status',
    ];
  },
  'nothing-to-amplify': () => [
    'plan.amplify: no class of the workload was answered as expected in the warm-up',
    'check the workload against the service, or leave plan.amplify out',
  ],
  'upstream-unused': ({ env }) => [
    'the service called its upstream (workload.upstream) in no request of the warm-up',
    `check that it takes the address from ${env}, and that this machine's firewall lets it through`,
  ],

  'gpu-driver-silent': (of) => [
    `the GPU driver does not answer: ${of.problem ?? `no output of ${of.tool} in ${duration(of.waited_s)}`}`,
    'check that the tool works where memdrift runs, or set gpus: none',
  ],
  'gpu-busy': (of) => [
    `the GPU was not free within ${duration(of.waited_s)}: ${occupiedText(of)}`,
    'run one job at a time on a GPU (a concurrency group, a runner of its own), or set gpus: none for a service without',
  ],
  'gpu-shared': ({ processes }) => [
    `another process computes on the GPU: ${processesText(processes)}`,
    'run one job at a time on a GPU: use a concurrency group, or a runner of its own',
  ],
  'baselines-unread': ({ detail }) => [`the baselines cannot be read: ${detail}`, READ_AGAIN],
  'baselines-slow': ({ limit }) => [`the baselines cannot be read: ${limitText(limit)} is over`, READ_AGAIN],
  'no-baseline': () => ['no baseline is comparable with this run'],
  'recording-unwritable': ({ detail }) => [
    `the recording cannot be written: ${detail}`,
    'free space there, or choose another folder (--out; in the Action, RUNNER_TEMP)',
  ],
  'leak-refused': ({ layer }) => [`no process of the service can be made to leak in ${layer}: none has the probe`],

  'prometheus-unread': ({ detail }) => [
    `the series cannot be read: ${detail}`,
    'check the address, and that it can be reached from here',
  ],
  'no-pods': () => [
    'Prometheus has no series of the candidate',
    'check the selector (prometheus.candidate) in the Prometheus itself, and that the pods are scraped',
  ],
  'pods-gone': () => [
    'no pod of the candidate was there at the end of the window',
    'see why they ended, or whether their scrapes fail',
  ],
  'no-scraped-memory': ({ pod }) => [
    `Prometheus has no memory of ${pod}: neither cAdvisor nor the service itself tells any`,
    'scrape the kubelet (cAdvisor) or the service, with labels that prometheus.candidate selects',
  ],
  'no-request-counter': ({ pod }) => [
    `Prometheus has no counter of the requests of ${pod}`,
    'name one that the service has: prometheus.requests',
  ],
  'no-requests-counted': ({ pod }) => [
    `${pod} served no request in the window`,
    'send it some: a service at rest tells nothing of a leak',
  ],
  'window-too-noisy': (of) => {
    const [least, budget] = [of.growth, of.budget].map((value) => growth(value, of.unit as Unit, of.budget));
    return [
      `${of.series} is too noisy in this window: growth of up to ${least} per 1000 requests cannot be told from none, and the ` +
        `budget is ${budget}`,
      'judge a longer window or one with more requests, or raise the budget',
    ];
  },
  'too-few-scrapes': ({ pod, scrapes, needed }) => [
    `Prometheus has ${counted(scrapes, 'scrape')} of ${pod} in the window; a verdict needs ${grouped(needed)}`,
    'judge a longer window (--window), or set --step to the scrape interval',
  ],

  'device-allocations': ({ failed, cycle }) => [
    `${counted(failed, 'allocation')} on the device failed in cycle ${cycle}`,
  ],
  killed: (of) => {
    const how = of.whole ? `it was killed, exit code ${of.exit_code ?? 'unknown'}` : 'a process of it was killed';
    const limit = of.limit_bytes;
    return [
      limit === null ? `${how}: the machine had no memory left` : `${how} at its memory limit of ${formatBytes(limit)}`,
    ];
  },
  ended: ({ exit_code: code, signal }) => [signal === null ? `exit code ${code ?? 'unknown'}` : `signal ${signal}`],
  'processes-changed': ({ gone, born }) => [
    `processes gone: ${gone.join(', ') || 'none'}; new: ${born.join(', ') || 'none'}`,
  ],
};

const READ_AGAIN = 'run again; where it stays so, see baseline-dir and baseline-branch';

const WORDS = { ...TROUBLES, ...UNREAD };

/** `max-duration (15 min)`. */
export function limitText({ name, s }: Limit): string {
  return `${LIMITS[name] ?? name} (${duration(s)})`;
}

/** Limits that are no input of that name. */
const LIMITS: Readonly<Record<string, string>> = {
  gate: 'the time of all runs',
  run: 'the time of a run',
  baselines: 'the time to read them',
};

const maxDuration = ({ max_duration_s: s }: { max_duration_s: number }): string =>
  limitText({ name: 'max-duration', s });

/** With fewer in a cycle, its growth drowns in the noise of one checkpoint. */
const FEWEST_REQUESTS = 50;

/** What gives a run the time that it needs: nothing that is set already. */
function moreTime(of: { need_s: number; max_duration_s: number; requests: number; horizon: 'safe' | 'fast' }): string {
  // Whole minutes with one to spare.
  const minutes = Math.ceil(Math.max(of.need_s, of.max_duration_s) / 60) + 1;
  return either([
    `set max-duration to ${minutes}m`,
    ...(of.requests > FEWEST_REQUESTS ? [`a smaller plan.cycle (now ${counted(of.requests, 'request')})`] : []),
    ...(of.horizon === 'fast' ? [] : ['plan.horizon: fast']),
  ]);
}

/** What makes a growth easier to tell from noise; more time only where that is what limits the cycles. */
function moreSignal({ more }: { more: boolean }): string {
  return `raise ${either([...(more ? ['max-duration'] : []), 'plan.cycle', 'the budget'])}`;
}

/** `a`, `a or b`, `a, b or c`. */
const either = (ways: readonly string[]): string =>
  [ways.slice(0, -1).join(', '), ways.at(-1)].filter((part) => part !== '').join(' or ');

/** Who or what takes a GPU: `python (4711, 2.0 GiB) on GPU-1`. */
export function occupiedText({
  device,
  processes,
  used_bytes: used,
}: Pick<Of<'gpu-busy'>, 'device' | 'processes' | 'used_bytes'>): string {
  return processes.length > 0
    ? `${processesText(processes)} on ${device}`
    : `${formatBytes(used ?? 0)} of ${device} are in use by processes that are not visible here`;
}

/** Names of processes, five at most. */
function processesText(processes: Of<'gpu-shared'>['processes']): string {
  const named = processes.slice(0, 5).map(({ pid, name, used_bytes: used }) => {
    const program = name.replace(/^.*\//, '').slice(0, 60);
    return `${program} (${pid}${used === null ? '' : `, ${formatBytes(used)}`})`;
  });
  const more = processes.length > 5 ? ` and ${processes.length - 5} more` : '';
  return `${named.join(', ')}${more}`;
}
