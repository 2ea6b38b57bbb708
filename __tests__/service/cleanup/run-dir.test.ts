import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createRunDir, findRunDirs, type RunDir, removeRunDir } from '../../../src/service/cleanup/run-dir.js';
import { newServiceName, thisOwner } from '../../../src/service/names.js';
import { ServiceError } from '../../../src/service/service.js';
import { noDisks } from '../../fakes/small-disk.js';
import { NO_OTHER_USER, NOBODY, shellAs } from '../another-user.js';
import { ownScratch, PROBE } from '../support.js';

const scratch = ownScratch();
const elsewhere: string[] = [];

/** As /tmp is. */
beforeAll(() => chmodSync(scratch.path, 0o1777));
afterEach(() => {
  for (const name of readdirSync(scratch.path)) rmSync(join(scratch.path, name), { recursive: true, force: true });
  for (const path of elsewhere.splice(0)) rmSync(path, { recursive: true, force: true });
});

const owner = thisOwner();

function made(name = newServiceName()): RunDir {
  return createRunDir(name, PROBE, owner, null, process.env);
}

function ownerFile(name: string): string {
  return JSON.stringify({ name, ...owner, image: null });
}

const found = async (name?: string): Promise<string[]> =>
  (await findRunDirs(process.env, name)).map(({ dir }) => dir.path).filter((path) => path.startsWith(scratch.path));

/** Something of this user’s that must not be touched. */
function victim(): string {
  const path = join(scratch.path, 'victim');
  mkdirSync(path, { mode: 0o700 });
  writeFileSync(join(path, 'canary'), 'alive');
  return path;
}

describe('a run directory', () => {
  it('is found by its name and among all, with what its owner file says', async () => {
    const dir = made();
    expect(await findRunDirs(process.env, dir.name)).toEqual([
      { dir, owner: expect.objectContaining(owner), image: null },
    ]);
    expect(await found()).toEqual([dir.path]);
    expect(await found(newServiceName())).toEqual([]);
  });

  it('is made anew: what has its name already is an error, and stays', () => {
    const name = newServiceName();
    const path = join(scratch.path, name);
    for (const make of [() => mkdirSync(path), () => symlinkSync(victim(), path), () => writeFileSync(path, 'file')]) {
      make();
      expect(() => made(name)).toThrow(
        new ServiceError(`cannot make ${path}: EEXIST: file already exists, mkdir '${path}'`),
      );
      expect(existsSync(path)).toBe(true);
      rmSync(path, { recursive: true });
    }
    expect(readdirSync(join(scratch.path, 'victim'))).toEqual(['canary']);
  });

  it('is private to this user whatever the umask, and its owner file too', () => {
    const before = process.umask(0);
    const { path } = made();
    process.umask(before);
    expect([path, join(path, 'owner.json')].map((each) => statSync(each).mode & 0o7777)).toEqual([0o700, 0o600]);
  });

  it('that others may write is none', async () => {
    const { path } = made();
    for (const mode of [0o770, 0o702, 0o777]) {
      chmodSync(path, mode);
      expect(await found()).toEqual([]);
    }
  });

  it('that has been renamed is none: it says nothing of the one whose name it has', async () => {
    const { path } = made();
    const other = join(scratch.path, newServiceName());
    renameSync(path, other);
    expect(await found()).toEqual([]);
  });

  it('is no link, and nothing but a directory', async () => {
    const dir = made();
    const [link, file, pipe] = [1, 2, 3].map(() => join(scratch.path, newServiceName())) as [string, string, string];
    symlinkSync(dir.path, link);
    writeFileSync(join(dir.path, 'owner.json'), ownerFile(basename(link)));
    writeFileSync(file, '');
    execFileSync('mkfifo', [pipe]);
    expect(await found()).toEqual([]);
  });

  it('without an owner file that we have written is none, and is not waited for', async () => {
    const dir = made();
    const file = join(dir.path, 'owner.json');
    const text = readFileSync(file, 'utf8');
    const odd: (() => void)[] = [
      () => execFileSync('mkfifo', [file]),
      () => mkdirSync(file),
      () => writeFileSync(file, '{"pid":'),
      () => writeFileSync(file, `${text}${' '.repeat(5000)}`),
      () => {
        writeFileSync(join(dir.path, 'other.json'), text);
        symlinkSync('other.json', file);
      },
    ];
    for (const make of odd) {
      rmSync(file, { recursive: true });
      make();
      expect(await found()).toEqual([]);
    }
  });

  it('is removed with all in it, following no link', async () => {
    const canary = join(victim(), 'canary');
    const dir = made();
    symlinkSync(join(scratch.path, 'victim'), join(dir.path, 'link'));
    symlinkSync(join(scratch.path, 'victim'), join(dir.out, 'link'));
    writeFileSync(Buffer.concat([Buffer.from(`${dir.out}/odd-`), Buffer.from([0xff, 0x0a])]), '');
    expect(await removeRunDir(dir, process.env)).toBe(true);
    expect(existsSync(dir.path)).toBe(false);
    expect(readFileSync(canary, 'utf8')).toBe('alive');
  });

  it('is not removed where another thing stands in its place by then', async () => {
    const dir = made();
    renameSync(dir.path, `${dir.path}-moved`);
    symlinkSync(victim(), dir.path);
    expect(await removeRunDir(dir, process.env)).toBe(false);
    rmSync(dir.path);
    mkdirSync(dir.path);
    chmodSync(dir.path, 0o777);
    writeFileSync(join(dir.path, 'file'), '');
    expect(await removeRunDir(dir, process.env)).toBe(false);
    expect([readdirSync(dir.path), readdirSync(join(scratch.path, 'victim'))]).toEqual([['file'], ['canary']]);
  });
});

describe.skipIf(NO_OTHER_USER !== null)('a run directory among other users', () => {
  it('is none that another user has made, whatever that says', async () => {
    const trap = join(scratch.path, newServiceName());
    const text = ownerFile(basename(trap));
    shellAs(NOBODY, `mkdir -m 700 '${trap}'; printf %s '${text}' >'${trap}/owner.json'`);
    expect(await found()).toEqual([]);
    chownSync(trap, 0, 0);
    expect(await found()).toEqual([trap]); // the owner was the reason
  });

  it('is none with a link in its place that another user has made', async () => {
    const path = join(scratch.path, newServiceName());
    const target = victim();
    writeFileSync(join(target, 'owner.json'), ownerFile(basename(path)));
    shellAs(NOBODY, `ln -s '${target}' '${path}'`);
    expect(await found()).toEqual([]);
  });

  it('is not made, and not looked for, in a folder of theirs, nor in one where they may replace it', async () => {
    const theirs = join(scratch.path, 'theirs');
    mkdirSync(theirs);
    const name = newServiceName();
    mkdirSync(join(theirs, name));
    writeFileSync(join(theirs, name, 'owner.json'), ownerFile(name));
    process.env['TMPDIR'] = theirs;
    try {
      expect(await found(name)).toEqual([join(theirs, name)]); // the folder is the reason, below
      for (const hostile of [() => chmodSync(theirs, 0o777), () => chownSync(theirs, NOBODY, NOBODY)]) {
        hostile();
        expect(await found(name)).toEqual([]);
        const { path } = made();
        elsewhere.push(path);
        expect(path).toMatch(/^\/var\/tmp\/memdrift-/);
      }
    } finally {
      process.env['TMPDIR'] = scratch.path;
    }
  });
});

it.skipIf(noDisks !== null)('says in a line where the probe cannot be laid out, and the room that it takes', () => {
  const readOnly = join(scratch.path, 'read-only');
  mkdirSync(readOnly);
  for (const words of [
    ['--bind', readOnly, readOnly],
    ['-o', 'remount,ro,bind', readOnly],
  ]) {
    expect(spawnSync('mount', words).status).toBe(0);
  }
  try {
    vi.stubEnv('RUNNER_TEMP', readOnly);
    const laidOut = (): unknown => createRunDir(newServiceName(), PROBE, thisOwner(), null, process.env, ['a', 'b']);
    expect(laidOut).toThrow(ServiceError);
    expect(laidOut).toThrow(
      /^cannot lay out the probe: \S+\/read-only\/memdrift-\w+: cannot be written: the file system is read-only; needs \d+\.\d KiB$/,
    );
    expect(readdirSync(readOnly)).toEqual([]);
  } finally {
    spawnSync('umount', [readOnly]);
    vi.unstubAllEnvs();
  }
});
