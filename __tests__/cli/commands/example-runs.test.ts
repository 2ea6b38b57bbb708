import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runAt, type Said } from '../../fakes/terminal.js';

/** The commands that measure the embedded example, with a Python that claims to be new enough and cannot run it. */

const DIST = join(import.meta.dirname, '..', '..', '..', 'dist');

let dir: string;
let path: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-example-'));
  writeFileSync(join(dir, 'python3'), '#!/bin/sh\ncase "$1" in -c) exit 0 ;; esac\necho no server today >&2\nexit 7\n');
  chmodSync(join(dir, 'python3'), 0o755);
  path = `${dir}:${process.env['PATH']}`;
  vi.stubEnv('PATH', path);
  vi.stubEnv('TMPDIR', dir);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
});

const memdrift = (...words: string[]): Promise<Said> =>
  runAt([...words, '--out', join(dir, 'out')], { dist: DIST, env: { PATH: path, RUNNER_TEMP: dir } });

/** Everything in the temporary folder that a command left behind beside its output folder. */
const left = (): string[] => readdirSync(dir).filter((name) => !['python3', 'out'].includes(name));

describe('an example that cannot be measured', () => {
  it('is no demo: each chapter says what was expected, and the exit is 3', async () => {
    const { code, out, err } = await memdrift('demo');
    expect(err.match(/^expected .*$/gm)).toEqual([
      expect.stringMatching(/^expected pass, got not-measured: /),
      expect.stringMatching(/^expected regression, got not-measured: /),
      expect.stringMatching(/^expected pass, got not-measured: /),
    ]);
    expect(out.match(/^not-measured +\d\..*$/gm)).toHaveLength(3);
    expect(out).toMatch(/^Not as expected, in \d+ s\. Reports: /m);
    expect(code).toBe(3);
    expect(readdirSync(join(dir, 'out')).toSorted()).toEqual(['cache', 'leak', 'main']);
    expect(left()).toEqual([]);
  });

  it('is no calibration: the reason, where the recordings are, and exit 3', async () => {
    const { code, out, err } = await memdrift('calibrate', '--runs', '2');
    expect(err).toMatch(/^memdrift: no calibration: run 1 of 1: not-measured: .*; the recordings/m);
    expect([code, out]).toEqual([3, '']);
    expect(readdirSync(join(dir, 'out'))).not.toContain('calibration.json');
    expect(left()).toEqual([]);
  });

  it('is a self-test that failed before any leak: no baseline, and exit 3', async () => {
    const { code, out, err } = await memdrift('self-test');
    expect(out).toMatch(
      /^self-test of the embedded example, .*\nself-test FAILED: the unchanged service has no usable baseline: not-measured: /,
    );
    expect(err).not.toContain('injected leak');
    expect(code).toBe(3);
    expect(readdirSync(join(dir, 'out'))).toEqual(['baseline']);
    expect(left()).toEqual([]);
  });
});
