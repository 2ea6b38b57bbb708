import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from '../../gate/config/config.js';
import { CONFIG_FILE, readConfigFile } from '../../gate/config/config-file.js';
import { renderWhy } from '../../report/terminal/terminal.js';
import { UsageError } from '../../series/usage-error.js';
import { type DefineCommand, judgeOptions, withConfigFile, withRules } from '../flags.js';
import { measuredText } from '../measure/measured-text.js';
import { judgeFiles } from './judge-files.js';

/** `memdrift explain`: who holds what grows, which line allocates it and by which requests, as a recording has it. */
export const define: DefineCommand = (command, { io }) => {
  const given = command
    .exitOverride()
    .argument(
      '[recordings...]',
      'one recording, or all of one paired A/B check (default: of the last run in memdrift-out)',
    );
  withConfigFile(withRules(given))
    .option('--json', 'print it as JSON')
    .action(async (named: string[], flags: Record<string, unknown>) => {
      const paths = named.length > 0 ? named : [lastRecording(flags['config'] as string | undefined)];
      const { model } = await judgeFiles(paths, judgeOptions(flags), io);
      const { why = null, growth, phases, dependsOn } = model;
      if (flags['json'] === true) io.out(`${JSON.stringify({ why, growth, phases, dependsOn }, null, 2)}\n`);
      else io.out(renderWhy(model, { columns: Math.min(io.columns, 100), color: io.color }));
    });

  /** The recording of the configured service that `memdrift run` has left. */
  function lastRecording(config: string | undefined): string {
    const file = readConfigFile(config);
    if (file === null)
      throw new UsageError(`explain: found no recording and no ${CONFIG_FILE}; allowed: one of the two`);
    const parsed = parseConfig({}, file);
    const path = join('memdrift-out', `${parsed.name}.memdrift.ndjson`);
    if (!existsSync(path)) {
      throw new UsageError(`${path}: no such file; allowed: a recording, or after memdrift run, which makes this one`);
    }
    io.err(`explanation of ${measuredText(parsed, io)}, by ${path}\n`);
    return path;
  }
};
