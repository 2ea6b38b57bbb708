import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Mode, parseConfig } from '../../src/gate/config/config.js';
import { ENTRY_INPUTS, INPUTS } from '../../src/gate/config/input-names.js';
import {
  expression,
  injections,
  lint,
  oursIn,
  parseWorkflow,
  permissionsOf,
  pinsIn,
  stepsOf,
  unpinned,
  type Workflow,
} from './workflows.js';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, 'examples', 'workflows');
const EXAMPLES = readdirSync(FOLDER).filter((name) => name.endsWith('.yml'));
const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const workflowOf = (name: string): Workflow => parseWorkflow(textOf(name));
const manifest = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Record<'inputs' | 'outputs', object>;

it('there are the workflows that the issue asks for', () => {
  expect(EXAMPLES.sort()).toEqual([
    'fork-measure.yml',
    'fork-report.yml',
    'matrix.yml',
    'merge-queue.yml',
    'paired-ab.yml',
    'pull-request.yml',
    'required-check.yml',
    'self-hosted-gpu.yml',
    'weekly-soak.yml',
  ]);
});

describe('actionlint finds nothing in', () => {
  const own = join(ROOT, '.github', 'workflows');
  const all = [...EXAMPLES.map((name) => join(FOLDER, name)), ...readdirSync(own).map((name) => join(own, name))];
  it.each(all)('%s', async (path) => {
    expect(await lint(readFileSync(path, 'utf8'), path)).toEqual([]);
  });

  it('what is right, and it does look', async () => {
    const text = textOf('merge-queue.yml');
    expect(await lint(text.replace('checks: write', 'chekcs: write'), 'x.yml')).toHaveLength(1);
    const injected = text.replace(
      'docker build -t model-server .',
      `echo ${expression('github.event.pull_request.title')}`,
    );
    expect((await lint(injected, 'x.yml')).join()).toContain('untrusted');
  });
});

describe.each(EXAMPLES)('%s', (name) => {
  const workflow = workflowOf(name);
  const ours = oursIn(workflow);

  it('gives the action inputs that it has, with values that it takes', () => {
    expect(ours.length).toBeGreaterThan(0);
    for (const { step } of ours) {
      const given = Object.entries(step.with ?? {}).map(([key, value]) => [key, withMatrix(String(value), workflow)]);
      for (const [key] of given) {
        expect(Object.keys(manifest.inputs), key).toContain(key);
        expect([...Object.keys(INPUTS), ...Object.keys(ENTRY_INPUTS)], key).toContain(key);
      }
      const inputs = Object.fromEntries(given.filter(([key]) => !Object.hasOwn(ENTRY_INPUTS, key ?? '')));
      const auto: Mode = 'workflow_run' in workflow.on ? 'report' : 'check';
      expect(parseConfig(inputs, null, auto).name).toMatch(/^[\w.-]+$/);
    }
  });

  it('uses outputs that the step or job sets', () => {
    const uses = [...textOf(name).matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)];
    for (const [text, id, output] of uses) {
      const step = stepsOf(workflow).find((one) => one.step.id === id)?.step;
      if (ours.some((one) => one.step === step)) expect(Object.keys(manifest.outputs), text).toContain(output);
      else expect(step?.run, text).toContain(`${output}=`);
    }
    for (const [text, job, output] of textOf(name).matchAll(/needs\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      expect(Object.keys(workflow.jobs[job ?? '']?.outputs ?? {}), text).toContain(output);
    }
  });

  it('uploads recording, result and HTML of every measurement, so that it can be run again', () => {
    for (const { job } of ours) {
      const uploads = stepsOf(workflow).filter(
        (one) => one.job === job && one.step.uses?.includes('/upload-artifact@'),
      );
      const paths = uploads.map(({ step }) => String(step.with?.['path'])).join('\n');
      const wanted = name === 'pull-request.yml' ? [/runner\.temp \}\}\/memdrift-\*\/$/] : uploadsOf(workflow, job);
      for (const output of wanted) expect(paths, job).toMatch(output);
      for (const { step } of uploads) {
        expect(step.if, job).toMatch(/^always\(\)/);
        expect(step.with?.['overwrite'], job).toBe(true);
      }
    }
  });

  it('says what every job may do, and lets only a job that measures main write to the repository', () => {
    for (const job of Object.keys(workflow.jobs)) {
      const permissions = permissionsOf(workflow, job);
      expect(permissions, job).not.toBeNull();
      if (permissions?.['contents'] !== 'write' || name === 'pull-request.yml') continue;
      const measuresMain = workflow.jobs[job]?.if === "github.event_name == 'push'";
      expect(measuresMain || ('schedule' in workflow.on && !('pull_request' in workflow.on)), job).toBe(true);
    }
  });

  it('leaves no token in the work tree where an image is built', () => {
    const checkouts = stepsOf(workflow).filter(({ step }) => step.uses?.startsWith('actions/checkout@'));
    expect(checkouts.every(({ step }) => step.with?.['persist-credentials'] === false)).toBe(true);
  });

  it('puts no expression into a shell', () => {
    expect(injections(workflow)).toEqual([]);
  });

  it('has no path filter, which would leave a required check pending', () => {
    for (const event of Object.values(workflow.on)) {
      expect(Object.keys(event ?? {}).filter((key) => key.startsWith('paths'))).toEqual([]);
    }
  });

  it('pins the actions of others by a commit, with its version beside it', () => {
    expect(unpinned(textOf(name))).toEqual([]);
  });

  it('names this action where a reader replaces it', () => {
    for (const { job, step } of ours) {
      if (step.uses !== './') continue;
      const checkedOut = stepsOf(workflow).some((one) => one.job === job && one.step.uses?.includes('checkout'));
      expect(checkedOut, job).toBe(true);
    }
    const named = textOf(name)
      .split('\n')
      .filter((line) => /uses: (\.\/|<owner>)/.test(line));
    expect(named.every((line) => / # .*this action/.test(line))).toBe(true);
  });
});

describe.each(EXAMPLES.filter((name) => 'pull_request' in workflowOf(name).on))('%s', (name) => {
  it('cancels what a newer commit of a pull request overtakes, and no push', () => {
    const workflow = workflowOf(name);
    const { group, 'cancel-in-progress': cancel } = workflow.concurrency ?? { group: '' };
    expect(group).toMatch(/github\.event\.(pull_request\.)?number \|\| github\.sha/);
    expect([true, expression("github.event_name == 'pull_request'")]).toContain(cancel);
    // Without the queue one pull request's waiting job would cancel another's.
    for (const job of Object.values(workflow.jobs)) if (job.concurrency) expect(job.concurrency.queue).toBe('max');
  });
});

describe('actions of others', () => {
  const places = [
    'README.md',
    'docs/github.md',
    'docs/guide.md',
    'src/cli/init/init-files.ts',
    ...readdirSync(join(ROOT, '.github/workflows')).map((name) => join('.github/workflows', name)),
    ...EXAMPLES.map((name) => join('examples/workflows', name)),
  ].map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

  it('are pinned in this repository and its documents, too', () => {
    for (const { path, text } of places) if (!path.endsWith('.ts')) expect(unpinned(text), path).toEqual([]);
    expect(unpinned('- uses: actions/checkout@v7 # v7.0.1')).toHaveLength(1);
    expect(unpinned(`- uses: actions/checkout@${'a'.repeat(40)}`)).toHaveLength(1);
  });

  it('are the same everywhere: what Dependabot raises at one place is raised at the others', () => {
    const pins = new Map<string, string>();
    for (const { path, text } of places) {
      for (const { action, pin } of pinsIn(text)) expect({ path, pin }).toEqual({ path, pin: pins.get(action) ?? pin });
      for (const { action, pin } of pinsIn(text)) pins.set(action, pin);
    }
    expect(pins.size).toBe(4);
  });
});

it('the five-minute workflow has 15 lines at most', () => {
  const lines = textOf('pull-request.yml').split('\n');
  expect(lines.filter((line) => !/^\s*(#|$)/.test(line)).length).toBeLessThanOrEqual(15);
});

describe('under workflow_run, with a token that may write,', () => {
  const names = EXAMPLES.filter((name) => 'workflow_run' in workflowOf(name).on);
  it('nothing of the pull request is checked out or run', () => {
    expect(names).toEqual(['fork-report.yml']);
    for (const { step } of stepsOf(workflowOf('fork-report.yml'))) {
      expect(step.uses).toMatch(/^(<owner>\/memdrift|actions\/upload-artifact)@/);
      expect(step.run).toBeUndefined();
    }
  });

  it('the results come from the workflow that forks run, which has no right to write', () => {
    const measure = workflowOf('fork-measure.yml');
    expect(workflowOf('fork-report.yml').on['workflow_run']?.['workflows']).toEqual([measure.name]);
    expect(permissionsOf(measure, 'memdrift')).toEqual({ contents: 'read', 'pull-requests': 'read' });
  });
});

describe('legs whose results are collected', () => {
  const collecting = ['matrix.yml', 'self-hosted-gpu.yml'];
  it.each(collecting)('of %s leave a result and no comment, and the job after them asks for it', (name) => {
    const workflow = workflowOf(name);
    const report = workflow.jobs['memdrift'];
    expect(report?.needs).toBe('measure');
    expect(report?.if).toMatch(/^always\(\)/);
    expect(report?.permissions).toMatchObject({ actions: 'read', 'pull-requests': 'write' });
    expect(oursIn(workflow).find(({ job }) => job === 'memdrift')?.step.with).toEqual({
      mode: 'report',
      needs: expression('toJSON(needs)'),
    });
    const leg = oursIn(workflow).find(({ job }) => job === 'measure')?.step;
    expect(leg?.with).toMatchObject({ comment: 'never', check: 'never' });
    const left = stepsOf(workflow).filter(({ job, step }) => job === 'measure' && step.uses?.includes('upload'));
    expect(left.map(({ step }) => step.with)).toContainEqual({
      name: `memdrift-result-${leg?.with?.['name']}`,
      overwrite: true,
      path: expression('steps.memdrift.outputs.result'),
    });
  });
});

describe('the merge queue', () => {
  it('is asked for by the job that is required', () => {
    const workflow = workflowOf('merge-queue.yml');
    expect(Object.keys(workflow.on)).toEqual(['pull_request', 'merge_group', 'push']);
    expect(workflow.jobs['memdrift']?.if).toBe("github.event_name != 'push'");
    expect(workflow.jobs['memdrift']?.needs).toBeUndefined();
  });
});

describe('the required check', () => {
  const workflow = workflowOf('required-check.yml');
  const shell = (job: string): string => workflow.jobs[job]?.steps.find(({ run }) => run !== undefined)?.run ?? '';
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'memdrift-workflows-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('runs on every pull request, whatever became of the jobs before it', () => {
    expect(workflow.jobs['memdrift']?.if).toBe("always() && github.event_name == 'pull_request'");
    expect(workflow.jobs['memdrift']?.needs).toEqual(['changes', 'measure']);
  });

  const endings = ['success', 'failure', 'cancelled', 'skipped'];
  const all = endings.flatMap((c) => ['true', 'false', ''].flatMap((w) => endings.map((m) => [c, w, m] as const)));
  it.each(all)('changes %s, wanted "%s", measure %s', (CHANGES, WANTED, MEASURE) => {
    const end = spawnSync('bash', ['-e', '-c', shell('memdrift')], { env: { CHANGES, WANTED, MEASURE } });
    const measured = CHANGES === 'success' && WANTED === 'true' && MEASURE === 'success';
    const notWanted = CHANGES === 'success' && WANTED === 'false' && MEASURE === 'skipped';
    expect(end.status).toBe(measured || notWanted ? 0 : 1);
    expect(end.stdout.toString().includes('not measured: only documentation')).toBe(notWanted);
  });

  it.each([
    ['documentation alone', { 'docs/a.png': 'x', 'README.md': 'x', 'server/notes.md': 'x' }, 'false'],
    ['documentation and code', { 'docs/a.md': 'x', 'server/app.py': 'x' }, 'true'],
    ['the workload', { '.github/workload.jsonl': 'x' }, 'true'],
    ['a name made to look like documentation', { 'server/docs/a.py': 'x', 'x\ndocs/y': 'x' }, 'true'],
    ['nothing', {}, 'false'],
  ])('measures by what a pull request changes: %s', (_, files, measure) => {
    expect(decide(files)).toBe(`measure=${measure}\n`);
  });

  it('measures where code is renamed to documentation, and where git cannot tell', () => {
    expect(decide({ 'docs/kept.md': 'kept' }, ['server/kept.py'])).toBe('measure=true\n');
    expect(run(dir, join(dir, 'nowhere'))).toBe('measure=true\n');
  });

  /** What the step writes to its output for the test merge of a pull request that writes and removes files. */
  function decide(files: Record<string, string>, removed: string[] = []): string {
    const repository = join(dir, 'repository');
    mkdirSync(repository);
    const git = (...words: string[]): void => {
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', ...words], {
        cwd: repository,
        stdio: 'pipe',
      });
    };
    const write = (path: string, content: string): void => {
      mkdirSync(dirname(join(repository, path)), { recursive: true });
      writeFileSync(join(repository, path), content);
    };
    git('init', '-q', '-b', 'main');
    write('server/kept.py', 'kept');
    git('add', '.');
    git('commit', '-qm', 'base');
    git('checkout', '-qb', 'change');
    for (const [path, content] of Object.entries(files)) write(path, content);
    for (const path of removed) rmSync(join(repository, path));
    git('add', '--all', '.');
    git('commit', '-qm', 'change', '--allow-empty');
    git('checkout', '-q', 'main');
    git('merge', '-q', '--no-ff', '-m', 'test merge', 'change');
    return run(dir, repository);
  }

  /** Runs the step that decides, as the runner does. */
  function run(folder: string, repository: string): string {
    const output = join(folder, 'output');
    writeFileSync(output, '');
    mkdirSync(repository, { recursive: true });
    const env = { ...process.env, GITHUB_OUTPUT: output, GIT_CEILING_DIRECTORIES: folder };
    execFileSync('bash', ['-e', '-c', shell('changes')], { cwd: repository, env, stdio: 'pipe' });
    return readFileSync(output, 'utf8');
  }
});

/** What a job leaves: a measurement all three, a report itself. */
function uploadsOf(workflow: Workflow, job: string): RegExp[] {
  const report = oursIn(workflow).some((one) => one.job === job && isReport(workflow, one.step.with?.['mode']));
  return [/outputs\.report /, ...(report ? [] : [/outputs\.result /, /outputs\.recording /])];
}

function isReport(workflow: Workflow, mode: unknown): boolean {
  return mode === 'report' || 'workflow_run' in workflow.on;
}

/** A value with its matrix's first leg put in. */
function withMatrix(value: string, workflow: Workflow): string {
  const legs = Object.assign({}, ...Object.values(workflow.jobs).map(({ strategy }) => strategy?.matrix ?? {}));
  return value.replace(/\$\{\{ matrix\.(\w+) \}\}/g, (_, key: string) => String(legs[key]?.[0] ?? ''));
}
