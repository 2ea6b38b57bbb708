import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { freePort } from '../service/support.js';

/**
 * Runs the built Action as GitHub's runner does: inputs as `INPUT_` variables, file commands, the state of main given
 * to post, and the signals of a cancelled workflow. Sources: actions/runner, ActionRunner.cs, ProcessInvoker.cs and
 * FileCommandManager.cs.
 */

const ROOT = join(import.meta.dirname, '..', '..');
/** MEMDRIFT_DIST chooses another build than the repository's. */
export const DIST = process.env['MEMDRIFT_DIST'] ?? join(ROOT, 'dist');

/** Node.js 24, on which the runner runs the Action. `.ci/run` fetches it, and demands it by the variable. */
const FETCHED = join(ROOT, '.cache', 'node24', 'bin', 'node');
const NODE_24 = process.env['MEMDRIFT_NODE24'] ?? (existsSync(FETCHED) ? FETCHED : null);

/** The Node.js versions to test on: this one, and 24 where it is here. */
export const NODES: readonly string[] = NODE_24 === null ? [process.execPath] : [process.execPath, NODE_24];

/**
 * The runner waits 7.5 s from SIGINT to SIGTERM and 2.5 s more to SIGKILL. That main ends earlier is held by the virtual
 * clock of cancel.test.ts; here the signals only end what hangs, however slow the machine is.
 */
const SIGTERM_AFTER_MS = 240_000;
const SIGKILL_AFTER_MS = 60_000;

/** Inputs that measure the demo's server, each time on a port of its own. */
export async function demoInputs(change: 'none' | 'leak'): Promise<Record<string, string>> {
  const example = join(ROOT, 'examples', 'demo-server');
  const port = String(await freePort());
  return {
    command: `exec python3 ${join(example, 'server.py')} --port ${port} --change ${change}`,
    workload: join(example, 'workload.jsonl'),
    port,
    mode: 'check',
    cycle: '200',
    settle: '100ms',
    horizon: 'fast',
    gpus: 'none',
    'max-duration': '15m',
  };
}

export interface StepEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** Standard output and error as the job's log shows them. */
  log: string;
  outputs: Record<string, string>;
  summary: string;
}

export interface StepOptions {
  /** Cancels the workflow once the log shows this. */
  cancelAt?: RegExp;
  /** Kills main at once instead, as when the machine is short of memory. */
  kill?: boolean;
  /** The runner dies instead: no signal comes, and nobody reads the step's output any more. */
  runnerDies?: boolean;
}

/** One job on a runner: a workspace, a temporary folder, and at its end the post steps. */
export class Job {
  readonly root = mkdtempSync(join(tmpdir(), 'runner-'));
  readonly workspace = join(this.root, 'work');
  readonly temp = join(this.root, 'temp');
  #state: Record<string, string> = {};
  #inputs: Record<string, string> = {};

  /**
   * @param node that runs the Action
   * @param event name and payload
   * @param around what the runner says of GitHub: GITHUB_API_URL, GITHUB_REPOSITORY and so on
   */
  constructor(
    private readonly node: string,
    private readonly event: { name: string; payload: unknown },
    private readonly around: Readonly<Record<string, string>> = {},
  ) {
    mkdirSync(this.workspace);
    mkdirSync(this.temp);
    writeFileSync(join(this.root, 'event.json'), JSON.stringify(event.payload));
  }

  /** A file of the workspace, as a checkout leaves it. */
  write(path: string, text: string): void {
    const file = join(this.workspace, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** A commit with its files as `actions/checkout` leaves it: detached, and without its history. */
  checkOut(commit: string, files: ReadonlyMap<string, string>): void {
    for (const folder of ['objects', 'refs']) mkdirSync(join(this.workspace, '.git', folder), { recursive: true });
    this.write('.git/HEAD', `${commit}\n`);
    for (const [path, text] of files) this.write(path, text);
  }

  async main(inputs: Readonly<Record<string, string>>, options: StepOptions = {}): Promise<StepEnd> {
    const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
    this.#inputs = { ...notGiven(), ...Object.fromEntries(variables) };
    return this.#step('main', this.#inputs, options);
  }

  async post(): Promise<StepEnd> {
    const variables = Object.entries(this.#state).map(([name, value]) => [`STATE_${name}`, value]);
    return this.#step('post', { ...this.#inputs, ...Object.fromEntries(variables) }, {});
  }

  end(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  async #step(name: 'main' | 'post', variables: Record<string, string>, options: StepOptions): Promise<StepEnd> {
    const file = (command: string): string => join(this.root, `${name}-${command}`);
    for (const command of ['state', 'output', 'summary']) writeFileSync(file(command), '');
    const child = spawn(this.node, [join(DIST, 'action', `${name}.js`)], {
      cwd: this.workspace,
      env: {
        ...outsideActions(process.env),
        ...variables,
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: this.event.name,
        GITHUB_EVENT_PATH: join(this.root, 'event.json'),
        GITHUB_SHA: 'c'.repeat(40),
        GITHUB_WORKSPACE: this.workspace,
        GITHUB_STATE: file('state'),
        GITHUB_OUTPUT: file('output'),
        GITHUB_STEP_SUMMARY: file('summary'),
        RUNNER_TEMP: this.temp,
        ...this.around,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    let cancelled = false;
    const timers: NodeJS.Timeout[] = [];
    const cancel = (): void => {
      cancelled = true;
      if (options.runnerDies === true) {
        for (const stream of [child.stdout, child.stderr]) stream.destroy();
        return;
      }
      child.kill(options.kill === true ? 'SIGKILL' : 'SIGINT');
      timers.push(setTimeout(() => child.kill('SIGTERM'), SIGTERM_AFTER_MS));
      timers.push(setTimeout(() => child.kill('SIGKILL'), SIGTERM_AFTER_MS + SIGKILL_AFTER_MS));
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        log += text;
        if (!cancelled && options.cancelAt?.test(log) === true) cancel();
      });
    }
    const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
      child.on('close', (...end) => resolve(end));
    });
    for (const timer of timers) clearTimeout(timer);
    Object.assign(this.#state, readPairs(readFileSync(file('state'), 'utf8')));
    const outputs = readPairs(readFileSync(file('output'), 'utf8'));
    return { code, signal, log, outputs, summary: readFileSync(file('summary'), 'utf8') };
  }
}

/** The inputs that action.yml declares: the runner passes those that a step does not give, too, empty. */
function notGiven(): Record<string, string> {
  const { inputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as { inputs: object };
  return Object.fromEntries(Object.keys(inputs).map((name) => [`INPUT_${name.toUpperCase()}`, '']));
}

/** The environment without what an Action around the tests would see as its own, and without its proxies. */
export function outsideActions(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = /^(INPUT|STATE|GITHUB|RUNNER|ACTIONS)_|^(https?|all|no)_proxy$/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !own.test(name)));
}

/** `name<<delimiter`, the value's lines, `delimiter`; of a name given twice the last counts. */
function readPairs(text: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i += 1) {
    const [, name, delimiter] = lines[i]?.match(/^([^=]+?)<<(.+)$/) ?? [];
    if (name === undefined || delimiter === undefined) continue;
    const end = lines.indexOf(delimiter, i + 1);
    pairs[name] = lines.slice(i + 1, end).join('\n');
    i = end;
  }
  return pairs;
}
