import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { heldPattern } from '../../../../src/explain/catalogue/held-patterns.js';
import type { Why } from '../../../../src/explain/why-it-grows.js';
import { HANG_MS, ownScratch } from '../../../service/support.js';
import { explained as explainedOf } from './explained.js';

/** Real services in a JVM and in Go that keep something of every request, explained from outside after a verdict. */

const PARTS = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'explain', 'managed');
const IN_REPOSITORY = '__tests__/fixtures/explain/managed';
const scratch = ownScratch();
const NO_JAVA = spawnSync('java', ['-version']).status !== 0;
const NO_GO = spawnSync('go', ['version']).status !== 0;
const program = (): string => join(scratch.path, 'keeping');

const pattern = (why: Why | null): string | undefined =>
  heldPattern({ holder: why?.holders[0] ?? null, allocation: why?.allocations[0] ?? null, phases: [] })?.pattern.id;

describe.skipIf(NO_JAVA)('a service in a JVM', { timeout: 2 * HANG_MS }, () => {
  const file = join(PARTS, 'Keeping.java');
  const explained = (leak: string): Promise<Why | null> =>
    explainedOf({ command: ['java', file], path: `${IN_REPOSITORY}/Keeping.java`, leak });

  it.each([
    ['list', 'Keeping$Answer'],
    ['map', 'Keeping$Session'],
  ])('%s: the class of what is kept is named first', async (leak, owner) => {
    const why = await explained(leak);
    expect(why?.incomplete).toBeNull();
    const [holder] = why?.holders ?? [];
    expect(holder).toMatchObject({ by: 'jvm', heldBy: 'instances', owner });
    expect(holder?.perRequest).toBeCloseTo(1, 1);
    expect(why?.sure).toBe(true);
    expect(pattern(why)).toBe('jvm-instances');
  });

  it('has no explanation where nothing stays', async () => {
    expect(await explained('clean')).toBeNull();
  });
});

describe.skipIf(NO_GO)('a service in Go', { timeout: 2 * HANG_MS }, () => {
  beforeAll(() => {
    const env = { ...process.env, CGO_ENABLED: '0', GO111MODULE: 'off' };
    execFileSync('go', ['build', '-o', program(), join(PARTS, 'main.go')], { env });
  });
  const source = join(PARTS, 'main.go');
  const explained = (leak: string): Promise<Why | null> =>
    explainedOf({ command: [program(), 'serve'], path: `${IN_REPOSITORY}/main.go`, leak, source });

  it.each([
    ['slice', 'answer := make([]byte, 32<<10)', 'main.keepAnswer'],
    ['goroutine', 'copied := make([]byte, 32<<10)', 'main.waitForever'],
  ])('%s: the line that allocates what stays is named first', async (leak, line, named) => {
    const why = await explained(leak);
    expect(why?.incomplete).toBeNull();
    const [allocation] = why?.allocations ?? [];
    expect(allocation).toMatchObject({ by: 'go', function: named, place: { inRepository: true, source: line } });
    expect(allocation?.bytesPerRequest).toBeGreaterThan(16 << 10);
    expect(allocation?.bytesPerRequest).toBeLessThan(64 << 10);
    expect(pattern(why)).toBe('go-allocated');
  });

  it('has no explanation where nothing stays', async () => {
    expect(await explained('clean')).toBeNull();
  });
});
