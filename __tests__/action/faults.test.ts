import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveResult } from '../../src/action/step-failure.js';
import { leaveServices } from '../../src/action/step-state.js';
import { readEvent } from '../../src/github/events/event.js';
import { noDisks, SmallDisk } from '../fakes/small-disk.js';
import { freePort } from '../service/support.js';
import { Job, NODES } from './emulator.js';

/** The built Action on a runner that fails. */

const EXAMPLE = join(import.meta.dirname, '..', '..', 'examples', 'demo-server');
const PUSH = { name: 'push', payload: { before: 'b'.repeat(40), after: 'a'.repeat(40) } };
/** Detects that something hangs. */
const HANG_MS = 600_000;
const NODE = NODES[0] ?? process.execPath;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'action-faults-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
});

async function inputsFor(change: 'none' | 'leak'): Promise<Record<string, string>> {
  const port = String(await freePort());
  return {
    command: `exec python3 ${join(EXAMPLE, 'server.py')} --port ${port} --change ${change}`,
    workload: join(EXAMPLE, 'workload.jsonl'),
    port,
    mode: 'check',
    cycle: '200',
    settle: '100ms',
    horizon: 'fast',
    gpus: 'none',
    'max-duration': '15m',
  };
}

it(
  'is not measured without a folder for its files: one line that names it, exit 3',
  async () => {
    const job = new Job(NODE, PUSH, { RUNNER_TEMP: join(dir, 'gone') });
    try {
      const end = await job.main(await inputsFor('none'));
      expect(end.code, end.log).toBe(3);
      expect(end.log.match(/^::error::.*$/gm)).toEqual([
        expect.stringMatching(
          new RegExp(`^::error::memdrift: ${dir}/gone: cannot be written: no such file; needs \\d+\\.\\d [KM]iB$`),
        ),
      ]);
      expect(end.outputs).toEqual({ verdict: 'not-measured' });
    } finally {
      job.end();
    }
  },
  HANG_MS,
);

it('tells of a state that cannot be left, and ends nothing', () => {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.stubEnv('GITHUB_STATE', join(dir, 'gone'));
  leaveServices(['memdrift-000000000000']);
  expect(String(said.mock.calls[0]?.[0])).toMatch(/^::warning::memdrift: cannot save state for the post step: /);
});

it.each([
  ['gone', () => join(dir, 'gone')],
  ['full', () => '/dev/full'],
])('tells of an output that cannot be written, and ends nothing (%s)', (_, path) => {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.stubEnv('GITHUB_OUTPUT', path());
  const session = { inputs: {}, event: readEvent('repository_dispatch', {}), context: null };
  leaveResult(session, dir, { gate: 'memdrift', exit: 3, message: 'memdrift: no' });
  expect(said.mock.calls.map(([text]) => String(text)).join('')).toMatch(/::warning::memdrift: no output "result": /);
  expect(JSON.parse(readFileSync(join(dir, 'result.json'), 'utf8'))).toMatchObject({ exit: 3 });
});

describe.skipIf(noDisks !== null)(`on a disk that is full (${noDisks ?? 'real ones'})`, () => {
  let disk: SmallDisk;
  beforeEach(() => {
    disk = new SmallDisk(dir, '128k');
  });
  afterEach(() => disk.end());

  it(
    'fails a change that leaks with exit 1, though neither outputs, state, summary nor report can be written',
    async () => {
      chmodSync(disk.path, 0o777);
      const job = new Job(NODE, PUSH, {
        RUNNER_TEMP: disk.path,
        GITHUB_OUTPUT: '/dev/full',
        GITHUB_STATE: join(dir, 'gone'),
        GITHUB_STEP_SUMMARY: join(dir, 'gone'),
        TMPDIR: dir,
      });
      try {
        const end = await job.main(await inputsFor('leak'));
        expect(end.code, end.log).toBe(1);
        expect(end.log).toMatch(/^::error::memdrift \(memdrift\): regression: /m);
        expect(end.log).toMatch(/^::warning::memdrift: .*report\.html: cannot be written: no space left .*; needs \d/m);
        expect(end.log).not.toContain('internal error');
        const [left = ''] = readdirSync(disk.path).filter((name) => name.startsWith('memdrift-'));
        expect(readdirSync(join(disk.path, left)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      } finally {
        job.end();
      }
    },
    HANG_MS,
  );

  it(
    'keeps the output to what is there',
    async () => {
      const job = new Job(NODE, PUSH, { RUNNER_TEMP: disk.path, TMPDIR: dir });
      try {
        const end = await job.main(await inputsFor('leak'));
        expect(end.code, end.log).toBe(1);
        expect(end.outputs['verdict']).toBe('regression');
        expect(end.outputs['report']).toBeUndefined();
        expect(readFileSync(end.outputs['recording'] ?? '', 'utf8')).toContain('"kind":"verdict"');
      } finally {
        job.end();
      }
    },
    HANG_MS,
  );
});
