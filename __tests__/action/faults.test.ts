import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { leaveResult } from '../../src/action/step-failure.js';
import { leaveServices } from '../../src/action/step-state.js';
import { readEvent } from '../../src/github/events/event.js';
import { demoInputs, Job, NODES } from './emulator.js';

/** The built Action on a runner that fails. */

const PUSH = { name: 'push', payload: { before: 'b'.repeat(40), after: 'a'.repeat(40) } };
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

it('is not measured without a folder for its files: one line that names it, exit 3', async () => {
  const job = new Job(NODE, PUSH, { RUNNER_TEMP: join(dir, 'gone') });
  try {
    const end = await job.main(await demoInputs('none'));
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
});

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
