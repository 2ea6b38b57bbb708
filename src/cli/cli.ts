import { Command, CommanderError } from 'commander';
import { secretsIn } from '../gate/effects/masked.js';
import { EXIT, errorExit } from '../gate/exit.js';
import { Masker } from '../recording/masker.js';
import { VERSION } from '../series/version.js';
import type { Io, Terminal } from './cli-io.js';
import type { DefineCommand } from './flags.js';

/** A command: its line in the help, and the file that defines its flags and runs it. */
interface CommandEntry {
  name: string;
  group: 'Measure:' | 'Judge:' | 'Prepare a workload:' | 'Set up:';
  description: string;
  load(): Promise<{ define: DefineCommand }>;
}

/** It knows the flags of every command. */
const COMPLETION = 'completion';

const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'run',
    group: 'Measure:',
    description: 'launch the service, replay the workload, measure its memory and exit with the verdict',
    load: () => import('./commands/run-once.js'),
  },
  {
    name: 'self-test',
    group: 'Measure:',
    description: 'check that a leak would be found: an injected leak must fail, the unchanged service must pass',
    load: () => import('./commands/self-test.js'),
  },
  {
    name: 'calibrate',
    group: 'Measure:',
    description: 'measure the same code several times and print the smallest budgets that this machine supports',
    load: () => import('./commands/calibrate.js'),
  },
  {
    name: 'demo',
    group: 'Measure:',
    description: 'measure an embedded example server, with and without a leak; needs no GPU, Docker or install',
    load: () => import('./commands/demo.js'),
  },
  {
    name: 'judge',
    group: 'Judge:',
    description: 'judge a recording offline and exit with the verdict',
    load: () => import('./commands/judge-files.js'),
  },
  {
    name: 'serve',
    group: 'Judge:',
    description: 'answer rollout controllers over HTTP with the verdict on running pods that a Prometheus has scraped',
    load: () => import('./running/serve.js'),
  },
  {
    name: 'report',
    group: 'Judge:',
    description: 'print the report of a recording, or write it as Markdown, JSON or an HTML page',
    load: () => import('./commands/show-report.js'),
  },
  {
    name: 'trend',
    group: 'Judge:',
    description: 'print where memory of the base settles over its commits, and which commit changed that',
    load: () => import('./commands/show-trend.js'),
  },
  {
    name: 'explain',
    group: 'Judge:',
    description:
      'print why memory grows in a recording (the requests, who holds it, the line, the pattern), or what grows in a running process',
    load: () => import('./commands/explain-recording.js'),
  },
  {
    name: 'accept',
    group: 'Judge:',
    description: 'accept a regression until a date, by an entry in the configuration file that can be reviewed',
    load: () => import('./commands/accept.js'),
  },
  {
    name: 'export',
    group: 'Judge:',
    description: 'print a run as OpenMetrics, or alert rules and a dashboard that watch production by the same names',
    load: () => import('./commands/export-metrics.js'),
  },
  {
    name: 'record',
    group: 'Prepare a workload:',
    description: 'record traffic as a workload with a reverse proxy that redacts secrets',
    load: () => import('./commands/record-traffic.js'),
  },
  {
    name: 'import',
    group: 'Prepare a workload:',
    description: "convert another tool's recording into a workload",
    load: () => import('./commands/import-traffic.js'),
  },
  {
    name: 'workload',
    group: 'Prepare a workload:',
    description: 'show what a workload contains and whether it is enough to find a leak',
    load: () => import('./commands/show-workload.js'),
  },
  {
    name: 'init',
    group: 'Set up:',
    description: 'write a workflow, a configuration file and a first workload for the repository in this folder',
    load: () => import('./commands/init.js'),
  },
  {
    name: 'probe-path',
    group: 'Set up:',
    description: 'lay out the probe, and print what to put on PYTHONPATH and NODE_OPTIONS of a service that you start',
    load: () => import('./running/probe-path.js'),
  },
  {
    name: 'doctor',
    group: 'Set up:',
    description: 'check what a run needs on this machine, and print how to fix what is missing',
    load: () => import('./commands/doctor.js'),
  },
  {
    name: COMPLETION,
    group: 'Set up:',
    description: 'print the script that completes commands and flags in bash, zsh or fish',
    load: () => import('./commands/completion.js'),
  },
];

/**
 * The command line. Returns the exit code; prints results on standard output and everything else on standard error.
 * @param argv arguments after the program's name
 */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  const masker = new Masker(secretsIn(terminal.env));
  const io: Io = { ...terminal, masker, err: (text) => terminal.err(masker.mask(text)) };
  let code: number = EXIT.pass;
  try {
    const program = await build(argv, io, (value) => {
      code = value;
    });
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.pass;
      // Commander asks for the help where no command is given; an error is one line.
      if (error.code === 'commander.help') {
        const names = COMMANDS.map(({ name }) => name).join(', ');
        io.err(`memdrift: found no command; allowed: ${names} (memdrift --help describes them)\n`);
        return EXIT.usage;
      }
      io.err(`memdrift: ${error.message.replace(/^error: /, '').replace(/\s+/g, ' ')}\n`);
      return EXIT.usage;
    }
    const { code: failed, message } = errorExit(error);
    io.err(`${message}\n`);
    return bisecting(argv, failed);
  }
}

/** The program with all commands; only a command that is named brings its flags, and the code behind them. */
async function build(argv: readonly string[], io: Io, exit: (code: number) => void): Promise<Command> {
  const program = new Command('memdrift')
    .description('Find memory regressions of ML inference services before they are merged.')
    .version(VERSION, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: () => undefined })
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .showSuggestionAfterError(true);
  for (const { name, group, description, load } of COMMANDS) {
    const command = program.commandsGroup(group).command(name).description(description);
    if (argv.includes(name) || argv[0] === COMPLETION) (await load()).define(command, { io, exit });
  }
  return program.helpCommand('help [command]', 'print the help of a command');
}

/** An error is no verdict on the change, and `git bisect run` would read exit 3 as a bad commit. */
function bisecting(argv: readonly string[], code: number): number {
  return argv.includes('--bisect') && code === EXIT['not-measured'] ? 125 : code;
}

/** Kept equal to package.json by a test. */
export { VERSION };
