import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FakeRepository } from './repository.js';

it('the fake repository’s objects are git’s own: git finds no fault in them, and checks them out', () => {
  const repository = new FakeRepository('owner', 'service', () => new Date(1_700_000_000_000));
  const main = repository.push('main', { files: { 'app.py': 'one', 'folder/deep/b.bin': Buffer.from([0, 255]) } });
  const pull = repository.openPull({
    head: { ref: 'change', sha: repository.commit({ parents: [main], files: { 'app.py': 'two' } }) },
  });
  const folder = mkdtempSync(join(tmpdir(), 'git-objects-'));
  try {
    const git = (...words: string[]): string => execFileSync('git', ['-C', folder, ...words], { encoding: 'utf8' });
    git('init', '--quiet');
    repository.objects.writeTo(join(folder, '.git', 'objects'));
    git('checkout', '--quiet', '--detach', pull.mergeCommitSha ?? '');
    git('fsck', '--full', '--strict', '--no-dangling');
    expect(git('rev-parse', 'HEAD^1', 'HEAD^2').trim().split('\n')).toEqual([main, pull.head.sha]);
    expect(git('show', 'HEAD:app.py')).toBe('two');
    expect(git('status', '--porcelain')).toBe('');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
