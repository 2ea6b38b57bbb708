import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type GoStacks, grownStacks, readGoStacks } from '../../../src/memory/runtimes/go-stacks.js';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'go');

/** Blocks of 32 KiB that a handler keeps, as Go prints them; every sixteenth or so is a sample. */
const page = (samples: number, rate = 1_048_576): string =>
  [
    `heap profile: ${samples}: ${samples * 32_768} [${samples}: ${samples * 32_768}] @ heap/${rate}`,
    `${samples}: ${samples * 32_768} [${samples}: ${samples * 32_768}] @ 0x47ed77 0x671013 0x43b75b`,
    '#\t0x47ed76\tbytes.Repeat+0x96\t/usr/local/go/src/bytes/bytes.go:636',
    '#\t0x671012\tmain.(*API).keep+0x292\t\t/src/main.go:34',
    '#\t0x43b75a\tnet/http.HandlerFunc.ServeHTTP+0x2a\t/usr/local/go/src/net/http/server.go:2136',
    '',
    '# runtime.MemStats',
    '',
  ].join('\n');

function stacks(samples: number, rate?: number): GoStacks {
  const found = readGoStacks(page(samples, rate));
  if (found === null) throw new Error('no profile');
  return found;
}

describe('the heap of a Go program by stack', () => {
  it.each(['heap-go1.18.10.txt', 'heap-go1.21.13.txt', 'heap-go1.26.8.txt'])('is read of %s', (name) => {
    const found = readGoStacks(readFileSync(join(FIXTURES, name), 'utf8'));
    const functions = [...(found?.byStack.values() ?? [])].flatMap(({ frames }) => frames.map((one) => one.function));
    expect(found?.rate).toBe(524_288);
    expect(functions).toContain('main.main');
  });

  it('tells the newest line of the own code, and what the samples stand for', () => {
    const [grown] = grownStacks([stacks(4), stacks(20), stacks(36)]);
    expect(grown).toMatchObject({ by: 'go', function: 'main.(*API).keep', file: '/src/main.go', line: 34 });
    expect(grown?.grew).toEqual([16, 16]);
    // One of 16.5 blocks of 32 KiB is a sample.
    expect((grown?.bytes ?? 0) / (16 * 32_768)).toBeCloseTo(16.5, 1);
    expect(grown?.frames[0]).toBe('/usr/local/go/src/bytes/bytes.go:636');
  });

  it('counts every block where every block is a sample', () => {
    expect(grownStacks([stacks(4, 2), stacks(20, 2), stacks(36, 2)])[0]?.bytes).toBe(16 * 32_768);
  });

  it('tells nothing of what one window alone left', () => {
    expect(grownStacks([stacks(4), stacks(20), stacks(20)])).toEqual([]);
  });

  it('is none where the page is another', () => {
    expect(readGoStacks('<html>')).toBeNull();
  });
});
