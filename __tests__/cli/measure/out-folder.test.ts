import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withOutFolder } from '../../../src/cli/measure/out-folder.js';
import { OutOfRoom, UsageError } from '../../../src/series/usage-error.js';
import { noDisks, SmallDisk } from '../../fakes/small-disk.js';

let dir: string;
let lock: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-out-'));
  lock = join(dir, '.memdrift.lock');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const work = async (): Promise<string> => 'done';
const left = (pid: number, change: object = {}): void =>
  writeFileSync(lock, JSON.stringify({ pid, host: hostname(), started: 'boot/1', id: 'a'.repeat(16), ...change }));

/** A process that has ended, and been waited for. */
const gone = (): number => spawnSync('true').pid;

describe('a folder that a run writes into', () => {
  it('is made, and refused to every other run until the first is over, which it names', async () => {
    const out = join(dir, 'deep', 'out');
    await withOutFolder(out, 1, async () => {
      await expect(withOutFolder(out, 1, work)).rejects.toThrow(
        new RegExp(
          `^option "--out": found another run of memdrift that writes there \\(process ${process.pid}\\); allowed: `,
        ),
      );
    });
    expect(readdirSync(out)).toEqual([]);
    expect(await withOutFolder(out, 1, work)).toBe('done');
  });

  it('is free again however the run ends', async () => {
    const failing = withOutFolder(dir, 1, async () => {
      throw new Error('cancelled');
    });
    await expect(failing).rejects.toThrow('cancelled');
    expect(readdirSync(dir)).toEqual([]);
  });

  it('is taken over from a process that is gone', async () => {
    left(gone());
    expect(await withOutFolder(dir, 1, work)).toBe('done');
    expect(readdirSync(dir)).toEqual([]);
  });

  it('is taken over from a process whose number another one has now', async () => {
    left(process.pid);
    expect(await withOutFolder(dir, 1, work)).toBe('done');
  });

  it('is judged by the process number alone where the system does not tell when a process started', async () => {
    left(process.pid, { started: null });
    await expect(withOutFolder(dir, 1, work)).rejects.toThrow(/another run of memdrift that writes there/);
    left(1, { started: null });
    await expect(withOutFolder(dir, 1, work)).rejects.toThrow(/writes there \(process 1\)/);
    left(gone(), { started: null });
    expect(await withOutFolder(dir, 1, work)).toBe('done');
  });

  it('is taken over by one run only: another is told who was faster', async () => {
    left(gone());
    const claim = `${lock}.claim-${'a'.repeat(16)}`;
    writeFileSync(claim, JSON.stringify({ pid: 7, host: 'elsewhere', started: null, id: 'b'.repeat(16) }));
    await expect(withOutFolder(dir, 1, work)).rejects.toThrow(/writes there \(process 7 on "elsewhere"\)/);
    expect(
      readdirSync(dir)
        .map((name) => join(dir, name))
        .toSorted(),
    ).toEqual([lock, claim]);
  });

  it('is not taken over from another machine, whose processes cannot be seen', async () => {
    left(7, { host: 'elsewhere' });
    await expect(withOutFolder(dir, 1, work)).rejects.toThrow(/writes there \(process 7 on "elsewhere"\)/);
    expect(existsSync(lock)).toBe(true);
  });

  it.each([
    ['a link', () => symlinkSync('/etc/hostname', lock)],
    ['a folder', () => mkdirSync(lock)],
    ['a pipe', () => spawnSync('mkfifo', [lock])],
    ['no lock of memdrift', () => writeFileSync(lock, 'x'.repeat(100_000))],
  ])('is refused where its lock is %s', async (_, put) => {
    put();
    const refused = withOutFolder(dir, 1, work);
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(/^\S+\.memdrift\.lock: found .*; allowed: /);
    expect(readdirSync(dir)).toEqual(['.memdrift.lock']);
  });

  it('leaves a lock that is not its own any more', async () => {
    await withOutFolder(dir, 1, async () => left(7));
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: 7 });
  });

  it('does not hide what the work came to where its lock is no lock any more', async () => {
    const replaced = withOutFolder(dir, 1, async () => {
      rmSync(lock);
      mkdirSync(lock);
      return 'done';
    });
    expect(await replaced).toBe('done');
    expect(readdirSync(dir)).toEqual(['.memdrift.lock']);
  });

  it('is a wrong path where a file stands in its way', async () => {
    writeFileSync(join(dir, 'file'), '');
    await expect(withOutFolder(join(dir, 'file'), 2048, work)).rejects.toThrow(UsageError);
    await expect(withOutFolder(join(dir, 'file'), 2048, work)).rejects.toThrow(/a file already exists$/);
  });
});

describe.skipIf(noDisks !== null)(`a folder on a disk (${noDisks ?? 'real ones'})`, () => {
  let disk: SmallDisk;
  beforeEach(() => {
    disk = new SmallDisk(dir, '64k');
  });
  afterEach(() => disk.end());

  it('that is full is no wrong path: not measured, with the room it needs', async () => {
    disk.fill();
    const refused = withOutFolder(disk.path, 3 * 1024 * 1024, work);
    await expect(refused).rejects.toThrow(OutOfRoom);
    await expect(refused).rejects.toThrow(
      `${disk.path}: cannot be written: no space left on the device; needs 3.0 MiB`,
    );
    expect(readdirSync(disk.path).filter((name) => name.startsWith('.memdrift'))).toEqual([]);
  });

  it('that is read-only is a wrong path', async () => {
    disk.makeReadOnly();
    await expect(withOutFolder(disk.path, 1, work)).rejects.toThrow(UsageError);
    await expect(withOutFolder(join(disk.path, 'out'), 1, work)).rejects.toThrow(/the file system is read-only/);
  });
});
