import { Command, CommanderError, Option } from 'commander';
import { parseBytes, parseCap, parseGrowth, parseLevel } from '../drift/budget.js';
import { type GateConfig, parseConfig } from '../gate/config.js';
import { readConfigFile } from '../gate/config-file.js';
import { UsageError } from '../gate/errors.js';
import { EXIT, errorExit, exitOf, policyOf } from '../gate/exit.js';
import { INPUTS, INPUTS_NOT_YET, type Input } from '../gate/inputs.js';
import type { Rules } from '../recording/recording.js';
import { VERSION } from '../series/version.js';
import { type Io, writeText } from './io.js';

/**
 * The command line. Returns the exit code; prints results on standard output and everything else on standard error.
 * @param argv words after the program's name
 */
export async function runCli(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.pass;
  const program = build(io, (value) => {
    code = value;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.pass;
      io.err(`memdrift: ${error.message.replace(/^error: /, '').replace(/\s+/g, ' ')}\n`);
      return EXIT.usage;
    }
    const { code: failed, message } = errorExit(error);
    io.err(`${message}\n`);
    return failed;
  }
}

function build(io: Io, exit: (code: number) => void): Command {
  const program = new Command('memdrift')
    .description('Stops memory regressions of ML inference services before they are merged.')
    .version(VERSION, '--version')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: () => undefined })
    .showSuggestionAfterError(true);

  const run = withInputs(program.command('run'))
    .description('the whole gate: launch, replay, measure, judge; exits with the verdict')
    .option('--baseline <dir>', 'directory of baseline recordings')
    .option('--save-baseline', 'measure the full horizon and store the recording there')
    .option('--out <dir>', 'folder for recording and reports', 'memdrift-out')
    .option('--bisect', 'exit 125 where there is no verdict on the change (git bisect run)')
    .action(async (flags: Record<string, string | boolean | undefined>) => {
      const { runOnce, printResult } = await import('./run.js');
      const config = configOf(flags);
      if (config.mode === 'report') {
        throw new UsageError(
          'input "mode": found "report"; allowed: check or refresh (only the Action collects results)',
        );
      }
      const refresh = flags['saveBaseline'] === true || config.mode === 'refresh';
      const result = await runOnce(
        config,
        { refresh, outDir: String(flags['out']), reproduce: `memdrift ${argvText(run)}` },
        io,
      );
      printResult(result, io);
      const { judgement } = result.result;
      exit(exitOf(judgement, policyOf(judgement, config.on, false), flags['bisect'] === true));
    });

  withRules(program.command('judge'))
    .description('the decision alone, offline, from a recording')
    .argument('<recording>')
    .option('--baseline <recording>', 'a recording of the base; may be given several times', collect, [])
    .option('--json', 'print the report model as JSON')
    .option('--bisect', 'exit 125 where there is no verdict on the change')
    .action(async (path: string, flags: Record<string, unknown>) => {
      const { judgeFile, render } = await import('./judge.js');
      const { judgement, model } = await judgeFile(path, judgeOptions(flags), io);
      io.out(render(model, flags['json'] === true ? 'json' : 'terminal', io));
      exit(exitOf(judgement, null, flags['bisect'] === true));
    });

  withRules(program.command('report'))
    .description('the report of a recording; on the terminal by default')
    .argument('<recording>')
    .option('--baseline <recording>', 'a recording of the base; may be given several times', collect, [])
    .option('--markdown <file>', 'write Markdown there (- for standard output)')
    .option('--json <file>', 'write JSON there (- for standard output)')
    .option('--html <file>', 'write the page there, one HTML file (- for standard output)')
    .action(async (path: string, flags: Record<string, unknown>) => {
      const { judgeFile, render } = await import('./judge.js');
      const { model } = await judgeFile(path, judgeOptions(flags), io);
      let written = false;
      for (const form of ['html', 'markdown', 'json'] as const) {
        const file = flags[form];
        if (typeof file !== 'string') continue;
        written = true;
        if (file === '-') io.out(render(model, form, io));
        else writeText(file, render(model, form, io));
      }
      if (!written) io.out(render(model, 'terminal', io));
    });

  withInputs(program.command('self-test'))
    .description('positive control: an injected leak must be found, its clean twin must pass')
    .addOption(new Option('--layer <layer>', 'that leaks').choices(['heap', 'anon', 'torch']).default('heap'))
    .option('--leak <size>', 'leaked a request', '4KiB')
    .option('--out <dir>', 'folder for recordings and reports', 'memdrift-out/self-test')
    .action(async (flags: Record<string, string | undefined>) => {
      const { selfTest } = await import('./self-test.js');
      const subjects = ['image', 'command', 'composeFile', 'config'];
      const given = subjects.some((name) => flags[name] !== undefined);
      const held = await selfTest(
        {
          config: given ? configOf(flags) : null,
          layer: flags['layer'] as 'heap' | 'anon' | 'torch',
          bytesPerRequest: parseBytes(String(flags['leak'])),
          outDir: String(flags['out']),
        },
        io,
      );
      exit(held ? EXIT.pass : EXIT.regression);
    });

  program
    .command('accept')
    .description('writes the entry into the configuration that lets a regression pass until a day, for review')
    .argument('<file>', 'a recording, or the report.json or result.json of a failed run')
    .option('--baseline <recording>', 'a recording of the base; may be given several times', collect, [])
    .requiredOption('--reason <text>', 'why it is accepted')
    .option('--until <day>', 'last day on which it holds (90 days from today)')
    .option('--series <name>', 'only this one; may be given several times', collect, [])
    .option('--config <file>', 'configuration file (.github/memdrift.yml)')
    .option('--dry-run', 'print the lines and write nothing')
    .action(async (path: string, flags: AcceptFlags) => {
      const { accept } = await import('./accept.js');
      const today = new Date().toISOString().slice(0, 10);
      await accept(path, { ...flags, dryRun: flags.dryRun === true }, today, io);
    });

  program
    .command('doctor')
    .description('what is missing here, with remedies')
    .option('--config <file>', 'configuration to check')
    .action(async (flags: { config?: string }) => {
      const { doctor } = await import('./doctor.js');
      exit((await doctor(flags.config, io)) ? EXIT.pass : EXIT.regression);
    });

  program
    .command('init')
    .description('writes workflow, configuration and a first workload for the repository in this folder')
    .option('--image <image>', 'name of the image, instead of the one found or usual')
    .option('--port <port>', 'that the service listens on')
    .option('--name <name>', 'of the gate; of several services or Dockerfiles, the one of this name')
    .option('--force', 'overwrite files that exist')
    .option('--dry-run', 'print the files and write nothing')
    .action(async (flags: { image?: string; port?: string; name?: string; force?: boolean; dryRun?: boolean }) => {
      const { init } = await import('./init.js');
      await init({ ...flags, force: flags.force === true, dryRun: flags.dryRun === true }, io);
    });

  program
    .command('demo')
    .description('the whole story on an embedded example: no GPU, no Docker, no install')
    .option('--out <dir>', 'folder for recordings and reports', 'memdrift-out/demo')
    .action(async (flags: { out: string }) => {
      const { demo } = await import('./demo.js');
      exit((await demo(flags.out, io)) ? EXIT.pass : EXIT.regression);
    });

  for (const name of COMMANDS_NOT_YET) {
    program
      .command(name, { hidden: true })
      .allowUnknownOption()
      .argument('[words...]')
      .action(() => {
        throw new UsageError(`command "${name}": not supported by this version of memdrift`);
      });
  }
  return program;
}

/** Commands of the contract that this version does not have: refused by name. */
const COMMANDS_NOT_YET = ['record', 'import', 'workload', 'calibrate'];

/** Inputs that mean nothing without GitHub around the run, and what to do here instead. */
const ACTION_ONLY: Readonly<Record<string, string>> = {
  comment: 'the report is written to --out',
  check: 'the exit code is the verdict',
  'baseline-branch': 'give a checkout of the branch: git worktree add DIR BRANCH, then --baseline DIR',
  'github-token': 'a run from a terminal does not speak to GitHub',
  needs: 'only the Action collects results',
};

/** Every input of the Action as a flag; those this version does not act on are known, and refused by name. */
function withInputs(command: Command): Command {
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

function withRules(command: Command): Command {
  return command
    .exitOverride()
    .option('--budget-growth <growth>', "instead of the recording's, e.g. 0.5 MiB/1000req")
    .option('--budget-level <level>', 'e.g. 5% and 64 MiB')
    .option('--budget-cap <cap>', 'e.g. 95%')
    .addOption(new Option('--horizon <horizon>').choices(['safe', 'fast']));
}

function judgeOptions(flags: Record<string, unknown>): {
  baseline: string[];
  overrides: Rules;
  horizon?: 'safe' | 'fast';
} {
  const text = (key: string): string | undefined => (typeof flags[key] === 'string' ? flags[key] : undefined);
  const overrides: Rules = {};
  const [growth, level, cap] = [text('budgetGrowth'), text('budgetLevel'), text('budgetCap')];
  if (growth !== undefined) {
    parseGrowth(growth);
    overrides.growth = growth;
  }
  if (level !== undefined) {
    parseLevel(level);
    overrides.level = level;
  }
  if (cap !== undefined) {
    parseCap(cap);
    overrides.cap = cap;
  }
  const horizon = text('horizon');
  return {
    baseline: flags['baseline'] as string[],
    overrides,
    ...(horizon === 'safe' || horizon === 'fast' ? { horizon } : {}),
  };
}

function configOf(flags: Record<string, string | boolean | undefined>): GateConfig {
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

/** Flags of `accept`, as commander gives them. */
interface AcceptFlags {
  baseline: string[];
  reason: string;
  until?: string;
  series: string[];
  config?: string;
  dryRun?: boolean;
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

/** The words of a command as typed, quoted for a shell: one line that measures the same again. */
function argvText(command: Command): string {
  const words = [command.name()];
  for (const [key, value] of Object.entries(command.opts() as Record<string, unknown>)) {
    if (command.getOptionValueSource(key) !== 'cli') continue;
    const flag = `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    if (value === true) words.push(flag);
    // What was given several times is one text of several lines.
    else for (const line of String(value).split('\n')) words.push(flag, quote(line));
  }
  return words.join(' ');
}

function quote(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** Kept equal to package.json by a test. */
export { VERSION };
