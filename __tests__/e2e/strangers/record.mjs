/**
 * Measures strangers and keeps their recordings, which `judge.mjs` judges again:
 * `npm run build && node __tests__/e2e/strangers/record.mjs [--only NAME,...] [--twins base,clean,leak]`. A base of the
 * clean twin over the full horizon, then each twin against it. Samples, and the paths of the machine, are left out of what is kept.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { missingTools } from './install.mjs';
import { measure } from './measure.mjs';
import { STRANGERS } from './strangers.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    twins: { type: 'string' },
    out: { type: 'string', default: join(import.meta.dirname, 'recordings') },
  },
});
const isWanted = (list, name) => list?.split(',').includes(name) ?? true;
/** What a kept recording may take, bytes. */
const MAX_BYTES = 60_000;

for (const stranger of STRANGERS.filter(({ name }) => isWanted(options.only, name))) {
  const missing = missingTools(stranger);
  if (missing.length > 0) {
    console.log(`${stranger.name}: not measured, ${missing.join(', ')} missing`);
    continue;
  }
  const baseline = mkdtempSync(join(tmpdir(), 'strangers-baseline-'));
  try {
    await record(stranger, 'base', stranger.twins.clean, { baseline, save: true });
    for (const [name, twin] of Object.entries(stranger.twins)) {
      if (isWanted(options.twins, name)) await record(stranger, name, twin, { baseline });
    }
  } catch (error) {
    console.log(`${stranger.name}: ${error.message}`);
    process.exitCode = 1;
  } finally {
    rmSync(baseline, { recursive: true, force: true });
  }
}

async function record(stranger, name, twin, how) {
  const { code, said, seconds, report, lines } = await measure(stranger, twin, how);
  const judged = report === null ? 'no report' : `${report.verdict}: ${report.headline ?? ''}`;
  console.log(`${stranger.name} ${name}: exit ${code}, ${judged}, ${seconds} s`);
  if (lines === null || (code ?? 2) === 2 || report?.verdict === 'not-measured') {
    console.log(said.slice(-3000));
    return;
  }
  lines[0].subject.command = stranger.title;
  const bytes = packed(lines, stranger.name, name, seconds);
  writeFileSync(join(options.out, `${stranger.name}.${name}.ndjson.gz`), bytes);
}

/** Without the processes where they take too much. */
function packed(lines, server, twin, seconds) {
  for (const processes of [true, false]) {
    const kept = lines
      .filter(({ kind }) => kind !== 'sample' && kind !== 'verdict')
      .map((line) => pruned(line, processes));
    kept[0].evaluation = { server, twin, seconds };
    // Without the paths of the machine that measured it.
    const text = kept.map((line) => `${JSON.stringify(line)}\n`).join('');
    const bytes = gzipSync(text.replaceAll(homedir(), '~').replaceAll(`${process.cwd()}/`, ''), { level: 9 });
    if (bytes.length <= MAX_BYTES) return bytes;
  }
  throw new Error(`${server} ${twin}: the recording takes more than ${MAX_BYTES} bytes`);
}

function pruned({ processes, raw, ...line }, keepProcesses) {
  if (line.kind === 'cycle') return { ...line, latency_ms: {} };
  if (line.kind === 'checkpoint' && keepProcesses && processes !== undefined) {
    // A role is a whole command line, with paths and ports, where it is no script.
    return { ...line, processes: processes.map((one) => ({ ...one, role: one.role?.split(' ', 1)[0] })) };
  }
  return line;
}
