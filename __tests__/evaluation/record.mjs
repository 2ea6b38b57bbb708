/**
 * Records the real runs that `real.mjs` counts: `npm run build && node __tests__/evaluation/record.mjs [--server demo|torch]
 * [--out __tests__/evaluation/recordings]`. Per server two bases, ten more of the same code, and ten with a known leak, each
 * launched anew and measured over all 64 cycles, whatever is decided on the way. `torch` needs Docker and the image of
 * `.ci/torch-image.sh`. What only diagnoses (samples, processes) is left out of what is kept.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { runOnce } from '../../lib/cli/commands/run-once.js';
import { exampleConfig, findPython, freePort } from '../../lib/cli/measure/example.js';
import { parseConfig } from '../../lib/gate/config/config.js';

const { values: options } = parseArgs({
  options: {
    server: { type: 'string', default: 'demo' },
    out: { type: 'string', default: join(import.meta.dirname, 'recordings') },
  },
});
const root = join(import.meta.dirname, '..', '..');
const io = {
  out() {},
  err() {},
  env: process.env,
  dist: join(root, 'dist'),
  signal: new AbortController().signal,
  live: false,
  columns: 80,
  color: false,
};
const kib = (bytes) => `${(bytes / 1024).toFixed(1)}k`;
/** Bytes a request, kept by the probe; in a third of the runs by the server's own fault. */
const RATES = [512, 1536, 4096, 10240, 20480];
const leaks = ['heap', 'anon'].flatMap((layer) => RATES.map((bytesPerRequest) => ({ layer, bytesPerRequest })));
const plan = [
  ...Array.from({ length: 2 }, (_, i) => ({ name: `base-${i + 1}` })),
  ...Array.from({ length: 10 }, (_, i) => ({ name: `same-${i + 1}` })),
  ...leaks.map((leak) => ({ name: `leak-${leak.layer}-${kib(leak.bytesPerRequest)}`, leak })),
];

const SERVERS = {
  demo: async (baselineDir) => {
    const config = exampleConfig({
      change: 'none',
      port: await freePort(),
      python: findPython(),
      name: 'demo',
      baselineDir,
      io,
    });
    return { ...config, plan: { ...config.plan, maxDurationMs: 600_000 } };
  },
  torch: (baselineDir) =>
    parseConfig(
      {
        name: 'torch',
        image: 'memdrift-test/torch-server:local',
        workload: join(root, 'examples/torch-server/workload.jsonl'),
        'baseline-dir': baselineDir,
        cycle: '40',
        horizon: 'fast',
        settle: '200ms',
        concurrency: '2',
        gpus: 'none',
        'max-duration': '10m',
      },
      null,
    ),
};

mkdirSync(options.out, { recursive: true });
for (const { name, leak } of plan) {
  const scratch = mkdtempSync(join(tmpdir(), 'memdrift-record-'));
  const config = await SERVERS[options.server](join(scratch, 'baselines'));
  const started = performance.now();
  const { result } = await runOnce(
    config,
    { refresh: true, outDir: scratch, reproduce: null, ...(leak ? { leak } : {}) },
    io,
  );
  const lines = readFileSync(result.recordingPath, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const kept = lines
    .filter(({ kind }) => kind !== 'sample' && kind !== 'verdict')
    .map(({ processes, raw, ...line }) =>
      line.kind === 'cycle'
        ? { kind: line.kind, cycle: line.cycle, sent: line.sent, ok: line.ok, errors: line.errors, latency_ms: {} }
        : line,
    );
  kept[0].evaluation = { server: options.server, leak: leak ?? null };
  writeFileSync(
    join(options.out, `${options.server}-${name}.ndjson.gz`),
    gzipSync(kept.map((line) => `${JSON.stringify(line)}\n`).join(''), { level: 9 }),
  );
  console.log(
    `${options.server}-${name}: ${result.judgement.verdict}, ${lines.filter(({ kind }) => kind === 'checkpoint').length} checkpoints, ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
  rmSync(scratch, { recursive: true, force: true });
}
