/**
 * A/A: the clean twin again and again, against one base of its own:
 * `npm run build && node __tests__/e2e/strangers/aa.mjs [--only NAME,...] [--runs 20]`. Verdicts are kept in `aa.ndjson`, of
 * which `judge.mjs` makes a table; a run that was stopped goes on where it was. The base is kept in the cache.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CACHE } from './install.mjs';
import { measure } from './measure.mjs';
import { STRANGERS } from './strangers.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: 'gin,gunicorn-recycled,bentoml,torch' },
    runs: { type: 'string', default: '20' },
  },
});
const file = join(import.meta.dirname, 'aa.ndjson');

for (const name of options.only.split(',')) {
  const stranger = STRANGERS.find((one) => one.name === name);
  const clean = stranger.twins.clean;
  const baseline = join(CACHE, 'aa-baselines', name);
  mkdirSync(baseline, { recursive: true });
  if (readdirSync(baseline).length === 0) {
    await measure(stranger, clean, { baseline, save: true });
    if (readdirSync(baseline).length === 0) throw new Error(`${name}: its base cannot be stored`);
    // Runs against another base count no longer.
    keep(kept().filter((run) => run.service !== name));
  }
  for (;;) {
    const done = kept().filter(({ service }) => service === name).length;
    if (done >= Number(options.runs)) break;
    const { report, lines, seconds, said } = await measure(stranger, clean, { baseline });
    const verdict = report?.verdict ?? 'not-measured';
    const requests = lines?.findLast(({ kind }) => kind === 'checkpoint')?.requests ?? 0;
    keep([...kept(), { service: name, verdict, requests, seconds }]);
    console.log(`${name} ${done + 1}: ${verdict}, ${requests} requests, ${seconds} s`);
    if (verdict !== 'pass') console.log(said.slice(-3000));
  }
}

function kept() {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function keep(runs) {
  writeFileSync(file, runs.map((run) => `${JSON.stringify(run)}\n`).join(''));
}
