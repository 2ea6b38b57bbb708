import { expect, it } from 'vitest';
import { JsonLines } from '../../../src/cli/measure/json-lines.js';
import type { Finding, Judgement } from '../../../src/drift/verdict.js';
import { parseConfig } from '../../../src/gate/config/config.js';
import type { GateEvent } from '../../../src/gate/effects/ports.js';
import { runEventSchema } from '../../../src/report/run-events.js';
import { terminal } from '../../fakes/terminal.js';

const CONFIG = parseConfig({ command: 'serve --key hunter2', workload: 'w.jsonl', name: 'chat' }, null);

const finding = (series: string, changes: Partial<Finding>): Finding => ({
  ...{ series, unit: 'bytes', gated: true, verdict: 'inconclusive', cause: { rule: 'nothing-yet' } },
  ...{ drift: null, level: null, peak: null, cyclesToVerdict: null, values: [], notes: [] },
  ...changes,
});

function cycle(number: number, findings: Finding[]): GateEvent {
  const judgement = { findings } as unknown as Judgement;
  return {
    phase: 'cycle',
    cycle: number,
    elapsedS: number * 5,
    likelyDoneS: null,
    waitsFor: 'heap/allocated',
    judgement,
  };
}

const LIMITS = { phase: 'step', step: 'limits', wholeS: 1200, readingS: 0, runs: 1, parts: [] } as const;
const growth = { value: 3, low: 2, high: 4, unit: 'bytes' as const };
const DRIFT = { growth, perMinute: null, budget: 1, baseline: null };

function told(...events: GateEvent[]): { event: string; [key: string]: unknown }[] {
  const { io, said } = terminal();
  io.masker.add(['hunter2']);
  const lines = new JsonLines(io);
  for (const event of events) lines.show(event, CONFIG, true);
  lines.end({
    ...{ verdict: 'regression', exit: 1, reason: 'it grows', holder: 'server.CACHE', next: null, confirm: null },
    ...{ line: null, recording: 'x.ndjson', reports: {}, stored: [] },
  });
  // Whatever is told is what the schema says.
  return said.out
    .trimEnd()
    .split('\n')
    .map((line) => runEventSchema.parse(JSON.parse(line)));
}

it('tells start, checkpoints, each decision once, and the verdict', () => {
  const open = finding('heap/allocated', { drift: DRIFT });
  const done = finding('process/resident', { drift: DRIFT, cyclesToVerdict: 28, verdict: 'pass' });
  const all = told(LIMITS, cycle(27, [open]), cycle(28, [open, done]), cycle(29, [open, done]));
  expect(all.map(({ event }) => event)).toEqual([
    'start',
    ...['checkpoint', 'checkpoint', 'decided', 'checkpoint'],
    'verdict',
  ]);
  expect(all[0]).toMatchObject({ name: 'chat', refresh: true, limitS: 1200, service: 'command serve --key ***' });
  expect(all[2]).toMatchObject({ cycle: 28, open: ['heap/allocated'], waitsFor: 'heap/allocated' });
  expect(all[3]).toMatchObject({ series: 'process/resident', growth: { value: 3, low: 2, high: 4, budget: 1 } });
  expect(all.at(-1)).toMatchObject({ verdict: 'regression', exit: 1, holder: 'server.CACHE' });
});

it('tells the decisions of another launch anew, and series that nobody judges never', () => {
  const done = finding('heap/allocated', { cyclesToVerdict: 28, verdict: 'pass' });
  const read = finding('heap/reserved', { gated: false, cyclesToVerdict: 28 });
  const launch = { phase: 'step', step: 'launch', what: 'x', side: null, run: 2, of: 2 } as const;
  const all = told(cycle(28, [done, read]), launch, cycle(28, [done, read]));
  expect(all.filter(({ event }) => event === 'decided').map(({ series }) => series)).toEqual([
    'heap/allocated',
    'heap/allocated',
  ]);
});
