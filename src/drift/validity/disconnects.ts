import type { CycleRecord, Recording } from '../../recording/recording.js';
import type { MissedWhy, Note, UntestedDisconnects } from '../cause.js';
import { ALPHA, LAST_LOOK } from '../constants.js';
import { binomialTail, fisherTail } from '../stats/exact-tests.js';
import { notMeasured, type Problem } from '../verdict.js';

/** Share of a class's planned disconnects that may fail to come about: answers end sooner by chance. */
const TOLERATED = 0.1;
/** Classes that a note names, those with most planned disconnects first. */
const MAX_NAMED = 3;

/** The planned disconnects of one class over all cycles. */
interface Disconnects {
  planned: number;
  delivered: number;
  /** Without those whose answer ended at the very point: of it nothing was left. */
  missed: number;
  why: MissedWhy | null;
}

/**
 * Classes whose disconnects come about less often than in the base, beyond chance (exact test, at an error of `ALPHA` for
 * all classes and looks): the service does other work than the base did. Where the base misses them as well, or there is
 * none, {@link untestedDisconnects} tells of them.
 */
export function disconnectProblems(here: readonly CycleRecord[], there: readonly CycleRecord[]): Problem[] {
  const base = poolOf(there);
  const classes = [...poolOf(here)];
  const level = ALPHA / (Math.max(1, classes.length) * LAST_LOOK);
  return classes.flatMap(([name, { planned, missed, why }]): Problem[] => {
    const usual = base.get(name);
    if (usual === undefined || missed / planned <= usual.missed / usual.planned + TOLERATED) return [];
    if (fisherTail(missed, planned, usual.missed, usual.planned) > level) return [];
    const shares = { share: missed / planned, usual: usual.missed / usual.planned };
    return [notMeasured({ rule: 'disconnects-missed', class: name, planned, why, ...shares })];
  });
}

/** Classes of which more than a tenth of the disconnects did not come about: what leaks on them is not excluded. */
export function untestedDisconnects(candidate: Recording): Note[] {
  const classes = [...poolOf(candidate.cycles.filter(({ cycle }) => cycle >= 1))];
  const level = ALPHA / Math.max(1, classes.length);
  const untested = classes
    .filter(([, { planned, delivered }]) => binomialTail(planned - delivered, planned, TOLERATED) <= level)
    .map(([name, { planned, delivered, why }]): UntestedDisconnects => ({ class: name, planned, delivered, why }))
    .sort((a, b) => b.planned - a.planned || (a.class < b.class ? -1 : 1));
  if (untested.length === 0) return [];
  const unnamed = Math.max(0, untested.length - MAX_NAMED);
  return [{ note: 'disconnects-untested', classes: untested.slice(0, MAX_NAMED), unnamed }];
}

/** By class; those of recordings that tell no classes together, under an empty name. */
function poolOf(cycles: readonly CycleRecord[]): Map<string, Disconnects> {
  const pool = new Map<string, NonNullable<CycleRecord['cancels']>[]>();
  for (const cycle of cycles) {
    const classes = Object.entries(cycle.classes ?? {}).filter(([, { cancels }]) => cancels !== undefined);
    const counts =
      classes.length > 0
        ? classes.map(([name, { cancels }]) => [name, cancels] as const)
        : [['', cycle.cancels] as const];
    for (const [name, cancels] of counts) {
      if (cancels !== undefined) pool.set(name, [...(pool.get(name) ?? []), cancels]);
    }
  }
  return new Map(
    [...pool].map(([name, each]) => [name, summed(each)] as const).filter(([, { planned }]) => planned > 0),
  );
}

function summed(each: readonly NonNullable<CycleRecord['cancels']>[]): Disconnects {
  const sum = (pick: (cancels: NonNullable<CycleRecord['cancels']>) => number | undefined) =>
    each.reduce((all, cancels) => all + (pick(cancels) ?? 0), 0);
  const planned = sum((cancels) => cancels.planned);
  const delivered = Math.min(
    planned,
    sum((cancels) => cancels.delivered),
  );
  const ended = Math.min(
    planned - delivered,
    sum((cancels) => cancels.ended),
  );
  const whys: [MissedWhy, number][] = [
    ['ended', ended],
    ['sooner', sum((cancels) => cancels.sooner)],
    ['shorter', sum((cancels) => cancels.shorter)],
    ['slower', sum((cancels) => cancels.slower)],
  ];
  const [why, most] = whys.reduce((a, b) => (b[1] > a[1] ? b : a));
  return { planned, delivered, missed: planned - delivered - ended, why: most === 0 ? null : why };
}
