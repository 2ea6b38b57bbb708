import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LogFollower } from '../../../src/service/engine/follow-log.js';
import { LineCounter } from '../../../src/service/line-counter.js';

const IMAGE = 'memdrift-test/debian:12';

const docker = (...words: string[]): string => execFileSync('docker', words, { encoding: 'utf8' }).trim();

const started: string[] = [];
const followers: LogFollower[] = [];

function container(script: string, ...words: string[]): string {
  const id = docker('run', '-d', '-i', ...words, IMAGE, 'sh', '-c', script);
  started.push(id);
  return id;
}

function counting(id: string): LineCounter {
  const counter = new LineCounter(['pool leak']);
  followers.push(new LogFollower(id, counter, process.env));
  return counter;
}

afterEach(() => {
  for (const follower of followers.splice(0)) follower.close();
  for (const id of started.splice(0)) docker('rm', '-f', id);
});

describe('following the log of a container', () => {
  it('counts the lines of both streams, and those of a log that is rotated', async () => {
    const script = 'while :; do echo pool leak; echo pool leak >&2; sleep 0.02; done';
    const counter = counting(container(script, '--log-opt', 'max-size=1k', '--log-opt', 'max-file=2'));
    await vi.waitFor(() => expect(counter.now().counts?.['pool leak']).toBeGreaterThan(200), { timeout: 240_000 });
  });

  it('says why where the engine keeps no log', async () => {
    const counter = counting(container('while :; do echo pool leak; sleep 1; done', '--log-driver', 'none'));
    await vi.waitFor(() => expect(counter.now().problem).toMatch(/^docker logs: .*(driver|exit code)/), {
      timeout: 240_000,
    });
    expect(counter.now().counts).toBeNull();
  });

  it('says that the log has ended with the container', async () => {
    const counter = counting(container('read line'));
    docker('stop', '-t', '0', started.at(-1) ?? '');
    await vi.waitFor(() => expect(counter.now().problem).toMatch(/^docker logs: /), { timeout: 240_000 });
  });

  it('ends quietly when it is closed', async () => {
    const counter = counting(container('sleep 600'));
    for (const follower of followers.splice(0)) follower.close();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(counter.now()).toEqual({ counts: { 'pool leak': 0 }, problem: null });
  });
});
