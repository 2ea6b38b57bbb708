import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { jobLog } from '../../../src/action/job-log.js';
import { isChanged } from '../../../src/action/trust/gate-files.js';
import { checkIntegrity } from '../../../src/action/trust/integrity.js';
import { parseConfig } from '../../../src/gate/config/config.js';
import type { GitHub } from '../../../src/github/client/api.js';
import { readEvent } from '../../../src/github/events/event.js';
import { Masker } from '../../../src/recording/masker.js';
import { type FakeGitHub, type FakeToken, startFakeGitHub } from '../../fakes/github/server.js';
import { clientOf } from '../../github/client.js';

const FILES = '/repos/{owner}/{repo}/pulls/{pull_number}/files';
const CONTENTS = '/repos/{owner}/{repo}/contents/{path}';
const FOREVER = { times: Number.POSITIVE_INFINITY };
const WORKFLOW = '.github/workflows/memdrift.yml';
const CONFIG = '.github/memdrift.yml';

let fake: FakeGitHub;
let github: GitHub;
let checkout: string;
beforeEach(async () => {
  fake = await startFakeGitHub();
  github = await clientOf(fake);
  checkout = mkdtempSync(join(tmpdir(), 'integrity-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  rmSync(checkout, { recursive: true });
  await fake.close();
});

const BASE: Record<string, string> = {
  [WORKFLOW]: 'jobs:\n  gate:\n    uses: ./.github/workflows/called.yml\n',
  '.github/workflows/called.yml':
    "jobs:\n  a:\n    steps:\n      - uses: './ci/build'\n      - uses: actions/checkout@v7\n",
  'ci/build/action.yml': 'runs: { using: composite, steps: [] }\n',
  'bench/real.jsonl': '1\n',
};

/** A pull request that changes files of the base; its head lies in `checkout`, as the step finds it. */
async function judged(
  change: Record<string, string>,
  {
    base = {},
    by = github,
    at = null as string | null,
    workload = 'bench/real.jsonl',
    workflowPath = WORKFLOW,
  } = {} as {
    base?: Record<string, string>;
    by?: GitHub | null;
    /** The base commit; null: not known. */
    at?: string | null;
    workload?: string;
    /** Null: the runner does not say. */
    workflowPath?: string | null;
  },
) {
  const { repository } = fake;
  const m0 = repository.push('main', { files: { ...BASE, ...base } });
  const head = repository.commit({ parents: [m0], files: { ...BASE, ...base, ...change } });
  const { number } = repository.openPull({ head: { ref: 'change', sha: head } });
  const files = { ...BASE, ...base, ...change };
  mkdirSync(join(checkout, '.git'), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(join(checkout, path), text);
  }
  const inputs = { image: 'x', workload: join(checkout, workload) };
  const file = files[CONFIG] === undefined ? null : { path: CONFIG, value: parse(files[CONFIG]) };
  const payload = {
    pull_request: {
      number,
      head: { sha: head, repo: { full_name: repository.fullName } },
      base: { sha: m0, ref: 'main', repo: { full_name: repository.fullName } },
    },
  };
  const session = {
    github: by,
    event: readEvent('pull_request', payload),
    context: { workflowPath } as never,
    configPath: join(checkout, CONFIG),
    inputs,
    log: jobLog(new Masker()),
  };
  const { gateChanges, policy, config } = await checkIntegrity(session, parseConfig(inputs, file), file, at);
  return { gateChanges, policy, growth: config.rules.growth?.text, commit: config.commit };
}

describe('what a pull request changes of its own gate', () => {
  it('is read of no device: an action may be a link to anything', async () => {
    mkdirSync(join(checkout, 'ci/endless'), { recursive: true });
    symlinkSync('/dev/zero', join(checkout, 'ci/endless/action.yml'));
    const uses = 'jobs:\n  a:\n    steps:\n      - uses: ./ci/endless\n';
    expect((await judged({ [WORKFLOW]: uses })).gateChanges).toEqual([WORKFLOW]);
  });

  it('is nothing where it changes anything else', async () => {
    expect((await judged({ 'server.py': 'x', '.github/workflows/lint.yml': 'x' })).gateChanges).toEqual([]);
  });

  it.each([
    WORKFLOW,
    '.github/workflows/called.yml',
    'ci/build/action.yml',
    'ci/build/run.sh',
    'bench/real.jsonl',
    CONFIG,
  ])('is seen in %s, where the repository was checked out to a folder', async (path) => {
    expect((await judged({ [path]: `${BASE[path] ?? ''}\n` })).gateChanges).toEqual([path]);
  });

  it('is seen in every workflow where the runner does not say which one it runs', async () => {
    const change = { 'server.py': 'x', '.github/workflows/gate.yml': 'x' };
    const { gateChanges } = await judged(change, { workflowPath: null });
    expect(gateChanges).toEqual(['.github/workflows/gate.yml']);
  });

  it('is seen in what the workload is a link to', async () => {
    mkdirSync(join(checkout, 'bench'));
    symlinkSync('real.jsonl', join(checkout, 'bench/link.jsonl'));
    expect((await judged({ 'bench/real.jsonl': '2\n' }, { workload: 'bench/link.jsonl' })).gateChanges).toEqual([
      'bench/real.jsonl',
    ]);
  });

  it('is seen in a link to a folder and in a submodule, which are listed as files', () => {
    expect(isChanged('bench/load.jsonl', ['bench'])).toBe(true);
    expect(isChanged('bench/load.jsonl', ['ben', 'bench/load.jsonl.bak', 'bench/load'])).toBe(false);
  });
});

describe('policy base', () => {
  const strict = { [CONFIG]: 'baseline: { policy: base }\nbudgets: { growth: 1 MiB/1000req }\n' };
  const loose = { [CONFIG]: 'budgets: { growth: 900 MiB/1000req }\n' };

  it('takes the budgets of the base commit, also where the pull request takes the policy away', async () => {
    const { repository } = fake;
    const at = repository.push('main', { files: strict });
    expect(await judged(loose, { base: strict, at })).toMatchObject({
      policy: 'base',
      growth: '1 MiB/1000req',
      gateChanges: [CONFIG],
    });
  });

  it('takes those of the branch where the base commit is not known: a directory of baselines is no way around', async () => {
    expect(await judged(loose, { base: strict, at: null })).toMatchObject({ policy: 'base', growth: '1 MiB/1000req' });
  });

  it('holds where the token may not list the files, or GitHub fails to', async () => {
    const token: FakeToken = { login: 'github-actions[bot]', permissions: { contents: 'read' } };
    fake.tokens.set('contents-only', token);
    const by = await clientOf(fake, { token: 'contents-only' });
    expect(await judged(loose, { base: strict, by })).toMatchObject({ policy: 'base', growth: '1 MiB/1000req' });
    fake.fail({ path: FILES, status: 502, ...FOREVER });
    expect(await judged(loose, { base: strict })).toMatchObject({ policy: 'base', growth: '1 MiB/1000req' });
  });

  it('is refused where the configuration of the base cannot be read, and without a token', async () => {
    fake.fail({ path: CONTENTS, status: 502, ...FOREVER });
    const raised = { [CONFIG]: strict[CONFIG].replace('1 MiB', '9 MiB') };
    await expect(judged(raised, { base: strict })).rejects.toThrow(
      /^key "baseline\.policy": found base, .* cannot be read/,
    );
    await expect(judged(raised, { base: strict, by: null })).rejects.toThrow(/^key "baseline\.policy": .*github-token/);
  });

  it('is the head where nobody asks for it', async () => {
    const plain = { [CONFIG]: 'budgets: { growth: 1 MiB/1000req }\n' };
    expect(await judged(loose, { base: plain })).toMatchObject({ policy: 'head', growth: '900 MiB/1000req' });
  });
});
