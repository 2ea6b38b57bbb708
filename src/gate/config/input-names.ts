/** An input of the Action and flag of the command line: the key of memdrift.yml that it sets, and what it means. */
export interface Input {
  key: readonly string[];
  help: string;
  /** As a person would write it; absent where there is none. */
  default?: string;
}

/**
 * Every input that this version acts on. The flags and docs/reference.md are made of it, and `action.yml` says the same
 * (a test compares them).
 */
export const INPUTS = {
  image: {
    key: ['service', 'image'],
    help: 'container image of the service; exactly one of image, command, compose-file and url is given',
  },
  'base-image': {
    key: ['service', 'base-image'],
    help: 'container image of the base, for a paired A/B: without a comparable baseline, and to confirm a regression',
  },
  command: {
    key: ['service', 'command'],
    help: 'shell line that starts the service on the runner, instead of an image',
  },
  'compose-file': {
    key: ['service', 'compose-file'],
    help: 'docker compose file of a service with several containers, instead of an image',
  },
  'compose-service': {
    key: ['service', 'compose-service'],
    help: 'service of the compose file that answers the requests',
  },
  url: {
    key: ['service', 'url'],
    help: 'address of a service that runs already, http://host:port: nothing is launched or ended; with container or pid',
  },
  container: { key: ['service', 'container'], help: 'container of that service: its memory is read from outside' },
  pid: { key: ['service', 'pid'], help: 'process of that service on this machine, instead of a container' },
  workload: { key: ['workload', 'file'], help: 'path of the recorded workload' },
  name: {
    key: ['name'],
    help: 'name of this gate; the check run, the comment and the baselines are kept per name',
    default: 'memdrift',
  },
  port: { key: ['service', 'port'], help: 'port the service listens on', default: '8000' },
  'health-path': {
    key: ['service', 'health-path'],
    help: 'path that answers 2xx when the service is ready',
    default: '/health',
  },
  'startup-timeout': {
    key: ['service', 'startup-timeout'],
    help: 'time the service may take to become ready; pulling the image does not count',
    default: '10m',
  },
  args: { key: ['service', 'args'], help: "arguments after the image: the container's command" },
  env: { key: ['service', 'env'], help: 'environment of the service, one NAME=VALUE a line' },
  'run-args': { key: ['service', 'run-args'], help: 'further arguments for docker run' },
  gpus: {
    key: ['service', 'gpus'],
    help: 'GPUs of the service: auto (those the runner may see), none, all or device=...',
    default: 'auto',
  },
  'memory-limit': { key: ['service', 'memory-limit'], help: 'memory limit of the container, such as 8GiB' },
  'shm-size': { key: ['service', 'shm-size'], help: 'size of /dev/shm in the container' },
  'growth-budget': {
    key: ['budgets', 'growth'],
    help: 'growth that a series may have, such as 1 MiB/1000req or 10 MiB/min',
    default: '1 MiB/1000req',
  },
  'level-budget': {
    key: ['budgets', 'level'],
    help: 'height above the baseline at which a series may settle; both parts must be exceeded',
    default: '5% and 64 MiB',
  },
  'memory-cap': {
    key: ['budgets', 'cap'],
    help: 'peak memory under load: a share of the memory limit, or bytes',
    default: '95%',
  },
  'max-duration': {
    key: ['plan', 'max-duration'],
    help: 'time to measure at most, from readiness on: warm-up and cycles',
    default: '15m',
  },
  mode: {
    key: ['mode'],
    help: 'check, refresh (measure the full horizon and store it as a baseline), report (collect several results into one comment), or auto: push and schedule refresh, workflow_run reports, everything else checks',
    default: 'auto',
  },
  commit: { key: ['commit'], help: 'commit that the service was built from; without it, the one checked out' },
  'baseline-branch': {
    key: ['baseline', 'branch'],
    help: 'orphan branch that keeps the baselines; a refresh needs contents: write',
    default: 'memdrift-baselines',
  },
  'baseline-dir': { key: ['baseline', 'dir'], help: 'directory of baseline recordings, instead of the branch' },
  'on-inconclusive': {
    key: ['on', 'inconclusive'],
    help: 'policy for a run still undecided when its time is spent: pass, warn or fail',
  },
  'on-missing-baseline': {
    key: ['on', 'missing-baseline'],
    help: 'policy where there is no baseline yet: pass, warn or fail',
  },
  'on-incomparable': {
    key: ['on', 'incomparable'],
    help: 'policy where no baseline has this environment: pass, warn or fail',
  },
  comment: {
    key: ['report', 'comment'],
    help: 'comment on the pull request: always, on-change, on-failure or never',
    default: 'always',
  },
  check: {
    key: ['report', 'check'],
    help: 'check run on the head commit: auto (where checks: write is granted) or never',
    default: 'auto',
  },
  explain: {
    key: ['report', 'explain'],
    help: 'after the verdict, says who holds what grows and which line allocates it: on-failure, always or never',
    default: 'on-failure',
  },
  'explain-duration': {
    key: ['report', 'explain-duration'],
    help: 'time that explaining may take',
    default: '60s',
  },
  cycle: { key: ['plan', 'cycle'], help: 'requests in a cycle, or auto: as many as take 5 to 15 s', default: 'auto' },
  amplify: {
    key: ['plan', 'amplify'],
    help: 'requests of the cheapest class that each cycle adds: a number, auto (as many as the growth budget needs and max-duration allows) or none',
    default: 'none',
  },
  horizon: {
    key: ['plan', 'horizon'],
    help: 'earliest cycle at which a verdict may fall: safe or fast',
    default: "the baseline's, else safe",
  },
  settle: { key: ['plan', 'settle'], help: 'pause between a cycle and its checkpoint, or auto', default: 'auto' },
  concurrency: {
    key: ['workload', 'concurrency'],
    help: 'requests in flight, for a workload without times (closed loop)',
    default: '4',
  },
  speed: { key: ['workload', 'speed'], help: 'speed of a workload with times (open loop)', default: '1' },
  vary: {
    key: ['workload', 'vary'],
    help: 'whether each cycle gets inputs that the service has not seen: auto or none',
    default: 'auto',
  },
} as const satisfies Record<string, Input>;

export type InputName = keyof typeof INPUTS;

/** Inputs that the Action's entry point reads itself, beside the configuration. */
export const ENTRY_INPUTS: Readonly<Record<string, { help: string; default?: string }>> = {
  config: { help: 'configuration file; inputs override it', default: '.github/memdrift.yml if it exists' },
  'github-token': {
    help: 'token that reads baselines (contents) and writes the check run (checks) and the comment (pull-requests); empty: none of these',
    default: 'github.token',
  },
  'baseline-token': {
    help: 'token for the branch in baseline.repository: contents, read for a check and write for a refresh',
  },
  needs: { help: 'mode report: the jobs whose results are collected, as toJSON(needs)' },
};
