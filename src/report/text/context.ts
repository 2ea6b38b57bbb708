import type { ReportModel } from '../model/report-model.js';
import { grouped } from './figures.js';
import { clause, type Style } from './words.js';

/** What surrounds the measurement, in words: who measured, with whose rules, and what the base does by itself. */

/** Files of the gate that are named; the rest are counted. */
const NAMED = 5;

/** What a reader must know before the verdict, because it bears on how far that can be trusted; a line each. */
export function warningsOf({ context }: Pick<ReportModel, 'context'>, style: Style): string[] {
  const { gateChanges, policy, byFork } = context;
  const budgets = policy === 'base' ? 'Budgets are those of its base.' : 'Its own budgets were used.';
  return [
    ...(gateChanges.length === 0
      ? []
      : [`This pull request changes the gate itself: ${listed(gateChanges, style)}. ${budgets}`]),
    ...(byFork ? ["Measured by the fork's own run: its word, not this repository's."] : []),
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
    'This change is blamed only for what it adds.',
  ];
}

/** `main` in a code span; `The base` where nobody knows what it is called. */
function baseAsName({ baseName }: ReportModel, style: Style): string {
  return baseName === UNNAMED_BASE ? 'The base' : style.name(baseName);
}

/** What the base is called where nobody says. */
export const UNNAMED_BASE = 'the base';

/** What this run is compared with: `` `a1b2c3d` (merge base, 4 runs) ``; null without a baseline. */
export function baselineWords({ baseline: { used }, context: { base }, ab }: ReportModel, style: Style): string | null {
  const newest = [...used].sort((a, b) => ((a.created ?? '') < (b.created ?? '') ? 1 : -1));
  const shown = newest.find(({ commit }) => commit !== null && commit === base?.commit) ?? newest[0];
  if (shown === undefined) return null;
  const none = ab === null ? 'of no commit' : 'measured beside it';
  const commit = shown.commit === null ? none : style.name(shortCommit(shown.commit));
  const runs = used.length === 1 ? '1 run' : `${used.length} runs`;
  const distance = base?.distance ?? null;
  if (base === null || distance === null) return `${commit} (${runs})`;
  const kind = style.say(base.kind);
  return distance === 0
    ? `${commit} (${kind}, ${runs})`
    : `${commit} (stand-in, ${commits(distance)} before the ${kind}, ${runs})`;
}

/** What a stand-in means for the verdict; empty where the base commit's own recording was used. */
export function fallbackNote({ context: { base } }: ReportModel, style: Pick<Style, 'say'>): string[] {
  if (base === null || base.distance === null || base.distance === 0) return [];
  const commit = style.say(shortCommit(base.commit));
  return [
    `the ${style.say(base.kind)} ${commit} has no recording of its own: what was merged since the stand-in is judged with this change`,
  ];
}

function commits(count: number): string {
  return count === 1 ? '1 commit' : `${grouped(count)} commits`;
}

export function shortCommit(commit: string): string {
  return commit.slice(0, 7);
}
