import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseWorkflow, permissionsOf } from '../examples/workflows.js';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('a release', () => {
  const workflow = parseWorkflow(read('.github/workflows/release.yml'));
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  const shell = (found: string): string => steps.find(({ id, run }) => id === found || run?.includes(found))?.run ?? '';

  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'memdrift-release-'));
    mkdirSync(join(dir, 'bin'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  /** Runs a step of the workflow in a repository with one commit; `gh` writes its words down, and prints these tags. */
  function run(
    step: string,
    tag: string,
    tags: string[] = [],
  ): { status: number | null; said: string; asked: string[] } {
    const gh = join(dir, 'bin', 'gh');
    const listed = tags.map((name) => `refs/tags/${name}`).join('\n');
    writeFileSync(
      gh,
      `#!/bin/sh\necho "$*" >> ${dir}/asked\ncase "$*" in *matching-refs*) echo "${listed}";; *"ref/tags/v1 "*) exit 1;; esac\n`,
    );
    chmodSync(gh, 0o755);
    const git = (...words: string[]): string =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', ...words], {
        cwd: dir,
        encoding: 'utf8',
      });
    git('init', '-q');
    git('commit', '-q', '--allow-empty', '-m', 'one');
    writeFileSync(join(dir, 'package.json'), '{ "version": "0.2.0" }');
    writeFileSync(join(dir, 'CHANGELOG.md'), '# Changes\n\n## 0.2.0\n* new\n\n## 0.1.0\n* old\n\n## 0.0.9\n\n');
    writeFileSync(join(dir, 'memdrift-0.2.0.tgz'), '');
    const env = { ...process.env, PATH: `${dir}/bin:${process.env['PATH']}`, GITHUB_REF_NAME: tag, GH_REPO: 'o/r' };
    const end = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', shell(step)], { cwd: dir, env, encoding: 'utf8' });
    const asked = existsSync(join(dir, 'asked')) ? readFileSync(join(dir, 'asked'), 'utf8').trim().split('\n') : [];
    return {
      status: end.status,
      said: end.stdout,
      asked: asked.map((words) => words.replace(git('rev-parse', 'HEAD').trim(), 'HEAD')),
    };
  }

  it('is made after all of CI, by a job that installs nothing and alone may write', () => {
    expect(Object.keys(workflow.jobs)).toEqual(['check', 'release']);
    expect(workflow.jobs['check']?.steps.at(-1)?.run).toBe('sudo --preserve-env=PATH bash .ci/run');
    expect(permissionsOf(workflow, 'check')).toEqual({ contents: 'read' });
    expect(workflow.jobs['release']?.needs).toBe('check');
    expect(workflow.jobs['release']?.steps.map(({ run }) => run ?? '').join()).not.toMatch(/npm (ci|install|run)/);
  });

  it('is refused where the tag is not the version of the package', () => {
    expect(run('require("./package.json")', 'v0.2.0').status).toBe(0);
    expect(run('require("./package.json")', 'v0.2.1')).toMatchObject({
      status: 1,
      said: '::error file=package.json::version 0.2.0; the tag says v0.2.1\n',
    });
  });

  it('is a draft until its files are there', () => {
    const { status, asked } = run('publish', 'v0.2.0');
    expect(status).toBe(0);
    expect(asked).toEqual([
      'release create v0.2.0 --verify-tag --draft --title v0.2.0 --notes-file notes.md memdrift-0.2.0.tgz',
      'release edit v0.2.0 --draft=false',
    ]);
    expect(readFileSync(join(dir, 'notes.md'), 'utf8')).toBe('* new\n\n');
  });

  it('is not made where the list of changes says nothing about it', () => {
    for (const tag of ['v0.3.0', 'v0.0.9']) expect(run('publish', tag)).toMatchObject({ status: 1, asked: [] });
  });

  it('moves the major tag to its commit, or makes it', () => {
    expect(run('major', 'v0.10.0', ['v0.9.0', 'v0.10.0']).asked.at(-1)).toBe(
      'api -X PATCH repos/o/r/git/refs/tags/v0 -f sha=HEAD -F force=true --silent',
    );
    expect(run('major', 'v1.0.0', ['v1.0.0']).asked.at(-1)).toBe(
      'api -X POST repos/o/r/git/refs -f ref=refs/tags/v1 -f sha=HEAD --silent',
    );
  });

  it('of an older line leaves the major tag', () => {
    const { status, said, asked } = run('major', 'v0.1.5', ['v0.1.5', 'v0.2.0']);
    expect({ status, said }).toEqual({
      status: 0,
      said: '::notice::v0 stays: refs/tags/v0.2.0 is newer than v0.1.5\n',
    });
    expect(asked).toHaveLength(1);
  });
});

describe('the issue forms', () => {
  const folder = join(ROOT, '.github', 'ISSUE_TEMPLATE');
  const names = readdirSync(folder).filter((name) => name !== 'config.yml');

  // https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
  it.each(names)('%s is one that GitHub shows', (name) => {
    const form = parse(readFileSync(join(folder, name), 'utf8')) as {
      name: string;
      description: string;
      body: { type: string; id?: string; attributes: { label?: string; value?: string; options?: string[] } }[];
    };
    expect(form.name.length).toBeGreaterThan(3);
    expect(form.description.length).toBeLessThanOrEqual(200);
    const asked = form.body.filter(({ type }) => type !== 'markdown');
    expect(asked.length).toBeGreaterThan(0);
    for (const { type, id, attributes } of asked) {
      expect(['textarea', 'input', 'dropdown'], id).toContain(type);
      expect(id).toMatch(/^[\w-]+$/);
      expect(attributes.label).toBeTruthy();
      if (type === 'dropdown') expect(attributes.options?.length).toBeGreaterThan(1);
    }
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
  });

  it('ask for the recording of a wrong verdict, and send a vulnerability elsewhere', () => {
    expect(names).toContain('wrong-verdict.yml');
    expect(read('.github/ISSUE_TEMPLATE/wrong-verdict.yml')).toMatch(/id: recording[\s\S]*?required: true/);
    const config = parse(read('.github/ISSUE_TEMPLATE/config.yml')) as { contact_links: { url: string }[] };
    expect(config.contact_links[0]?.url).toMatch(/\/security\/advisories\/new$/);
  });
});

it('Dependabot looks after packages and actions, of the examples too, and waits before it takes a new version', () => {
  const { updates } = parse(read('.github/dependabot.yml')) as {
    updates: {
      'package-ecosystem': string;
      directory?: string;
      directories?: string[];
      cooldown: object;
      groups: object;
    }[];
  };
  expect(updates.map((one) => one['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  expect(updates[1]?.directories).toEqual(['/', '/examples/workflows']);
  for (const { cooldown, groups } of updates) {
    expect(cooldown).toEqual({ 'default-days': 7 });
    expect(Object.keys(groups)).toHaveLength(1);
  }
});
