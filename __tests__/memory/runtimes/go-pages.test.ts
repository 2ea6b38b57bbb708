import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGoroutines, readHeapProfile, readVars } from '../../../src/memory/runtimes/go-pages.js';

const page = (name: string): string => readFileSync(join(import.meta.dirname, '../../fixtures/go', name), 'utf8');
const profile = page('heap-go1.26.8.txt');

describe('a profile of the heap', () => {
  it.each(['1.18.10', '1.21.13', '1.26.8'])('is read as Go %s prints it', (version) => {
    const text = page(`heap-go${version}.txt`);
    const line = (name: string): number => Number(new RegExp(`^# ${name} = (.*)$`, 'm').exec(text)?.[1]);
    const read = readHeapProfile(text);
    expect(read).toEqual({
      allocated: line('HeapAlloc'),
      reserved: line('HeapSys') - line('HeapReleased'),
      inUse: line('HeapInuse'),
      forcedCollections: line('NumForcedGC'),
    });
    expect(read?.allocated).toBeGreaterThan(2 ** 21);
  });

  it.each([
    ['nothing', ''],
    ['a page for people', '<!doctype html><title>App</title>'],
    ['a page that only begins so', profile.slice(0, 200)],
    ['one that is cut off in the figures', profile.slice(0, profile.indexOf('# HeapReleased'))],
    ['figures without a profile', profile.slice(profile.indexOf('\n# runtime.MemStats'))],
    ['a figure that is no number', profile.replace(/# HeapSys = \d+/, '# HeapSys = many')],
    ['a figure below 0', profile.replace(/# HeapSys = /, '# HeapSys = -')],
    ['a figure that is not exact', profile.replace(/# HeapSys = \d+/, '# HeapSys = 9999999999999999999')],
    ['more that is given back than there was', profile.replace(/# HeapReleased = \d+/, '# HeapReleased = 99999999999')],
    ['more in use than there is', profile.replace(/# HeapAlloc = \d+/, '# HeapAlloc = 99999999999')],
    ['a heap without objects', profile.replace(/# HeapAlloc = \d+/, '# HeapAlloc = 0')],
  ])('is not %s', (_, text) => {
    expect(readHeapProfile(text)).toBeNull();
  });

  it('takes no figures from the names before them', () => {
    const forged = profile.replace(
      '\n# runtime.MemStats\n',
      '\n# runtime.MemStats\n# HeapAlloc = 1\n\n# runtime.MemStats\n',
    );
    expect(readHeapProfile(forged)).toEqual(readHeapProfile(profile));
  });

  it('is none of millions of other figures', () => {
    const long = `heap profile: 1: 1 [1: 1] @ heap/1\n${'# '.repeat(2_000_000)}\n# runtime.MemStats\n${'# A = 1\n'.repeat(100_000)}`;
    expect(readHeapProfile(long)).toBeNull();
  });
});

describe('what expvar publishes', () => {
  const text = page('vars-go1.26.8.json');

  it('names the process, and has its heap', () => {
    expect(readVars(text)).toEqual({
      args: ['/src/server', '18798'],
      heap: { allocated: 233_648, reserved: 8_093_696 - 7_192_576 },
    });
  });

  it.each([
    ['no JSON', 'ok'],
    ['another document', '{"status":"ok"}'],
    ['a list', '[]'],
    ['one without arguments', text.replace('"cmdline"', '"args"')],
    ['one whose figures are texts', text.replace('"HeapSys":8093696', '"HeapSys":"8093696"')],
    ['one whose figures cannot be right', text.replace('"HeapReleased":7192576', '"HeapReleased":71925760')],
  ])('is not %s', (_, other) => {
    expect(other).not.toBe(text);
    expect(readVars(other)).toBeNull();
  });
});

describe('a profile of goroutines', () => {
  it('begins with their number', () => {
    expect(readGoroutines(page('goroutine-go1.26.8.txt'))).toBe(3);
  });

  it.each(['', '<html>', 'goroutine profile: total many\n', 'goroutine profile: total 1234567890\n', profile])(
    'is not %j',
    (text) => {
      expect(readGoroutines(text)).toBeNull();
    },
  );
});
