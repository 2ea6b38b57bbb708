import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { Environment } from '../service.js';
import { withAbsolutePath } from './exec.js';

/** What is kept of what the program says on standard error. */
const ERROR_CHARACTERS = 8192;

interface PipedLimits {
  signal: AbortSignal;
  timeoutMs: number;
  /** All that it gets of an environment. */
  env: Environment;
}

/**
 * Runs a program whose output is too large to keep, and hands it over while it comes. The program is ended at once when
 * `consume` throws.
 * @returns its exit code and the beginning of its standard error
 * @throws what `consume` throws, the signal's reason, Error where it takes longer than it may or cannot be started
 */
export async function piped(
  program: string,
  args: readonly string[],
  { signal, timeoutMs, env }: PipedLimits,
  consume: (output: Readable) => Promise<void>,
): Promise<{ code: number; stderr: string }> {
  signal.throwIfAborted();
  const late = AbortSignal.timeout(timeoutMs);
  const child = spawn(program, args, {
    env: withAbsolutePath(env),
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: AbortSignal.any([signal, late]),
    killSignal: 'SIGKILL',
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(0, ERROR_CHARACTERS);
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject).once('close', (code) => resolve(code ?? 1));
  });
  try {
    // Together: a program that was not started or was ended gives its consumer nothing to wait for.
    const [code] = await Promise.all([ended, consume(child.stdout)]);
    return { code, stderr };
  } catch (error) {
    signal.throwIfAborted();
    if (late.aborted) throw new Error(`${program} ${args[0] ?? ''}: no end within ${timeoutMs / 1000} s`);
    throw error;
  } finally {
    child.kill('SIGKILL');
    child.stdout.destroy();
    child.stderr.destroy();
  }
}
