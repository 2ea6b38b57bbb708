import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ECHOES, expectNoSecret, SECRETS } from '../fakes/secrets.js';
import { type Run, Workplace } from './on-github.js';

/** What leaves a job on GitHub whose service has secrets, from its configuration and from the job, and prints them. */

let place: Workplace;
let dir: string;
beforeEach(async () => {
  place = await Workplace.open();
  place.repository.push('main', { files: { 'app.py': 'first' } });
  dir = mkdtempSync(join(tmpdir(), 'secrets-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await place.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Everything that others can read of a run, by name. */
function leaving(run: Run): Record<string, string> {
  const files = readdirSync(run.job.temp, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]);
  return {
    ...Object.fromEntries(files),
    log: run.log,
    summary: run.summary,
    outputs: Object.values(run.outputs).join('\n'),
    comment: place.repository.comments.map(({ body }) => body).join('\n'),
    check: place.repository.checkRuns
      .flatMap(({ output, annotations }) => [output?.title, output?.summary, JSON.stringify(annotations)])
      .join('\n'),
  };
}

const config = JSON.stringify({
  service: { env: { API_TOKEN: SECRETS['API_TOKEN'], DATABASE_URL: SECRETS['DATABASE_URL'] } },
});

it('a service that prints its secrets and ends', async () => {
  vi.stubEnv('SIGNING_PRIVATE_KEY', SECRETS['SIGNING_PRIVATE_KEY']);
  const echoes = join(dir, 'echoes');
  writeFileSync(echoes, `${ECHOES.join('\n')}\n`);
  const pull = place.open('talks');
  const run = await place.pullRequest(pull, 'none', { config, inputs: { command: `cat ${echoes}; exit 7` } });
  expect(run.code, run.log).toBe(3);
  const texts = leaving(run);
  expect(Object.keys(texts)).toEqual(
    expect.arrayContaining(['report.html', 'report.json', 'report.md', 'result.json', 'memdrift.memdrift.ndjson']),
  );
  expect(texts['comment']).toContain('found <***> here');
  expect(texts['memdrift.memdrift.ndjson']).toContain('found <***> here');
  for (const [name, text] of Object.entries(texts)) expectNoSecret(text, name);
});

it('a step that ends without a verdict, with a secret in its reason', async () => {
  vi.stubEnv('JOB_TOKEN', 'token-of-the-job');
  const pull = place.open('wrong');
  const run = await place.pullRequest(pull, 'none', { inputs: { workload: 'token-of-the-job.jsonl' } });
  expect(run.code, run.log).toBe(2);
  const texts = leaving(run);
  expect(texts['check']).toContain('***.jsonl');
  expect(texts['result.json']).toContain('***.jsonl');
  for (const [name, text] of Object.entries(texts)) expect(text.includes('token-of-the-job'), name).toBe(false);
});
