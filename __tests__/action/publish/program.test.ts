import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { programOf } from '../../../src/action/publish/program.js';
import type { RunContext } from '../../../src/github/events/run-context.js';

const program = (env: Record<string, string>, serverUrl = 'https://github.com', dist = '/home/me/dist/'): string =>
  programOf({ env: { GITHUB_WORKSPACE: '/home/me', ...env }, dist, context: { serverUrl } as RunContext });

describe('the command that starts the same memdrift elsewhere', () => {
  it('is a clone at the version that the workflow names', () => {
    const env = { GITHUB_ACTION_REPOSITORY: 'acme/memdrift', GITHUB_ACTION_REF: 'v0' };
    expect(program(env)).toBe(
      'git clone https://github.com/acme/memdrift memdrift && git -C memdrift checkout v0 && node memdrift/dist/cli/index.js',
    );
    expect(program(env, 'https://github.acme.example')).toContain(
      'git clone https://github.acme.example/acme/memdrift ',
    );
  });

  it('is the path in the checkout for an action out of it', () => {
    for (const env of [{}, { GITHUB_ACTION_REPOSITORY: '', GITHUB_ACTION_REF: '' }])
      expect(program(env)).toBe('node dist/cli/index.js');
    expect(program({}, undefined, '/home/me/.memdrift/dist')).toBe('node .memdrift/dist/cli/index.js');
  });

  const github = { serverUrl: 'https://github.com' } as RunContext;
  it.each([
    ['outside GitHub', 'acme/memdrift', 'v0', null],
    ['of a repository that is none', 'acme corp/memdrift', 'v0', github],
    ['at a version that git would take for an option', 'acme/memdrift', '-f', github],
  ])('is no clone %s', (_, repository, ref, context) => {
    const env = { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref };
    expect(programOf({ env, dist: 'dist', context })).toBe('node dist/cli/index.js');
  });
});

describe('the clone', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'memdrift-program-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it.each(['a tag', 'a branch', 'a commit'])('is of the version named by %s', (kind) => {
    const origin = join(dir, 'acme', 'memdrift');
    mkdirSync(join(origin, 'dist', 'cli'), { recursive: true });
    const git = (...words: string[]): string =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', ...words], {
        cwd: origin,
        encoding: 'utf8',
      }).trim();
    const commit = (version: string): string => {
      writeFileSync(join(origin, 'dist/cli/index.js'), `console.log('${version}', ...process.argv.slice(2));\n`);
      git('add', '.');
      git('commit', '-qm', version);
      return git('rev-parse', 'HEAD');
    };
    git('init', '-q', '-b', 'main');
    const first = commit('first');
    git('tag', 'v0');
    git('branch', 'it&s');
    commit('second');

    const ref = { 'a tag': 'v0', 'a branch': 'it&s', 'a commit': first }[kind] ?? '';
    const env = { GITHUB_ACTION_REPOSITORY: 'acme/memdrift', GITHUB_ACTION_REF: ref };
    const command = `${program(env, `file://${dir}`)} run --port 1 > said`;
    const elsewhere = join(dir, 'elsewhere');
    mkdirSync(elsewhere);
    execFileSync('sh', ['-c', command], { cwd: elsewhere, stdio: 'pipe' });
    expect(readFileSync(join(elsewhere, 'said'), 'utf8')).toBe('first run --port 1\n');
  });
});
