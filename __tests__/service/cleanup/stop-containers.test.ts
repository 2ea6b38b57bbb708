import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { EngineObject } from '../../../src/service/cleanup/engine-objects.js';
import { losesSignal, stopContainers } from '../../../src/service/cleanup/stop-containers.js';
import { thisOwner } from '../../../src/service/names.js';
import { rejection, until } from '../support.js';

const bin = mkdtempSync(join(tmpdir(), 'stop-containers-'));
const ARGV = join(bin, 'argv');
const env = { ...process.env, PATH: `${bin}:${process.env['PATH']}` };
afterAll(() => rmSync(bin, { recursive: true, force: true }));

/** A docker that keeps its words, and then does this. */
function fakeDocker(then: string): void {
  rmSync(ARGV, { force: true });
  writeFileSync(join(bin, 'docker'), `#!/bin/sh\necho "$*" >${ARGV}.part && mv ${ARGV}.part ${ARGV}\n${then}\n`);
  chmodSync(join(bin, 'docker'), 0o755);
}
const argv = (): string | null => (existsSync(ARGV) ? readFileSync(ARGV, 'utf8').trim() : null);

/** A container as inspected. Its pid is of another engine's machine: what it hears cannot be seen. */
const container = (id: string, pid = process.pid): EngineObject => ({
  ...{ id, pid, name: 'memdrift-0123456789ab', service: 'memdrift-0123456789ab', owner: thisOwner() },
  ...{ image: null, mounted: [], stopSignal: null },
});

describe('containers', () => {
  it('are stopped at once, with the ten seconds that docker gives; those that have ended are not', async () => {
    fakeDocker('exit 0');
    await stopContainers([container('one'), container('two'), container('ended', 0)], env);
    expect(argv()).toBe('stop -t 10 one two');
  });

  it('have a second where the run is cancelled', async () => {
    fakeDocker('exit 0');
    await stopContainers([container('one')], env, AbortSignal.abort());
    expect(argv()).toBe('stop -t 1 one');
  });

  it('are not waited for any longer once it is cancelled', async () => {
    fakeDocker('exec sleep 3600');
    const cancel = new AbortController();
    const stopped = rejection(stopContainers([container('one')], env, cancel.signal));
    await until(async () => argv());
    cancel.abort(new Error('cancelled'));
    expect((await stopped).message).toBe('cancelled');
  });

  it('need no docker where none runs', async () => {
    fakeDocker('exit 0');
    await stopContainers([container('ended', 0)], env);
    expect(argv()).toBeNull();
  });
});

/** Of a process that catches or blocks these signals (bit n - 1 of the mask), first of its namespace. */
const status = (masks: { caught?: string; blocked?: string; pids?: string } = {}): string =>
  [
    'Name:\tpython3',
    `NSpid:\t${masks.pids ?? '4711\t1'}`,
    `SigBlk:\t${masks.blocked ?? '0000000000000000'}`,
    'SigIgn:\t0000000001001000',
    `SigCgt:\t${masks.caught ?? '0000000000000002'}`, // SIGINT, as every Python
    '',
  ].join('\n');

describe('the stop signal of a container', () => {
  it('is lost on a first process without a handler for it', () => {
    expect(losesSignal(status(), 'SIGTERM')).toBe(true);
    expect(losesSignal(status(), '15')).toBe(true);
  });

  it.each([
    ['with a handler', status({ caught: '0000000000004000' }), 'SIGTERM'],
    ['that has it blocked, to wait for it', status({ blocked: '0000000000004000' }), 'SIGTERM'],
    ['with a handler for the one that the image names', status(), 'INT'],
    ['that shares the namespace of the host', status({ pids: '4711' }), 'SIGTERM'],
    ['whose signal is not known by name', status(), 'SIGRTMIN+3'],
    ['of which nothing can be read', '', 'SIGTERM'],
  ])('is heard by a process %s', (_, text, signal) => {
    expect(losesSignal(text, signal)).toBe(false);
  });
});
