import { type ChildProcess, spawn } from 'node:child_process';
import { access, constants, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Environment } from '../service.js';

/** What a program may say, on stdout and on stderr each: a part of an answer would be read as the whole. */
const OUTPUT_LIMIT_BYTES = 8 * 1024 * 1024;

/** Between SIGTERM and SIGKILL, and how long a killed program is then waited for: in the kernel it may hang for ever. */
const KILL_AFTER_MS = 500;
const GONE_AFTER_MS = 1000;

/** How long what a program has left behind may keep its output open once the program itself has ended. */
const OUTPUT_OPEN_MS = 10_000;

/** Exit code of what a signal has ended: as a shell has it of SIGKILL. */
const KILLED = 137;

/** What a program came to. */
export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

export interface RunLimits {
  signal?: AbortSignal;
  /** How long it may take; without it as long as it takes. */
  timeoutMs?: number;
  /** How long it may say nothing; without it as long as it likes. */
  silentMs?: number;
  /** All that it gets of an environment; its file is found by the PATH there. */
  env: Environment;
}

/** The program is not installed here. */
export class NotInstalledError extends Error {
  override readonly name = 'NotInstalledError';
}

/**
 * Runs a program silently and waits for its end, whatever its exit code. What it started ends with it where it has to be
 * ended: it leads a process group of its own.
 * @throws NotInstalledError; the signal's reason, or Error where it takes or is silent longer than it may, or says more
 * than it may: it is ended then
 */
export async function run(program: string, args: readonly string[], limits: RunLimits): Promise<Ended> {
  limits.signal?.throwIfAborted();
  const { env } = limits;
  const file = isAbsolute(program) ? program : await locate(program, env);
  if (file === null) throw new NotInstalledError(`${program}: not installed here`);
  limits.signal?.throwIfAborted();
  const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const what = `${program} ${args[0] ?? ''}`;
  const tooMuch = new AbortController();
  const reachBound = (): void =>
    tooMuch.abort(new Error(`${what}: more than ${OUTPUT_LIMIT_BYTES / 1024 / 1024} MiB of output`));
  const stdout = new BoundedOutput(reachBound);
  const stderr = new BoundedOutput(reachBound);
  child.stdout.on('data', (data: Buffer) => stdout.add(data));
  child.stderr.on('data', (data: Buffer) => stderr.add(data));
  const signal = AbortSignal.any([tooMuch.signal, ...(limits.signal === undefined ? [] : [limits.signal])]);
  const code = await endWithin(child, what, { ...limits, signal });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** The environment without the relative folders of its PATH: what lies in the checkout is none of the machine's programs. */
export function withAbsolutePath(env: Environment): Environment {
  return { ...env, PATH: (env['PATH'] ?? '').split(delimiter).filter(isAbsolute).join(delimiter) };
}

/** The program's file on the given environment's PATH; null where there is none. Relative folders are left out. */
export async function locate(program: string, env: Environment): Promise<string | null> {
  for (const folder of (withAbsolutePath(env)['PATH'] ?? '').split(delimiter).filter(Boolean)) {
    const file = join(folder, program);
    try {
      await access(file, constants.X_OK);
      if ((await stat(file)).isFile()) return file;
    } catch {
      // Not in this one.
    }
  }
  return null;
}

/** Exit code of the child. */
async function endWithin(child: ChildProcess, what: string, limits: RunLimits): Promise<number> {
  const { signal, timeoutMs, silentMs } = limits;
  running.add(child);
  const ended = endOf(child).finally(() => running.delete(child));
  let forget = (): void => {};
  const tooLong = new Promise<never>((_, reject) => {
    const after = (ms: number | undefined, how: string): NodeJS.Timeout | undefined =>
      ms === undefined ? undefined : setTimeout(() => reject(new Error(`${what}: ${how} ${ms / 1000} s`)), ms);
    const late = after(timeoutMs, 'no end within');
    const mute = after(silentMs, 'no progress for');
    const heard = (): unknown => mute?.refresh();
    const cancel = (): void => reject(signal?.reason);
    child.stdout?.on('data', heard);
    child.stderr?.on('data', heard);
    signal?.addEventListener('abort', cancel, { once: true });
    forget = () => {
      clearTimeout(late);
      clearTimeout(mute);
      signal?.removeEventListener('abort', cancel);
    };
  });
  try {
    return await Promise.race([ended, tooLong]);
  } catch (error) {
    await kill(child, ended);
    throw error;
  } finally {
    forget();
  }
}

/** Resolves once it has ended and its output is read. */
async function endOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let open: NodeJS.Timeout | undefined;
    const end = (code: number): void => {
      clearTimeout(open);
      release(child);
      resolve(code);
    };
    child.once('error', reject);
    child.once('exit', (code) => {
      open = setTimeout(() => end(code ?? KILLED), OUTPUT_OPEN_MS);
    });
    child.once('close', (code) => end(code ?? KILLED));
  });
}

/** Ends its process group, politely first. What cannot be ended is left behind, and holds nothing up. */
async function kill(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  const gone = ended.then(
    () => true,
    () => true,
  );
  for (const [signal, patienceMs] of [
    ['SIGTERM', KILL_AFTER_MS],
    ['SIGKILL', GONE_AFTER_MS],
  ] as const) {
    send(child, signal);
    if (await Promise.race([gone, within(patienceMs)])) break;
  }
  // Also where the program has ended on SIGTERM and what it started has not.
  send(child, 'SIGKILL');
  release(child);
}

function within(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms));
}

function send({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Gone already.
  }
}

/** Neither the child nor its pipes hold this process up any longer. */
function release(child: ChildProcess): void {
  child.stdout?.destroy();
  child.stderr?.destroy();
  child.unref();
}

/** None of them outlives this process. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) send(child, 'SIGKILL');
});

class BoundedOutput {
  readonly #chunks: Buffer[] = [];
  #bytes = 0;

  constructor(private readonly reachBound: () => void) {}

  add(data: Buffer): void {
    this.#bytes += data.length;
    if (this.#bytes > OUTPUT_LIMIT_BYTES) this.reachBound();
    else this.#chunks.push(data);
  }

  text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }
}
