import { join } from 'node:path';
import { expect, it } from 'vitest';
import { judge } from '../../src/drift/judge.js';
import { pageAssets } from '../../src/gate/effects/report-folder.js';
import { emptyRecording, type Recording } from '../../src/recording/recording.js';
import { renderPage } from '../../src/report/html/page.js';
import { renderMarkdown } from '../../src/report/markdown/markdown.js';
import { buildReport } from '../../src/report/model/build-report.js';
import { renderTerminal } from '../../src/report/terminal/terminal.js';
import { MIB } from '../../src/series/series.js';

const SERIES = 'process/resident';

function recordingOf(checkpoints: number): Recording {
  const declared = {
    unit: 'bytes',
    better: 'lower',
    granularity: 4096,
    gated: ['drift' as const],
    required: true,
  } as const;
  const recording = emptyRecording({
    ...{ format: 'memdrift.recording', version: 1, environment: {}, subject: {} },
    series: { [SERIES]: { ...declared, gated: [...declared.gated] } },
  });
  for (let cycle = 0; cycle <= checkpoints; cycle++) {
    const values = { [SERIES]: 500 * MIB + ((cycle * 7919) % 1009) * 4096 };
    recording.checkpoints.push({ kind: 'checkpoint', cycle, requests: 200 * cycle, t: cycle, epoch: 1, values });
    recording.cycles.push({ kind: 'cycle', cycle, sent: 200, ok: 200, errors: {}, late: 0, lateness_ms: { p99: 1 } });
  }
  return recording;
}

/** Sizes of what is drawn, in characters. */
function drawn(checkpoints: number): number[] {
  const recording = recordingOf(checkpoints);
  const model = buildReport({ judgement: judge(recording, []), recording, baselines: [] });
  const page = renderPage(model, pageAssets(join(import.meta.dirname, '../../dist')));
  return [page, renderMarkdown(model), renderTerminal(model, { columns: 100, color: false })].map(
    (text) => text.length,
  );
}

it('a recording of 150,000 checkpoints is judged and drawn, on no larger a page than one of 5,000', () => {
  const [few, many] = [drawn(5000), drawn(150_000)];
  for (const [i, size] of many.entries()) expect(size).toBeLessThan(1.2 * (few[i] ?? 0));
});
