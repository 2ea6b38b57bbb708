import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ReportModel } from '../../../src/report/model/report-model.js';
import { Command } from '../../cli/built-command.js';
import { freePort } from '../../service/support.js';

/** A leak of 90 bytes a request at a budget of 50, where a cycle of the workload's own requests could never tell. */

const SERVICE = join(import.meta.dirname, '..', '..', 'fixtures', 'amplify', 'keeps.py');
const CONFIG = `
budgets: { growth: 50000 B/1000req }
plan: { amplify: auto, cycle: { requests: 50 }, max-duration: 25m, phases: none, horizon: fast }
report: { explain: never }
on: { missing-baseline: pass }
`;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'amplify-'));
  const slow = { path: '/slow', body: { text: 'hello' } };
  const requests = [...Array.from({ length: 9 }, () => ({ path: '/quick' })), slow];
  const lines = requests.map((request, at) => JSON.stringify({ id: `r${at}`, ...request }));
  writeFileSync(
    join(dir, 'workload.jsonl'),
    [JSON.stringify({ format: 'memdrift.workload', version: 1 }), ...lines, ''].join('\n'),
  );
  writeFileSync(join(dir, 'memdrift.yml'), CONFIG);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A run of the built command line against the service. */
async function measured(keep: number): Promise<{ report: ReportModel; err: string }> {
  const port = `${await freePort()}`;
  const env = ['--env', `KEEP=${keep}`, '--env', `PORT=${port}`];
  const service = ['--command', `exec python3 ${SERVICE}`, '--port', port, '--gpus', 'none', ...env];
  const files = ['--workload', 'workload.jsonl', '--config', 'memdrift.yml', '--out', 'out'];
  const { err } = await new Command(dir, ['run', ...service, ...files]).ended;
  return { report: JSON.parse(readFileSync(join(dir, 'out', 'report.json'), 'utf8')) as ReportModel, err };
}

// Two runs of some six minutes each, at most 25 on the slowest of machines, and what hangs.
it('is found, and its clean twin has no growth', { tags: ['full'], timeout: 3_600_000 }, async () => {
  const clean = await measured(0);
  expect(clean.err).toMatch(/plan\.amplify: each cycle adds \d+ requests of GET \/quick/);
  expect(clean.report.findings.filter(({ verdict }) => verdict === 'regression')).toEqual([]);
  // Without a baseline there is no pass; every series is decided within its budget all the same.
  expect(clean.report.verdict).toBe('not-comparable');
  const gated = clean.report.findings.filter((finding) => finding.gated);
  expect(gated.map(({ series, verdict }) => [series, verdict])).toEqual(gated.map(({ series }) => [series, 'pass']));
  expect(gated.map(({ series }) => series)).toContain('process/resident');
  const leak = await measured(90);
  expect(leak.report.verdict).toBe('regression');
});
