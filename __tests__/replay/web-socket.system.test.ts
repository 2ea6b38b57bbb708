import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ReportModel } from '../../src/report/model/report-model.js';
import { Command } from '../cli/built-command.js';
import { freePort } from '../service/support.js';
import { text } from '../workload/lines.js';

/** A service that keeps something of each web socket that broke off, through the whole gate. */

const SERVICE = join(import.meta.dirname, '..', 'fixtures', 'web-socket', 'sessions.mjs');

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'web-socket-'));
  const asks = '{"type":"response.create"}';
  const ws = {
    messages: [{ b64: Buffer.alloc(3000).toString('base64') }, { text: asks }, { text: asks, until: 'response.done' }],
    close: { until: 'response.done' },
  };
  const sessions = Array.from({ length: 20 }, (_, at) => ({
    id: `r${at}`,
    path: '/v1/realtime',
    ws,
    ...(at % 2 === 0 ? {} : { class: 'left', cancel: { after_events: 2 } }),
  }));
  writeFileSync(join(dir, 'workload.jsonl'), text(sessions));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function measured(keep: number): Promise<ReportModel> {
  const port = `${await freePort()}`;
  const env = { PORT: port, KEEP: `${keep}` };
  const config = {
    service: { command: `exec node ${SERVICE}`, port, gpus: 'none', 'health-path': '/', env },
    workload: { file: 'workload.jsonl' },
    plan: { cycle: { requests: 200 }, horizon: 'fast', settle: '200ms', phases: 'none', 'max-duration': '30m' },
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

it('is found, and its clean twin is not', async () => {
  const leak = await measured(64 * 1024);
  expect(leak.verdict).toBe('regression');
  expect(leak.replay.errors).toEqual({});
  const clean = await measured(0);
  expect(clean.findings.filter(({ verdict }) => verdict === 'regression')).toEqual([]);
  expect(clean.verdict).toBe('not-comparable');
});
