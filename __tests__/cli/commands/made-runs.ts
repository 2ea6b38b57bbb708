import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { RunResult } from '../../../src/cli/commands/run-once.js';
import type { Verdict } from '../../../src/drift/verdict.js';
import type { GateResult } from '../../../src/gate/gate.js';
import type { Recording } from '../../../src/recording/recording.js';
import { finding, judgementOf, QUIET, readings, recordingOf, report } from '../../report/scenes.js';

/**
 * Results for the commands that are made of several runs, whose verdicts are the test's: real runs of the example end as
 * they should, and the end-to-end tests have those.
 */

const GROWN = readings(1.21, 3.1, 0.1);

/** What a run came to. @param storedAt where its recording was stored as a baseline */
export function madeRun(verdict: Verdict, part: Partial<GateResult> = {}): RunResult {
  const grows = finding('heap/allocated', GROWN, { verdict: 'regression', mib: [3.1, 2.9, 3.3] });
  const judgement = judgementOf(verdict, `it is ${verdict}`, [verdict === 'regression' ? grows : QUIET.heap]);
  const recording: Recording = recordingOf({ 'heap/allocated': GROWN });
  const result: GateResult = {
    judgement,
    recording,
    recordingPath: 'out/x.memdrift.ndjson',
    hasRecording: true,
    stored: [],
    baselines: [],
    storedAt: null,
    notes: [],
    context: { base: null, baseGrows: null },
    others: [],
    ab: null,
    ...part,
  };
  return { result, model: report(judgement, { recording }), files: {} };
}

/** A temporary folder of the command's own, with a Python on the PATH that no test starts. */
export function exampleFolder(): { dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'memdrift-runs-'));
  writeFileSync(join(dir, 'python3'), '#!/bin/sh\nexit 0\n');
  chmodSync(join(dir, 'python3'), 0o755);
  vi.stubEnv('PATH', dir);
  vi.stubEnv('TMPDIR', dir);
  return {
    dir,
    remove: () => {
      vi.unstubAllEnvs();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

export const DIST = join(import.meta.dirname, '..', '..', '..', 'dist');
