import type { ReportModel } from '../model/report-model.js';
import { counted } from './figures.js';
import { clause, type Style } from './words.js';

/** The context of the measurement: who measured, with whose budgets, and what the base does by itself. */

/** Files of the gate that are named; the rest are counted. */
const NAMED = 5;

/** What a reader must know before the verdict, because it bears on how far that can be trusted; a line each. */
export function warningsOf({ context }: Pick<ReportModel, 'context'>, style: Style): string[] {
  const { gateChanges, policy, byFork } = context;
  const budgets = policy === 'base' ? 'The budgets of its base were used.' : 'Its own budgets were used.';
  return [
    ...(gateChanges.length === 0
      ? []
      : [`This pull request changes the gate itself: ${listed(gateChanges, style)}. ${budgets}`]),
    ...(byFork ? ["Measured by the fork's own run; this repository cannot vouch for the result."] : []),
  ];
}

function listed(names: readonly string[], style: Style): string {
  const shown = names.slice(0, NAMED).map((name) => style.name(name));
  return `${shown.join(', ')}${names.length > shown.length ? ` and ${names.length - shown.length} more` : ''}`;
}

/** What the base grows by itself; empty where it does not, or where that is not known. */
export function baseGrowth(model: ReportModel, style: Style): string[] {
  const { baseGrows } = model.context;
  if (baseGrows === null) return [];
  const since = baseGrows.since === null ? '' : ` since ${style.name(shortCommit(baseGrows.since))}`;
  return [
    `${baseAsName(model, style)} itself grows${since}: ${clause(style.say(baseGrows.reason))}.`,
    model.endsBaseGrowth === true ? 'This change ends that.' : 'Only what this change adds counts against it.',
  ];
}

/** `main` in a code span; `The base` where it has no name. */
function baseAsName({ baseName }: ReportModel, style: Style): string {
  return baseName === UNNAMED_BASE ? 'The base' : style.name(baseName);
}

/** What the base is called where it has no name. */
export const UNNAMED_BASE = 'the base';

/** What this run is compared with: `` `a1b2c3d` (merge base, 4 runs) ``; null without a baseline. */
export function baselineWords({ baseline: { used }, context: { base }, ab }: ReportModel, style: Style): string | null {
  const newest = [...used].sort((a, b) => ((a.created ?? '') < (b.created ?? '') ? 1 : -1));
  const shown = newest.find(({ commit }) => commit !== null && commit === base?.commit) ?? newest[0];
  if (shown === undefined) return null;
  const none = ab === null ? 'without a commit' : 'interleaved with this change';
  const commit = shown.commit === null ? none : style.name(shortCommit(shown.commit));
  const runs = counted(used.length, 'run');
  const distance = base?.distance ?? null;
  if (base === null || distance === null) return `${commit} (${runs})`;
  const kind = style.say(base.kind);
  return distance === 0
    ? `${commit} (${kind}, ${runs})`
    : `${commit} (fallback, ${counted(distance, 'commit')} before the ${kind}, ${runs})`;
}

/** What a fallback baseline means for the verdict; empty where the base commit's own recording was used. */
export function fallbackNote({ context: { base } }: ReportModel, style: Pick<Style, 'say'>): string[] {
  if (base === null || base.distance === null || base.distance === 0) return [];
  const commit = style.say(shortCommit(base.commit));
  return [
    `the ${style.say(base.kind)} ${commit} has no recording of its own, so what was merged since the fallback baseline is judged with this change`,
  ];
}

function shortCommit(commit: string): string {
  return commit.slice(0, 7);
}
