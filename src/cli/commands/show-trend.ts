import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DirectoryStore } from '../../baseline/directory-store.js';
import { readGitBranch } from '../../baseline/git-branch.js';
import type { BaselineStore } from '../../baseline/store.js';
import { baseTrend } from '../../gate/base-trend.js';
import { renderTrendPage } from '../../report/html/trend-page.js';
import { renderTrendTable } from '../../report/markdown/trend-table.js';
import { UsageError } from '../../series/usage-error.js';
import { writeText } from '../cli-io.js';
import type { DefineCommand } from '../flags.js';

interface TrendFlags {
  baseline?: string;
  /** True: the usual one. */
  branch?: string | true;
  name: string;
  markdown?: string;
  html?: string;
}

/** `memdrift trend`: what the stored recordings of the base show over its commits; the table where no file is named. */
export const define: DefineCommand = (command, { io }) => {
  command
    .exitOverride()
    .option('--baseline <dir>', 'folder of baseline recordings, or a checkout of their branch')
    .option('--branch [name]', 'the branch of baselines in the clone around this folder (memdrift-baselines)')
    .option('--name <name>', 'name of the service whose recordings they are', 'memdrift')
    .option('--markdown <file>', 'write the table as Markdown (- for standard output)')
    .option('--html <file>', 'write it as one HTML page (- for standard output)')
    .action(async (flags: TrendFlags) => {
      const { recordings, warnings } = await storedBy(flags);
      for (const warning of warnings) io.err(`memdrift: warning: ${warning}\n`);
      if (recordings.length === 0) {
        throw new UsageError(
          `${flags.baseline ?? branchOf(flags)}: found no recording of ${flags.name}; allowed: a folder that run --save-baseline has filled or the branch that refreshes have, and --name as it was then`,
        );
      }
      const trend = baseTrend(
        flags.name,
        recordings.map(({ recording }) => recording),
      );
      const write = (file: string, text: string): void => (file === '-' ? io.out(text) : writeText(file, text));
      const style = (): string => readFileSync(join(io.dist, 'page', 'page.css'), 'utf8');
      if (flags.html !== undefined) write(flags.html, renderTrendPage(trend, style()));
      if (flags.markdown !== undefined) write(flags.markdown, renderTrendTable(trend));
      if (flags.html === undefined && flags.markdown === undefined) io.out(renderTrendTable(trend));
    });
};

/** @throws UsageError unless exactly one place is named */
function storedBy({ baseline, ...flags }: TrendFlags): ReturnType<BaselineStore['list']> {
  if ((baseline === undefined) === (flags.branch === undefined)) {
    const found = baseline === undefined ? 'neither' : 'both';
    throw new UsageError(`trend: found ${found} of --baseline and --branch; allowed: one of them`);
  }
  if (baseline !== undefined) return new DirectoryStore(baseline).list(flags.name);
  return readGitBranch('.', branchOf(flags), flags.name);
}

const branchOf = ({ branch }: Pick<TrendFlags, 'branch'>): string =>
  typeof branch === 'string' ? branch : 'memdrift-baselines';
