import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportModel } from '../../../src/report/model/report-model.js';
import { Command } from '../../cli/built-command.js';
import { freePort } from '../../service/support.js';

/** A Node under its permission model, which a script of the service starts: no word of it is in the configuration. */

/** From 22 on Node reads any preload. */
const IS_NEWER = Number(process.versions.node.split('.')[0]) >= 22;

let dir: string;
beforeEach(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'shut-out-')));
  mkdirSync(join(dir, 'app'));
  writeFileSync(
    join(dir, 'app', 'server.js'),
    `require('http').createServer((_, answer) => answer.end('{}')).listen(+process.env.PORT);`,
  );
  const lines = Array.from({ length: 20 }, (_, at) => ({ id: `r${at}`, path: '/', body: { text: `${at}` } }));
  const header = { format: 'memdrift.workload', version: 1 };
  writeFileSync(join(dir, 'workload.jsonl'), [header, ...lines].map((line) => JSON.stringify(line)).join('\n'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function measured(script: string): Promise<ReportModel> {
  writeFileSync(join(dir, 'start.sh'), script);
  const port = `${await freePort()}`;
  const config = {
    service: { command: 'exec sh start.sh', port, 'health-path': '/', gpus: 'none', env: { PORT: port } },
    workload: { file: 'workload.jsonl' },
    plan: { cycle: { requests: 200 }, horizon: 'fast', settle: '100ms', phases: 'none' },
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

describe.skipIf(IS_NEWER)('a service whose Node may not read the probe', () => {
  it.each([
    ['on its command line', `exec node --experimental-permission --allow-fs-read=$PWD/app/* app/server.js`],
    [
      'in its NODE_OPTIONS',
      `NODE_OPTIONS="$NODE_OPTIONS --experimental-permission --allow-fs-read=$PWD/app/*" exec node app/server.js`,
    ],
  ])('is measured without it, and the report says why: %s', async (_, script) => {
    const { verdict, reason, notes } = await measured(script);
    expect(verdict, reason).toBe('not-comparable');
    expect(notes.join(' ')).toMatch(/Node was not asked to collect \(its permission model keeps the probe out/);
  });
});
