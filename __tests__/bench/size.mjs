/**
 * Time and memory of a large recording, read, judged and drawn: `npx tsc -p . && node __tests__/bench/size.mjs [CHECKPOINTS ...]
 * [--series 200]`. Each size in a process of its own; time must grow with the size, and not faster.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { series: { type: 'string', default: '200' }, one: { type: 'string' } },
  allowPositionals: true,
});
const load = (module) => import(new URL(`../../lib/${module}`, import.meta.url));

if (values.one === undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'size-'));
  console.log('| checkpoints | series | file, MiB | read, s | judged, s | drawn, s | most memory, MiB |');
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const checkpoints of positionals.length === 0 ? ['1000', '2000', '4000'] : positionals) {
    const path = join(folder, `${checkpoints}.memdrift.ndjson`);
    write(path, Number(checkpoints), Number(values.series));
    const argv = ['--max-old-space-size=2048', import.meta.filename, '--one', path];
    const { stdout, stderr, status } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
    const mib = (statSync(path).size / 1024 / 1024).toFixed(0);
    console.log(
      `| ${checkpoints} | ${values.series} | ${mib} | ${
        status === 0
          ? stdout.trim()
          : stderr
              .trim()
              .split('\n')
              .find((l) => /Error/.test(l))
      } |`,
    );
    rmSync(path);
  }
  rmSync(folder, { recursive: true });
} else {
  const { readRecording } = await load('cli/cli-io.js');
  const { judgeFinished } = await load('baseline/base-judgement.js');
  const { buildReport } = await load('report/model/build-report.js');
  const { renderPage } = await load('report/html/page.js');
  const { renderMarkdown } = await load('report/markdown/markdown.js');
  const { pageAssets } = await load('gate/effects/report-folder.js');
  const seconds = [];
  const timed = async (work) => {
    const begun = performance.now();
    const result = await work();
    seconds.push(((performance.now() - begun) / 1000).toFixed(2));
    return result;
  };
  const recording = await timed(() => readRecording(values.one, { err: () => undefined }));
  const judgement = await timed(() => judgeFinished(recording, []));
  await timed(() => {
    const model = buildReport({ judgement, recording, baselines: [] });
    return [renderPage(model, pageAssets(new URL('../../dist', import.meta.url).pathname)), renderMarkdown(model)];
  });
  console.log(`${seconds.join(' | ')} | ${(process.resourceUsage().maxRSS / 1024).toFixed(0)}`);
}

function write(path, checkpoints, count) {
  const names = ['process/resident', ...Array.from({ length: count - 1 }, (_, i) => `layer-${i}/held`)];
  const series = Object.fromEntries(
    names.map((name) => [
      name,
      { unit: 'bytes', better: 'lower', granularity: 4096, gated: ['drift'], required: true },
    ]),
  );
  const file = openSync(path, 'w');
  const line = (value) => `${JSON.stringify(value)}\n`;
  writeSync(file, line({ format: 'memdrift.recording', version: 1, plan: { cycles: 4096 }, series }));
  let state = 1;
  const noise = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % 1_000_000;
  };
  for (let cycle = 0; cycle <= checkpoints; cycle++) {
    const read = Object.fromEntries(names.map((name) => [name, 500_000_000 + noise()]));
    writeSync(
      file,
      line({ kind: 'checkpoint', cycle, requests: cycle * 200, t: cycle, epoch: 1, values: read }) +
        line({ kind: 'cycle', cycle, sent: 200, ok: 200, errors: {}, latency_ms: { p50: 1, p95: 2, p99: 3 } }),
    );
  }
  closeSync(file);
}
