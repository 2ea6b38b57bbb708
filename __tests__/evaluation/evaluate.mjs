/**
 * How often the decision is wrong: `npm run evaluate -- [--set judging|tuning|held-out] [--replicates 400]
 * [--seed text] [--times 2,4,8] [--bases 2] [--slices 1] [--rules "memdrift; Mann-Kendall"] [--family text] [--json]`. Every family of series in
 * `families/`, judged by our rule and by those in use; the same seed gives the same table. Exit 1 where an aim is missed.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { RULES } from './rules.mjs';
import { aimsMissed, markdown } from './table.mjs';
import { FAMILIES } from './trial.mjs';

const { values: options } = parseArgs({
  options: {
    set: { type: 'string', default: 'judging' },
    replicates: { type: 'string', default: '400' },
    seed: { type: 'string', default: 'memdrift' },
    times: { type: 'string', default: '2,4,8' },
    bases: { type: 'string', default: '2' },
    slices: { type: 'string', default: '1' },
    rules: { type: 'string', default: Object.keys(RULES).join(';') },
    family: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
});
const rules = Object.keys(RULES).filter((name) => options.rules.split(';').some((part) => part.trim() === name));
const { benign, leaking } = FAMILIES[options.set] ?? {};
if (benign === undefined) throw new Error(`--set: found ${options.set}; allowed: ${Object.keys(FAMILIES).join(', ')}`);
const common = {
  set: options.set,
  replicates: Number(options.replicates),
  seed: options.seed,
  bases: Number(options.bases),
  slices: Number(options.slices),
};
const named = (families) => Object.keys(families).filter((name) => name.includes(options.family));
const tasks = [
  ...named(benign).map((family) => ({ kind: 'benign', family, times: 0 })),
  ...named(leaking).flatMap((family) =>
    options.times.split(',').map((times) => ({ kind: 'leaking', family, times: Number(times) })),
  ),
].flatMap((task) => rules.map((rule) => ({ ...common, ...task, rule })));

const results = new Array(tasks.length);
let next = 0;
const started = performance.now();
await Promise.all(
  Array.from(
    { length: Math.min(tasks.length, availableParallelism()) },
    () =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL('./worker.mjs', import.meta.url));
        let at = -1;
        const give = () => {
          at = next++;
          if (at < tasks.length) worker.postMessage(tasks[at]);
          else worker.terminate().then(resolve, reject);
        };
        worker.on('message', (result) => {
          results[at] = result;
          give();
        });
        worker.on('error', reject);
        give();
      }),
  ),
);
if (options.json) console.log(JSON.stringify(results));
else console.log(markdown(results, rules));
console.error(`${tasks.length * common.replicates} runs in ${((performance.now() - started) / 1000).toFixed(0)} s`);
const missed = aimsMissed(results);
for (const line of missed) console.error(line);
process.exitCode = missed.length > 0 ? 1 : 0;
