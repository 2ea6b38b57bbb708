import { factText } from '../../recording/environment.js';
import { VERDICTS } from '../../series/verdicts.js';
import { BOUNDS } from './bounds.js';
import { downsample } from './downsample.js';
import type { ReportFinding, ReportModel } from './report-model.js';

/** How much of a model is kept, within {@link BOUNDS}. */
export interface Extent {
  text: number;
  entries: number;
  values: number;
  /** Facts as they are, or each as one text. */
  facts: 'whole' | 'text';
}

const WHOLE: Extent = { ...BOUNDS, facts: 'whole' };

/**
 * The model within the bounds in which one is taken from outside: texts and lists are cut, the most telling series are
 * kept, and many checkpoints become medians of stretches. A model of an ordinary run comes back unchanged, but for its
 * course, which only the page draws.
 */
export function truncated(model: ReportModel, extent: Extent = WHOLE): ReportModel {
  const { logs, findings, acceptance, reproduce, chart, course, environment, subject, ...rest } = model;
  const small = cut(rest, extent);
  return {
    ...small,
    ...(course === undefined ? {} : { course: null }),
    // Half of a chart, a configuration or a command would be wrong.
    chart: chart !== null && chart.head.length <= extent.entries ? cut(chart, extent) : null,
    acceptance: acceptance !== null && acceptance.length <= BOUNDS.longText ? acceptance : null,
    reproduce: reproduce !== null && reproduce.length <= BOUNDS.longText ? reproduce : null,
    environment: facts(environment, extent),
    subject: facts(subject, extent),
    findings: telling(findings).map(({ values, ...finding }) => ({
      ...cut(finding, extent),
      values: downsample(values, extent.values).map((value) => cut(value, extent)),
    })),
    // The last lines show how it ended.
    logs: cut(logs.slice(-extent.entries), extent),
  };
}

function facts(given: Record<string, unknown>, extent: Extent): Record<string, unknown> {
  const entries = Object.entries(given).slice(0, extent.entries);
  const shown = (fact: unknown): unknown => (extent.facts === 'whole' ? fact : factText(fact));
  return cut(Object.fromEntries(entries.map(([key, fact]) => [key, shown(fact)])), extent);
}

/** As many as the bounds allow, those that decide before others, in their original order. */
function telling(findings: readonly ReportFinding[]): readonly ReportFinding[] {
  if (findings.length <= BOUNDS.series) return findings;
  const weight = ({ gated, verdict }: ReportFinding): number =>
    (gated ? 0 : VERDICTS.length) + VERDICTS.indexOf(verdict);
  const kept = new Set([...findings].sort((a, b) => weight(a) - weight(b)).slice(0, BOUNDS.series));
  return findings.filter((finding) => kept.has(finding));
}

/** The same value, its texts, lists, records and numbers within the bounds. What is nested too deep is left out. */
function cut<T>(value: T, extent: Extent): T {
  return cutAny(value, extent, MAX_NESTED) as T;
}

/** Deeper than any part of a model but its facts, which may lie as deep as the bounds say. */
const MAX_NESTED = BOUNDS.depth + 2;

function cutAny(value: unknown, extent: Extent, depth: number): unknown {
  if (typeof value === 'string') return cutText(value, extent.text);
  if (typeof value === 'number') return Math.min(BOUNDS.number, Math.max(-BOUNDS.number, value));
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return null;
  const inner = (item: unknown): unknown => cutAny(item, extent, depth - 1);
  if (Array.isArray(value)) return value.slice(0, extent.entries).map(inner);
  // Of a part that has a shape, no key is left out.
  const entries = Object.entries(value).slice(0, BOUNDS.entries);
  return Object.fromEntries(entries.map(([key, item]) => [cutText(key, BOUNDS.key), inner(item)]));
}

function cutText(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
