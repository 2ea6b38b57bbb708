import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MetricsPage, parsePage } from '../../../src/memory/metrics/metrics-page.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures/metrics');

/** An answer of a server; `fixtures/metrics/README.md` says where it is from. */
export function fixture(name: string): string {
  return readFileSync(join(FIXTURES, name), 'utf8');
}

export function page(name: string): MetricsPage {
  return parsePage(fixture(name));
}

/** The same page without the lines of a metric. */
export function without(name: string, metric: string): MetricsPage {
  const lines = fixture(name).split('\n');
  return parsePage(lines.filter((line) => !line.startsWith(`${metric}{`) && !line.startsWith(`${metric} `)).join('\n'));
}
