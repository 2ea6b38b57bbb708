import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import {
  isStale,
  newServiceName,
  type Owner,
  ownerFromLabels,
  ownerLabels,
  parseServiceName,
  thisOwner,
} from '../../src/service/names.js';

const HOURS = 3600;

/** A pid that no process has: the kernel's own limit is 2^22. */
const NO_PROCESS = 4_194_304 + 1;

const children: (() => void)[] = [];
afterEach(() => {
  for (const end of children.splice(0)) end();
});

function owner(change: Partial<Owner> = {}): Owner {
  return { ...thisOwner(), ...change };
}

/** Another process of this host, with its start as /proc tells it. */
function another(): Owner & { birth: { startTicks: number; pidNamespace: number } } {
  const child = spawn('sleep', ['600']);
  children.push(() => child.kill('SIGKILL'));
  const pid = child.pid ?? 0;
  const startTicks = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19]);
  const pidNamespace = Number(readlinkSync('/proc/self/ns/pid').match(/\d+/)?.[0]);
  return { ...thisOwner(), pid, birth: { startTicks, pidNamespace } };
}

describe('whose a thing is', () => {
  it('is nobody’s when its process on this host has gone', () => {
    expect(isStale(owner())).toBe(false);
    expect(isStale(owner({ pid: NO_PROCESS }))).toBe(true);
  });

  it('is nobody’s when its pid has become another process’s', () => {
    const by = another();
    expect(isStale(by)).toBe(false);
    const { startTicks, pidNamespace } = by.birth;
    expect(isStale({ ...by, birth: { startTicks: startTicks - 1, pidNamespace } })).toBe(true);
  });

  it('goes by the pid alone where its start is not told', () => {
    expect(isStale({ ...another(), birth: null })).toBe(false);
    expect(isStale(owner({ pid: NO_PROCESS, birth: null }))).toBe(true);
  });

  it('is a live run’s for as long as that runs, however long', () => {
    expect(isStale(owner({ started: thisOwner().started - 100 * HOURS }))).toBe(false);
  });

  it('is nobody’s on another host only after the longest that a job may take', () => {
    const { started } = thisOwner();
    const other = owner({ pid: NO_PROCESS, host: `not-${hostname()}` });
    expect(isStale({ ...other, started: started - 5 * HOURS })).toBe(false);
    expect(isStale({ ...other, started: started - 7 * HOURS })).toBe(true);
  });

  it('is as on another host in a job container that is called as this host: its pids are others', () => {
    const there = owner({ pid: NO_PROCESS, birth: { startTicks: 1, pidNamespace: 1 } });
    expect(isStale(there)).toBe(false);
    expect(isStale({ ...there, started: there.started - 7 * HOURS })).toBe(true);
  });

  it('tells the start of a process as the process itself does, whatever that is called', () => {
    const script = `process.title = ') Z 1 2'; import('node:fs').then(({ readFileSync }) => {
      process.stdout.write(readFileSync('/proc/self/stat', 'utf8')); });`;
    expect(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })).toContain(') Z 1 2)');
    const before = process.title;
    process.title = ') Z 1 2';
    const { birth } = thisOwner();
    process.title = before;
    expect(birth).toEqual(thisOwner().birth);
  });
});

describe('the labels of what the engine keeps', () => {
  const env = { GITHUB_RUN_ID: '17', GITHUB_RUN_ATTEMPT: '2' };

  it('say which run and whose, and are read again', () => {
    const by = owner();
    const labels = ownerLabels(by, env);
    expect(labels).toMatchObject({ memdrift: '1', 'memdrift.run': '17-2', 'memdrift.uid': `${process.geteuid?.()}` });
    expect(by.birth).not.toBeNull();
    expect(ownerFromLabels(labels)).toEqual(by);
    expect(ownerFromLabels(ownerLabels({ ...by, birth: null }, env))).toEqual({ ...by, birth: null });
  });

  it('are nobody’s where they are not whole, or do not say of which user', () => {
    const { 'memdrift.uid': _, ...anybodys } = ownerLabels(owner(), env);
    expect(ownerFromLabels(anybodys)).toBeNull();
    expect(ownerFromLabels({})).toBeNull();
    for (const [key, odd] of Object.entries({ owner: 'me', started: 'soon', uid: '-1' })) {
      expect(ownerFromLabels({ ...ownerLabels(owner(), env), [`memdrift.${key}`]: odd })).toBeNull();
    }
  });
});

describe('the name of a service', () => {
  it('begins those of what belongs to it, and no others', () => {
    const name = newServiceName();
    for (const own of ['', '-helper', '-api-1', '_default']) expect(parseServiceName(`${name}${own}`)).toBe(name);
    for (const odd of [`x-${name}`, `${name}0`, `${name}.old`, 'memdrift-of-the-user', '']) {
      expect(parseServiceName(odd)).toBeNull();
    }
  });
});
