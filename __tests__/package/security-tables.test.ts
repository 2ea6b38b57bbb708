import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

interface Row {
  table: string;
  first: string;
  /** What the last column names. */
  tests: string[];
}

/** The rows of the tables whose last column is called `test`, by the heading that they stand under. */
function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  let heading = '';
  let hasTests = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) heading = line.replace(/^#+ /, '');
    if (!line.startsWith('|')) hasTests = false;
    else {
      const cells = line.split('|').slice(1, -1);
      const last = cells.at(-1)?.trim() ?? '';
      if (last === 'test') hasTests = true;
      else if (hasTests && !/^-+$/.test(last)) {
        rows.push({
          table: heading,
          first: cells[0]?.trim() ?? '',
          tests: [...last.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
        });
      }
    }
  }
  return rows;
}

describe('docs/security.md', () => {
  const rows = rowsOf(readFileSync(join(ROOT, 'docs', 'security.md'), 'utf8'));

  it('has a table of each hostile thing, and one of faults', () => {
    expect([...new Set(rows.map(({ table }) => table))]).toEqual([
      'The service, root in its container',
      'A JVM of the service',
      "The service, a command as the runner's user",
      'Another user of the machine',
      'The configuration of a pull request',
      'A fork, a stored file',
      'GitHub, or an impostor',
      'Faults',
    ]);
  });

  it.each(rows)('shows by a test: $table, $first', ({ tests }) => {
    expect(tests.length).toBeGreaterThan(0);
    for (const name of tests) {
      const paths = ['.test.ts', '.system.test.ts'].map((end) => join(ROOT, '__tests__', name + end));
      expect(
        paths.some((path) => existsSync(path)),
        name,
      ).toBe(true);
    }
  });
});
