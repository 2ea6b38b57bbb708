import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { access, readdir, readFile, readlink } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { AllocatedGrowth } from '../../series/explained.js';
import { mappedBalance, type StackGrowth } from './mapping-balance.js';
import { baseName, frameOf, frameText, type NativeFrame, toldFrame } from './native-frames.js';
import { type MappingCall, StraceLines } from './strace-lines.js';

/** Why nobody watches: the tool is not there, or may not. */
export interface NoWatch {
  state: 'missing' | 'refused';
  /** In the tool's words. */
  detail: string;
}

/** Watches what processes map, between two windows of requests. */
export interface MappingWatch {
  state: 'watching';
  /** The first window is over. */
  mark(): void;
  /** Lets the processes go. @returns what stayed, by the code that mapped it */
  stop(): Promise<AllocatedGrowth[]>;
  /** The same, without an answer; nothing once it is stopped. */
  kill(): void;
}

const CALLS = 'trace=mmap,munmap,mremap,clone,clone3,fork,vfork';
/** Processes of one service that are watched. */
const PROCESSES = 16;
const CALLS_KEPT = 200_000;
const OUTPUT_LINES = 2_000_000;
const STDERR_CHARACTERS = 2000;
/** How long strace may take to attach, and to let go before it is killed: the kernel lets go then. */
const ATTACH_MS = 10_000;
const RELEASE_MS = 5000;
const NAMED = 16;
const FRAMES = 8;
const DEBUG_INFO_MS = 5000;

/**
 * Attaches strace to processes and all of their threads. It needs the rights of a debugger: root, or the same user where
 * `kernel.yama.ptrace_scope` is 0. What it watches runs on when strace ends, however that ends.
 */
export async function watchMappings(pids: readonly number[], signal: AbortSignal): Promise<MappingWatch | NoWatch> {
  const watched = pids.slice(0, PROCESSES);
  const hasFiles = await isSameRoot(watched);
  const words = ['-f', '-k', '-q', '-e', CALLS, '-e', 'signal=none', '-o', '|cat'];
  for (const pid of watched) words.push('-p', `${pid}`);
  const child = spawn('strace', words, { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env['PATH'] ?? '' } });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  signal.addEventListener('abort', kill, { once: true });
  const calls: MappingCall[] = [];
  let second = Number.POSITIVE_INFINITY;
  const lines = new StraceLines((call) => {
    if (calls.length < CALLS_KEPT) calls.push(call);
  });
  const read = reading(child, (line) => lines.line(line));
  const ended = endOf(child);
  void ended.then(() => {
    process.removeListener('exit', kill);
    signal.removeEventListener('abort', kill);
  });
  let problem = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    problem = (problem + text).slice(0, STDERR_CHARACTERS);
  });
  const failed = await Promise.race([ended, attached(watched, child.pid)]);
  if (failed !== null) {
    kill();
    const detail = problem.trim().split('\n')[0] ?? '';
    return { state: failed === 'ENOENT' ? 'missing' : 'refused', detail: detail.replace(/\p{C}/gu, ' ') };
  }
  const processes = await threadsOf(watched);
  return {
    state: 'watching',
    mark: () => {
      second = calls.length;
    },
    stop: async () => {
      child.kill('SIGINT');
      const timer = setTimeout(kill, RELEASE_MS);
      await Promise.all([ended, read]);
      clearTimeout(timer);
      lines.end();
      return told(mappedBalance(calls, second, processes), hasFiles);
    },
    kill,
  };
}

/** How it ended: an error's code, `ended` else. */
function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'failed'));
    child.on('exit', () => resolve('ended'));
  });
}

function reading(child: ChildProcess, take: (line: string) => void): Promise<void> {
  if (child.stdout === null) return Promise.resolve();
  let count = 0;
  const lines = createInterface({ input: child.stdout, crlfDelay: 0 });
  lines.on('line', (line) => {
    count += 1;
    if (count <= OUTPUT_LINES) take(line);
  });
  return new Promise((resolve) => lines.on('close', () => resolve()));
}

/** Null once the kernel says that strace traces all of them, or those that are left; `not attached` after a while. */
async function attached(pids: readonly number[], tracer: number | undefined): Promise<string | null> {
  const until = Date.now() + ATTACH_MS;
  for (;;) {
    const states = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/status`, 'latin1').catch(() => null)));
    const alive = states.filter((state) => state !== null);
    if (alive.length > 0 && alive.every((state) => new RegExp(`^TracerPid:\\s+${tracer}$`, 'm').test(state)))
      return null;
    if (Date.now() > until) return 'not attached';
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The process of each thread. */
async function threadsOf(pids: readonly number[]): Promise<Map<number, number>> {
  const threads = await Promise.all(pids.map((pid) => readdir(`/proc/${pid}/task`).catch(() => [])));
  return new Map(
    pids.flatMap((pid, at) => (threads[at] ?? []).map((thread): [number, number] => [Number(thread), pid])),
  );
}

/** Whether they see the same files as we do: in a container the same path is another file. */
async function isSameRoot(pids: readonly number[]): Promise<boolean> {
  const namespaceOf = (pid: number | 'self'): Promise<string> => readlink(`/proc/${pid}/ns/mnt`).catch(() => '');
  const own = await namespaceOf('self');
  return own !== '' && (await Promise.all(pids.map(namespaceOf))).every((one) => one === own);
}

/** By the frame that is told: several ways lead to one. */
async function told(growth: readonly StackGrowth[], hasFiles: boolean): Promise<AllocatedGrowth[]> {
  const groups = new Map<string, { frame: NativeFrame; most: StackGrowth; all: StackGrowth[] }>();
  for (const one of growth) {
    const frame = toldFrame(one.stack);
    if (frame === null) continue;
    const key = `${frame.library} ${frame.function ?? frame.address}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { frame, most: one, all: [one] });
    else group.all.push(one);
  }
  const sum = (all: readonly StackGrowth[], of: 'bytes' | 'count'): [number, number] => [
    all.reduce((total, one) => total + one[of][0], 0),
    all.reduce((total, one) => total + one[of][1], 0),
  ];
  return Promise.all(
    [...groups.values()].slice(0, NAMED).map(async ({ frame, most, all }): Promise<AllocatedGrowth> => {
      const bytes = sum(all, 'bytes');
      const frames = most.stack.map(frameOf).filter((one) => one !== null);
      return {
        ...(hasFiles ? await sourceOf(frame) : { file: null, line: null }),
        function: frame.function,
        library: baseName(frame.library),
        grew: sum(all, 'count'),
        bytes: bytes[1],
        sampled: bytes,
        frames: frames.slice(0, FRAMES).map(frameText),
        by: 'strace',
      };
    }),
  );
}

/** The line in a library that has debug information and lies here; null else. */
async function sourceOf({ library, address }: NativeFrame): Promise<{ file: string | null; line: number | null }> {
  const none = { file: null, line: null };
  if (
    !library.startsWith('/') ||
    !(await access(library).then(
      () => true,
      () => false,
    ))
  )
    return none;
  // The frame's address is that of the return.
  const words = ['-e', library, `0x${(address - 1).toString(16)}`];
  const text = await new Promise<string>((resolve) => {
    execFile('addr2line', words, { timeout: DEBUG_INFO_MS, maxBuffer: 65536 }, (error, out) =>
      resolve(error ? '' : out),
    );
  });
  const [, file, line] = /^(\/[^\n]{1,500}):(\d{1,9})/.exec(text) ?? [];
  if (file === undefined || Number(line) === 0) return none;
  return { file: file.replace(/\p{C}/gu, ' '), line: Number(line) };
}
