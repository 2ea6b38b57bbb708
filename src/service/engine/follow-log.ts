import { type ChildProcess, spawn } from 'node:child_process';
import type { LineCounter } from '../line-counter.js';
import type { Environment } from '../service.js';
import { withAbsolutePath } from './exec.js';

/** What is kept of what docker says itself, where its log ends at once. */
const ERROR_CHARACTERS = 400;

/**
 * Counts the lines that a container writes from now on, both streams, until it ends or {@link LogFollower.close} is called.
 * Where docker cannot give its log (a driver that keeps none) or stops giving it, the counter learns why.
 */
export class LogFollower {
  readonly #child: ChildProcess;
  #closed = false;

  constructor(container: string, counter: LineCounter, env: Environment) {
    const child = spawn('docker', ['logs', '--follow', '--tail', '0', container], {
      env: withAbsolutePath(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    let said = '';
    counter.follow(child.stdout);
    counter.follow(child.stderr);
    child.stderr.on('data', (text: string) => {
      said = (said + text).slice(-ERROR_CHARACTERS);
    });
    const ended = (why: string): void => {
      running.delete(child);
      if (!this.#closed) counter.fail(`docker logs: ${why}`);
    };
    child.once('error', ({ message }) => ended(message));
    child.once('close', (code) =>
      ended(code === 0 ? 'it ended before the run' : (reasonIn(said) ?? `exit code ${code}`)),
    );
    running.add(child);
    // It holds nobody up: the run ends whether or not docker does.
    child.unref();
  }

  /** Idempotent; never throws. */
  close(): void {
    this.#closed = true;
    this.#child.kill('SIGKILL');
    this.#child.stdout?.destroy();
    this.#child.stderr?.destroy();
  }
}

/** None of them outlives this process. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Docker's own last words: the container's standard error comes the same way. */
function reasonIn(text: string): string | undefined {
  const line = text.trim().split('\n').at(-1) ?? '';
  return /^error/i.test(line) ? line.replace(/^Error response from daemon: /, '') : undefined;
}
