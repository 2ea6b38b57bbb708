import type { Unit } from '../../series/series.js';

/** A family of metrics: its name, as a sample has it, and what it means. */
export interface Family {
  name: string;
  type: 'gauge' | 'counter';
  help: string;
}

/**
 * Every metric that memdrift exports, and that its rules and its dashboard ask for. All have the label `name`, of the gate; those
 * of a series have `series`, as everywhere else: `heap/allocated`.
 */
export const METRICS = {
  memory: { name: 'memdrift_memory_bytes', type: 'gauge', help: 'Memory of a series, at rest in a run of memdrift.' },
  limit: { name: 'memdrift_memory_limit_bytes', type: 'gauge', help: 'What the memory of a series may reach.' },
  tokens: { name: 'memdrift_tokens', type: 'gauge', help: 'A series that is counted in tokens.' },
  entries: { name: 'memdrift_entries', type: 'gauge', help: 'A series that is counted: descriptors, threads, tasks.' },
  ratio: { name: 'memdrift_ratio', type: 'gauge', help: 'A series that is a share, from 0 to 1.' },
  growth: {
    name: 'memdrift_growth_per_1000_requests',
    type: 'gauge',
    help: 'Growth of a series per 1000 requests, in its unit; bound: value, low or high.',
  },
  budget: {
    name: 'memdrift_growth_budget_per_1000_requests',
    type: 'gauge',
    help: 'What a series may grow per 1000 requests, in its unit.',
  },
  requests: {
    name: 'memdrift_requests_total',
    type: 'counter',
    help: 'Requests that were sent; outcome: ok or error.',
  },
  verdict: { name: 'memdrift_verdict', type: 'gauge', help: '1 for the verdict of the run, 0 for the others.' },
} as const satisfies Record<string, Family>;

/** The metric of a series, and the factor from the series' unit to the metric's. */
export const BY_UNIT: Readonly<Record<Unit, { family: Family; factor: number }>> = {
  bytes: { family: METRICS.memory, factor: 1 },
  tokens: { family: METRICS.tokens, factor: 1 },
  count: { family: METRICS.entries, factor: 1 },
  percent: { family: METRICS.ratio, factor: 0.01 },
};

/** `{name="chat",series="heap/allocated"}`, escaped as OpenMetrics and PromQL want it. */
export function labelsText(labels: Readonly<Record<string, string>>): string {
  const all = Object.entries(labels).map(([key, value]) => `${key}="${escaped(value)}"`);
  return `{${all.join(',')}}`;
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
