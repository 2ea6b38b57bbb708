import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { environmentKey } from '../../src/baseline/environment-key.js';
import { readGitBranch } from '../../src/baseline/git-branch.js';
import { pack } from '../../src/baseline/serialize.js';
import { pathOf } from '../../src/baseline/stored-file.js';
import { runAt } from '../fakes/terminal.js';
import { recordingOf } from '../report/scenes.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-git-'));
  git('init', '-q', '-b', 'main');
  git('checkout', '-q', '-b', 'memdrift-baselines');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const AS = ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false'];
const git = (...args: string[]): void => void execFileSync('git', [...AS, ...args], { cwd: dir, stdio: 'pipe' });

const SHA = (digit: string): string => digit.repeat(40);

/** Puts a recording of that commit where a refresh has it. */
function store(commit: string, day: number): string {
  const recording = recordingOf({ 'heap/allocated': [1, 2, 3] }, { commit, name: 'chat' });
  const { header } = recording;
  const created = Date.UTC(2026, 10, day);
  const environment = environmentKey(header.environment);
  const path = pathOf({ name: 'chat', environment, commit, created }, '7', 1);
  put(path, pack({ ...recording, header: { ...header, created: new Date(created).toISOString() } }));
  return path;
}

function put(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), content);
}

function commit(): void {
  git('add', '-A');
  git('commit', '-qm', 'x');
}

it('reads what lies on the branch, newest first, from any folder of a clone that has something else checked out', async () => {
  const [older, newer] = [store(SHA('a'), 1), store(SHA('b'), 2)];
  commit();
  git('checkout', '-q', '--orphan', 'main');
  git('rm', '-rqf', '.');
  put('src/a.py', '');
  const { recordings, warnings } = await readGitBranch(join(dir, 'src'), 'memdrift-baselines', 'chat');
  expect(warnings).toEqual([]);
  expect(recordings.map(({ origin, recording }) => [origin, recording.header.commit])).toEqual([
    [`memdrift-baselines:${newer}`, SHA('b')],
    [`memdrift-baselines:${older}`, SHA('a')],
  ]);
  expect((await readGitBranch(dir, 'memdrift-baselines', 'embed')).recordings).toEqual([]);
});

it('prefers what origin has to a local branch that is behind', async () => {
  store(SHA('a'), 1);
  commit();
  git('update-ref', 'refs/remotes/origin/memdrift-baselines', 'HEAD');
  git('reset', '-q', '--soft', 'HEAD');
  git('rm', '-rqf', '.');
  git('commit', '-qm', 'y', '--allow-empty');
  expect((await readGitBranch(dir, 'memdrift-baselines', 'chat')).recordings).toHaveLength(1);
});

it('leaves out links, and what is not the recording that its name says, with a warning', async () => {
  const path = store(SHA('a'), 1);
  const damaged = path.replace(SHA('a'), SHA('c'));
  put(damaged, 'not packed');
  symlinkSync('/etc/passwd', join(dir, path.replace(SHA('a'), SHA('d'))));
  commit();
  const { recordings, warnings } = await readGitBranch(dir, 'memdrift-baselines', 'chat');
  expect(recordings).toHaveLength(1);
  expect(warnings).toEqual([expect.stringContaining(`memdrift-baselines:${damaged}`)]);
});

it('that is not in the clone is one line with the command that fetches it', async () => {
  commitNothing();
  await expect(readGitBranch(dir, 'baselines', 'chat')).rejects.toThrow(
    /^--branch baselines: not in this clone; allowed: a branch that was fetched: git fetch origin baselines:/,
  );
});

it('is asked for by the command instead of a folder, not beside it', async () => {
  for (const words of [[], ['--branch', '--baseline', dir]]) {
    const { code, err } = await runAt(['trend', ...words], { dist: join(import.meta.dirname, '..', '..', 'dist') });
    expect(code).toBe(2);
    expect(err).toMatch(/^memdrift: trend: found (neither|both) of --baseline and --branch; allowed: one of them\n$/);
  }
});

function commitNothing(): void {
  git('commit', '-qm', 'x', '--allow-empty');
}
