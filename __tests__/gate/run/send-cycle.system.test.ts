import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ReportModel } from '../../../src/report/model/report-model.js';
import { Command } from '../../cli/built-command.js';
import { random } from '../../drift/recordings.js';
import { freePort } from '../../service/support.js';
import { text } from '../../workload/lines.js';

/** A service whose memory at rest depends on the slice of the workload that was sent last, by many MiB. */

const SERVICE = join(import.meta.dirname, '..', '..', 'fixtures', 'slices', 'holds.py');
const [SLICES, REQUESTS] = [5, 100];
const KIB = 1024;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'slices-'));
  const next = random(3);
  // Long tails: the sums of slices of a hundred differ by some 10 MiB.
  const lines = Array.from({ length: SLICES * REQUESTS + 30 }, (_, at) => ({
    id: `r${at}`,
    path: '/hold',
    body: { hold: Math.round(KIB * (256 + 2048 * next() ** 4)) },
  }));
  writeFileSync(join(dir, 'workload.jsonl'), text(lines));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function measured(keep: number): Promise<ReportModel> {
  const port = `${await freePort()}`;
  const env = { PORT: port, LAST: `${REQUESTS}`, KEEP: `${keep}` };
  const config = {
    service: { command: `exec python3 ${SERVICE}`, port, gpus: 'none', env },
    workload: { file: 'workload.jsonl' },
    plan: { cycle: { requests: REQUESTS }, slices: 6, horizon: 'fast', phases: 'none', 'max-duration': '30m' },
    report: { explain: 'never' },
  };
  writeFileSync(join(dir, 'memdrift.yml'), JSON.stringify(config));
  const { err, out } = await new Command(dir, ['run', '--config', 'memdrift.yml', '--out', 'out']).ended;
  try {
    return JSON.parse(readFileSync(join(dir, 'out', 'report.json'), 'utf8')) as ReportModel;
  } catch (cause) {
    throw new Error(`${err}\n${out}`, { cause });
  }
}

/** How far memory at rest lies apart from one cycle to the next, MiB: the largest step. */
function largestStep(): number {
  const lines = readFileSync(join(dir, 'out', 'memdrift.memdrift.ndjson'), 'utf8')
    .trim()
    .split('\n');
  const read = lines.flatMap((line) => {
    const { kind, cycle, values } = JSON.parse(line) as {
      kind?: string;
      cycle: number;
      values: Record<string, number>;
    };
    return kind === 'checkpoint' && cycle > 2 ? [(values['process/resident'] ?? 0) / KIB / KIB] : [];
  });
  return Math.max(...read.slice(1).map((value, at) => Math.abs(value - (read[at] ?? 0))));
}

it('leaks, and is found; its clean twin has no growth', async () => {
  const clean = await measured(0);
  expect(largestStep()).toBeGreaterThan(5);
  expect(clean.coverage).toEqual({ sent: SLICES * REQUESTS, of: SLICES * REQUESTS + 30 });
  const gated = clean.findings.filter((finding) => finding.gated);
  expect(gated.map(({ series, verdict }) => [series, verdict])).toEqual(gated.map(({ series }) => [series, 'pass']));
  const leak = await measured(4 * KIB);
  expect(leak.verdict).toBe('regression');
});
