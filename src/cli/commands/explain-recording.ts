import { renderWhy } from '../../report/terminal/terminal.js';
import { type DefineCommand, judgeOptions, withRecordings } from '../flags.js';
import { judgeFiles } from './judge-files.js';

/** `memdrift explain`: who holds what grows, which line allocates it and by which requests, as a recording has it. */
export const define: DefineCommand = (command, { io }) => {
  withRecordings(command)
    .option('--json', 'print it as JSON')
    .action(async (paths: string[], flags: Record<string, unknown>) => {
      const { model } = await judgeFiles(paths, judgeOptions(flags), io);
      const { why = null, growth, phases, dependsOn } = model;
      if (flags['json'] === true) io.out(`${JSON.stringify({ why, growth, phases, dependsOn }, null, 2)}\n`);
      else io.out(renderWhy(model, { columns: Math.min(io.columns, 100), color: io.color }));
    });
};
