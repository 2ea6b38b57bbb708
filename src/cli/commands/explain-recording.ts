import { join } from 'node:path';
import { stackFiles } from '../../report/stacks/stack-files.js';
import { renderWhy } from '../../report/terminal/terminal.js';
import { UsageError } from '../../series/usage-error.js';
import { type Io, writeText } from '../cli-io.js';
import { type DefineCommand, judgeOptions, withRecordings } from '../flags.js';
import type { LiveFlags } from '../measure/explain-live.js';
import { judgeFiles } from './judge-files.js';

/**
 * `memdrift explain`: who holds what grows, which line allocates it and by which requests, as a recording has it; or what can be
 * told from outside of a service that runs now.
 */
export const define: DefineCommand = (command, { io }) => {
  withRecordings(command, '[recordings...]')
    .option('--pid <number>', 'a process that runs now, and its children, instead of a recording')
    .option('--container <name>', 'a container that runs now, instead of a recording')
    .option('--url <url>', 'its address, of which pages of Go and metrics are asked')
    .option('--duration <duration>', 'how long it is watched, in two windows (default: 30s)')
    .option('--intrusive', 'also ask what slows or stops the process for a moment: the JVM, strace')
    .option('--stacks <folder>', 'write the stacks of what grows there: speedscope, pprof, collapsed text')
    .option('--json', 'print it as JSON')
    .action(async (paths: string[], flags: Record<string, unknown> & LiveFlags) => {
      const width = Math.min(io.columns, 100);
      if (flags.pid !== undefined || flags.container !== undefined) {
        if (paths.length > 0)
          throw new UsageError('explain: found a recording beside --pid or --container; allowed: one of them');
        const { explainLive } = await import('../measure/explain-live.js');
        io.out(await explainLive(flags, io, width));
        return;
      }
      if (paths.length === 0) {
        throw new UsageError(
          'explain: found neither a recording nor a service; allowed: RECORDING, --pid N or --container NAME',
        );
      }
      const { model } = await judgeFiles(paths, judgeOptions(flags), io);
      if (typeof flags['stacks'] === 'string') writeStacks(flags['stacks'], stackFiles(model), io);
      const { why = null, growth, phases, dependsOn } = model;
      if (flags['json'] === true) io.out(`${JSON.stringify({ why, growth, phases, dependsOn }, null, 2)}\n`);
      else io.out(renderWhy(model, { columns: width, color: io.color }));
    });
};

function writeStacks(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  { err }: Pick<Io, 'err'>,
): void {
  if (Object.keys(files).length === 0) err('memdrift: warning: no stack of what grows is known; nothing was written\n');
  for (const [name, content] of Object.entries(files)) writeText(join(folder, name), content);
}
