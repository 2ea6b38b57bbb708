import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ReportModel } from '../../../src/report/model/report-model.js';
import { Command } from '../../cli/built-command.js';
import { freePort } from '../../service/support.js';

/** A service that keeps something of each call to its upstream that failed. */

const SERVICE = join(import.meta.dirname, '..', '..', 'fixtures', 'upstream', 'retries.py');

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'upstream-'));
  const lines = Array.from({ length: 20 }, (_, at) => ({
    id: `r${at}`,
    path: '/ask',
    body: { text: `question ${at}` },
  }));
  const header = { format: 'memdrift.workload', version: 1 };
  writeFileSync(join(dir, 'workload.jsonl'), [header, ...lines].map((line) => JSON.stringify(line)).join('\n'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function measured(upstream: object, variables: Record<string, string> = {}): Promise<ReportModel> {
  const port = `${await freePort()}`;
  const config = {
    service: { command: `exec python3 ${SERVICE}`, port, gpus: 'none', env: { PORT: port, LEAK: '1', ...variables } },
    workload: { file: 'workload.jsonl', upstream: { env: 'OPENAI_BASE_URL', path: '/v1', ...upstream } },
    plan: { cycle: { requests: 200 }, horizon: 'fast', settle: '100ms', phases: 'none' },
    report: { explain: 'never' },
  };
  writeFileSync(join(dir, 'memdrift.yml'), JSON.stringify(config));
  const { err, out } = await new Command(dir, ['run', '--config', 'memdrift.yml', '--out', 'out']).ended;
  const file = join(dir, 'out', 'report.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ReportModel;
  } catch (cause) {
    throw new Error(`${err}\n${out}`, { cause });
  }
}

it('is found where its upstream fails', async () => {
  const report = await measured({ fail: 0.3 });
  expect(report.reason).toMatch(/heap|resident|memory/i);
  expect(report.verdict).toBe('regression');
});

it('is not found where its upstream answers, and its clean twin passes where it fails', async () => {
  const answered = await measured({});
  expect(answered.findings.filter(({ verdict }) => verdict === 'regression')).toEqual([]);
  const clean = await measured({ fail: 0.3, 'rate-limit': 0.1, cut: 0.05 }, { LEAK: '0' });
  expect(clean.findings.filter(({ verdict }) => verdict === 'regression')).toEqual([]);
  expect([answered.verdict, clean.verdict]).toEqual(['not-comparable', 'not-comparable']);
});

it('is not measured where the service takes the address from elsewhere', async () => {
  const report = await measured({ env: 'ANOTHER_URL' }, { OPENAI_BASE_URL: 'http://127.0.0.1:9' });
  expect(report.verdict).toBe('not-measured');
  expect(report.reason).toContain('the service called its upstream (workload.upstream) in no request of the warm-up');
});
