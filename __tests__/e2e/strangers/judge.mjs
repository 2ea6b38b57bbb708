/**
 * Judges the kept recordings of the strangers again: `npm run evaluate:strangers [-- --write]`. Offline, in seconds. A twin
 * is judged against the base of its stranger. Prints the table, and writes it into docs/evaluation.md where asked. Exit 1
 * where a verdict is neither the right one nor one that is let pass until the gate does better, or a rate is off by a fifth.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { judge } from '../../../lib/drift/judge.js';
import { parseRecording } from '../../../lib/recording/parse-recording.js';
import { isAccepted, layerOf, STRANGERS } from './strangers.mjs';

const { values: options } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const MIB = 2 ** 20;
const folder = join(import.meta.dirname, 'recordings');

/** The recording of a twin, or of the base; null where none is kept. */
function kept(stranger, twin) {
  const file = `${stranger}.${twin}.ndjson.gz`;
  const path = join(folder, file);
  if (!existsSync(path)) return null;
  return parseRecording(gunzipSync(readFileSync(path)).toString('utf8'), file).recording;
}

const rows = STRANGERS.flatMap((stranger) => {
  const base = kept(stranger.name, 'base');
  const twins = Object.entries({ base: stranger.twins.clean, ...stranger.twins });
  return twins.flatMap(([name, twin]) => {
    const recording = kept(stranger.name, name);
    if (recording === null) return [];
    const judgement = judge(recording, name === 'base' || base === null ? [] : [base]);
    // Without a baseline, what the absolute rules let pass is not compared.
    const verdict = judgement.verdict === 'not-comparable' ? 'pass' : judgement.verdict;
    return [{ stranger, name, twin, recording, judgement, verdict, layer: layerIn(twin, judgement) }];
  });
});

/** Where growth was found: first, or of what is known to be kept. */
function layerIn({ keptIn }, { findings }) {
  return layerOf(findings.filter(({ series }) => series === keptIn)) ?? layerOf(findings);
}

/** What a twin is known to keep, MiB per 1000 requests; null where that is not a setting of its program. */
const truth = ({ env }) => (env?.LEAK === undefined ? null : (env.LEAK * 1000) / MIB);
/** The growth of the layer where it was found, MiB per 1000 requests. */
const rate = ({ judgement, layer }) => {
  const growth = judgement.findings.find(({ series }) => series === layer)?.drift?.growth;
  return growth == null ? null : growth.value / MIB;
};
const shown = (figure) => figure?.toFixed(1) ?? '';
/** Whether the growth that was found is what the twin keeps, by a fifth. */
const isTrue = (row) =>
  truth(row.twin) === null || row.layer === null || Math.abs(rate(row) / truth(row.twin) - 1) < 0.2;
const called = { base: 'clean, 64 cycles' };
const table = [
  '| service | twin | verdict | right | layer | MiB per 1000 requests | true | requests | seconds |',
  '| --- | --- | --- | --- | --- | ---: | ---: | ---: | ---: |',
  ...rows.map((row) => {
    const { stranger, name, twin, recording, verdict, layer } = row;
    const requests = recording.checkpoints.at(-1)?.requests ?? 0;
    const { seconds } = recording.header.evaluation;
    return `| ${stranger.title} | ${called[name] ?? name} | ${verdict} | ${twin.right} | ${layer ?? '-'} | ${shown(rate(row))} | ${shown(truth(twin))} | ${requests} | ${seconds} |`;
  }),
].join('\n');
console.log(table);

const wrong = rows.filter((row) => !isAccepted(row.twin, row.verdict, row.layer) || !isTrue(row));
for (const row of wrong) {
  const { stranger, name, verdict, layer, twin } = row;
  const [found, kept] = [shown(rate(row)), shown(truth(twin))];
  const where =
    layer === null ? '' : ` (${layer}, ${found} MiB per 1000 requests${kept === '' ? '' : `; true: ${kept}`})`;
  console.error(`${stranger.name} ${name}: ${verdict}${where}; right: ${twin.right}`);
}
const undecided = rows.filter(({ twin, verdict }) => verdict !== twin.right).length;
console.log(`\n${rows.length - wrong.length} passed, ${wrong.length} failed`);
console.log(
  `of them ${undecided} are not the right verdict; ${new Set(rows.map(({ stranger }) => stranger)).size} services`,
);

const VERDICTS = ['pass', 'regression', 'inconclusive', 'not-measured'];
const again = readFileSync(join(import.meta.dirname, 'aa.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const againTable = [
  `| service | noise | runs | ${VERDICTS.join(' | ')} | requests | seconds |`,
  `| --- | ---: | ---: |${' ---: |'.repeat(VERDICTS.length)} ---: | ---: |`,
  ...[...new Set(again.map(({ service }) => service))].map((name) => {
    const runs = again.filter(({ service }) => service === name);
    const { title } = STRANGERS.find((one) => one.name === name);
    const counts = VERDICTS.map((verdict) => runs.filter((run) => run.verdict === verdict).length);
    const [requests, seconds] = ['requests', 'seconds'].map((key) => median(runs.map((run) => run[key])));
    return `| ${[title, noiseOf(name), runs.length, ...counts, requests, seconds].join(' | ')} |`;
  }),
].join('\n');
console.log(`\n${againTable}`);

/** Half of the interval of the growth of resident memory over the base's cycles, as a share of its budget. */
function noiseOf(name) {
  const { judgement } = rows.find((row) => row.stranger.name === name && row.name === 'base');
  const { growth, budget } = judgement.findings.find(({ series }) => series === 'process/resident').drift;
  return ((growth.high - growth.low) / 2 / budget).toFixed(2);
}

function median(figures) {
  return figures.toSorted((a, b) => a - b)[figures.length >> 1];
}

if (options.write) {
  const page = join(import.meta.dirname, '..', '..', '..', 'docs', 'evaluation.md');
  let text = readFileSync(page, 'utf8');
  for (const [mark, written] of [
    ['strangers', table],
    ['strangers-aa', againTable],
  ]) {
    const [before, rest] = text.split(`<!-- ${mark} -->\n`);
    const [, after] = rest.split(`<!-- /${mark} -->`);
    text = `${before}<!-- ${mark} -->\n${written}\n<!-- /${mark} -->${after}`;
  }
  writeFileSync(page, text);
}
process.exitCode = wrong.length > 0 || rows.length === 0 ? 1 : 0;
