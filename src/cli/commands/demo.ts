import { join, relative } from 'node:path';
import type { Verdict } from '../../drift/verdict.js';
import { storyExit } from '../../gate/exit.js';
import type { Io } from '../cli-io.js';
import type { DefineCommand } from '../flags.js';
import {
  type ExampleChange,
  exampleConfig,
  findPython,
  freePort,
  PLAN_TEXT,
  recordingsBytes,
} from '../measure/example.js';
import { withOutFolder } from '../measure/out-folder.js';
import { withTemporaryFolder } from '../measure/temporary-folder.js';
import { printResult, type RunResult, runOnce } from './run-once.js';

/** `memdrift demo`, and `npm start`. */
export const define: DefineCommand = (command, { io, exit }) => {
  command
    .option('--out <dir>', 'folder for the recordings and the reports', 'memdrift-out/demo')
    .action(async ({ out }: { out: string }) => {
      exit(await withOutFolder(out, recordingsBytes(null, CHAPTERS.length), () => demo(out, io)));
    });
};

/** The main branch becomes the baseline, a pull request that leaks is stopped, a harmless one passes. */
const CHAPTERS: { title: string; change: ExampleChange; refresh: boolean; expected: Verdict[] }[] = [
  {
    title: '1. the main branch: measure the example server and store the recording as the baseline',
    change: 'none',
    refresh: true,
    expected: ['pass'],
  },
  {
    title: '2. a pull request that leaks 2 KB per request',
    change: 'leak',
    refresh: false,
    expected: ['regression'],
  },
  {
    title: '3. a pull request that adds a bounded cache, which fills and then stops growing',
    change: 'cache',
    refresh: false,
    expected: ['pass'],
  },
];

/** @returns the exit code: pass when each chapter ended with the expected verdict */
export async function demo(outDir: string, io: Io): Promise<number> {
  const python = findPython();
  const started = performance.now();
  io.err(`memdrift demo: a real server with a real leak; ${PLAN_TEXT}\n`);
  const ended: { title: string; verdict: Verdict; expected: Verdict[]; stored: boolean }[] = [];
  await withTemporaryFolder('memdrift-demo-', async (baselineDir) => {
    for (const chapter of CHAPTERS) {
      io.err(`\n${chapter.title}\n`);
      const config = exampleConfig({
        change: chapter.change,
        port: await freePort(),
        python,
        name: 'demo',
        baselineDir,
        io,
      });
      const folder = join(outDir, chapter.change === 'none' ? 'main' : chapter.change);
      const run: RunResult = await runOnce(config, { refresh: chapter.refresh, outDir: folder, reproduce: null }, io);
      if (chapter.refresh) io.err(`baseline stored after ${run.result.recording.checkpoints.length - 1} cycles\n`);
      else printResult(run, io);
      const { verdict } = run.result.judgement;
      const stored = run.result.storedAt !== null;
      ended.push({ title: chapter.title, verdict, expected: chapter.expected, stored });
      if (!chapter.expected.includes(verdict))
        io.err(`expected ${chapter.expected.join(' or ')}, got ${verdict}: ${run.model.reason}\n`);
    }
  });
  const held = ended.every((end) => end.expected.includes(end.verdict));
  io.out('\n');
  for (const end of ended) {
    const verdict = end.stored && end.verdict === 'pass' ? 'stored' : end.verdict;
    io.out(`${verdict.padEnd(14)}${end.title}\n`);
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  io.out(
    `\n${held ? 'All as expected' : 'Not as expected'}, in ${seconds} s. Reports: ${relative('.', outDir) || '.'}\n`,
  );
  return storyExit(
    held,
    ended.map(({ verdict }) => verdict),
  );
}
