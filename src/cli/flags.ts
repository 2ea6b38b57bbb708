import { type Command, Option } from 'commander';
import { parseCap, parseGrowth, parseLevel } from '../drift/budget/budget.js';
import type { Overrides } from '../drift/budget/rules.js';
import { type GateConfig, parseConfig } from '../gate/config/config.js';
import { CONFIG_FILE, readConfigFile, readConfigText } from '../gate/config/config-file.js';
import { camelCase } from '../gate/config/config-schema.js';
import { INPUTS, type Input } from '../gate/config/input-names.js';
import { MAY_BE_SECRET, ownWords, shellWord } from '../report/reproduce.js';
import { UsageError } from '../series/usage-error.js';
import type { Io } from './cli-io.js';

/** The flags that several commands share, and how they are read. */

/** Adds a command's arguments, flags and action to its line in the help. */
export type DefineCommand = (command: Command, use: CommandUse) => void;

/** What a command's action works with. */
interface CommandUse {
  io: Io;
  /** Sets the exit code; 0 where it is never called. */
  exit(code: number): void;
}

/** Inputs that mean nothing without GitHub around the run, and what to do here instead. */
export const ACTION_ONLY: Readonly<Record<string, string>> = {
  comment: 'the report is written to --out',
  check: 'the exit code is the verdict',
  'baseline-branch': 'check out the branch (git worktree add DIR BRANCH) and pass --baseline DIR',
  'github-token': 'the command line does not call GitHub',
  'baseline-token': 'the command line does not call GitHub',
  needs: 'only the Action collects the results of other jobs',
};

/**
 * Inputs that say what follows from a verdict on a change: flags of `run` alone. `calibrate` and `self-test` measure one
 * version several times, and have verdicts of their own.
 */
export const RUN_ONLY: readonly string[] = [
  'base-image',
  'mode',
  'commit',
  'on-inconclusive',
  'on-missing-baseline',
  'on-incomparable',
  'explain',
  'explain-duration',
];

/** Headings of the help, by the section of the configuration that an input sets. */
const GROUPS: Readonly<Record<string, string>> = {
  service: 'Service:',
  workload: 'Workload:',
  plan: 'Measurement:',
  budgets: 'Budgets:',
  on: 'Exit code:',
};

/** What stands for the value of a flag in the help; `value` for the others. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  image: 'image',
  'base-image': 'image',
  command: 'line',
  'compose-file': 'file',
  'compose-service': 'name',
  url: 'url',
  container: 'name',
  pid: 'number',
  workload: 'file',
  name: 'name',
  port: 'port',
  'health-path': 'path',
  'startup-timeout': 'duration',
  env: 'NAME=VALUE',
  'memory-limit': 'size',
  'shm-size': 'size',
  'growth-budget': 'budget',
  'level-budget': 'budget',
  'memory-cap': 'cap',
  'max-duration': 'duration',
  mode: 'mode',
  commit: 'commit',
  settle: 'duration',
};

/**
 * The inputs of the Action as flags; those that this version does not support are hidden, and refused by name.
 * @param without inputs that mean nothing to the command
 */
export function withInputs(command: Command, without: readonly string[] = []): Command {
  command.exitOverride();
  for (const [name, input] of inOrderOfGroups(Object.entries<Input>(INPUTS))) {
    if (name === 'baseline-dir' || Object.hasOwn(ACTION_ONLY, name) || without.includes(name)) continue;
    const standard = input.default === undefined ? '' : ` (default: ${input.default})`;
    const option = new Option(`--${name} <${PLACEHOLDERS[name] ?? 'value'}>`, `${input.help}${standard}`);
    const group = GROUPS[input.key[0] ?? ''];
    if (group !== undefined) option.helpGroup(group);
    // Commander keeps the last value of a repeated flag; all of them are meant here.
    command.addOption(name === 'env' ? option.argParser(anotherLine) : option);
  }
  for (const name of Object.keys(ACTION_ONLY)) {
    command.addOption(new Option(`--${name} <value>`).hideHelp());
  }
  return withConfigFile(command);
}

/** The help lists groups in the order in which they appear; options without a group come last. */
function inOrderOfGroups(inputs: readonly [name: string, input: Input][]): readonly [name: string, input: Input][] {
  const sections = Object.keys(GROUPS);
  const rank = ({ key: [section = ''] }: Input): number =>
    sections.includes(section) ? sections.indexOf(section) : sections.length;
  return inputs.toSorted(([, a], [, b]) => rank(a) - rank(b));
}

/** In which form a report is printed. */
export function withFormat(): Option {
  const help = 'form of the printed report; agent: a fact a line of Markdown, for coding agents';
  return new Option('--format <form>', help).choices(['terminal', 'agent']).default('terminal');
}

export function withConfigFile(command: Command): Command {
  return command.option('--config <file>', 'configuration file (default: .github/memdrift.yml if it exists)');
}

/** `--env A=1 --env B=2`: lines, as the input has them. */
function anotherLine(value: string, before: string | undefined): string {
  return before === undefined ? value : `${before}\n${value}`;
}

/** The recordings to judge, their baselines, and rules that replace the recorded ones. */
export function withRecordings(command: Command, argument = '<recordings...>'): Command {
  return withRules(
    command.exitOverride().argument(argument, 'one recording, or all recordings of one paired A/B check'),
  );
}

/** The baselines of recordings, and rules that replace the recorded ones. */
export function withRules(command: Command): Command {
  return withBaselines(command)
    .option('--budget-growth <budget>', "growth budget instead of the recording's, e.g. 0.5 MiB/1000req")
    .option('--budget-level <budget>', "level budget instead of the recording's, e.g. 5% and 64 MiB")
    .option('--budget-cap <cap>', "memory cap instead of the recording's, e.g. 95%")
    .addOption(new Option('--horizon <horizon>', "horizon instead of the recording's").choices(['safe', 'fast']));
}

/**
 * Where running pods are read, and which.
 * @param left flags that mean nothing to the command
 */
export function withPrometheus(command: Command, left: readonly string[] = []): Command {
  const options = {
    prometheus: ['--prometheus <url>', 'the Prometheus that has scraped the pods'],
    candidate: ['--candidate <matchers>', 'label matchers of the pods under review, e.g. pod=~"llm-canary-.*"'],
    stable: ['--stable <matchers>', 'label matchers of the pods to compare with'],
    window: ['--window <duration>', 'how long a stretch is judged (default: 1h)'],
    step: ['--step <duration>', 'the scrape interval (default: 15s)'],
    start: ['--start <time>', 'when the window begins; without it, it ends now, and with --watch begins now'],
    watch: ['--watch', 'judge as the window goes on, and exit on a decision'],
  } as const;
  withConfigFile(command);
  for (const [name, [flag, help]] of Object.entries(options)) {
    if (!left.includes(name)) command.addOption(new Option(flag, help).helpGroup('Running pods:'));
  }
  return command;
}

export function withBaselines(command: Command): Command {
  return command.option('--baseline <recording>', 'recording of the base to compare with (repeatable)', collect);
}

/** What `record` and `import` redact beside the built-in rules. */
export function withRedaction(command: Command): Command {
  return command
    .option('--redact-header <name>', 'redact this header too (repeatable)', collect)
    .option('--redact-field <name>', 'redact this JSON field or query parameter too (repeatable)', collect)
    .option('--redact-pattern <regex>', 'redact whatever matches this pattern too (repeatable)', collect)
    .option('--force', 'overwrite the workload if it exists');
}

export interface JudgeOptions {
  baseline: string[];
  overrides: Overrides;
}

/** @throws BudgetSyntaxError */
export function judgeOptions(flags: Record<string, unknown>): JudgeOptions {
  const text = (key: string): string | undefined => (typeof flags[key] === 'string' ? flags[key] : undefined);
  const overrides: Overrides = {};
  const [growth, level, cap] = [text('budgetGrowth'), text('budgetLevel'), text('budgetCap')];
  if (growth !== undefined) overrides.growth = parseGrowth(growth);
  if (level !== undefined) overrides.level = parseLevel(level);
  if (cap !== undefined) overrides.cap = parseCap(cap);
  const horizon = text('horizon');
  if (horizon === 'safe' || horizon === 'fast') overrides.horizon = horizon;
  return { baseline: (flags['baseline'] as string[] | undefined) ?? [], overrides };
}

/** @throws UsageError */
export function configOf(flags: Record<string, string | boolean | undefined>): GateConfig {
  const text = (key: string): string | undefined => {
    const value = flags[camelCase(key)];
    return typeof value === 'string' ? value : undefined;
  };
  for (const [name, instead] of Object.entries(ACTION_ONLY)) {
    if (text(name) !== undefined) throw new UsageError(`option "--${name}": works in the Action only; ${instead}`);
  }
  const inputs = Object.fromEntries(Object.keys(INPUTS).map((name) => [name, text(name)]));
  const dir = text('baseline');
  return parseConfig(
    { ...inputs, ...(dir === undefined ? {} : { 'baseline-dir': dir }) },
    readConfigFile(text('config')),
  );
}

/**
 * The configuration, as `run` has it, where a flag or a configuration file gives anything of one; null where none does: the
 * embedded example is meant.
 * @throws UsageError
 */
export function ownServiceOf(flags: Record<string, string | boolean | undefined>): GateConfig | null {
  const asked = ['config', ...Object.keys(INPUTS)].some((name) => flags[camelCase(name)] !== undefined);
  return asked || readConfigText(CONFIG_FILE) !== null ? configOf(flags) : null;
}

/** Collects the values of a flag that may be given several times. */
export function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

/**
 * A command as typed, quoted for a shell: one line that measures the same again. As in the Action's report, flags that
 * may hold a secret are left out and named in a comment.
 */
export function argvText(command: Command): string {
  const args = [command.name()];
  const left: string[] = [];
  for (const [key, value] of Object.entries(command.opts() as Record<string, unknown>)) {
    if (command.getOptionValueSource(key) !== 'cli') continue;
    const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const flag = `--${name}`;
    if (MAY_BE_SECRET.includes(name)) left.push(name);
    else if (value === true) args.push(flag);
    // The values of a repeated flag are the lines of one text.
    else for (const line of String(value).split('\n')) args.push(flag, shellWord(line));
  }
  return [...args, ...ownWords(left)].join(' ');
}
