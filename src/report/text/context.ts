import { definitionOf } from '../../series/series.js';
import { aboveBase } from '../model/finding-figures.js';
import type { ReportModel } from '../model/report-model.js';
import { counted, height } from './figures.js';
import { clause, factWords, type Style, sentence, shortName } from './words.js';

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

/** Longer facts, such as commands and digests, stand in the table of the page. */
const SHORT_FACT = 40;
/** A settled height that differs from the base's by less than this share is not worth a word. */
const LEAST_STEP = 0.02;

/**
 * What this change changes beside the code, and how much higher it settles: `Different from main: torch 2.9.0 → 2.10.0. At
 * rest: GPU used +3.5 GiB, once.` Empty where only the image differs.
 */
export function changedWords(model: ReportModel, style: Style): string {
  const changed = model.subjectChanges
    .filter(([key]) => key !== 'image')
    .map(([key, before, after]) => [key, factWords(key, before ?? 'none'), factWords(key, after ?? 'none')] as const)
    .filter(([, before, after]) => before.length <= SHORT_FACT && after.length <= SHORT_FACT)
    .map(([key, before, after]) => `${style.say(key)} ${style.name(before)} → ${style.name(after)}`);
  if (changed.length === 0) return '';
  const shown = changed.slice(0, NAMED).join(', ');
  const more = changed.length > NAMED ? ` and ${changed.length - NAMED} more` : '';
  return [sentence(`Different from ${style.say(model.baseName)}: ${shown}${more}`), ...stepWords(model, style)].join(
    ' ',
  );
}

/** `At rest: process resident +310 MiB, once.`; of a process or a device that does not grow as well. */
function stepWords({ findings }: ReportModel, style: Style): string[] {
  const steps = findings.flatMap((finding) => {
    const rise = aboveBase(finding);
    const { series, unit, level, broken } = finding;
    if (definitionOf(series)?.whole !== true || rise === null || broken.includes('drift')) return [];
    if (Math.abs(rise) < LEAST_STEP * (level?.baseline ?? 0)) return [];
    return [`${shortName(series, style)} ${rise > 0 ? '+' : ''}${height(rise, unit)}, once`];
  });
  return steps.length === 0 ? [] : [sentence(`At rest: ${steps.join('; ')}`)];
}

/** `Heap allocated is accepted until 2027-01-31 (the cache is bounded).`; empty where nothing that counts was accepted. */
export function acceptedWords({ findings }: ReportModel, style: Style): string[] {
  return findings.flatMap(({ gated, series, accepted }) =>
    gated && accepted?.needed === true && !accepted.expired
      ? [
          sentence(
            `${shortName(series, style)} is accepted until ${style.say(accepted.until)} (${style.say(accepted.reason)})`,
          ),
        ]
      : [],
  );
}

/** What a fallback baseline means for the verdict; empty where the base commit's own recording was used. */
export function fallbackNote({ context: { base } }: ReportModel, style: Pick<Style, 'say'>): string[] {
  if (base === null || base.distance === null || base.distance === 0) return [];
  const commit = style.say(shortCommit(base.commit));
  return [
    `the ${style.say(base.kind)} ${commit} has no recording of its own, so what was merged since the fallback baseline is judged with this change`,
  ];
}

export function shortCommit(commit: string): string {
  return commit.slice(0, 7);
}
