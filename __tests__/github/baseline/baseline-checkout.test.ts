import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DirectoryStore } from '../../../src/baseline/directory-store.js';
import { BaselineBranch } from '../../../src/github/baseline/baseline-branch.js';
import { asRead, run } from '../../drift/recordings.js';
import type { FakeRepository, Signature } from '../../fakes/github/repository.js';
import { type FakeGitHub, startFakeGitHub } from '../../fakes/github/server.js';
import { clientOf } from '../client.js';

let fake: FakeGitHub;
let dir: string;
beforeEach(async () => {
  fake = await startFakeGitHub();
  dir = mkdtempSync(join(tmpdir(), 'memdrift-checkout-'));
});
afterEach(async () => {
  rmSync(dir, { recursive: true, force: true });
  await fake.close();
});

function git(args: string[], input?: string | Buffer, env: Record<string, string> = {}): string {
  return execFileSync('git', args, {
    cwd: dir,
    input,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
}

/** Writes a tree of the fake into a real repository, which must come to the same name. */
function writeTree({ objects }: FakeRepository, sha: string): string {
  const lines = (objects.trees.get(sha) ?? []).map(({ mode, type, sha: entry, path }) => {
    const below = type === 'tree';
    const blob = objects.blobs.get(entry);
    const written = below ? writeTree(fake.repository, entry) : git(['hash-object', '-w', '--stdin'], blob);
    return `${mode} ${type} ${written}\t${path}\n`;
  });
  return git(['mktree'], lines.join(''));
}

function writeCommit(repository: FakeRepository, sha: string): string {
  const { tree, parents, author, committer, message } = repository.commitAt(sha);
  const written = parents.map((parent) => writeCommit(repository, parent));
  const as = (who: string, { name, email, date }: Signature) => ({
    [`GIT_${who}_NAME`]: name,
    [`GIT_${who}_EMAIL`]: email,
    [`GIT_${who}_DATE`]: `${Math.floor(date.getTime() / 1000)} +0000`,
  });
  const words = written.flatMap((parent) => ['-p', parent]);
  const env = { ...as('AUTHOR', author), ...as('COMMITTER', committer) };
  return git(['commit-tree', writeTree(repository, tree), ...words], message, env);
}

it('the branch, fetched with git, is a folder of baselines for a run from a terminal', async () => {
  const { repository } = fake;
  const github = await clientOf(fake);
  const store = new BaselineBranch(github, { branch: 'memdrift-baselines', runId: '77', ancestry: null });
  const recordings = ['never', 'always'].map((thp, i) =>
    run({ cycles: 12 }, { header: { name: 'chat', commit: repository.push('main'), environment: { thp, i } } }),
  );
  for (const one of recordings) await store.put('chat', one);

  git(['init', '--quiet']);
  const tip = repository.tip('memdrift-baselines') ?? '';
  expect(writeTree(repository, repository.commitAt(tip).tree)).toBe(repository.commitAt(tip).tree);
  git(['branch', 'memdrift-baselines', writeCommit(repository, tip)]);
  expect(git(['fsck', '--strict'])).toBe('');
  git(['worktree', 'add', '--quiet', 'baselines', 'memdrift-baselines']);

  const { recordings: read, warnings } = await new DirectoryStore(join(dir, 'baselines')).list('chat');
  expect(warnings).toEqual([]);
  expect(read).toHaveLength(2);
  expect(read.map(({ recording }) => recording)).toEqual(expect.arrayContaining(recordings.map(asRead)));
});
