import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bestSuffix, checkout } from '../../../src/gate/effects/checkout.js';

describe('a file of the service in the repository', () => {
  it('is the path that agrees in most parts from the end', () => {
    const files = ['src/app/main.py', 'tests/main.py', 'setup.py'];
    expect(bestSuffix('/srv/app/main.py', files)).toBe('src/app/main.py');
    expect(bestSuffix('/usr/lib/other.py', files)).toBeNull();
  });

  it('is none where several may be it', () => {
    expect(bestSuffix('/code/main.py', ['a/main.py', 'b/main.py'])).toBeNull();
    expect(bestSuffix('/code/main.py', ['main.py', 'b/main.py'])).toBe('main.py');
  });
});

describe('the checkout', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'memdrift-checkout-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it('finds files that git has, shows their lines, and follows no link', () => {
    writeFileSync(join(directory, 'app.py'), 'import json\n\n    CACHE = {}\u0007\n');
    writeFileSync(join(directory, 'unknown.py'), 'SECRET = 1\n');
    symlinkSync('/etc/hostname', join(directory, 'link.py'));
    for (const words of [
      ['init', '-q'],
      ['add', 'app.py', 'link.py'],
    ]) {
      expect(spawnSync('git', words, { cwd: directory }).status).toBe(0);
    }
    const repository = checkout(directory);
    expect(repository.find('/srv/app.py')).toBe('app.py');
    expect(repository.lineOf('app.py', 3)).toBe('CACHE = {}');
    expect(repository.lineOf('app.py', 99)).toBeNull();
    expect(repository.find('/srv/unknown.py')).toBeNull();
    expect(repository.lineOf('unknown.py', 1)).toBeNull();
    expect(repository.find('/srv/link.py')).toBe('link.py');
    expect(repository.lineOf('link.py', 1)).toBeNull();
  });

  it('that is none has no files', () => {
    expect(checkout(directory).find('/srv/app.py')).toBeNull();
  });
});
