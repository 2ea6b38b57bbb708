import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { removeByName, sweepStale } from '../../src/service/clean-up.js';
import {
  isServiceName,
  isStale,
  labelWords,
  newServiceName,
  ownerFromLabels,
  thisOwner,
} from '../../src/service/names.js';
import { createRunDir } from '../../src/service/run-dir.js';
import { ServiceError } from '../../src/service/service.js';
import { dockerObjects, NO_DOCKER, ownScratch, PROBE, PYTHON_IMAGE } from './support.js';

const scratch = ownScratch();
const made: string[] = [];
const HOURS = 3600;

/** A pid that no process has: the kernel's own limit is 2^22. */
const NOBODY = 4_194_304 + 1;

function owner(change: Partial<ReturnType<typeof thisOwner>> = {}): ReturnType<typeof thisOwner> {
  return { ...thisOwner(), ...change };
}

function name(): string {
  const chosen = newServiceName();
  made.push(chosen);
  return chosen;
}

afterEach(async () => {
  for (const one of made.splice(0)) await removeByName(one);
});

describe('whose a thing is', () => {
  it('is nobody’s when its process on this host has gone', () => {
    expect(isStale(owner())).toBe(false);
    expect(isStale(owner({ pid: NOBODY }))).toBe(true);
  });

  it('is a live run’s for as long as that runs, however long', () => {
    expect(isStale(owner({ started: thisOwner().started - 100 * HOURS }))).toBe(false);
  });

  it('is nobody’s on another host only after the longest that a job may take', () => {
    const { started } = thisOwner();
    const other = { pid: NOBODY, host: `not-${hostname()}` };
    expect(isStale({ ...other, started: started - 5 * HOURS })).toBe(false);
    expect(isStale({ ...other, started: started - 7 * HOURS })).toBe(true);
  });

  it('is read from the labels again, and from no others', () => {
    const by = owner();
    const words = labelWords(by, { GITHUB_RUN_ID: '17', GITHUB_RUN_ATTEMPT: '2' }).filter((word) => word !== '--label');
    const labels = Object.fromEntries(words.map((word) => word.split('=')));
    expect(labels).toMatchObject({ memdrift: '1', 'memdrift.run': '17-2' });
    expect(ownerFromLabels(labels)).toEqual(by);
    expect(ownerFromLabels({})).toBeNull();
    expect(ownerFromLabels({ ...labels, 'memdrift.owner': 'me' })).toBeNull();
    expect(ownerFromLabels({ ...labels, 'memdrift.started': 'soon' })).toBeNull();
  });
});

describe('cleaning up by name', () => {
  it('touches nothing but what has a name of ours', async () => {
    const path = join(scratch.path, 'memdrift-of-the-user');
    mkdirSync(path);
    writeFileSync(join(path, 'owner.json'), JSON.stringify({ ...owner(), image: null }));
    for (const odd of ['memdrift-of-the-user', '..', '', '/', `${newServiceName()}/..`]) {
      expect(isServiceName(odd)).toBe(false);
      await removeByName(odd);
    }
    expect(existsSync(path)).toBe(true);
  });

  it('has nothing to do where there is nothing', async () => {
    await expect(removeByName(newServiceName())).resolves.toBeUndefined();
  });
});

describe('the sweep of what earlier runs have left', () => {
  const said: string[] = [];
  const log = { warn: (text: string) => said.push(text) };

  it('removes folders of runs that are over, and no others', async () => {
    const [dead, live] = [name(), name()];
    const left = createRunDir(dead, PROBE, owner({ pid: NOBODY }), null);
    const used = createRunDir(live, PROBE, owner(), null);
    await sweepStale(log, false);
    expect([existsSync(left.path), existsSync(used.path)]).toEqual([false, true]);
    expect(said).toContain(`removing ${dead}, left by an earlier run`);
    expect(said.join()).not.toContain(live);
  });

  it('goes by a folder that does not say whose it is', async () => {
    const broken = createRunDir(name(), PROBE, owner(), null);
    writeFileSync(join(broken.path, 'owner.json'), '{"pid":');
    await sweepStale(log, false);
    expect(existsSync(broken.path)).toBe(true);
    writeFileSync(join(broken.path, 'owner.json'), JSON.stringify({ ...owner(), image: null }));
  });

  it.skipIf(NO_DOCKER !== null)('removes containers and volumes of runs that are over, and no others', async () => {
    const [dead, live] = [name(), name()];
    for (const [one, by] of [
      [dead, owner({ pid: NOBODY })],
      [live, owner()],
    ] as const) {
      execFileSync('docker', ['volume', 'create', ...labelWords(by), one]);
      execFileSync('docker', [
        'run',
        '-d',
        '--name',
        one,
        ...labelWords(by),
        '-v',
        `${one}:/data`,
        PYTHON_IMAGE,
        'sleep',
        '60',
      ]);
    }
    await sweepStale(log, true);
    expect(dockerObjects(dead)).toEqual([]);
    expect(dockerObjects(live)).toEqual([live, live]);
  });
});

describe('the directory of a service', () => {
  it('lays the probe out for any user, whatever the umask, and is private itself', () => {
    const before = process.umask(0o077);
    const dir = createRunDir(name(), PROBE, owner(), null);
    process.umask(before);
    const mode = (path: string): string =>
      execFileSync('stat', ['-c', '%a', join(dir.path, path)], { encoding: 'utf8' }).trim();
    expect(mode('.')).toBe('700');
    expect([mode('told'), mode('told/lib'), mode('out')]).toEqual(['755', '755', '1777']);
    expect([mode('told/command'), mode('told/lib/sitecustomize.py')]).toEqual(['644', '644']);
    expect(readFileSync(join(dir.told, 'command'), 'utf8')).toBe('');
  });

  it('says where the probe was expected, and leaves nothing', () => {
    const one = name();
    expect(() => createRunDir(one, '/no/such/probe', owner(), null)).toThrow(ServiceError);
    expect(scratch.left()).not.toContain(one);
  });
});
