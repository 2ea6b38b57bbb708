import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lineChange } from '../../../src/explain/source/line-change.js';
import { checkout } from '../../../src/gate/effects/checkout.js';

describe('the checkout', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'memdrift-checkout-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  const git = (...words: string[]): string => {
    const as = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false'];
    const { status, stdout } = spawnSync('git', [...as, ...words], { cwd: directory, encoding: 'utf8' });
    expect([words, status]).toEqual([words, 0]);
    return stdout.trim();
  };
  const write = (path: string, text: string) => writeFileSync(join(directory, path), text);
  const commit = (): string => {
    git('add', '-A');
    git('commit', '-qm', 'x');
    return git('rev-parse', 'HEAD');
  };

  it('finds files that git has, shows their lines, and follows no link', () => {
    write('app.py', 'import json\n\n    CACHE = {}\u0007\n');
    write('unknown.py', 'SECRET = 1\n');
    symlinkSync('/etc/hostname', join(directory, 'link.py'));
    git('init', '-q');
    git('add', 'app.py', 'link.py');
    const repository = checkout(directory);
    expect(repository.find('/srv/app.py', null, null)).toEqual(['app.py']);
    expect(repository.lineOf('app.py', 3)).toBe('CACHE = {}');
    expect(repository.lineOf('app.py', 99)).toBeNull();
    expect(repository.find('/srv/unknown.py', null, null)).toEqual([]);
    expect(repository.lineOf('unknown.py', 1)).toBeNull();
    expect(repository.find('/srv/link.py', null, null)).toEqual(['link.py']);
    expect(repository.find('/srv/link.py', 1, 'x')).toEqual([]);
    expect(repository.lineOf('link.py', 1)).toBeNull();
  });

  it('takes a file for the one of the service only where that has the same line', () => {
    write('app.py', 'import json\nCACHE  =  {}  # \u00e9\n');
    git('init', '-q');
    git('add', '-A');
    const repository = checkout(directory);
    expect(repository.find('/srv/app.py', 2, 'CACHE = {} # \u00e9')).toEqual(['app.py']);
    expect(repository.find('/srv/app.py', 2, 'CACHE = []')).toEqual([]);
  });

  it('tells what a commit and the files that lie there change of its lines, moved files too', () => {
    git('init', '-q');
    const body = Array.from({ length: 20 }, (_, at) => `line ${at + 1}\n`).join('');
    write('moved.py', body);
    write('same.py', body);
    write('edited.py', 'a\nb\nc\nd\n');
    const base = commit();
    git('mv', 'moved.py', 'there*.py');
    write('there*.py', body.replace('line 3\n', 'line 3\nCACHE[key] = value\n'));
    write('edited.py', 'a\nB\nc\nd\n');
    write('new.py', 'x\n');
    commit();
    // Not committed.
    write('edited.py', 'a\nB\nc\nd\ne\n');
    const changes = checkout(directory).changesSince(base, ['there*.py', 'same.py', 'edited.py', 'new.py']);
    const told = (path: string, line: number | null) =>
      changes === null ? null : lineChange({ ...changes, base, isPullRequest: true }, path, line);
    expect([told('there*.py', 4), told('there*.py', 3)]).toEqual(['added', 'touched']);
    expect([told('edited.py', 2), told('edited.py', 5), told('edited.py', null)]).toEqual([
      'changed',
      'added',
      'touched',
    ]);
    expect([told('new.py', 1), told('same.py', 1)]).toEqual(['added', 'unchanged']);
  });

  it('tells nothing of a commit that it does not have, and runs no program that a repository names', () => {
    git('init', '-q');
    write('app.py', 'x\n');
    write('.gitattributes', '*.py diff=evil\n');
    const base = commit();
    git('config', 'diff.evil.textconv', 'touch ran; cat');
    git('config', 'diff.evil.command', 'touch ran');
    git('config', 'diff.external', 'touch ran');
    write('app.py', 'y\n');
    const repository = checkout(directory);
    expect(repository.changesSince('c0ffee'.repeat(7).slice(0, 40), ['app.py'])).toBeNull();
    expect(repository.changesSince('--output=ran', ['app.py'])).toBeNull();
    expect(repository.changesSince(base, ['app.py'])?.patches.get('app.py')).toContain('+y');
    expect(spawnSync('test', ['-e', join(directory, 'ran')]).status).toBe(1);
  });

  it('that is none has no files, and no change', () => {
    expect(checkout(directory).find('/srv/app.py', null, null)).toEqual([]);
    expect(checkout(directory).changesSince('c0ffee'.repeat(7).slice(0, 40), ['app.py'])).toBeNull();
  });
});
