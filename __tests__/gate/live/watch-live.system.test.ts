import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { watchLive } from '../../../src/gate/live/watch-live.js';
import { watchMappings } from '../../../src/memory/native/strace.js';
import { Observer } from '../../../src/memory/observer.js';
import { HANG_MS, launched, neverAborted } from '../../service/support.js';

/** Services that somebody else has started and is looking at, watched from outside. */

const JAVA = `
import java.util.*;
public class Leak {
  static final class Session { final byte[] body = new byte[4096]; }
  static final List<Session> KEPT = new ArrayList<>();
  public static void main(String[] words) throws Exception { for (;;) { KEPT.add(new Session()); Thread.sleep(2); } }
}`;
/** Keeps 64 KiB, as a mapping of its own, a hundred times a second. */
const PYTHON = `
import mmap, time
kept = []
while True:
    one = mmap.mmap(-1, 65536); one.write(b"x" * 65536); kept.append(one); time.sleep(0.01)`;

const NO_JAVA = spawnSync('javac', ['-version']).status !== 0;
const NO_STRACE = spawnSync('strace', ['-V']).status !== 0 || process.getuid?.() !== 0;
const folder = mkdtempSync(join(tmpdir(), 'live-'));
const started: ChildProcess[] = [];

beforeAll(() => {
  if (NO_JAVA) return;
  writeFileSync(join(folder, 'Leak.java'), JAVA);
  execFileSync('javac', ['-d', folder, join(folder, 'Leak.java')]);
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function watched(command: readonly [string, ...string[]], intrusive: boolean) {
  const [program, ...words] = command;
  const child = spawn(program, words, { stdio: 'ignore' });
  started.push(child);
  await sleep(2000);
  const { service } = await launched({ url: 'http://127.0.0.1', pid: child.pid ?? 0 });
  const ports = { now: () => performance.now(), sleep: (ms: number) => sleep(ms) };
  const observer = new Observer(service, { ...ports, patienceMs: HANG_MS });
  const watch = (pids: readonly number[]) => watchMappings(pids, neverAborted());
  const live = await watchLive(
    { ...ports, service, observer, watchMappings: watch },
    { what: 'it', durationMs: 4000, intrusive },
  );
  expect(child.exitCode, 'it runs on').toBeNull();
  return live;
}

describe('a service that is watched', () => {
  it.skipIf(NO_JAVA)('names the class of a JVM of which instances stay', async () => {
    const { classes, untold } = await watched(['java', '-cp', folder, 'Leak'], true);
    expect(classes[0]).toMatchObject({ kind: 'instances', owner: 'Leak$Session' });
    expect(untold).toEqual([]);
  });

  it.skipIf(NO_JAVA)('stops nothing unless it may, and says what that would tell', async () => {
    const { classes, untold } = await watched(['java', '-cp', folder, 'Leak'], false);
    expect(classes).toEqual([]);
    expect(untold).toEqual([{ who: 'classes', why: 'intrusive', detail: '' }]);
  });

  it.skipIf(NO_STRACE)('names native code whose mappings stay', async () => {
    const { mappings, layers, untold } = await watched(['python3', '-c', PYTHON], true);
    expect(layers.find(({ series }) => series === 'process/resident')).toMatchObject({ grows: true });
    expect(mappings[0]).toMatchObject({ library: expect.stringContaining('mmap') });
    expect(untold).toEqual([{ who: 'python', why: 'no-probe', detail: '' }]);
  });
});
