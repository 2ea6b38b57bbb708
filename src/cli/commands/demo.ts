import { join, relative } from 'node:path';
import type { Verdict } from '../../drift/verdict.js';
import { storyExit } from '../../gate/exit.js';
import type { Io } from '../cli-io.js';
import { type ExampleChange, exampleConfig, findPython, freePort, PLAN_TEXT } from '../example.js';
import { withTemporaryFolder } from '../temporary.js';
import { printResult, type RunResult, runOnce } from './run-once.js';

/** The story: main is measured, a change that leaks is stopped, a harmless one passes. */
const CHAPTERS: { title: string; change: ExampleChange; refresh: boolean; expected: Verdict[] }[] = [
  {
    title: '1. main: the example server is measured and stored as the baseline',
    change: 'none',
    refresh: true,
    expected: ['pass'],
  },
  {
    title: '2. a pull request that keeps 2 KB of every request',
    change: 'leak',
    refresh: false,
    expected: ['regression'],
  },
  {
    title: '3. a pull request that adds a bounded cache, which fills and then stays',
    change: 'cache',
    refresh: false,
    expected: ['pass'],
  },
];

/**
 * `npm start`: the whole story on the embedded example.
 * @returns the exit code: pass when each chapter ended as it should
 */
export async function demo(outDir: string, io: Io): Promise<number> {
  const python = findPython();
  const started = performance.now();
  io.err(`memdrift demo: a real server, a real leak. Plan: ${PLAN_TEXT}\n`);
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
      if (chapter.refresh) io.err(`stored: ${run.result.recording.checkpoints.length - 1} cycles measured\n`);
      else printResult(run, io);
      const { verdict } = run.result.judgement;
      const stored = run.result.storedAt !== null;
      ended.push({ title: chapter.title, verdict, expected: chapter.expected, stored });
      if (!chapter.expected.includes(verdict)) io.err(`unexpected: ${run.model.reason}\n`);
    }
  });
  const held = ended.every((end) => end.expected.includes(end.verdict));
  io.out('\n');
  for (const end of ended) {
    const verdict = end.stored && end.verdict === 'pass' ? 'stored' : end.verdict;
    io.out(`${verdict.padEnd(14)}${end.title}\n`);
  }
  io.out(
    `\n${held ? 'The story holds' : 'The story does not hold'}: ${Math.round((performance.now() - started) / 1000)} s. `,
  );
  io.out(`Reports: ${relative('.', outDir) || '.'}\n`);
  return storyExit(
    held,
    ended.map(({ verdict }) => verdict),
  );
}
