import { formatBytes, MIB } from '../../series/series.js';
import type { Inspection } from '../../workload/inspect/inspect.js';
import type { GateConfig } from '../config/config.js';
import type { CyclePreview } from './cycle-preview.js';

/** Why a workload may not reveal a leak, or cannot be replayed as it is. */
export interface WorkloadWarning {
  /** `no-disconnects`, ... for programs. */
  code: string;
  /** The problem, and after a semicolon the remedy. Text of the file stands only in `subject`. */
  text: string;
  /** A class or names of the file. */
  subject?: string;
}

/** Beyond this, reading the file takes seconds and a gigabyte. */
const LARGE_FILE_BYTES = 256 * MIB;
/** In the shortest run: 100 disconnects that leak about 200 KB each make 20 MB (vLLM issue 57061). */
const MIN_DISCONNECTS = 100;
/** Share of one class above which the others are too rare to be told apart. */
const DOMINANT_SHARE = 0.99;
/** Requests that are all due within this time have no rate: the service gets them at once. */
const BURST_MS = 1000;

interface Seen {
  inspection: Inspection;
  cycle: CyclePreview;
  config: GateConfig;
  fileBytes: number;
}

type Check = (seen: Seen) => WorkloadWarning | null;

export function workloadWarnings(seen: Seen): WorkloadWarning[] {
  return CHECKS.flatMap((check) => check(seen) ?? []);
}

const tooFewRequests: Check = ({ cycle }) => {
  const short = cycle.detectable.filter(({ cycleNeeded }) => cycleNeeded !== null);
  if (short.length === 0) return null;
  const names = short.map(({ series, cycleNeeded }) => `${series} (needs ${cycleNeeded})`).join(', ');
  const count =
    cycle.by === 'warm-up'
      ? `a cycle of ${cycle.requests} requests, the smallest,`
      : `a cycle of ${cycle.requests} requests`;
  return {
    code: 'too-few-requests',
    text: `${count} is too small to detect growth at the budget in ${names}; set plan.cycle, or a budget for the series`,
  };
};

const tooLong: Check = ({ cycle: { run, durationMs }, config }) => {
  if (run.inTime === null || durationMs === null || run.inTime >= run.needed) return null;
  const minutes = Math.ceil((run.needed * (durationMs + run.settleMs)) / 60_000) + 1;
  const now = Math.round(config.plan.maxDurationMs / 60_000);
  return {
    code: 'too-long',
    text: `max-duration (${now}m) allows ${run.inTime} such cycles, a verdict needs ${run.needed}; set max-duration to ${minutes}m, or a smaller plan.cycle`,
  };
};

const noDisconnects: Check = ({ cycle, inspection }) =>
  cycle.disconnects > 0 || inspection.disconnects.planned > 0
    ? null
    : {
        code: 'no-disconnects',
        text: 'no client disconnects, so leaks on disconnect stay hidden; set workload.cancel-share, e.g. 5%',
      };

const fewDisconnects: Check = ({ cycle: { disconnects, run }, inspection }) => {
  const planned = disconnects * run.shortest;
  if ((disconnects === 0 && inspection.disconnects.planned === 0) || planned >= MIN_DISCONNECTS) return null;
  const remedy =
    inspection.disconnects.planned > 0
      ? 'set a larger plan.cycle, or record more disconnects'
      : 'set a larger workload.cancel-share';
  return {
    code: 'few-disconnects',
    text: `the shortest passing run has ${planned} disconnects (${disconnects} a cycle), detecting a leak of 200 KB per disconnect takes ${MIN_DISCONNECTS}; ${remedy}`,
  };
};

const sameInput: Check = ({ inspection: { inputs }, config }) => {
  if (inputs.varied > 0) return null;
  const same = inputs.distinct === 1 ? 'every request is the same' : 'every cycle repeats the same inputs';
  const remedy =
    config.workload.vary === 'none'
      ? 'set workload.vary to auto'
      : 'point workload.vary at a text (JSON pointers such as /text), or record more inputs';
  return { code: 'same-input', text: `${same}, which hides leaks of caches keyed by input; ${remedy}` };
};

const oneClass: Check = ({ inspection: { classes, requests } }) => {
  const [first] = classes;
  if (first === undefined || requests < 2 || first.share <= DOMINANT_SHARE) return null;
  const text =
    classes.length === 1
      ? 'all requests are of one class; record the other requests that the service gets in production'
      : `one class makes ${percent(first.share)} of the requests, the others are too rare; record more of them`;
  return { code: 'one-class', text, subject: first.class };
};

const serverErrors: Check = ({ inspection: { answers } }) => {
  const failed = Object.entries(answers?.statuses ?? {}).filter(([status]) => Number(status) >= 500);
  const count = failed.reduce((sum, [, n]) => sum + n, 0);
  if (count === 0) return null;
  const statuses = failed.map(([status]) => status).join(', ');
  return {
    code: 'server-errors',
    text: `${count} ${requestsWord(count)} recorded with ${statuses}, so these statuses count as expected; remove the requests, or set their expect.status`,
  };
};

const tooManyInFlight: Check = ({ cycle, config: { workload } }) => {
  if (cycle.dueWithinMs === null || (cycle.peakInFlight ?? 0) <= workload.maxInFlight) return null;
  return {
    code: 'too-many-in-flight',
    text: `${cycle.peakInFlight} requests in flight at once exceed workload.max-in-flight (${workload.maxInFlight}), so a run is not-measured; raise it, or lower workload.speed`,
  };
};

const burst: Check = ({ cycle, inspection: { timing, requests } }) => {
  if (timing.kind === 'closed' || requests < 2 || cycle.dueWithinMs === null) return null;
  const all = timing.spanUs === 0;
  if (!all && cycle.dueWithinMs >= BURST_MS) return null;
  const within = all ? 'at one moment' : `within ${Math.max(1, Math.round(cycle.dueWithinMs))} ms`;
  return {
    code: 'burst',
    text: `${all ? 'all requests are' : 'a cycle is'} due ${within}: a burst, not a load; lower workload.speed, record longer, or omit t_us`,
  };
};

const secretsNeeded: Check = ({ inspection: { secrets } }) =>
  secrets.length === 0
    ? null
    : {
        code: 'secrets',
        text: 'needs secrets, which pull requests from forks do not have (those are not-measured); set them in the environment',
        subject: secrets.join(', '),
      };

const credentials: Check = ({ inspection: { inputs } }) =>
  inputs.credentials === 0
    ? null
    : {
        code: 'credentials',
        text: `${inputs.credentials} ${inputs.credentials === 1 ? 'body holds' : 'bodies hold'} what looks like a credential; remove it, and revoke it if the file was shared`,
      };

const largeFile: Check = ({ fileBytes }) =>
  fileBytes <= LARGE_FILE_BYTES
    ? null
    : {
        code: 'large-file',
        text: `a file of ${formatBytes(fileBytes)} is slow to read and held in memory; keep a part of it, because a cycle takes at most 5000 requests`,
      };

/** In the order shown: what stops a run, what hides a leak, what is good to know. */
const CHECKS: readonly Check[] = [
  credentials,
  tooManyInFlight,
  tooLong,
  burst,
  serverErrors,
  tooFewRequests,
  noDisconnects,
  fewDisconnects,
  sameInput,
  oneClass,
  secretsNeeded,
  largeFile,
];

/** Rounded down: never 100 % for a part. */
const percent = (share: number): string => `${Math.floor(share * 1000) / 10} %`;
const requestsWord = (count: number): string => (count === 1 ? 'request was' : 'requests were');
