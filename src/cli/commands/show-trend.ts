import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeFinished } from '../../baseline/base-judgement.js';
import { DirectoryStore } from '../../baseline/directory-store.js';
import { renderTrendPage } from '../../report/html/trend-page.js';
import { renderTrendTable } from '../../report/markdown/trend-table.js';
import { trendOf } from '../../report/model/trend-model.js';
import { UsageError } from '../../series/usage-error.js';
import { writeText } from '../cli-io.js';
import type { DefineCommand } from '../flags.js';

/** `memdrift trend`: what the stored recordings of the base show over its commits; the table where no file is named. */
export const define: DefineCommand = (command, { io }) => {
  command
    .exitOverride()
    .requiredOption('--baseline <dir>', 'folder of baseline recordings, or a checkout of their branch')
    .option('--name <name>', 'name of the service whose recordings they are', 'memdrift')
    .option('--markdown <file>', 'write the table as Markdown (- for standard output)')
    .option('--html <file>', 'write it as one HTML page (- for standard output)')
    .action(async (flags: { baseline: string; name: string; markdown?: string; html?: string }) => {
      const { recordings, warnings } = await new DirectoryStore(flags.baseline).list(flags.name);
      for (const warning of warnings) io.err(`memdrift: warning: ${warning}\n`);
      if (recordings.length === 0) {
        throw new UsageError(
          `${flags.baseline}: found no recording of ${flags.name}; allowed: a folder that run --save-baseline has filled, and --name as it was then`,
        );
      }
      const runs = recordings.map(({ recording }) => ({
        header: recording.header,
        findings: judgeFinished(recording, []).findings,
      }));
      const trend = trendOf(flags.name, runs);
      const write = (file: string, text: string): void => (file === '-' ? io.out(text) : writeText(file, text));
      const style = (): string => readFileSync(join(io.dist, 'page', 'page.css'), 'utf8');
      if (flags.html !== undefined) write(flags.html, renderTrendPage(trend, style()));
      if (flags.markdown !== undefined) write(flags.markdown, renderTrendTable(trend));
      if (flags.html === undefined && flags.markdown === undefined) io.out(renderTrendTable(trend));
    });
};
