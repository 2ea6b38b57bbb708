import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/** Packages come from wherever this machine's own configuration of npm, pip, Go and apt says. */
it('the list of packages names no registry', () => {
  expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toContain('omit-lockfile-registry-resolved=true');
});

it('no script of CI names a host to fetch from', () => {
  for (const name of readdirSync(join(ROOT, '.ci')).filter((one) => one === 'run' || one.endsWith('.sh')))
    expect(readFileSync(join(ROOT, '.ci', name), 'utf8'), name).not.toMatch(/https?:\/\/[\w-]+\.[\w.-]+/);
});
