import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ECHOES, expectNoSecret, SECRETS } from '../fakes/secrets.js';
import { runAt } from '../fakes/terminal.js';
import { freePort } from '../service/support.js';

const ROOT = join(import.meta.dirname, '..', '..');

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cli-secrets-'));
  vi.stubEnv('RUNNER_TEMP', dir);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
});

it('shows no secret of a service that prints them and ends', async () => {
  const echoes = join(dir, 'echoes');
  writeFileSync(echoes, `${ECHOES.join('\n')}\n`);
  const out = join(dir, 'out');
  const words = ['run', '--command', `cat ${echoes}; exit 7`, '--port', String(await freePort()), '--out', out];
  const workload = join(ROOT, 'examples', 'demo-server', 'workload.jsonl');
  const given = ['--workload', workload, '--env', `OTHER_TOKEN=${SECRETS['API_TOKEN']}`];
  const said = await runAt([...words, ...given], { env: SECRETS, dist: join(ROOT, 'dist') });
  expect(said.code, said.err).toBe(3);
  expectNoSecret(said.err, 'standard error');
  expectNoSecret(said.out, 'standard output');
  const files = readdirSync(out);
  expect(files.toSorted()).toEqual(['memdrift.memdrift.ndjson', 'report.html', 'report.json', 'report.md']);
  for (const file of files) expectNoSecret(readFileSync(join(out, file), 'utf8'), file);
  expect(readFileSync(join(out, 'memdrift.memdrift.ndjson'), 'utf8')).toContain('found <***> here');
  expect(readFileSync(join(out, 'report.json'), 'utf8')).toContain('# and your own command, env');
});

it('shows no secret in the line that ends a run', async () => {
  const token = 'token-of-the-job';
  const words = ['run', '--command', 'x', '--workload', join(dir, `${token}.jsonl`)];
  const { code, err } = await runAt([...words, '--out', join(dir, 'out')], {
    env: { JOB_TOKEN: token },
    dist: join(ROOT, 'dist'),
  });
  expect(code).toBe(2);
  expect(err).toContain('***.jsonl');
  expect(err).not.toContain(token);
});
