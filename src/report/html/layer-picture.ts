import { definitionOf, hierarchyOrder } from '../../series/series.js';
import type { ReportFinding, ReportModel } from '../model/report-model.js';
import { explainingRows, gatedRows, type Row } from '../tables/rows.js';
import { growth as growthWords, NONE } from '../text/figures.js';
import { capital, seriesName } from '../text/words.js';
import { escaped, HTML } from './html-text.js';
import { light } from './page-parts.js';

/**
 * The layers of memory as one picture, in the order of the allocator hierarchy: each layer's height and growth as bars on one
 * scale, the base beside this change, what a budget allows, where growth first appears, and what of the process's growth each
 * layer explains. A row that nobody judged has neither budget nor verdict.
 */
export function layerPicture(model: ReportModel): string {
  const rows = [...gatedRows(model, HTML), ...explainingRows(model, HTML)].sort((a, b) =>
    hierarchyOrder(a.series, b.series),
  );
  const found = new Map(model.findings.map((finding) => [finding.series, finding]));
  const [memory, counted] = [rows.filter(({ unit }) => unit === 'bytes'), rows.filter(({ unit }) => unit !== 'bytes')];
  return [
    explained(model),
    memory.length === 0 ? '' : `<p class="quiet">${KEY}</p>`,
    tableOf('Memory', memory, found, model),
    tableOf('Counts and tokens', counted, found, model),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** Layers that grow by so many times as much as the process they are in. */
const MORE = 1.05;

const KEY =
  'Under a height: the base as an outline, this change filled. Under a growth: a bar from 0, its interval as a line, the budget as a tick.';

/** Shares of the growth that is told first, as one bar: `process resident +11.4 MiB: Python arenas 8.0, heap 2.2, rest 1.2`. */
function explained({ findings, growth: { lead, parts = [] } }: ReportModel): string {
  const whole = findings.find(({ series }) => series === lead);
  const total = whole?.drift?.per1000Requests ?? 0;
  if (whole === undefined || whole.drift === null || parts.length === 0 || total <= 0) return '';
  const { budget } = whole.drift;
  const sum = parts.reduce((all, { per1000Requests }) => all + per1000Requests, 0);
  const rest = Math.max(0, total - sum);
  const scale = Math.max(total, sum);
  // What a layer takes may have been resident before.
  const over = sum > MORE * total;
  const amount = (value: number): string => growthWords(value, whole.unit, budget);
  const told: [name: string, value: number, kind: string][] = [
    ...parts.map(({ series, per1000Requests }, at): [string, number, string] => [
      seriesName(series, HTML),
      per1000Requests,
      `p${Math.min(at, 3)}`,
    ]),
    ...(rest > scale / 50 ? [['in no layer that was read', rest, 'rest'] as [string, number, string]] : []),
  ];
  const bars = told.map(
    ([, value, kind]) => `<i class="${kind}" style="width:${((100 * value) / scale).toFixed(2)}%"></i>`,
  );
  const items = told.map(
    ([name, value, kind]) =>
      `<li><i class="${kind}"></i>${name} <b>${amount(value)}</b>${over ? '' : ` <span>${Math.round((100 * value) / scale)} %</span>`}</li>`,
  );
  return [
    `<p>${capital(seriesName(whole.series, HTML))} grows <strong>${amount(total)}</strong> per 1000 requests. ${over ? 'All of it is in layers that grow at least as much:' : 'Of it, by layer:'}</p>`,
    `<div class="shares" aria-hidden="true">${bars.join('')}</div>`,
    `<ul class="legend">${items.join('')}</ul>`,
  ].join('\n');
}

function tableOf(
  title: string,
  rows: readonly Row[],
  found: ReadonlyMap<string, ReportFinding>,
  model: ReportModel,
): string {
  if (rows.length === 0) return '';
  const isMemory = rows[0]?.unit === 'bytes';
  const findings = rows.flatMap(({ series }) => found.get(series) ?? []);
  const highest = Math.max(1, ...findings.map((finding) => Math.max(heightOf(finding), finding.level?.baseline ?? 0)));
  const ends = isMemory ? growthEnds(findings) : null;
  const body = rows.map((row, at) => {
    const finding = found.get(row.series);
    const own = rows[at - 1]?.layer !== row.layer;
    return rowOf(row, finding, own, { highest: isMemory ? highest : null, ends, first: model.growth.first });
  });
  const heads = ['layer', 'base', 'this change', 'growth per 1000 requests', 'budget', 'verdict'];
  const head = heads.map((name, at) => `<th scope="col"${at > 0 && at < 5 ? ' class="figure"' : ''}>${name}</th>`);
  return `<table class="layers"><caption>${title}</caption>\n<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody></table>`;
}

const heightOf = ({ level, values }: ReportFinding): number =>
  level?.value ?? values.findLast((value) => value !== null) ?? 0;

/**
 * Ends of the growth that is drawn: of the judged rows, budgets included; of the others only as far as that again, so that one
 * of them cannot make the rest invisible. Null where no row has any.
 */
function growthEnds(findings: readonly ReportFinding[]): [number, number] | null {
  const ends = (of: readonly ReportFinding[]): number[] =>
    of.flatMap(({ drift, gated }) => (drift === null ? [] : [drift.low, drift.high, ...(gated ? [drift.budget] : [])]));
  const judged = ends(findings.filter(({ gated }) => gated));
  const all = ends(findings);
  if (all.length === 0) return null;
  const [low, high] = [Math.min(0, ...judged), Math.max(0, ...judged)];
  const room = high - low;
  if (room === 0) return [Math.min(0, ...all), Math.max(0, ...all)];
  return [Math.max(low - room / 4, Math.min(low, ...all)), Math.min(high + room, Math.max(high, ...all))];
}

interface Scales {
  highest: number | null;
  ends: [number, number] | null;
  first: string | null;
}

function rowOf(
  row: Row,
  finding: ReportFinding | undefined,
  begins: boolean,
  { highest, ends, first }: Scales,
): string {
  const judged = finding?.gated === true;
  const tag = row.series === first ? ' <span class="tag">growth first appears here</span>' : '';
  const name = `<th scope="row"><span class="layer">${begins ? row.layer : `<span class="sr">${row.layer}</span>`}</span> ${row.quantity === 'count' ? '' : `<span class="quantity">${escaped(row.quantity)}</span>`}${tag}</th>`;
  const drift =
    row.drift === null
      ? NONE
      : `${row.grew ? `<strong>${row.drift.value}</strong>` : row.drift.value} <span class="quiet">(${row.drift.interval})</span>`;
  const cells = [
    cell('base', row.base),
    cell('this change', row.now + levels(finding, highest)),
    cell('growth per 1000', drift + growthBar(finding, ends)),
    cell('budget', judged && judgedForGrowth(row.series) ? (row.drift?.budget ?? NONE) : ''),
  ];
  const verdict = judged ? `${light(row.mark)} ${row.words}` : '<span class="quiet">not judged</span>';
  return `<tr${begins ? ' class="begins"' : ''}>${name}${cells.join('')}<td class="verdict">${verdict}</td></tr>`;
}

/** Some series are judged by their level alone. */
const judgedForGrowth = (series: string): boolean => definitionOf(series)?.gated.includes('drift') ?? true;

const cell = (label: string, content: string): string => `<td class="figure" data-label="${label}">${content}</td>`;

/** The base's height over this change's, on the scale of the highest. */
function levels(finding: ReportFinding | undefined, highest: number | null): string {
  if (finding === undefined || highest === null) return '';
  const width = (value: number): string => ((100 * Math.max(0, value)) / highest).toFixed(2);
  const base = finding.level?.baseline ?? null;
  return `<span class="bars" aria-hidden="true">${base === null ? '' : `<i class="base" style="width:${width(base)}%"></i>`}<i class="now" style="width:${width(heightOf(finding))}%"></i></span>`;
}

/** Growth from 0 as a bar, its interval as a whisker, the budget of a judged series as a tick. */
function growthBar(finding: ReportFinding | undefined, ends: [number, number] | null): string {
  if (finding === undefined || finding.drift === null || ends === null) return '';
  const [from, to] = ends;
  const at = (value: number): number => Math.min(100, Math.max(0, (100 * (value - from)) / Math.max(to - from, 1e-9)));
  const { per1000Requests: value, low, high, budget } = finding.drift;
  const span = (a: number, b: number): string =>
    `left:${Math.min(at(a), at(b)).toFixed(2)}%;width:${Math.abs(at(b) - at(a)).toFixed(2)}%`;
  const bad = finding.gated ? (finding.verdict === 'regression' ? ' bad' : '') : ' aside';
  const tick = finding.gated ? `<i class="tick" style="left:${at(budget).toFixed(2)}%"></i>` : '';
  return `<span class="growth" aria-hidden="true"><i class="origin" style="left:${at(0).toFixed(2)}%"></i><i class="value${bad}" style="${span(0, value)}"></i><i class="whisker" style="${span(low, high)}"></i>${tick}</span>`;
}
