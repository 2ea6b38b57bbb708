import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { removeByName, sweepStale } from '../../../src/service/cleanup/clean-up.js';
import { createRunDir } from '../../../src/service/cleanup/run-dir.js';
import { isServiceName, labelArgs, newServiceName, thisOwner } from '../../../src/service/names.js';
import { ServiceError } from '../../../src/service/service.js';
import { compileService, NO_OTHER_USER, NOBODY, shellAs, toldAs } from '../another-user.js';
import { ownScratch, PROBE, until } from '../support.js';
import { BARE_PYTHON_IMAGE, dockerObjects, NO_DOCKER, PYTHON_IMAGE } from '../test-engine.js';

const scratch = ownScratch();
const made: string[] = [];

/** A pid that no process has: the kernel's own limit is 2^22. */
const NO_PROCESS = 4_194_304 + 1;

/** Only for what would else hang. */
const HANG_MS = 180_000;
vi.setConfig({ testTimeout: HANG_MS, hookTimeout: HANG_MS });

function owner(change: Partial<ReturnType<typeof thisOwner>> = {}): ReturnType<typeof thisOwner> {
  return { ...thisOwner(), ...change };
}

function name(): string {
  const chosen = newServiceName();
  made.push(chosen);
  return chosen;
}

afterEach(async () => {
  for (const one of made.splice(0)) await removeByName(one, process.env);
});

function docker(...words: string[]): string {
  return execFileSync('docker', words, { encoding: 'utf8' }).trim();
}

/** What containers of that name were made of, also those that have gone. */
function imagesRun(container: string): string[] {
  const past = ['--since', '0', '--until', `${Math.ceil(Date.now() / 1000)}`];
  const images = docker(
    'events',
    ...past,
    '--filter',
    `container=${container}`,
    '--filter',
    'event=create',
    '--format',
    '{{.From}}',
  );
  return images.split('\n').filter((line) => line !== '');
}

function uidOf(pid = 0): string | undefined {
  return readFileSync(`/proc/${pid}/status`, 'utf8').match(/^Uid:\t(\d+)/m)?.[1];
}

describe('cleaning up by name', () => {
  it('touches nothing but what has a name of ours', async () => {
    const path = join(scratch.path, 'memdrift-of-the-user');
    mkdirSync(path);
    writeFileSync(join(path, 'owner.json'), JSON.stringify({ ...owner(), image: null }));
    for (const odd of ['memdrift-of-the-user', '..', '', '/', `${newServiceName()}/..`]) {
      expect(isServiceName(odd)).toBe(false);
      await removeByName(odd, process.env);
    }
    expect(existsSync(path)).toBe(true);
  });

  it('has nothing to do where there is nothing', async () => {
    await expect(removeByName(newServiceName(), process.env)).resolves.toBeUndefined();
  });
});

describe('the sweep of what earlier runs have left', () => {
  const said: string[] = [];
  const log = { warn: (text: string) => said.push(text) };

  it('removes folders of runs that are over, and no others', async () => {
    const [dead, live] = [name(), name()];
    const left = createRunDir(dead, PROBE, owner({ pid: NO_PROCESS }), null, process.env);
    const used = createRunDir(live, PROBE, owner(), null, process.env);
    await sweepStale(log, process.env, false);
    expect([existsSync(left.path), existsSync(used.path)]).toEqual([false, true]);
    expect(said).toContain(`removing ${dead}, left by an earlier run`);
    expect(said.join()).not.toContain(live);
  });

  it('goes by a folder that does not say whose it is', async () => {
    const broken = createRunDir(name(), PROBE, owner(), null, process.env);
    writeFileSync(join(broken.path, 'owner.json'), '{"pid":');
    await sweepStale(log, process.env, false);
    expect(existsSync(broken.path)).toBe(true);
  });

  it('says what it cannot remove, and what a person may do', async () => {
    const dir = createRunDir(name(), PROBE, owner({ pid: NO_PROCESS }), null, process.env);
    const path = process.env['PATH'];
    process.env['PATH'] = ''; // no `rm` is found
    await sweepStale(log, process.env, false);
    process.env['PATH'] = path;
    expect(existsSync(join(dir.path, 'owner.json'))).toBe(true);
    expect(said).toContain(
      `${dir.path}: this user cannot remove what is left in it; a person may: sudo rm -rf '${dir.path}'`,
    );
  });

  it.skipIf(NO_OTHER_USER !== null)(
    'ends what a dead run’s command has left, and nothing of another user',
    async () => {
      const dir = createRunDir(name(), PROBE, owner({ pid: NO_PROCESS }), null, process.env);
      const env = { ...process.env, MEMDRIFT_DIR: dir.told };
      const [own, theirs] = [
        spawn('sleep', ['600'], { env, detached: true }),
        spawn('setpriv', ['--reuid', `${NOBODY}`, '--clear-groups', 'sleep', '600'], { env, detached: true }),
      ];
      const ended = new Promise((resolve) => own.once('exit', (_, signal) => resolve(signal)));
      await until(async () => uidOf(theirs.pid) === `${NOBODY}`, HANG_MS);
      try {
        await sweepStale(log, process.env, false);
        expect(await ended).toBe('SIGTERM');
        expect([theirs.exitCode, theirs.signalCode, existsSync(dir.path)]).toEqual([null, null, false]);
      } finally {
        theirs.kill('SIGKILL');
      }
    },
  );
});

describe.skipIf(NO_OTHER_USER !== null)('the sweep among users of one machine', () => {
  const said: string[] = [];
  const log = { warn: (text: string) => said.push(text) };
  const code = join(scratch.path, 'code');
  /** Of no other test: what others sweep at the same time is not this user’s. */
  const uid = 100_000 + process.pid;

  /** As /tmp is. */
  beforeAll(() => {
    chmodSync(scratch.path, 0o1777);
    compileService(code, 'sweep.mjs');
  });
  afterAll(() => rmSync(code, { recursive: true, force: true }));

  it('obeys no directory that another user has made, and no link', async () => {
    const [trap, link] = [newServiceName(), newServiceName()];
    const victim = join(scratch.path, 'victim');
    mkdirSync(victim, { mode: 0o755 });
    const by = owner({ pid: NO_PROCESS });
    const says = (of: string): string => JSON.stringify({ name: of, ...by, image: 'hostile' });
    writeFileSync(join(victim, 'owner.json'), says(link));
    writeFileSync(join(victim, 'canary'), 'alive');
    shellAs(
      NOBODY,
      `cd '${scratch.path}'; mkdir ${trap}; printf %s '${says(trap)}' >${trap}/owner.json; ln -s victim ${link}`,
    );
    await sweepStale(log, process.env, NO_DOCKER === null);
    for (const one of [trap, link]) await removeByName(one, process.env, log);
    expect(said.join()).not.toMatch(new RegExp(`${trap}|${link}`));
    expect(readFileSync(join(scratch.path, trap, 'owner.json'), 'utf8')).toBe(says(trap));
    expect(readFileSync(join(scratch.path, link, 'canary'), 'utf8')).toBe('alive');
    for (const one of [trap, link, 'victim']) rmSync(join(scratch.path, one), { recursive: true });
  });

  it.skipIf(NO_DOCKER !== null)('leaves to root what is root’s', async () => {
    const dir = createRunDir(name(), PROBE, owner({ pid: NO_PROCESS }), null, process.env);
    expect(await sweep()).toEqual([]);
    expect(existsSync(dir.told)).toBe(true);
  });

  describe.skipIf(NO_DOCKER !== null)('who is not root, of what a service’s root has written', () => {
    const image = `memdrift-test/sweep-${process.pid}:latest`;

    beforeAll(() => {
      docker('tag', PYTHON_IMAGE, image);
    });
    afterAll(() => {
      docker('rmi', image);
    });

    async function leave(): Promise<{ service: string; path: string }> {
      const service = newServiceName();
      const words = ['leave', service, image, join(code, 'probe')];
      const path = await toldAs<string>(uid, join(code, 'sweep.mjs'), words, { TMPDIR: scratch.path });
      expect(statSync(join(path, 'out/theirs')).uid).toBe(0);
      return { service, path };
    }

    it('removes it by the image that the container was made of, whatever has that name by now', async () => {
      const { service, path } = await leave();
      const imageId = docker('image', 'inspect', '--format', '{{.Id}}', PYTHON_IMAGE);
      docker('tag', BARE_PYTHON_IMAGE, image);
      expect(await sweep()).toEqual([`removing ${service}, left by an earlier run`]);
      expect([existsSync(path), dockerObjects(service)]).toEqual([false, []]);
      expect(imagesRun(`${service}-helper`)).toEqual([imageId]);
      docker('tag', PYTHON_IMAGE, image);
    });

    it('runs nothing where the container has gone, and says what a person may do', async () => {
      const { service, path } = await leave();
      docker('rm', service);
      expect(await sweep()).toEqual([
        `removing ${service}, left by an earlier run`,
        `${path}: this user cannot remove what is left in it; a person may: sudo rm -rf '${path}'`,
      ]);
      expect(imagesRun(`${service}-helper`)).toEqual([]);
      expect(existsSync(join(path, 'owner.json'))).toBe(true);
      rmSync(path, { recursive: true });
    });

    it('runs nothing for a container that has not written there', async () => {
      const { service, path } = await leave();
      docker('rm', service);
      docker('create', '--name', service, ...labelArgs({ ...owner({ pid: NO_PROCESS }), uid }, process.env), image);
      expect((await sweep()).at(-1)).toContain('sudo rm -rf');
      expect([dockerObjects(service), imagesRun(`${service}-helper`)]).toEqual([[], []]);
      rmSync(path, { recursive: true });
    });
  });

  function sweep(): Promise<string[]> {
    return toldAs(uid, join(code, 'sweep.mjs'), ['sweep'], { TMPDIR: scratch.path });
  }
});

describe.skipIf(NO_DOCKER !== null)('the sweep on an engine that others use', () => {
  const log = { warn: () => undefined };
  const dead = owner({ pid: NO_PROCESS });

  afterEach(() => {
    for (const one of made) {
      for (const kind of ['container', 'network', 'volume']) {
        const left = docker(
          kind,
          'ls',
          ...(kind === 'container' ? ['--all'] : []),
          '--quiet',
          '--filter',
          `name=${one}`,
        );
        for (const id of left.split('\n').filter((line) => line !== '')) docker(kind, 'rm', '--force', id);
      }
    }
  });

  /** A container, a network and a volume of that name. */
  function make(one: string, labels: string[]): string {
    docker('volume', 'create', ...labels, one);
    docker('network', 'create', ...labels, one);
    docker('create', '--name', one, ...labels, '--volume', `${one}:/data`, PYTHON_IMAGE, 'true');
    return one;
  }

  const ALL = ['container', 'network', 'volume'];
  const left = (one: string): string[] =>
    ALL.filter((kind) => spawnSync('docker', [kind, 'inspect', one]).status === 0);

  it('removes what is of runs that are over, and no others', async () => {
    const gone = make(name(), labelArgs(dead, process.env));
    const used = make(name(), labelArgs(owner(), process.env));
    await sweepStale(log, process.env, true);
    expect([left(gone), left(used)]).toEqual([[], ALL]);
  });

  it('knows a run that is over though another process has its pid by now', async () => {
    const { birth } = thisOwner();
    if (birth === null) throw new Error('this process does not know when it was started');
    const gone = make(name(), labelArgs(owner({ birth: { ...birth, startTicks: birth.startTicks - 1 } }), process.env));
    const used = make(name(), labelArgs(owner({ birth: null }), process.env));
    await sweepStale(log, process.env, true);
    expect([left(gone), left(used)]).toEqual([[], ALL]);
  });

  it('leaves what another user’s run has left, and what does not say whose it is', async () => {
    const theirs = make(name(), labelArgs({ ...dead, uid: dead.uid + 1 }, process.env));
    const nobodys = make(
      name(),
      labelArgs(dead, process.env).map((word) => (/^memdrift.uid=/.test(word) ? 'x' : word)),
    );
    await sweepStale(log, process.env, true);
    for (const one of [theirs, nobodys]) await removeByName(one, process.env);
    expect([left(theirs), left(nobodys)]).toEqual([ALL, ALL]);
  });

  it('leaves what is only called so, or has only the labels', async () => {
    const unlabelled = make(name(), []);
    const renamed = make(`x-${name()}`, labelArgs(dead, process.env));
    await sweepStale(log, process.env, true);
    for (const one of [unlabelled, renamed.slice(2)]) await removeByName(one, process.env);
    expect([left(unlabelled), left(renamed)]).toEqual([ALL, ALL]);
  });

  it('leaves all of a service of which anything is in use', async () => {
    const one = name();
    docker('volume', 'create', ...labelArgs(dead, process.env), one);
    docker('create', '--name', one, ...labelArgs(owner(), process.env), PYTHON_IMAGE, 'true');
    await sweepStale(log, process.env, true);
    expect(left(one)).toEqual(['container', 'volume']);
  });
});

describe('the directory of a service', () => {
  it('lays the probe out for any user, whatever the umask, and is private itself', () => {
    const before = process.umask(0o077);
    const dir = createRunDir(name(), PROBE, owner(), null, process.env);
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
    expect(() => createRunDir(one, '/no/such/probe', owner(), null, process.env)).toThrow(ServiceError);
    expect(scratch.left()).not.toContain(one);
  });
});
