import { writeText } from '../cli-io.js';
import { type DefineCommand, judgeOptions, withRecordings } from '../flags.js';
import { render } from '../render-report.js';
import { judgeFiles } from './judge-files.js';

/** `memdrift report`: on the terminal, or in the files that the flags name. */
export const define: DefineCommand = (command, { io }) => {
  withRecordings(command)
    .option('--markdown <file>', 'write the report as Markdown (- for standard output)')
    .option('--json <file>', 'write the report model as JSON (- for standard output)')
    .option('--html <file>', 'write the report as one HTML page (- for standard output)')
    .action(async (paths: string[], flags: Record<string, unknown>) => {
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
};
