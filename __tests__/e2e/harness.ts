import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReportFinding, ReportModel } from '../../src/report/model/report-model.js';

/** Runs the built command line as a user would, in a process group of its own, and tells what it left behind. */

const ROOT = join(import.meta.dirname, '..', '..');
/** MEMDRIFT_DIST chooses another build than the repository's. */
export const CLI = join(process.env['MEMDRIFT_DIST'] ?? join(ROOT, 'dist'), 'cli', 'index.js');
export const IMAGE = 'memdrift-test/torch-server:local';
export const WORKLOAD = join(ROOT, 'examples', 'torch-server', 'workload.jsonl');
const NAME = 'torch';

/**
 * The plan that base and head share: the whole workload a cycle, and the fast horizon. The server is at rest 200 ms
 * after its last answer; two requests in flight are what two cores serve.
 */
export const PLAN = ['--cycle', '40', '--horizon', 'fast', '--settle', '200ms', '--concurrency', '2'];

export interface RunEnd {
  code: number | null;
  stdout: string;
  stderr: string;
  /** What `--out` holds; null where the run ended without it. */
  report: ReportModel | null;
  recording: string | null;
  /** Containers, processes and temporary files of the run that outlived it. */
  left: string[];
}

export interface RunOptions {
  /** Presses Ctrl-C once the recording has this many checkpoints. */
  interruptAtCheckpoints?: number;
  /** Folder of a `run` that is kept; without it, one that is removed. */
  out?: string;
}

/** Words of `memdrift run` against the torch server; `variant` is one of examples/torch-server/variants.py. */
export function runWords(variant: string | null, baseline: string): string[] {
  const env = variant === null ? [] : ['--env', `VARIANT=${variant}`];
  return ['run', '--image', IMAGE, '--workload', WORKLOAD, '--name', NAME, '--baseline', baseline, ...PLAN, ...env];
}

/** Runs `memdrift` with these words; a `run` gets an `--out` folder, and explains nothing unless it is told to. */
export async function memdrift(words: readonly string[], options: RunOptions = {}): Promise<RunEnd> {
  const scratch = mkdtempSync(join(tmpdir(), 'e2e-'));
  const temporary = join(scratch, 'tmp');
  const out = options.out ?? join(scratch, 'out');
  mkdirSync(temporary);
  const explains = words.includes('--explain') ? [] : ['--explain', 'never'];
  const further = words[0] === 'run' ? ['--out', out, ...explains] : [];
  const child = spawn(process.execPath, [CLI, ...words, ...further], {
    cwd: scratch,
    env: { ...process.env, TMPDIR: temporary, RUNNER_TEMP: temporary, NO_COLOR: '1', CI: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${CLI} could not be started`);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  const file = join(out, `${NAME}.memdrift.ndjson`);
  if (options.interruptAtCheckpoints !== undefined) {
    await checkpoints(file, options.interruptAtCheckpoints, () => child.exitCode !== null);
    // A terminal sends it to the whole group: the docker client that may be running gets it too.
    process.kill(-pid, 'SIGINT');
  }
  const code = await ended;
  const end: RunEnd = {
    code,
    stdout,
    stderr,
    report: read(join(out, 'report.json'), (text) => JSON.parse(text) as ReportModel),
    recording: read(file, (text) => text),
    left: [...dockerObjects(pid), ...processes(pid), ...readdirSync(temporary).map((name) => `file ${name}`)],
  };
  rmSync(scratch, { recursive: true, force: true });
  return end;
}

/** The finding of a series in the report. */
export function finding(end: RunEnd, series: string): ReportFinding {
  const found = end.report?.findings.find((one) => one.series === series);
  if (found === undefined) throw new Error(`no finding of ${series}; ${story(end)}`);
  return found;
}

/** All that a failed assertion needs to be understood. */
export function story(end: RunEnd): string {
  return `exit ${end.code}, left: ${end.left.join(', ') || 'nothing'}\n${end.stdout}\n${end.stderr.slice(-4000)}`;
}

/** Containers and volumes that name the run's process as their owner. */
function dockerObjects(pid: number): string[] {
  return [
    ['container', 'ls', '--all', '--format', '{{.Names}} {{.Label "memdrift.owner"}}'],
    ['volume', 'ls', '--format', '{{.Name}} {{.Label "memdrift.owner"}}'],
  ].flatMap((words) =>
    lines(execFileSync('docker', [...words, '--filter', 'label=memdrift=1'], { encoding: 'utf8' }))
      .filter((line) => line.includes(` ${pid}@`))
      .map((line) => `${words[0]} ${line}`),
  );
}

/** Processes of the session that the run was the leader of. */
function processes(session: number): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const stat = read(join('/proc', pid, 'stat'), (text) => text);
      // "pid (name) state ppid pgrp session": the name may hold spaces and brackets.
      const [, , , ofSession] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
      return Number(ofSession) === session ? [`process ${stat?.split(')')[0]})`] : [];
    });
}

async function checkpoints(file: string, wanted: number, over: () => boolean): Promise<void> {
  const seen = (): number => read(file, (text) => text.split('"kind":"checkpoint"').length - 1) ?? 0;
  while (seen() < wanted && !over()) await sleep(50);
}

function read<T>(path: string, parse: (text: string) => T): T | null {
  if (!existsSync(path)) return null;
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    // A process that ended between the listing and the reading.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH' || (error as NodeJS.ErrnoException).code === 'ENOENT')
      return null;
    throw error;
  }
}

export function lines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
