import { describe, expect, it } from 'vitest';
import { repositoryPaths } from '../../../src/explain/source/repository-path.js';

describe('a file of the service in the repository', () => {
  it('is the path that agrees in most parts from the end', () => {
    const files = ['src/app/main.py', 'tests/main.py', 'setup.py'];
    expect(repositoryPaths('/srv/app/main.py', files)).toEqual(['src/app/main.py']);
    expect(repositoryPaths('/usr/other.py', files)).toEqual([]);
    expect(repositoryPaths('<frozen importlib>', files)).toEqual([]);
  });

  it('is not known where several may be it, unless nothing is left over of one', () => {
    expect(repositoryPaths('/code/main.py', ['a/main.py', 'b/main.py'])).toEqual(['a/main.py', 'b/main.py']);
    expect(repositoryPaths('/code/main.py', ['main.py', 'b/main.py'])).toEqual(['main.py']);
  });

  it('is the one that has the line, though another agrees in more parts', () => {
    const files = ['app/main.py', 'service/main.py', 'other/main.py'];
    expect(repositoryPaths('/app/main.py', files, (path) => path === 'service/main.py')).toEqual(['service/main.py']);
    expect(repositoryPaths('/app/main.py', files, () => false)).toEqual([]);
    const either = (path: string) => path !== 'app/main.py';
    expect(repositoryPaths('/app/main.py', files, either)).toEqual(['service/main.py', 'other/main.py']);
  });

  it('of an installed package has all of its path there, and of Python itself is nowhere', () => {
    const files = ['src/shop/utils.py', 'utils.py', 'threading.py'];
    const venv = '/venv/lib/python3.12/site-packages';
    expect(repositoryPaths(`${venv}/shop/utils.py`, files)).toEqual(['src/shop/utils.py']);
    expect(repositoryPaths(`${venv}/other/utils.py`, files)).toEqual([]);
    expect(repositoryPaths(`${venv}/utils.py`, files)).toEqual([]);
    expect(repositoryPaths('/usr/lib/python3.11/threading.py', files)).toEqual([]);
  });

  it('of a package of Node has all of its path there, and of Node itself is nowhere', () => {
    const files = ['packages/shop/index.js', 'index.js', 'timers.js'];
    expect(repositoryPaths('/app/node_modules/shop/index.js', files)).toEqual(['packages/shop/index.js']);
    expect(repositoryPaths('/app/node_modules/other/index.js', files)).toEqual([]);
    expect(repositoryPaths('node:timers', files)).toEqual([]);
  });
});
