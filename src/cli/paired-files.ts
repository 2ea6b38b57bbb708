import { basename } from 'node:path';
import type { Overrides } from '../drift/budget/rules.js';
import type { Side } from '../drift/cause.js';
import type { PairedResult } from '../drift/paired/paired-figures.js';
import { type PairedRun, pairedTrouble, RUN_ORDER } from '../drift/paired/paired-runs.js';
import type { Recording } from '../recording/recording.js';
import { UsageError } from '../series/usage-error.js';

/** A recording and its path. */
export interface Read {
  path: string;
  recording: Recording;
}

/** The recordings of a paired A/B check. */
export interface PairedFiles {
  /** In the order of measurement. */
  runs: AbRead[];
  why: PairedResult['why'];
  /** The run that they confirm; null where there is none. */
  checked: Read | null;
}

interface AbRead extends Read, PairedRun {
  ab: NonNullable<Recording['header']['ab']>;
}

const ALLOWED = 'allowed: one recording, or all recordings of one paired A/B check (NAME-ab-1-base ...)';

/**
 * Recognises the recordings of one paired A/B check, given in any order, with the run that they confirm.
 * @param baselines number of baseline recordings given
 * @returns null for one recording that is judged alone
 * @throws UsageError with one line, for any other set of recordings
 */
export function pairedOf(given: readonly Read[], baselines: number, overrides: Overrides): PairedFiles | null {
  const runs = given.flatMap(asRun).sort((a, b) => a.ab.run - b.ab.run);
  const others = given.filter(({ recording }) => recording.header.ab === undefined);
  const [first] = runs;
  if (first === undefined) {
    if (given.length > 1) throw new UsageError(`found ${given.length} recordings; ${ALLOWED}`);
    return null;
  }
  // A single A/B recording is judged like any other, unless it ended the check and so is all of it.
  const isAll = (): boolean => first.ab.run === 1 && baselines === 0 && pairedTrouble(runs, overrides) !== null;
  if (given.length === 1 && !isAll()) return null;
  const { why } = first.ab;
  const checked = checkedOf(others, first, baselines);
  assertRow(runs, checked);
  if (runs.length < RUN_ORDER.length && pairedTrouble(runs, overrides) === null) {
    const missing = RUN_ORDER.map((side, i) => `${i + 1} (${side})`).slice(runs.length);
    throw new UsageError(
      `${runs.at(-1)?.path}: did not end the paired A/B check, and the runs after it are missing: ${missing.join(', ')}`,
    );
  }
  return { runs, why, checked };
}

function asRun({ path, recording }: Read): AbRead[] {
  const { ab } = recording.header;
  return ab === undefined ? [] : [{ path, recording, ab, side: ab.side, file: basename(path) }];
}

/**
 * The run that the A/B runs confirm; null where they confirm none.
 * @throws UsageError where it is missing, or where a recording does not belong to the check
 */
function checkedOf(others: readonly Read[], { path, ab: { why } }: AbRead, baselines: number): Read | null {
  // A run without a comparable baseline ended before its first cycle and has nothing to judge.
  const measured = others.filter(({ recording }) => why !== 'no-baseline' || recording.cycles.length > 0);
  const [checked, another] = why === 'confirm' ? measured : [undefined, ...measured];
  if (another !== undefined) {
    throw new UsageError(
      `${another.path}: is neither a run of the paired A/B check nor the run that it confirms; ${ALLOWED}`,
    );
  }
  if (why !== 'confirm') {
    if (baselines === 0) return null;
    throw new UsageError(
      'option "--baseline": found with the recordings of a paired A/B check; allowed: only where they confirm a run that had a stored baseline',
    );
  }
  if (checked !== undefined && baselines > 0) return checked;
  const missing = checked === undefined ? 'that run' : 'its --baseline';
  throw new UsageError(
    `${path}: confirms a run that had a stored baseline, and ${missing} is missing; allowed: that run's recording too, with --baseline`,
  );
}

/** @throws UsageError where the runs are not 1, 2, 3 ... of one check, each made after the one before */
function assertRow(runs: readonly AbRead[], checked: Read | null): void {
  let before = checked;
  for (const [i, run] of runs.entries()) {
    const { path, recording, ab } = run;
    const found = `${path}: found A/B run ${ab.run} of ${ab.of}, of the ${ab.side}`;
    const side: Side | undefined = RUN_ORDER[i];
    if (ab.run !== i + 1 || ab.of !== RUN_ORDER.length || ab.side !== side) {
      const expected = side === undefined ? `at most ${i} runs` : `run ${i + 1} of ${RUN_ORDER.length}, of the ${side}`;
      throw new UsageError(`${found}; allowed here: ${expected}`);
    }
    if (before !== null && !follows(recording, before.recording)) {
      throw new UsageError(`${found}, from another check than ${before.path}; ${ALLOWED}`);
    }
    before = run;
  }
}

/** Whether a recording may belong to the same check as an earlier one: a folder may also hold an older check's. */
function follows({ header }: Recording, { header: before }: Recording): boolean {
  const why = before.ab === undefined || before.ab.why === header.ab?.why;
  return why && header.name === before.name && (header.created ?? '') >= (before.created ?? '');
}
