/** An input of the Action, and flag of the command line: the key of memdrift.yml that it sets, and what it means. */
export interface Input {
  key: readonly string[];
  help: string;
  /** As a reader would write it; absent where there is none. */
  default?: string;
}

/** Every input this version acts on. The Action's `action.yml`, the flags and docs/reference.md follow from it. */
export const INPUTS = {
  image: { key: ['service', 'image'], help: 'container image of the service' },
  'base-image': {
    key: ['service', 'base-image'],
    help: 'of the base: measured too, interleaved, where no comparable baseline exists, or to confirm a regression',
  },
  command: { key: ['service', 'command'], help: 'instead of an image: a shell line that starts the service here' },
  'compose-file': { key: ['service', 'compose-file'], help: 'instead of an image: a compose file' },
  'compose-service': { key: ['service', 'compose-service'], help: 'its service that answers requests' },
  workload: { key: ['workload', 'file'], help: 'path of the recorded workload' },
  name: { key: ['name'], help: 'of this gate; baselines are kept per name', default: 'memdrift' },
  port: { key: ['service', 'port'], help: 'the service listens on', default: '8000' },
  'health-path': { key: ['service', 'health-path'], help: 'answers 2xx when ready', default: '/health' },
  'startup-timeout': {
    key: ['service', 'startup-timeout'],
    help: 'until ready; pulling the image is outside it',
    default: '10m',
  },
  args: { key: ['service', 'args'], help: "words after the image: the container's command" },
  env: { key: ['service', 'env'], help: 'lines of NAME=VALUE' },
  'run-args': { key: ['service', 'run-args'], help: 'further words for docker run' },
  gpus: { key: ['service', 'gpus'], help: 'auto (what the runner may see), none, all or device=...', default: 'auto' },
  'memory-limit': { key: ['service', 'memory-limit'], help: 'of the container, e.g. 8GiB' },
  'shm-size': { key: ['service', 'shm-size'], help: 'of /dev/shm' },
  'growth-budget': {
    key: ['budgets', 'growth'],
    help: 'what a series may grow: 1 MiB/1000req or 10 MiB/min',
    default: '1 MiB/1000req',
  },
  'level-budget': {
    key: ['budgets', 'level'],
    help: 'what it may settle above the baseline; both must be exceeded',
    default: '5% and 64 MiB',
  },
  'memory-cap': { key: ['budgets', 'cap'], help: 'share of the limit under load, or bytes', default: '95%' },
  'max-duration': {
    key: ['plan', 'max-duration'],
    help: 'of measuring, from readiness on: warm-up and cycles',
    default: '15m',
  },
  mode: {
    key: ['mode'],
    help: 'check, refresh (full horizon, stored as a baseline), report (one comment of several results), or auto',
    default: 'auto',
  },
  commit: { key: ['commit'], help: 'that the service was built from; what is checked out without it' },
  'baseline-branch': {
    key: ['baseline', 'branch'],
    help: 'orphan branch that keeps the baselines',
    default: 'memdrift-baselines',
  },
  'baseline-dir': { key: ['baseline', 'dir'], help: 'directory of baseline recordings, instead of the branch' },
  'on-inconclusive': { key: ['on', 'inconclusive'], help: 'pass, warn or fail' },
  'on-missing-baseline': { key: ['on', 'missing-baseline'], help: 'pass, warn or fail' },
  'on-incomparable': { key: ['on', 'incomparable'], help: 'pass, warn or fail' },
  comment: {
    key: ['report', 'comment'],
    help: 'on the pull request: always, on-change, on-failure or never',
    default: 'always',
  },
  check: { key: ['report', 'check'], help: 'check run: auto (where it is granted) or never', default: 'auto' },
  cycle: { key: ['plan', 'cycle'], help: 'requests a cycle, or auto: 5 to 15 s of them', default: 'auto' },
  horizon: { key: ['plan', 'horizon'], help: "safe or fast; the baseline's, else safe" },
  settle: { key: ['plan', 'settle'], help: 'pause before a checkpoint', default: 'auto' },
  concurrency: { key: ['workload', 'concurrency'], help: 'requests in flight (closed loop)', default: '4' },
  speed: { key: ['workload', 'speed'], help: 'of a timed workload (open loop)', default: '1' },
  vary: { key: ['workload', 'vary'], help: 'unseen inputs each cycle: auto or none', default: 'auto' },
} as const satisfies Record<string, Input>;

export type InputName = keyof typeof INPUTS;

/** Inputs that a door reads itself, beside the configuration. */
export const ENTRY_INPUTS: Readonly<Record<string, { help: string; default?: string }>> = {
  config: { help: 'configuration file; inputs win over it', default: '.github/memdrift.yml if it exists' },
  'github-token': { help: 'to read baselines, write the check run and the comment', default: 'github.token' },
  needs: { help: 'mode report: the jobs whose results are collected, as toJSON(needs)' },
};

/** Inputs of the contract that this version does not act on: refused by name, never taken and ignored. */
export const INPUTS_NOT_YET: readonly string[] = ['url', 'container', 'pid', 'explain'];
