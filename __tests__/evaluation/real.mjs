/**
 * Real runs of this project's servers judged by the rule: `npm run evaluate:real [-- --growth "1 MiB/1000req"]`. Offline, from
 * the recordings of record.mjs: runs of the same code must pass, runs with a leak beyond the budget must be regressions,
 * those with a smaller one must not. Exit 1 where one is judged wrongly.
 */
import { parseArgs } from 'node:util';
import { parseRules } from '../../lib/drift/budget/written-rules.js';
import { ALPHA } from '../../lib/drift/constants.js';
import { judge } from '../../lib/drift/judge.js';
import { REQUESTS } from './parts.mjs';
import { RECORDINGS, seriesOf } from './recordings.mjs';
import { RULES } from './rules.mjs';
import { interval } from './table.mjs';

const { values: options } = parseArgs({
  options: { growth: { type: 'string', multiple: true, default: ['1 MiB/1000req', '0.25 MiB/1000req'] } },
});
const MIB = 2 ** 20;
const SERIES = { heap: 'heap/allocated', anon: 'process/resident' };
const mib = (bytes) => (bytes / MIB).toFixed(2);
let wrong = 0;

for (const growth of options.growth) {
  const budget = Number.parseFloat(growth) * MIB;
  for (const horizon of ['safe', 'fast']) {
    const judged = RECORDINGS.filter(({ kind }) => kind !== 'base').map((run) => {
      const bases = RECORDINGS.filter(({ kind, server }) => kind === 'base' && server === run.server).map(
        ({ recording }) => recording,
      );
      return { ...run, judgement: judge(run.recording, bases, { ...parseRules({ growth }), alpha: ALPHA, horizon }) };
    });
    console.log(`\n${growth}, horizon ${horizon}\n`);
    console.log('| runs | right | undecided | wrong, % (95 %) | median cycles |\n| --- | ---: | ---: | ---: | ---: |');
    const planted = ({ leak }) => (leak === null ? 0 : leak.bytesPerRequest * 1000);
    const groups = {
      'the same code': { runs: judged.filter((run) => planted(run) === 0), right: 'pass' },
      'a leak below the budget': {
        runs: judged.filter((run) => planted(run) > 0 && planted(run) < budget),
        right: 'pass',
      },
      'a leak of 1 to 4 budgets': {
        runs: judged.filter((run) => planted(run) >= budget && planted(run) < 4 * budget),
        right: 'regression',
      },
      'a leak of 4 budgets and more': { runs: judged.filter((run) => planted(run) >= 4 * budget), right: 'regression' },
    };
    for (const [name, { runs, right }] of Object.entries(groups)) {
      if (runs.length === 0) continue;
      const of = (verdict) => runs.filter(({ judgement }) => judgement.verdict === verdict);
      const bad = of(right === 'pass' ? 'regression' : 'pass').length;
      wrong += bad;
      const share = interval(bad, runs.length).map((value) => (100 * value).toFixed(0));
      const cycles = of(right)
        .flatMap(({ judgement }) => Math.max(...judgement.findings.map((f) => f.cyclesToVerdict ?? 0)))
        .sort((a, b) => a - b);
      console.log(
        `| ${name} | ${of(right).length} of ${runs.length} | ${runs.length - of(right).length - bad} | ${((100 * bad) / runs.length).toFixed(0)} (${share.join(' to ')}) | ${cycles[Math.floor(cycles.length / 2)] ?? '-'} |`,
      );
    }
    const told = judged.filter(({ leak }) => leak !== null);
    console.log(
      '\n| leak planted | per 1000 requests, MiB | found in its layer, MiB (95 %) | verdict | cycles |\n| --- | ---: | ---: | --- | ---: |',
    );
    for (const run of told) {
      const finding = run.judgement.findings.find(({ series }) => series === SERIES[run.leak.layer]);
      const growth = finding?.drift?.growth;
      const figures = growth ? `${mib(growth.value)} (${mib(growth.low)} to ${mib(growth.high)})` : '-';
      console.log(
        `| ${run.server}, ${run.leak.layer}, ${run.leak.bytesPerRequest} B a request | ${mib(planted(run))} | ${figures} | ${run.judgement.verdict} | ${finding?.cyclesToVerdict ?? '-'} |`,
      );
    }
    const off = judged.filter(({ kind, judgement }) => kind === 'same' && judgement.verdict !== 'pass');
    for (const { name, judgement } of off) console.log(`\n${name}: ${judgement.verdict}: ${judgement.cause.rule}`);
  }
}
/** The rules in use on the same runs, series by series: one that says regression is one too many. */
const budget = 1;
console.log(`\n${budget} MiB/1000req, rules in use\n`);
console.log(
  '| rule | same code, regression | leak below the budget, regression | leak beyond it, found |\n| --- | ---: | ---: | ---: |',
);
const judgedBy = (rule, run) =>
  Object.values(SERIES).some((series) => {
    const bases = RECORDINGS.filter(({ kind, server }) => kind === 'base' && server === run.server);
    const made = {
      head: seriesOf(run, series, true),
      bases: bases.map((base) => seriesOf(base, series, true)),
      quantum: 0,
      // The rules reckon with cycles of 200 requests.
      budget: (budget * run.recording.header.workload.requests_per_cycle) / REQUESTS,
      restarts: [],
    };
    return RULES[rule](made).verdict === 'regression';
  });
for (const rule of Object.keys(RULES)) {
  const count = (runs) => `${runs.filter((run) => judgedBy(rule, run)).length} of ${runs.length}`;
  const of = (wanted) =>
    RECORDINGS.filter((run) => run.kind !== 'base' && wanted((run.leak?.bytesPerRequest ?? 0) * 1000));
  const limit = budget * MIB;
  console.log(
    `| ${rule} | ${count(of((rate) => rate === 0))} | ${count(of((rate) => rate > 0 && rate < limit))} | ${count(of((rate) => rate >= limit))} |`,
  );
}
process.exitCode = wrong > 0 ? 1 : 0;
