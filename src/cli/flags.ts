import { type Command, Option } from 'commander';
import { parseCap, parseGrowth, parseLevel } from '../drift/budget/budget.js';
import type { Budgets } from '../drift/budget/written-rules.js';
import { type GateConfig, parseConfig } from '../gate/config/config.js';
import { readConfigFile } from '../gate/config/config-file.js';
import { INPUTS, INPUTS_NOT_YET, type Input } from '../gate/config/input-names.js';
import { MAY_BE_SECRET, ownWords, shellWord } from '../report/reproduce.js';
import { UsageError } from '../series/usage-error.js';

/** The flags that several commands share, and what they say. */

/** Inputs that mean nothing without GitHub around the run, and what to do here instead. */
const ACTION_ONLY: Readonly<Record<string, string>> = {
  comment: 'the report is written to --out',
  check: 'the exit code is the verdict',
  'baseline-branch': 'give a checkout of the branch: git worktree add DIR BRANCH, then --baseline DIR',
  'github-token': 'a run from a terminal does not speak to GitHub',
  needs: 'only the Action collects results',
};

/** Every input of the Action as a flag; those this version does not act on are known, and refused by name. */
export function withInputs(command: Command): Command {
  command.exitOverride();
  for (const [name, input] of Object.entries<Input>(INPUTS)) {
    if (name === 'baseline-dir' || Object.hasOwn(ACTION_ONLY, name)) continue;
    const standard = input.default === undefined ? '' : ` (${input.default})`;
    const option = new Option(`--${name} <value>`, `${input.help}${standard}`);
    // Of a flag that comes twice the last one would count, and the first be dropped without a word.
    command.addOption(name === 'env' ? option.argParser(anotherLine) : option);
  }
  for (const name of [...INPUTS_NOT_YET, ...Object.keys(ACTION_ONLY)]) {
    command.addOption(new Option(`--${name} <value>`).hideHelp());
  }
  return command.option('--config <file>', 'configuration file (.github/memdrift.yml if it exists)');
}

/** `--env A=1 --env B=2`: lines, as the input has them. */
function anotherLine(value: string, before: string | undefined): string {
  return before === undefined ? value : `${before}\n${value}`;
}

export function withRules(command: Command): Command {
  return command
    .exitOverride()
    .option('--budget-growth <growth>', "instead of the recording's, e.g. 0.5 MiB/1000req")
    .option('--budget-level <level>', 'e.g. 5% and 64 MiB')
    .option('--budget-cap <cap>', 'e.g. 95%')
    .addOption(new Option('--horizon <horizon>').choices(['safe', 'fast']));
}

export function judgeOptions(flags: Record<string, unknown>): {
  baseline: string[];
  overrides: Budgets;
  horizon?: 'safe' | 'fast';
} {
  const text = (key: string): string | undefined => (typeof flags[key] === 'string' ? flags[key] : undefined);
  const overrides: Budgets = {};
  const [growth, level, cap] = [text('budgetGrowth'), text('budgetLevel'), text('budgetCap')];
  if (growth !== undefined) overrides.growth = parseGrowth(growth);
  if (level !== undefined) overrides.level = parseLevel(level);
  if (cap !== undefined) overrides.cap = parseCap(cap);
  const horizon = text('horizon');
  return {
    baseline: flags['baseline'] as string[],
    overrides,
    ...(horizon === 'safe' || horizon === 'fast' ? { horizon } : {}),
  };
}

export function configOf(flags: Record<string, string | boolean | undefined>): GateConfig {
  const text = (key: string): string | undefined => {
    const value = flags[key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
    return typeof value === 'string' ? value : undefined;
  };
  for (const [name, instead] of Object.entries(ACTION_ONLY)) {
    if (text(name) !== undefined) throw new UsageError(`option "--${name}": of the Action only; ${instead}`);
  }
  const names = [...Object.keys(INPUTS), ...INPUTS_NOT_YET];
  const inputs = Object.fromEntries(names.map((name) => [name, text(name)]));
  const dir = text('baseline');
  return parseConfig(
    { ...inputs, ...(dir === undefined ? {} : { 'baseline-dir': dir }) },
    readConfigFile(text('config')),
  );
}

export function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

/**
 * The words of a command as typed, quoted for a shell: one line that measures the same again. As in the Action's, what
 * may hold a secret is left out, and named in a comment.
 */
export function argvText(command: Command): string {
  const words = [command.name()];
  const left: string[] = [];
  for (const [key, value] of Object.entries(command.opts() as Record<string, unknown>)) {
    if (command.getOptionValueSource(key) !== 'cli') continue;
    const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const flag = `--${name}`;
    if (MAY_BE_SECRET.includes(name)) left.push(name);
    else if (value === true) words.push(flag);
    // What was given several times is one text of several lines.
    else for (const line of String(value).split('\n')) words.push(flag, shellWord(line));
  }
  return [...words, ...ownWords(left)].join(' ');
}
