import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { removeInTime } from '../../../src/service/cleanup/remove-in-time.js';
import { engineState } from '../../../src/service/container/container-state.js';
import { findImage } from '../../../src/service/container/image.js';
import { tryDocker } from '../../../src/service/engine/docker.js';
import { newServiceName } from '../../../src/service/names.js';
import { ServiceError } from '../../../src/service/service.js';
import { HANG_MS, launched, ownScratch, pidsOf, rejection, until } from '../support.js';

const scratch = ownScratch();
const path = process.env['PATH'];
afterEach(() => {
  vi.useRealTimers();
  process.env['PATH'] = path;
});

describe('docker', () => {
  it('is said to be missing where it is, with what else there is', async () => {
    process.env['PATH'] = '/no/such/folder';
    const error = await rejection(launched({ image: 'python' }));
    expect(error).toBeInstanceOf(ServiceError);
    expect(error.message).toBe('docker: not found on this machine');
    expect(error.detail).toMatchObject({ remedy: expect.stringContaining('command instead of image') });
    expect(scratch.left()).toEqual([]);
  });
});

const bin = mkdtempSync(join(tmpdir(), 'docker-test-'));
afterAll(() => rmSync(bin, { recursive: true, force: true }));

let fakes = 0;
/** A docker of this script in place of the real one; it is found by this duration, which a hanging one sleeps for. */
function fakeDocker(script: (hang: string) => string): string {
  fakes += 1;
  const seconds = `${8000 + fakes}.${process.pid}`;
  writeFileSync(join(bin, 'docker'), `#!/bin/sh\n${script(`sleep ${seconds}`)}\n`);
  chmodSync(join(bin, 'docker'), 0o755);
  process.env['PATH'] = `${bin}:${path}`;
  return seconds;
}

describe('docker that hangs and ignores its end', () => {
  const hangs = (hang: string): string => `trap '' TERM INT HUP\nwhile :; do ${hang}; done`;

  it('is ended, and what waits for it is told', { timeout: HANG_MS }, async () => {
    const seconds = fakeDocker(hangs);
    const error = await rejection(tryDocker(['ps'], process.env, { timeoutMs: 300 }));
    expect(error).toBeInstanceOf(ServiceError);
    expect(error.message).toBe('docker ps: no end within 0.3 s');
    expect(await until(async () => pidsOf(seconds).length === 0, HANG_MS)).toBe(true);
  });

  it('does not hold a clean-up up: what may be left is told, with what removes it', { timeout: HANG_MS }, async () => {
    fakeDocker(hangs);
    const said: string[] = [];
    const name = newServiceName();
    await removeInTime([name], 300, process.env, { warn: (text) => said.push(text) });
    expect(said).toEqual([
      `${name} may be left, for its removal did not end in time; to remove it: ` +
        `docker rm --force --volumes $(docker ps --all --quiet --filter name=${name}); docker volume rm --force ${name}`,
    ]);
  });
});

describe('an engine that stops meanwhile', () => {
  const inspecting = (line: string) => (): string => `echo '${line}' >&2; exit 1`;

  it('is told apart from a container that is gone', async () => {
    fakeDocker(inspecting('Error response from daemon: No such container: x'));
    expect(await engineState('x', process.env)).toMatchObject({ running: false });
    fakeDocker(inspecting('Cannot connect to the Docker daemon at unix:///var/run/docker.sock.'));
    const error = await rejection(engineState('x', process.env));
    expect(error).toBeInstanceOf(ServiceError);
    expect(error.message).toMatch(/^docker container inspect: Cannot connect to the Docker daemon/);
  });
});

describe('a pull', () => {
  it('ends when it has said nothing for 20 minutes, and does not count as the launch', {
    timeout: HANG_MS,
  }, async () => {
    const seconds = fakeDocker(
      (hang) => `case "$1" in image) exit 1;; version) echo 28;; pull) echo layer; exec ${hang};; esac`,
    );
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const counted: string[] = [];
    const pulling = async <T>(pull: () => Promise<T>): Promise<T> => {
      counted.push('stops');
      return pull().finally(() => counted.push('goes on'));
    };
    const log = { info: () => undefined, warn: () => undefined };
    const signal = new AbortController().signal;
    const found = findImage('x', { log, signal, env: process.env, pulling });
    const failed = rejection(found);
    while (pidsOf(seconds).length === 0) await turn();
    // Its first line is read by then.
    await turn();
    await turn();
    expect(counted).toEqual(['stops']);
    vi.advanceTimersByTime(20 * 60_000);
    expect((await failed).message).toBe('docker pull: no progress for 1200 s');
    expect(counted).toEqual(['stops', 'goes on']);
    expect(pidsOf(seconds)).toEqual([]);
  });
});
