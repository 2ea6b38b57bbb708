/**
 * How often `judge --prometheus` is wrong, on series sampled as a scrape would: `npx tsc -p . && node
 * __tests__/evaluation/scraped.mjs [--replicates 200] [--hours 12] [--stable 3] [--seed text] [--family text]`. A canary pod
 * and its stable ones under the same traffic, read every 15 s under load. The same seed gives the same table.
 */
import { parseArgs } from 'node:util';
import { draws, random } from './parts.mjs';
import { FAMILIES, scrapedPod } from './scraped-pods.mjs';

const { values: options } = parseArgs({
  options: {
    replicates: { type: 'string', default: '200' },
    hours: { type: 'string', default: '12' },
    stable: { type: 'string', default: '3' },
    seed: { type: 'string', default: 'memdrift' },
    times: { type: 'string', default: '2,4,8' },
    family: { type: 'string', default: '' },
  },
});
const load = (module) => import(new URL(`../../lib/${module}`, import.meta.url));
const { judgePods } = await load('prometheus/judge-pods.js');
const { heldBy, countedBy, changesOf } = await load('prometheus/pod-readings.js');
const { HELD } = await load('prometheus/metric-table.js');

const STEP = 15;
const count = (Number(options.hours) * 3600) / STEP + 1;
const grid = { start: 1_790_000_000, step: STEP, count };
const row = HELD.find(({ metric }) => metric === 'container_memory_rss');

function readingsOf(pod, { memory, requests, started }) {
  const series = (values, labels = {}) => [{ labels: { pod, ...labels }, values }];
  const counted = countedBy(series(requests));
  const changes = changesOf(series(started), 'time');
  return {
    pod,
    held: [heldBy(row, series(memory, { container: 'server' }))],
    served: counted.total,
    failed: null,
    restarts: [...new Set([...counted.resets, ...changes])].sort((a, b) => a - b),
    killed: [],
    limitBytes: null,
  };
}

function trial(family, times) {
  const verdicts = {};
  const detectable = [];
  for (let replicate = 0; replicate < Number(options.replicates); replicate++) {
    const d = draws(random(`${options.seed} scraped ${family} ${times} ${replicate}`));
    const make = scrapedPod(d, family, count, STEP);
    const candidate = [readingsOf('canary-0', make({ leak: times, isNew: true }))];
    const stable = Array.from({ length: Number(options.stable) }, (_, i) =>
      readingsOf(`stable-${i}`, make({ leak: 0, isNew: false })),
    );
    const { judged } = judgePods({ candidate, stable }, grid, { planned: count - 1, final: true }, {});
    const { verdict } = judged[0].judgement;
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    if (judged[0].detectable[0] !== undefined) detectable.push(judged[0].detectable[0].growth / 1024 / 1024);
  }
  detectable.sort((a, b) => a - b);
  return { verdicts, detectable: detectable[Math.floor(detectable.length / 2)] };
}

const share = (n = 0) => `${((100 * n) / Number(options.replicates)).toFixed(1)} %`;
console.log(
  '| family | leak, budgets | regression | pass | undecided | not measured | median detectable, MiB per 1000 requests |',
);
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
let clean = 0;
let wrong = 0;
for (const family of FAMILIES.filter((name) => name.includes(options.family))) {
  for (const times of [0, ...options.times.split(',').map(Number)]) {
    const { verdicts: v, detectable } = trial(family, times);
    const undecided = (v.inconclusive ?? 0) + (v['not-comparable'] ?? 0);
    if (times === 0) {
      clean += Number(options.replicates);
      wrong += v.regression ?? 0;
    }
    const cells = [
      family,
      times || 'none',
      share(v.regression),
      share(v.pass),
      share(undecided),
      share(v['not-measured']),
    ];
    console.log(`| ${[...cells, detectable?.toFixed(3) ?? ''].join(' | ')} |`);
  }
}
console.log(`\nfalse regressions: ${wrong} of ${clean}`);
