import { Command, CommanderError, Option } from 'commander';
import { parseBytes } from '../drift/budget/budget.js';
import type { GateConfig } from '../gate/config/config.js';
import { secretsIn } from '../gate/effects/masked.js';
import { recordingBytes } from '../gate/effects/recording-file.js';
import { EXIT, errorExit, exitOf, policyOf } from '../gate/exit.js';
import { UsageError } from '../gate/usage-error.js';
import { Masker } from '../recording/masker.js';
import { programAt } from '../report/reproduce.js';
import { VERSION } from '../series/version.js';
import { type Io, type Terminal, writeText } from './cli-io.js';
import type { ImportFlags } from './commands/import-traffic.js';
import type { RecordFlags } from './commands/record-traffic.js';
import type { WorkloadFlags } from './commands/show-workload.js';
import { EXAMPLE_MAX_MS } from './example.js';
import { argvText, collect, configOf, judgeOptions, withInputs, withRules } from './flags.js';
import { withOutFolder } from './out-folder.js';

/**
 * The command line. Returns the exit code; prints results on standard output and everything else on standard error.
 * @param argv words after the program's name
 */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  const masker = new Masker(secretsIn(terminal.env));
  const io: Io = { ...terminal, masker, err: (text) => terminal.err(masker.mask(text)) };
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
    return bisecting(argv, failed);
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
      const { runOnce, printResult } = await import('./commands/run-once.js');
      const config = configOf(flags);
      if (config.mode === 'report') {
        throw new UsageError(
          'input "mode": found "report"; allowed: check or refresh (only the Action collects results)',
        );
      }
      const refresh = flags['saveBaseline'] === true || config.mode === 'refresh';
      const outDir = String(flags['out']);
      const options = { refresh, outDir, reproduce: `${programAt(io.dist, '.')} ${argvText(run)}` };
      const result = await withOutFolder(outDir, roomOf(config, 1), () => runOnce(config, options, io));
      printResult(result, io);
      const { judgement } = result.result;
      exit(exitOf(judgement, policyOf(judgement, config.on, { defaults: false, refresh }), flags['bisect'] === true));
    });

  withRules(program.command('judge'))
    .description('the decision alone, offline, from a recording')
    .argument('<recordings...>', 'a recording, or all those of base and change side by side')
    .option('--baseline <recording>', 'a recording of the base; may be given several times', collect, [])
    .option('--json', 'print the report model as JSON')
    .option('--bisect', 'exit 125 where there is no verdict on the change')
    .action(async (paths: string[], flags: Record<string, unknown>) => {
      const { judgeFiles, render } = await import('./commands/judge-files.js');
      const { judgement, model } = await judgeFiles(paths, judgeOptions(flags), io);
      io.out(render(model, flags['json'] === true ? 'json' : 'terminal', io));
      exit(exitOf(judgement, null, flags['bisect'] === true));
    });

  withRules(program.command('report'))
    .description('the report of a recording; on the terminal by default')
    .argument('<recordings...>', 'a recording, or all those of base and change side by side')
    .option('--baseline <recording>', 'a recording of the base; may be given several times', collect, [])
    .option('--markdown <file>', 'write Markdown there (- for standard output)')
    .option('--json <file>', 'write JSON there (- for standard output)')
    .option('--html <file>', 'write the page there, one HTML file (- for standard output)')
    .action(async (paths: string[], flags: Record<string, unknown>) => {
      const { judgeFiles, render } = await import('./commands/judge-files.js');
      const { model } = await judgeFiles(paths, judgeOptions(flags), io);
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
      const { selfTest } = await import('./commands/self-test.js');
      const options = {
        config: ownService(flags) ? configOf(flags) : null,
        layer: flags['layer'] as 'heap' | 'anon' | 'torch',
        bytesPerRequest: parseBytes(String(flags['leak'])),
        outDir: String(flags['out']),
      };
      exit(await withOutFolder(options.outDir, roomOf(options.config, 3), () => selfTest(options, io)));
    });

  withInputs(program.command('calibrate'))
    .description('measures the same code several times: the spread, and the finest budgets that it allows')
    .option('--runs <number>', 'of the same code, each launched anew; 2 to 8', '4')
    .option('--json', 'print the calibration as JSON')
    .option('--out <dir>', 'folder for recordings and the calibration', 'memdrift-out/calibrate')
    .action(async (flags: Record<string, string | boolean | undefined>) => {
      const { calibrate } = await import('./commands/calibrate.js');
      const runs = Number(flags['runs']);
      if (!Number.isInteger(runs) || runs < 2 || runs > 8)
        throw new UsageError(`option "--runs": found ${JSON.stringify(flags['runs'])}; allowed: 2 to 8`);
      const config = ownService(flags) ? configOf(flags) : null;
      const options = { config, runs, outDir: String(flags['out']), json: flags['json'] === true };
      exit(await withOutFolder(options.outDir, roomOf(config, runs), () => calibrate(options, io)));
    });

  program
    .command('record')
    .description('reverse proxy that records traffic as a workload, secrets taken out')
    .requiredOption('--target <url>', 'the service, e.g. http://127.0.0.1:8000')
    .option('--listen <address>', 'where clients send their requests', '127.0.0.1:8080')
    .requiredOption('--out <file>', 'the workload to write, *.jsonl or *.jsonl.gz')
    .option('--max-requests <number>', 'ends after so many')
    .option('--max-duration <time>', 'ends after this time, e.g. 10m')
    .option('--max-body <MiB>', 'larger request bodies are passed on and not recorded (32)')
    .option('--session-header <name>', 'requests with the same value of this header are one session')
    .option('--redact-header <name>', 'a further header that is secret; may be given several times', collect, [])
    .option('--redact-field <name>', 'a further JSON field or query key; may be given several times', collect, [])
    .option('--redact-pattern <regex>', 'a further shape of secrets; may be given several times', collect, [])
    .option('--force', 'replace a file that is there')
    .action(async (flags: RecordFlags) => {
      const { record } = await import('./commands/record-traffic.js');
      await record(flags, io);
    });

  program
    .command('import')
    .description("another tool's recording as a workload, its format recognised by content")
    .argument('<file>')
    .requiredOption('--out <file>', 'the workload to write, *.jsonl or *.jsonl.gz')
    .option('--format <format>', 'instead of the one recognised: har, mooncake, openai-batch, ...')
    .option('--path <path>', 'of requests whose file names none, e.g. /v1/completions')
    .option('--model <name>', 'of bodies that name none', 'model')
    .option('--block-size <tokens>', 'tokens of a block of hash_ids (512)')
    .option('--time-unit <unit>', 'of the times of a trace: s, ms or us')
    .option('--host <host>', 'only requests to this one')
    .option('--all', 'also pages, pictures and preflights')
    .option('--requests <number>', 'about so many of them, sessions whole')
    .option('--redact-header <name>', 'a further header that is secret; may be given several times', collect, [])
    .option('--redact-field <name>', 'a further JSON field or query key; may be given several times', collect, [])
    .option('--redact-pattern <regex>', 'a further shape of secrets; may be given several times', collect, [])
    .option('--force', 'replace a file that is there')
    .action(async (path: string, flags: ImportFlags) => {
      const { importFile } = await import('./commands/import-traffic.js');
      await importFile(path, flags, io);
    });

  program
    .command('workload')
    .description('what is in a workload, what a cycle of it holds, and whether it is enough')
    .argument('<file>')
    .option('--cycle <requests>', 'requests of a cycle, instead of plan.cycle')
    .option('--speed <factor>', 'instead of workload.speed')
    .option('--concurrency <requests>', 'in flight at once, instead of workload.concurrency')
    .option('--config <file>', 'configuration file (.github/memdrift.yml if it exists)')
    .option('--json', 'print all of it as JSON')
    .action(async (path: string, flags: WorkloadFlags) => {
      const { showWorkload } = await import('./commands/show-workload.js');
      await showWorkload(path, flags, io);
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
      const { accept } = await import('./commands/accept.js');
      const today = new Date().toISOString().slice(0, 10);
      await accept(path, { ...flags, dryRun: flags.dryRun === true }, today, io);
    });

  program
    .command('doctor')
    .description('what is missing here, with remedies')
    .option('--config <file>', 'configuration to check')
    .action(async (flags: { config?: string }) => {
      const { doctor } = await import('./commands/doctor.js');
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
      const { init } = await import('./commands/init.js');
      await init({ ...flags, force: flags.force === true, dryRun: flags.dryRun === true }, io);
    });

  program
    .command('demo')
    .description('the whole story on an embedded example: no GPU, no Docker, no install')
    .option('--out <dir>', 'folder for recordings and reports', 'memdrift-out/demo')
    .action(async (flags: { out: string }) => {
      const { demo } = await import('./commands/demo.js');
      exit(await withOutFolder(flags.out, roomOf(null, 3), () => demo(flags.out, io)));
    });

  return program;
}

/** Whether a service is named; the embedded example without. */
function ownService(flags: Readonly<Record<string, unknown>>): boolean {
  return ['image', 'command', 'composeFile', 'config'].some((name) => flags[name] !== undefined);
}

/** What could not be measured is no word on the change: `git bisect run` takes 3 for a bad one. */
function bisecting(argv: readonly string[], code: number): number {
  return argv.includes('--bisect') && code === EXIT['not-measured'] ? 125 : code;
}

/** Bytes of the recordings of so many runs; of the embedded example without a configuration. */
function roomOf(config: GateConfig | null, runs: number): number {
  return runs * recordingBytes(config?.plan.maxDurationMs ?? EXAMPLE_MAX_MS);
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

/** Kept equal to package.json by a test. */
export { VERSION };
