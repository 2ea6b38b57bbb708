import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from '../../gate/config/config.js';
import { CONFIG_FILE, readConfigFile } from '../../gate/config/config-file.js';
import { stackFiles } from '../../report/stacks/stack-files.js';
import { renderWhy } from '../../report/terminal/terminal.js';
import { UsageError } from '../../series/usage-error.js';
import { type Io, writeText } from '../cli-io.js';
import { type DefineCommand, judgeOptions, withConfigFile, withRules } from '../flags.js';
import type { LiveFlags } from '../measure/explain-live.js';
import { measuredText } from '../measure/measured-text.js';
import { judgeFiles } from './judge-files.js';

/**
 * `memdrift explain`: who holds what grows, which line allocates it and by which requests, as a recording has it; or what can be
 * told from outside of a service that runs now.
 */
export const define: DefineCommand = (command, { io }) => {
  const given = command
    .exitOverride()
    .argument(
      '[recordings...]',
      'one recording, or all of one paired A/B check (default: of the last run in memdrift-out)',
    );
  withConfigFile(withRules(given))
    .option('--pid <number>', 'a process that runs now, and its children, instead of a recording')
    .option('--container <name>', 'a container that runs now, instead of a recording')
    .option('--url <url>', 'its address, of which pages of Go and metrics are asked')
    .option('--duration <duration>', 'how long it is watched, in two windows (default: 30s)')
    .option('--intrusive', 'also ask what slows or stops the process for a moment: the JVM, strace')
    .option('--stacks <folder>', 'write the stacks of what grows there: speedscope, pprof, collapsed text')
    .option('--json', 'print it as JSON')
    .action(async (named: string[], flags: Record<string, unknown> & LiveFlags) => {
      const width = Math.min(io.columns, 100);
      if (flags.pid !== undefined || flags.container !== undefined) {
        if (named.length > 0)
          throw new UsageError('explain: found a recording beside --pid or --container; allowed: one of them');
        const { explainLive } = await import('../measure/explain-live.js');
        io.out(await explainLive(flags, io, width));
        return;
      }
      const paths = named.length > 0 ? named : [lastRecording(flags['config'] as string | undefined)];
      const { model } = await judgeFiles(paths, judgeOptions(flags), io);
      if (typeof flags['stacks'] === 'string') writeStacks(flags['stacks'], stackFiles(model), io);
      const { why = null, growth, phases, dependsOn } = model;
      if (flags['json'] === true) io.out(`${JSON.stringify({ why, growth, phases, dependsOn }, null, 2)}\n`);
      else io.out(renderWhy(model, { columns: width, color: io.color }));
    });

  /** The recording of the configured service that `memdrift run` has left. */
  function lastRecording(config: string | undefined): string {
    const file = readConfigFile(config);
    if (file === null)
      throw new UsageError(
        `explain: found neither a recording, a service nor ${CONFIG_FILE}; allowed: RECORDING, --pid N or --container NAME`,
      );
    const parsed = parseConfig({}, file);
    const path = join('memdrift-out', `${parsed.name}.memdrift.ndjson`);
    if (!existsSync(path)) {
      throw new UsageError(`${path}: no such file; allowed: a recording, or after memdrift run, which makes this one`);
    }
    io.err(`explanation of ${measuredText(parsed, io)}, by ${path}\n`);
    return path;
  }
};

function writeStacks(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  { err }: Pick<Io, 'err'>,
): void {
  if (Object.keys(files).length === 0) err('memdrift: warning: no stack of what grows is known; nothing was written\n');
  for (const [name, content] of Object.entries(files)) writeText(join(folder, name), content);
}
