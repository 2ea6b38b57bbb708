import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { modelOf } from '../../../src/cli/commands/run-once.js';
import { secretsIn, urlPasswords } from '../../../src/gate/effects/masked.js';
import type { GateResult } from '../../../src/gate/gate.js';
import { renderResult } from '../../../src/report/model/result-file.js';
import { reportFiles } from '../../../src/report/report-files.js';
import { renderTerminal } from '../../../src/report/terminal/terminal.js';
import { ServiceError } from '../../../src/service/service.js';
import { ECHOES, expectNoSecret, SECRETS } from '../../fakes/secrets.js';
import { FakeService } from '../../fakes/service.js';
import { run as runStory, type Story, workload } from '../story.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-masked-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A service that has its secrets in its command line, and in all that it says. */
function talkative(): FakeService {
  const command = `python3 server.py ${ECHOES.join(' ')}`;
  const service = new FakeService([{ pid: 8, command, values: { 'heap/allocated': 1e8, 'process/resident': 2e8 } }]);
  const metadata = { image: 'x', command, args: ECHOES.join(' ') };
  return Object.assign(service, { metadata, logs: async () => [...ECHOES] });
}

/** Everything that a run leaves behind. */
function left(result: GateResult): Record<string, string> {
  const model = modelOf(result, 'g', null);
  const files = reportFiles(model, { scripts: [], styles: [], hashes: [] });
  const told = { gate: 'g', exit: 3, conclusion: 'failure', headSha: null, runId: null, message: null } as const;
  return {
    ...files,
    'result.json': renderResult({ ...told, verdict: result.judgement.verdict, model }),
    terminal: renderTerminal(model, { columns: 400, color: false }),
    recording: readFileSync(result.recordingPath, 'utf8'),
  };
}

describe.each<[string, Partial<Story>]>([
  ['its variables', { file: { service: { env: SECRETS } } }],
  ['the variables around the gate', { secrets: SECRETS }],
])('a service that echoes the secrets of %s', (_, story) => {
  it.each<[string, (service: FakeService) => Partial<Story>]>([
    ['lives', () => ({})],
    [
      'dies',
      (service) => ({
        cycle: (_requests, cycle) => {
          if (cycle === 3) service.exit = { running: false, exitCode: 3, signal: null, oomKilled: false };
        },
      }),
    ],
    [
      'is never ready',
      () => ({
        launch: async () => {
          const said = ECHOES.join(' ');
          throw new ServiceError(`not ready: ${said}`, { remedy: `try without ${said}`, logs: [...ECHOES] });
        },
      }),
    ],
  ])('leaves none of them where it %s', async (_how, of) => {
    const service = talkative();
    const result = await runStory({ dir, service, ...story, ...of(service) });
    const texts = left(result);
    expect(texts['recording']).toContain('***');
    for (const [name, text] of Object.entries(texts)) expectNoSecret(text, name);
  });
});

it('shows no secret of the workload, whatever its variable is called', async () => {
  const secrets = { W: 'key-of-the-workload', V: 'another value' };
  const service = talkative();
  Object.assign(service, { metadata: { command: `serve ${Object.values(secrets).join(' ')}` } });
  const result = await runStory({ dir, service, secrets, workload: { ...workload, secrets: ['W'] } });
  expect(result.recording.header.subject['command']).toBe('serve *** another value');
});

it.each([
  ['postgres://user:plain@host/db', ['plain']],
  ['http://user:pa%40ss@proxy:3128', ['pa%40ss', 'pa@ss']],
  ['http://user:pa@ss@proxy', ['pa@ss']],
  ['postgres://user:pa/s#s@host/db', ['pa/s#s']],
  ['redis://:only@host amqp://a:other@b', ['only', 'other']],
  ['http://u:bad%zz@h', ['bad%zz']],
  ['http://host:8080/a@b http://host/a:b', []],
])('finds the passwords of the URLs in %j', (text, passwords) => {
  expect(urlPasswords(text)).toEqual(passwords);
});

it.each(['://a:', '/', '://:', '://a:/@', ':'])('is not held up by a variable of many %j', (part) => {
  const text = `http://a:${part.repeat(250_000 / part.length)}`;
  expect(urlPasswords(text).length).toBeLessThan(text.length);
});

it('takes settings for no secrets, wherever they stand', () => {
  const variables = {
    HF_HUB_DISABLE_IMPLICIT_TOKEN: '1',
    PROXY: 'http://u:auto@h',
    MAX_TOKENS: '100000',
    TOKEN: 'abc',
  };
  expect(secretsIn(variables)).toEqual(['abc']);
});
