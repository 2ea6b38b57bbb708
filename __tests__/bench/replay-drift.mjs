/**
 * Drift of the pacer: lateness of the last tenth of a long schedule minus that of the first, 100 requests a second.
 * `npx tsc -p . && node __tests__/bench/replay-drift.mjs [--seconds 60]`; 600 is the ten minutes of docs/benchmarks.md.
 */
import { parseArgs } from 'node:util';
import { threadPacer as pacer } from '../../lib/replay/pacer.js';
import { load, median } from './replay/common.mjs';

const { values: options } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } });
const RATE = 100;
const count = Number(options.seconds) * RATE;
const { signal } = new AbortController();
await pacer.ready();
const anchor = pacer.now();
const late = [];
for (let index = 0; index < count; index++) {
  const due = anchor + (index * 1000) / RATE;
  await pacer.sleepUntil(due, signal);
  late.push(pacer.now() - due);
}
const tenth = Math.floor(count / 10);
const [first, last] = [median(late.slice(0, tenth)), median(late.slice(-tenth))];
console.log(`${load()}; ${options.seconds} s at ${RATE}/s\n`);
console.log('| lateness of the first tenth, ms | of the last | drift | limit |\n| ---: | ---: | ---: | ---: |');
console.log(`| ${first.toFixed(3)} | ${last.toFixed(3)} | ${(last - first).toFixed(3)} | 1 |`);
