import { randomUUID } from 'node:crypto';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type ExecOptions, exec } from '@actions/exec';
import { endAll, listProcesses, marked } from './host-processes.js';

/** What is kept of a program's output, each of stdout and stderr; the rest is dropped. */
const OUTPUT_LIMIT_BYTES = 8 * 1024 * 1024;

/** Environment variable by which a running program is found again. */
const MARK = 'MEMDRIFT_RUN';

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
  /** What it is given of the environment; without it all of ours. */
  env?: Readonly<Record<string, string>>;
}

/** The program is not installed here. */
export class NotInstalledError extends Error {
  override readonly name = 'NotInstalledError';
}

/**
 * Runs a program silently and waits for its end, whatever its exit code.
 * @throws NotInstalledError; the signal's reason, or Error where it takes longer than it may: it is ended then
 */
export async function run(program: string, args: readonly string[], limits: RunLimits = {}): Promise<Ended> {
  limits.signal?.throwIfAborted();
  const stdout = new BoundedOutput();
  const stderr = new BoundedOutput();
  const mark = randomUUID();
  const options: ExecOptions = {
    env: { ...(limits.env ?? wholeEnvironment()), [MARK]: mark },
    silent: true,
    ignoreReturnCode: true,
    listeners: { stdout: (data) => stdout.add(data), stderr: (data) => stderr.add(data) },
  };
  const ended = exec(`"${locate(program)}"`, [...args], options);
  try {
    const code = await within(ended, `${program} ${args[0] ?? ''}`, limits);
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  } catch (error) {
    // `exec` gives no handle of its child, so that is found by its environment.
    await endAll(async () => marked(await listProcesses(), MARK, mark));
    throw error;
  }
}

function wholeEnvironment(): Record<string, string> {
  const known = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(known);
}

/** Its file on PATH. Looked for here: `exec` complains on standard output of each folder that it may not enter. */
function locate(program: string): string {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const file = join(folder, program);
    try {
      accessSync(file, constants.X_OK);
      if (folder !== '' && statSync(file).isFile()) return file;
    } catch {
      // Not in this one.
    }
  }
  throw new NotInstalledError(`${program}: not installed here`);
}

async function within<T>(work: Promise<T>, what: string, { signal, timeoutMs }: RunLimits): Promise<T> {
  let forget = (): void => {};
  const given = new Promise<never>((_, reject) => {
    const cancel = (): void => reject(signal?.reason);
    const late = (): void => reject(new Error(`${what}: no end within ${(timeoutMs ?? 0) / 1000} s`));
    const timer = timeoutMs === undefined ? undefined : setTimeout(late, timeoutMs);
    signal?.addEventListener('abort', cancel, { once: true });
    forget = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    };
  });
  try {
    return await Promise.race([work, given]);
  } finally {
    forget();
    work.catch(() => undefined); // it may fail later, when nobody waits for it any more
  }
}

class BoundedOutput {
  readonly #chunks: Buffer[] = [];
  #bytes = 0;

  add(data: Buffer): void {
    const kept = data.subarray(0, OUTPUT_LIMIT_BYTES - this.#bytes);
    this.#chunks.push(kept);
    this.#bytes += kept.length;
  }

  text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }
}
