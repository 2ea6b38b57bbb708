import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseRecording } from '../../src/recording/parse-recording.js';
import { noDisks, SmallDisk } from '../fakes/small-disk.js';
import { freePort } from '../service/support.js';

/** The built command line on a machine that fails: the exit code is the verdict's, and 1 is a regression only. */

const ROOT = join(import.meta.dirname, '..', '..');
const CLI = join(ROOT, 'dist', 'cli', 'index.js');
const EXAMPLE = join(ROOT, 'examples', 'demo-server');
/** Detects that something hangs. */
const HANG_MS = 600_000;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cli-faults-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

class Command {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  err = '';
  out = '';

  /** @param shell line around the words, which are `"$@"` */
  constructor(words: readonly string[], shell = 'exec "$@"', node: readonly string[] = []) {
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
async function measuring(out: string, change: 'none' | 'leak'): Promise<string[]> {
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

/** A recording of 64 cycles whose one series grows by 1 MiB a cycle of 200 requests. */
function regression(): string {
  const series = { 'process/resident': { unit: 'bytes', better: 'lower', granularity: 4096, gated: ['drift'] } };
  const lines: object[] = [{ format: 'memdrift.recording', version: 1, series }];
  for (let cycle = 0; cycle <= 64; cycle++) {
    const values = { 'process/resident': 2 ** 28 + cycle * 2 ** 20 };
    lines.push({ kind: 'checkpoint', cycle, requests: 200 * cycle, t: 10 * cycle, epoch: 1, values });
    lines.push({ kind: 'cycle', cycle, sent: 200, ok: 200, errors: {}, latency_ms: { p50: 1, p95: 2, p99: 3 } });
  }
  const path = join(dir, 'grows.memdrift.ndjson');
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return path;
}

describe.skipIf(noDisks !== null)(`a disk that is full (${noDisks ?? 'real ones'})`, () => {
  let disk: SmallDisk;
  beforeEach(() => {
    disk = new SmallDisk(dir, '256k');
  });
  afterEach(() => disk.end());

  it(
    'before anything is measured: exit 3, one line that names the path and the room',
    async () => {
      disk.fill();
      const { code, out, err } = await new Command(await measuring(disk.path, 'none')).ended;
      expect(code).toBe(3);
      expect(err).toMatch(
        new RegExp(`^memdrift: ${disk.path}: cannot be written: no space left on the device; needs \\d+\\.\\d MiB\n$`),
      );
      expect(out).toBe('');
      expect((await new Command([...(await measuring(disk.path, 'none')), '--bisect']).ended).code).toBe(125);
    },
    HANG_MS,
  );

  it(
    'meanwhile: the leak is a regression still, exit 1, and the recording lies elsewhere',
    async () => {
      const run = new Command(await measuring(disk.path, 'leak'), 'exec "$@" >/dev/full');
      await run.said('ready at');
      disk.fill();
      const { code, err } = await run.ended;
      expect(code, err).toBe(1);
      const [, kept = ''] = /needs [\d.]+ KiB; the recording is in (\S+)/.exec(err) ?? [];
      expect(parseRecording(readFileSync(kept, 'utf8'), kept).recording.verdict?.verdict).toBe('regression');
      expect(err).toContain(`${disk.path}/report.html: cannot be written: no space left on the device; needs`);
      expect(err).toContain('standard output cannot be written: no space left on the device');
      expect(err).not.toContain('internal error');
      expect(readdirSync(disk.path).filter((name) => name.endsWith('.tmp') || name.endsWith('.lock'))).toEqual([]);
    },
    HANG_MS,
  );
});

it(
  'keeps the verdict and all of the recording when its folder is removed meanwhile',
  async () => {
    const out = join(dir, 'out');
    const run = new Command(await measuring(out, 'leak'));
    await run.said('cycle 1');
    rmSync(out, { recursive: true });
    const { code, err } = await run.ended;
    expect(code, err).toBe(1);
    const path = join(out, 'memdrift.memdrift.ndjson');
    expect(parseRecording(readFileSync(path, 'utf8'), path).recording.verdict?.verdict).toBe('regression');
    expect(readdirSync(out).sort()).toEqual(['memdrift.memdrift.ndjson', 'report.html', 'report.json', 'report.md']);
  },
  HANG_MS,
);

it(
  'refuses a second run in the same folder, and takes over what a dead one has left: one of several',
  async () => {
    const out = join(dir, 'out');
    const first = new Command(await measuring(out, 'none'));
    await first.said('launching');
    const second = await new Command(await measuring(out, 'none')).ended;
    expect(second).toMatchObject({ code: 2, out: '' });
    expect(second.err).toBe(
      `memdrift: option "--out": another run of memdrift, process ${first.child.pid}, writes there; ` +
        `allowed: another folder, or ${out}/.memdrift.lock removed where it no longer runs\n`,
    );
    first.child.kill('SIGKILL');
    await first.ended;
    expect(existsSync(join(out, '.memdrift.lock'))).toBe(true);

    const takers = await Promise.all(Array.from({ length: 3 }, async () => new Command(await measuring(out, 'none'))));
    const winner = await Promise.any(takers.map((taker) => taker.said('launching').then(() => taker)));
    const others = takers.filter((taker) => taker !== winner);
    for (const { ended } of others)
      expect(await ended).toMatchObject({ code: 2, err: expect.stringContaining('writes there') });
    winner.child.kill('SIGINT');
    expect((await winner.ended).code).toBe(130);
    expect(existsSync(join(out, '.memdrift.lock'))).toBe(false);
  },
  HANG_MS,
);

it(
  'ends with the verdict where standard output is full',
  async () => {
    const { code, err } = await new Command(['judge', regression()], 'exec "$@" >/dev/full').ended;
    expect(code).toBe(1);
    expect(err).toBe('memdrift: warning: standard output cannot be written: no space left on the device\n');
    expect((await new Command(['judge', regression()], 'exec "$@" >/dev/full 2>&1').ended).code).toBe(1);
  },
  HANG_MS,
);

it(
  'is told, not killed, where a file may not be so large',
  async () => {
    const words = ['report', regression(), '--html', join(dir, 'page.html')];
    const { code, err } = await new Command(words, 'ulimit -f 8; exec "$@"').ended;
    expect(code).toBe(2);
    expect(err).toMatch(
      /page\.html: cannot be written: larger than a file may be here \(ulimit -f\); needs \d+\.\d KiB\n$/,
    );
    expect(readdirSync(dir).filter((name) => name.includes('page'))).toEqual([]);
  },
  HANG_MS,
);

describe('an end that nobody foresaw is never a verdict', () => {
  const recording = ['record', '--target', 'http://127.0.0.1:1', '--listen', '127.0.0.1:0', '--out', 'w.jsonl'];

  it.each([
    ['an error that nobody caught', 'throw new Error("boom")'],
    ['a promise that nobody caught', 'Promise.reject(new Error("boom"))'],
  ])(
    '%s: 70, with a request for a report',
    async (_, bug) => {
      const preload = join(dir, 'bug.cjs');
      writeFileSync(
        preload,
        `const t = setInterval(() => { if (process.listenerCount('uncaughtException') === 0) return; clearInterval(t); ${bug}; }, 50);`,
      );
      const { code, err } = await new Command(recording, 'exec "$@"', ['--require', preload]).ended;
      expect(err).toMatch(/memdrift: internal error, please report it with these lines:\nError: boom/);
      expect(code).toBe(70);
    },
    HANG_MS,
  );

  it('a package that is not whole: 70', () => {
    cpSync(join(ROOT, 'dist', 'cli'), join(dir, 'cli'), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [join(dir, 'cli', 'index.js'), 'judge'], {
      encoding: 'utf8',
    });
    expect(stderr).toContain('memdrift: internal error, please report it with these lines:');
    expect(status).toBe(70);
  });

  it('work that is never over: 70', () => {
    cpSync(join(ROOT, 'dist', 'cli'), join(dir, 'cli'), { recursive: true });
    cpSync(join(ROOT, 'dist', 'package.json'), join(dir, 'package.json'));
    const never = 'export const run = () => new Promise(() => undefined);';
    cpSync(join(ROOT, 'dist', 'package.json'), join(dir, 'memdrift', 'package.json'));
    writeFileSync(join(dir, 'memdrift', 'cli.js'), never);
    expect(spawnSync(process.execPath, [join(dir, 'cli', 'index.js')]).status).toBe(70);
  });

  it('a Node.js that is too old: 2, and a line that says which is needed', () => {
    const preload = join(dir, 'old.cjs');
    const versions = "{ ...process.versions, node: '12.22.12' }";
    writeFileSync(preload, `Object.defineProperty(process, 'versions', { value: ${versions} });`);
    const { status, stderr } = spawnSync(process.execPath, ['--require', preload, CLI, 'judge'], { encoding: 'utf8' });
    expect(stderr).toMatch(/^memdrift: found Node\.js .*; allowed: 20\.11 or newer\n$/);
    expect(status).toBe(2);
  });
});

it('has a door that an old Node.js can read: no word of it is younger than the language of 2009', () => {
  const text = readFileSync(CLI, 'utf8').replace(/'[^']*'/g, "''");
  expect(text).not.toMatch(/\b(import|export|const|let|class|async|await)\b|=>|`|\?\?|\?\./);
  expect(JSON.parse(readFileSync(join(ROOT, 'dist', 'cli', 'package.json'), 'utf8'))).toEqual({ type: 'commonjs' });
});
