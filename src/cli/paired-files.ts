import { basename } from 'node:path';
import type { Overrides } from '../drift/budget/rules.js';
import type { Side } from '../drift/cause.js';
import type { PairedResult } from '../drift/paired/paired-figures.js';
import { type PairedRun, pairedTrouble, RUN_ORDER } from '../drift/paired/paired-runs.js';
import type { Recording } from '../recording/recording.js';
import { UsageError } from '../series/usage-error.js';

/** A recording and where it lies. */
export interface Read {
  path: string;
  recording: Recording;
}

/** The recordings of base and change side by side. */
export interface Beside {
  /** In the order in which they were made. */
  runs: AbRead[];
  why: PairedResult['why'];
  /** The run that they are to confirm; null where there is none. */
  checked: Read | null;
}

interface AbRead extends Read, PairedRun {
  ab: NonNullable<Recording['header']['ab']>;
}

const ALLOWED = 'allowed: one recording, or those of one change and its base side by side (NAME-ab-1-base ...)';

/**
 * What recordings given together are: those that one check made side by side, in any order, with the run that they are
 * to confirm; null for one that is judged by itself.
 * @param baselines number of stored recordings given
 * @throws UsageError with one line, for anything else
 */
export function besideOf(given: readonly Read[], baselines: number, overrides: Overrides): Beside | null {
  const runs = given.flatMap(asRun).sort((a, b) => a.ab.run - b.ab.run);
  const others = given.filter(({ recording }) => recording.header.ab === undefined);
  const [first] = runs;
  if (first === undefined) {
    if (given.length > 1) throw new UsageError(`found ${given.length} recordings; ${ALLOWED}`);
    return null;
  }
  // One of them is judged as any other recording; where it ended them, it is all that there is.
  const isAll = (): boolean => first.ab.run === 1 && baselines === 0 && pairedTrouble(runs, overrides) !== null;
  if (given.length === 1 && !isAll()) return null;
  const { why } = first.ab;
  const checked = checkedOf(others, first, baselines);
  assertRow(runs, checked);
  if (runs.length < RUN_ORDER.length && pairedTrouble(runs, overrides) === null) {
    const missing = RUN_ORDER.map((side, i) => `${i + 1} (${side})`).slice(runs.length);
    throw new UsageError(
      `${runs.at(-1)?.path}: did not end the runs side by side, and those after it are missing: ${missing.join(', ')}`,
    );
  }
  return { runs, why, checked };
}

function asRun({ path, recording }: Read): AbRead[] {
  const { ab } = recording.header;
  return ab === undefined ? [] : [{ path, recording, ab, side: ab.side, file: basename(path) }];
}

/**
 * The run that is to be confirmed, of what was given beside those side by side; null where they confirm none.
 * @throws UsageError where it is missing, or does not belong there
 */
function checkedOf(others: readonly Read[], { path, ab: { why } }: AbRead, baselines: number): Read | null {
  // A run that found no baseline to be compared with ended before its first cycle, and tells nothing.
  const told = others.filter(({ recording }) => why !== 'no-baseline' || recording.cycles.length > 0);
  const [checked, another] = why === 'confirm' ? told : [undefined, ...told];
  if (another !== undefined) {
    throw new UsageError(
      `${another.path}: is none of the runs side by side, nor the run that they confirm; ${ALLOWED}`,
    );
  }
  if (why !== 'confirm') {
    if (baselines === 0) return null;
    throw new UsageError(
      'option "--baseline": found it beside runs of base and change; allowed: where they confirm a run by a stored baseline',
    );
  }
  if (checked !== undefined && baselines > 0) return checked;
  const missing = checked === undefined ? 'that run' : 'its --baseline';
  throw new UsageError(
    `${path}: confirms a run by a stored baseline, and ${missing} is missing; allowed: that run's recording too, with --baseline`,
  );
}

/** @throws UsageError where the runs are not 1, 2, 3 ... of one check, each made after the one before */
function assertRow(runs: readonly AbRead[], checked: Read | null): void {
  let before = checked;
  for (const [i, run] of runs.entries()) {
    const { path, recording, ab } = run;
    const found = `${path}: found run ${ab.run} of ${ab.of} side by side, of ${ab.side}`;
    const side: Side | undefined = RUN_ORDER[i];
    if (ab.run !== i + 1 || ab.of !== RUN_ORDER.length || ab.side !== side) {
      const expected = side === undefined ? `none, there are ${i}` : `run ${i + 1} of ${RUN_ORDER.length}, of ${side}`;
      throw new UsageError(`${found}; allowed here: ${expected}`);
    }
    if (before !== null && !follows(recording, before.recording)) {
      throw new UsageError(`${found}, but of another check than ${before.path}; ${ALLOWED}`);
    }
    before = run;
  }
}

/** Whether a recording may be of the same check as one that was made before it: a folder may hold an older check's, too. */
function follows({ header }: Recording, { header: before }: Recording): boolean {
  const why = before.ab === undefined || before.ab.why === header.ab?.why;
  return why && header.name === before.name && (header.created ?? '') >= (before.created ?? '');
}
