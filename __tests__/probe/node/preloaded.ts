import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseProbeLine } from '../../../src/memory/probe/probe-line.js';
import { ProbeReader, type ProbeStream } from '../../../src/memory/probe/probe-reader.js';
import { probeVariables } from '../../../src/service/service-environment.js';

const LIB = join(import.meta.dirname, '../../../src/probe');
/** PROBE_NODE chooses another Node than the one that runs the tests. */
const NODE = process.env['PROBE_NODE'] ?? process.execPath;

/** The two directories of a probe, and Node processes that have it. */
export class Gate {
  readonly root = mkdtempSync(join(tmpdir(), 'node probe-'));
  readonly out = join(this.root, 'out');
  readonly #reader = new ProbeReader();
  readonly #started: ChildProcess[] = [];
  #seq = 0;

  constructor() {
    mkdirSync(this.out);
    writeFileSync(join(this.root, 'command'), '');
  }

  /** Starts a script that is a service: it prints a line once it is ready, which is waited for. */
  async serve(script: string, env: Record<string, string> = {}): Promise<ChildProcess> {
    const child = this.#start(`${script}; setInterval(() => undefined, 1000); console.log("ready")`, env);
    await once(child.stdout ?? child, 'data');
    return child;
  }

  /** Runs a script to its end. */
  async run(script: string, env: Record<string, string> = {}): Promise<{ code: number | null; said: string }> {
    const child = this.#start(script, env);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += part));
    const [code] = await once(child, 'close');
    return { code, said };
  }

  /** Writes a file that scripts find in MEMDRIFT_DIR. */
  file(name: string, text: string): string {
    const path = join(this.root, name);
    writeFileSync(path, text);
    return path;
  }

  /** @param env with BEFORE, a script that Node loads before the probe */
  #start(script: string, { BEFORE, ...env }: Record<string, string>): ChildProcess {
    const variables = { PATH: process.env['PATH'] ?? '', MEMDRIFT_DIR: this.root, MEMDRIFT_OUT: this.out, ...env };
    const { NODE_OPTIONS } = probeVariables(LIB, env, []);
    const before = BEFORE === undefined ? '' : `--require "${BEFORE}" `;
    const child = spawn(NODE, ['-e', script], {
      env: { ...variables, NODE_OPTIONS: before + NODE_OPTIONS },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#started.push(child);
    return child;
  }

  /** Gives a command, and waits until so many processes have obeyed. */
  async tell(words: string, processes = 1): Promise<number> {
    const seq = this.say(words);
    while (this.streams().filter(({ done }) => done.has(seq)).length < processes) await sleep(20);
    return seq;
  }

  say(words: string): number {
    this.#seq += 1;
    writeFileSync(join(this.root, 'next'), `${this.#seq} ${words}\n`);
    renameSync(join(this.root, 'next'), join(this.root, 'command'));
    return this.#seq;
  }

  /** What the gate makes of the files: every line of them must be one that it knows. */
  streams(): ProbeStream[] {
    const files = new Map(readdirSync(this.out).map((name) => [name, readFileSync(join(this.out, name), 'latin1')]));
    for (const text of files.values()) {
      for (const line of text.split('\n').slice(0, -1)) {
        if (parseProbeLine(line) === null) throw new Error(`the gate does not take ${line}`);
      }
    }
    return this.#reader.update(files);
  }

  only(): ProbeStream {
    const [stream, ...others] = this.streams();
    if (stream === undefined || others.length > 0) throw new Error(`found ${others.length} more streams, or none`);
    return stream;
  }

  close(): void {
    for (const child of this.#started) child.kill('SIGKILL');
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Field 22 of the process's stat: clock ticks since boot. */
export function startOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
}
