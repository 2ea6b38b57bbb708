import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll } from 'vitest';
import { chooseGpus } from '../../src/memory/gpu/gpu-choice.js';
import { launch } from '../../src/service/registry.js';
import type { Member, Service, ServiceConfig, ServiceProcess } from '../../src/service/service.js';

export const PROBE = join(import.meta.dirname, '..', '..', 'src', 'probe');
/** Ends what hangs, on the slowest of machines. */
export const HANG_MS = 240_000;

/** A temporary folder of its own for all that a test file's services leave; found by them as the system's. */
export function ownScratch(): { path: string; left(): string[] } {
  const path = mkdtempSync(join(tmpdir(), 'service-test-'));
  const before = { TMPDIR: process.env['TMPDIR'], RUNNER_TEMP: process.env['RUNNER_TEMP'] };
  beforeAll(() => {
    process.env['TMPDIR'] = path;
    delete process.env['RUNNER_TEMP'];
  });
  afterAll(() => {
    if (before.TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before.TMPDIR;
    if (before.RUNNER_TEMP !== undefined) process.env['RUNNER_TEMP'] = before.RUNNER_TEMP;
    rmSync(path, { recursive: true, force: true });
  });
  return { path, left: () => (existsSync(path) ? readdirSync(path) : []) };
}

export function config(change: Partial<ServiceConfig>): ServiceConfig {
  return {
    args: [],
    env: {},
    volumes: [],
    runArgs: [],
    port: 8000,
    healthPath: '/health',
    startupTimeoutMs: HANG_MS,
    gpus: 'none',
    ...change,
  };
}

export interface Launched {
  service: Service;
  names: string[];
  said: string[];
}

/** Launches as the entry points do; `names` also has those of a launch that fails. */
export async function launched(
  change: Partial<ServiceConfig>,
  signal = neverAborted(),
  names: string[] = [],
): Promise<Launched> {
  const said: string[] = [];
  const log = { info: (text: string) => said.push(text), warn: (text: string) => said.push(text) };
  const service = await launch(config(change), {
    probeSource: PROBE,
    env: process.env,
    chooseGpus: (wanted) => chooseGpus(wanted, process.env),
    log,
    signal,
    onName: (name) => names.push(name),
  });
  return { service, names, said };
}

export function neverAborted(): AbortSignal {
  return new AbortController().signal;
}

/** What rejects, as the error itself. */
export async function rejection(work: Promise<unknown>): Promise<Error & { detail?: Record<string, unknown> }> {
  try {
    await work;
  } catch (error) {
    return error as Error & { detail?: Record<string, unknown> };
  }
  throw new Error('it was expected to fail');
}

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** The member that answers requests. */
export function first({ members: [member] }: Service): Member {
  if (member === undefined) throw new Error('a service without members');
  return member;
}

/** The processes of the member that answers. */
export function listed(service: Service): Promise<ServiceProcess[]> {
  return first(service).processes();
}

/** Tells a probe to take a checkpoint and waits for every one to have done so. */
export async function checkpoint(service: Service, seq: number): Promise<Map<string, string>> {
  const { probe } = first(service);
  await probe.command(`${seq} checkpoint 1`);
  return until(async () => {
    const texts = await probe.read();
    const done = [...texts.values()].filter((text) => text.includes(`"k":"done","seq":${seq},`));
    return texts.size > 0 && done.length === texts.size ? texts : null;
  });
}

/** Asks again until it gives something. */
export async function until<T>(ask: () => Promise<T | null | false>, hangMs = HANG_MS): Promise<T> {
  const deadline = performance.now() + hangMs;
  for (;;) {
    const found = await ask();
    if (found !== null && found !== false) return found;
    if (performance.now() > deadline) throw new Error('it did not come');
    await sleep(50);
  }
}

/** Pids of processes with this text in their command line. */
export function pidsOf(text: string): number[] {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/**
 * A server of Python's `http.server`, which python3-minimal has not: so by sockets. `/health` answers STATUS (200);
 * `/eat` takes memory for ever in itself, `/child-eats` in a child. MARK makes its processes detectable.
 */
export const SERVER = `
import os, socket, sys
s = socket.socket(); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind((os.environ.get("HOST", "0.0.0.0"), int(os.environ.get("PORT", "8000")))); s.listen(16)
print("listening", flush=True); print("warned", file=sys.stderr, flush=True)
def eat():
    kept = []
    while True: kept.append(bytearray(os.urandom(1 << 20)))
while True:
    c, _ = s.accept(); line = c.recv(65536).split(b"\\r\\n")[0]; path = line.split(b" ")[1] if line else b""
    c.sendall(b"HTTP/1.1 " + os.environ.get("STATUS", "200 OK").encode() + b"\\r\\nContent-Length: 2\\r\\nConnection: close\\r\\n\\r\\nok"); c.close()
    if path == b"/eat": eat()
    if path == b"/child-eats":
        child = os.fork()
        if child == 0: eat()
        os.waitpid(child, 0)
`;
