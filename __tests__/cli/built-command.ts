import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../service/support.js';

/** The built command line as a process of its own. */

export const ROOT = join(import.meta.dirname, '..', '..');
export const CLI = join(ROOT, 'dist', 'cli', 'index.js');
const EXAMPLE = join(ROOT, 'examples', 'demo-server');

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

export class Command {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  err = '';
  out = '';

  /**
   * @param dir its working directory and temporary folder
   * @param shell line around the words, which are `"$@"`
   * @param node words of Node.js itself
   */
  constructor(dir: string, words: readonly string[], shell = 'exec "$@"', node: readonly string[] = []) {
    const argv = [process.execPath, ...node, CLI, ...words];
    const env = { ...process.env, RUNNER_TEMP: '', TMPDIR: dir };
    this.child = spawn('bash', ['-c', shell, 'bash', ...argv], { cwd: dir, env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child.stdout?.on('data', (text: Buffer) => {
      this.out += text.toString();
    });
    this.child.stderr?.on('data', (text: Buffer) => {
      this.err += text.toString();
    });
    this.ended = new Promise((resolve) => {
      this.child.on('close', (code) => resolve({ code, out: this.out, err: this.err }));
    });
  }

  /** Until it has said so on standard error. */
  async said(what: string): Promise<void> {
    const over = this.ended.then(({ err }) => {
      if (!err.includes(what)) throw new Error(`it never said "${what}": ${err}`);
    });
    while (!this.err.includes(what)) {
      await Promise.race([over, new Promise((resolve) => this.child.stderr?.once('data', resolve))]);
    }
  }
}
/** A run of the example server; `leak` ends as a regression within some seconds. */
export async function measuring(out: string, change: 'none' | 'leak'): Promise<string[]> {
  const port = String(await freePort());
  const command = `exec python3 ${EXAMPLE}/server.py --port ${port} --change ${change}`;
  const plan = ['--cycle', '200', '--horizon', 'fast', '--settle', '50ms', '--gpus', 'none'];
  return [
    'run',
    '--command',
    command,
    '--port',
    port,
    '--workload',
    `${EXAMPLE}/workload.jsonl`,
    ...plan,
    '--out',
    out,
  ];
}
