/**
 * A/A: the clean twin again and again, against one base of its own:
 * `npm run build && node __tests__/e2e/strangers/aa.mjs [--only NAME,...] [--runs 20]`. The noisiest strangers. Verdicts are kept
 * in `aa.json`, of which `judge.mjs` makes a table; a run that was stopped goes on where it was. The base is kept in the cache.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CACHE } from './install.mjs';
import { measure } from './measure.mjs';
import { STRANGERS } from './strangers.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: 'gunicorn-recycled,gin,bentoml,litserve' },
    runs: { type: 'string', default: '20' },
  },
});
const file = join(import.meta.dirname, 'aa.json');

for (const name of options.only.split(',')) {
  const stranger = STRANGERS.find((one) => one.name === name);
  const clean = stranger.twins.clean;
  const baseline = join(CACHE, 'aa-baselines', name);
  mkdirSync(baseline, { recursive: true });
  if (readdirSync(baseline).length === 0) {
    const { report } = await measure(stranger, clean, { baseline, save: true });
    console.log(`${name} base: ${report?.verdict}`);
    keep(name, []);
    if (readdirSync(baseline).length === 0) throw new Error(`${name}: its base cannot be stored`);
  }
  for (let done = kept()[name].length; done < Number(options.runs); done++) {
    const { report, lines, seconds, said } = await measure(stranger, clean, { baseline });
    const verdict = report?.verdict ?? 'no report';
    const requests = lines?.findLast(({ kind }) => kind === 'checkpoint')?.requests ?? 0;
    keep(name, [...kept()[name], { verdict, requests, seconds }]);
    console.log(`${name} ${done + 1}: ${verdict}, ${requests} requests, ${seconds} s`);
    if (verdict !== 'pass') console.log(said.slice(-3000));
  }
}

function kept() {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** A line a run. */
function keep(name, runs) {
  const all = Object.entries({ ...kept(), [name]: runs }).map(
    ([server, of]) => `  ${JSON.stringify(server)}: [${of.map((run) => `\n    ${JSON.stringify(run)}`).join()}\n  ]`,
  );
  writeFileSync(file, `{\n${all.join(',\n')}\n}\n`);
}
