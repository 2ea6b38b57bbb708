import jstat from 'jstat';
import { FAMILIES } from './trial.mjs';

/** Clopper-Pearson, 95 %: of `k` in `n`, shares. */
export function interval(k, n) {
  return [k === 0 ? 0 : jstat.beta.inv(0.025, k, n - k + 1), k === n ? 1 : jstat.beta.inv(0.975, k + 1, n - k)];
}
export const percent = (share) => (100 * share).toFixed(share === 0 || share >= 0.0995 ? 0 : 1);
export const rate = (k, n) => `${percent(k / n)} (${interval(k, n).map(percent).join(' to ')})`;
const isTold = ({ set, kind, family }) => FAMILIES[set][kind][family].told === true;
const plateauOf = ({ set, kind, family }) => FAMILIES[set][kind][family].plateau;
const mean = (values) => values.reduce((total, value) => total + value, 0) / Math.max(1, values.length);

/** Our rule by family, then all rules side by side. Percent. */
export function markdown(results, rules) {
  const ours = results.filter(({ rule }) => rule === rules[0]);
  const of = (kind) => ours.filter((result) => result.kind === kind);
  return [
    `| benign family | growth ends by | false regression, % (95 %) | inconclusive, % | median cycles (requests) |`,
    '| --- | ---: | ---: | ---: | ---: |',
    ...of('benign').map(
      (r) =>
        `| ${r.family} | ${plateauOf(r) ?? '-'} | ${rate(r.regression, r.replicates)} | ${percent(r.inconclusive / r.replicates)} | ${r.cycles} (${r.cycles * 200}) |`,
    ),
    '',
    `| leaking family | budgets | found, % | false pass, % (95 %) | inconclusive, % | median cycles (requests) |`,
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...of('leaking').map(
      (r) =>
        `| ${r.family} | ${r.times} | ${percent(r.regression / r.replicates)} | ${rate(r.pass, r.replicates)} | ${percent(r.inconclusive / r.replicates)} | ${r.cycles} (${r.cycles * 200}) |`,
    ),
    '',
    ...compared(results, rules),
  ].join('\n');
}

function compared(results, rules) {
  const times = [...new Set(results.filter(({ kind }) => kind === 'leaking').map((r) => r.times))];
  return [
    `| rule | false regression, mean % | worst family | families above 1 % | ${times.map((t) => `found at ${t}x, %`).join(' | ')} | ${times.map((t) => `false pass at ${t}x, %`).join(' | ')} | inconclusive, benign, % |`,
    `| --- | ---: | ---: | ---: | ${times.map(() => '---: | ---:').join(' | ')} | ---: |`,
    ...rules.map((rule) => {
      const mine = results.filter((r) => r.rule === rule);
      const benign = mine.filter((r) => r.kind === 'benign' && plateauOf(r) !== null);
      const false_ = benign.map((r) => r.regression / r.replicates);
      const leaking = (t, key) =>
        mean(mine.filter((r) => r.kind === 'leaking' && r.times === t && !isTold(r)).map((r) => r[key] / r.replicates));
      return `| ${rule} | ${percent(mean(false_))} | ${percent(Math.max(0, ...false_))} | ${false_.filter((share) => share > 0.01).length} of ${false_.length} | ${times.map((t) => percent(leaking(t, 'regression'))).join(' | ')} | ${times.map((t) => percent(leaking(t, 'pass'))).join(' | ')} | ${percent(mean(benign.map((r) => r.inconclusive / r.replicates)))} |`;
    }),
  ];
}

/** Aims that our rule misses beyond chance: 1 % lies below the whole interval. */
export function aimsMissed(results) {
  return results
    .filter(({ rule }) => rule === 'memdrift')
    .flatMap((r) => {
      if (r.kind === 'benign') {
        if (plateauOf(r) === null || isTold(r) || interval(r.regression, r.replicates)[0] <= 0.01) return [];
        return `aim missed: false regression in "${r.family}": ${rate(r.regression, r.replicates)} %`;
      }
      if (r.times < 4 || isTold(r) || interval(r.pass, r.replicates)[0] <= 0.01) return [];
      return `aim missed: false pass in "${r.family}" at ${r.times} budgets: ${rate(r.pass, r.replicates)} %`;
    });
}
