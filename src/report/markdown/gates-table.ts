import { code, text } from '../escape.js';
import type { ReportModel } from '../model/report-model.js';
import type { GateResultFile } from '../model/result-file.js';
import { gatedRows, markOf } from '../tables/rows.js';
import { baselineWords } from '../text/context.js';
import { NONE } from '../text/figures.js';
import { headlineOf } from '../text/headline.js';
import { leadOf } from '../text/regression-headline.js';
import type { Style } from '../text/words.js';
import { driftCell, LIGHTS, MARKDOWN, unbroken } from './markup.js';

const TITLES = '| service | | finding | growth /1000 req | baseline |';
const ALIGNED = '| --- | --- | --- | --- | --- |';

/** Longest text from outside in a cell, in characters; shorter where there is too little room. */
export const MAX_FOUND = 160;
const LENGTHS = [MAX_FOUND, 60, 20];

/**
 * The services in one table, a row each. Where there is too little room, texts are shortened; if even that is too much, the
 * last rows are left out, and counted.
 * @param ranked the worst first
 * @param links by the service's name
 */
export function gatesTable(
  ranked: readonly GateResultFile[],
  links: Readonly<Record<string, string>>,
  maxBytes: number,
): string {
  if (ranked.length === 0) return '';
  let table = '';
  for (const length of LENGTHS) {
    table = [TITLES, ALIGNED, ...ranked.map((result) => row(result, links, length))].join('\n');
    if (Buffer.byteLength(table) <= maxBytes) return table;
  }
  return shortened(table.split('\n'), maxBytes);
}

function shortened([titles = '', aligned = '', ...rows]: readonly string[], maxBytes: number): string {
  const note = (left: number): string => `\n\nand ${left} more, none of them worse`;
  for (let kept = rows.length - 1; kept > 0; kept -= 1) {
    const table = [titles, aligned, ...rows.slice(0, kept)].join('\n') + note(rows.length - kept);
    if (Buffer.byteLength(table) <= maxBytes) return table;
  }
  return '';
}

function row(result: GateResultFile, links: Readonly<Record<string, string>>, length: number): string {
  const { gate, verdict, model, message } = result;
  const light = LIGHTS[markOf(verdict ?? 'not-measured')];
  const short: Style = { ...MARKDOWN, say: (outside) => text(outside, length) };
  const found = model === null ? endedWords(message, length) : headlineOf(model, short).title;
  const drift = model === null ? NONE : driftWords(model, short);
  const baseline = model === null ? NONE : (baselineWords(model, short) ?? 'none');
  return `| ${linked(code(gate), links, gate)} | ${light} | ${found} | ${unbroken(drift)} | ${unbroken(baseline)} |`;
}

function endedWords(message: string | null, length: number): string {
  const reason = (message ?? 'no reason given').replace(/^memdrift: /, '');
  return `no verdict: ${text(reason, length)}`;
}

/** Of the series that decides, or that is nearest to its budget. */
function driftWords(model: ReportModel, style: Style): string {
  const series = leadOf(model)?.series ?? model.chart?.series;
  const shown = gatedRows(model, style).find((each) => each.series === series);
  return shown === undefined || shown.drift === null ? NONE : `${shown.short} ${driftCell(shown)}`;
}

/** The name, and where it leads; only where the address is one of the web's, and could not be mistaken for anything else. */
function linked(name: string, links: Readonly<Record<string, string>>, gate: string): string {
  const url = Object.hasOwn(links, gate) ? (links[gate] ?? '') : '';
  return /^https:\/\/[\w.-]+(:\d+)?\/[\w./?=&%#+-]*$/.test(url) ? `[${name}](${url})` : name;
}
