import { describe, expect, it } from 'vitest';
import { whyItGrows } from '../../src/explain/why-it-grows.js';
import type { Explanation } from '../../src/recording/recording.js';

type Held = NonNullable<Explanation['holders']>['found'][number];

function held(name: string, change: Partial<Held> = {}): Held {
  const place = { file: `/srv/${name}.py`, line: 1 };
  const sizes = { grew: [100, 100] as [number, number], length: 500, containers: 1, weak: false };
  return { kind: 'global', name, owner: 'app', way: `app.${name}`, type: 'list', ...place, ...sizes, ...change };
}

function explanation(found: Held[], change: Partial<Explanation> = {}): { explanation: Explanation } {
  const holders = { requests: [100, 100] as [number, number], found };
  return { explanation: { kind: 'explanation', t: 1, least_share: 1, seconds: 5, holders, ...change } };
}

const names = (found: Held[], change: Partial<Explanation> = {}) =>
  whyItGrows(explanation(found, change))?.holders.map(({ name }) => name) ?? null;

describe('why it grows', () => {
  it('is not told where nothing was explained, or nothing grows with the requests', () => {
    expect(whyItGrows({})).toBeNull();
    expect(names([])).toBeNull();
  });

  it('leaves out what grows in one window, far less in one, against the requests, or by weak references', () => {
    expect(names([held('once', { grew: [100, 0] })])).toBeNull();
    expect(names([held('ending', { grew: [200, 100] })])).toBeNull();
    expect(names([held('slow', { grew: [50, 50] })])).toBeNull();
    expect(names([held('weak', { weak: true })])).toBeNull();
    expect(names([held('falls', { grew: [-100, 100] })])).toBeNull();
  });

  it('takes less than one entry a request where a class of requests has a smaller share', () => {
    expect(names([held('slow', { grew: [50, 50] })], { least_share: 0.5 })).toEqual(['slow']);
  });

  it("puts the service's own code before what waits in it, and that before installed packages", () => {
    const installed = held('installed', { file: '/venv/lib/python3.12/site-packages/web/app.py', grew: [200, 200] });
    const waiting = held('waiting', { kind: 'waiting' });
    const own = held('own');
    const known = held('known', { repository: { file: 'known.py' } });
    const within = held('within', { within: 'Event._waiters' });
    expect(names([installed, within, waiting, own, known])).toEqual(['known', 'own', 'waiting', 'within', 'installed']);
  });

  it('is sure of the only holder of its rank that grows by whole entries', () => {
    expect(whyItGrows(explanation([held('one')]))?.sure).toBe(true);
    expect(whyItGrows(explanation([held('one'), held('two')]))?.sure).toBe(false);
    expect(whyItGrows(explanation([held('one', { file: '/usr/lib/python3.11/queue.py' })]))?.sure).toBe(false);
    expect(whyItGrows(explanation([held('odd', { grew: [145, 145] })]))?.sure).toBe(false);
  });

  it('takes a line that allocates more in the second window, where blocks of free lists are seen too', () => {
    const line = (number: number, grew: [number, number]) => {
      return { file: '/srv/a.py', line: number, function: 'f', grew, bytes: 900, frames: [] };
    };
    const found = [line(1, [50, 100]), line(2, [100, 50]), line(3, [50, 200])];
    const allocations = { requests: [50, 50] as [number, number], slowdown: 5, found };
    expect(whyItGrows(explanation([], { allocations }))?.allocations.map(({ place }) => place?.line)).toEqual([1]);
  });

  it('gives what a request allocates, and says why it is not whole', () => {
    const allocations: Explanation['allocations'] = {
      requests: [50, 40],
      slowdown: 5,
      found: [{ file: '/srv/a.py', line: 3, function: 'f', grew: [50, 40], bytes: 4000, frames: ['/srv/a.py:3'] }],
    };
    const why = whyItGrows(explanation([], { allocations, failed: 'refused', detail: 'too many objects' }));
    expect(why).toMatchObject({ holders: [], sure: false, incomplete: 'refused' });
    expect(why?.allocations).toEqual([
      {
        by: 'python',
        place: { file: '/srv/a.py', line: 3, inRepository: false, source: null, change: null, candidates: [] },
        function: 'f',
        library: null,
        bytesPerRequest: 100,
        blocksPerRequest: 1,
        package: null,
        frames: ['/srv/a.py:3'],
      },
    ]);
  });

  describe('by what native code maps', () => {
    const mapped = (name: string, grew: [number, number], sampled: [number, number]) => {
      const place = { file: null, line: null, function: name, library: 'libkept.so', frames: [] };
      return { ...place, grew, sampled, bytes: sampled[1], by: 'strace' as const };
    };
    const requests: [number, number] = [50, 50];
    const told = (native: NonNullable<Explanation['native']>) => whyItGrows(explanation([], { native }));

    it('takes what maps a few times and alike in both windows, however rarely', () => {
      const found = [
        mapped('keep', [4, 5], [4e6, 5e6]),
        mapped('once', [9, 0], [9e6, 0]),
        mapped('rarely', [2, 9], [9e6, 9e6]),
        mapped('begins', [9, 9], [9e6, 5e6]),
      ];
      const why = told({ watch: 'watched', requests, found });
      expect(why?.allocations.map((one) => [one.function, one.library, one.bytesPerRequest])).toEqual([
        ['keep', 'libkept.so', 90_000],
      ]);
      expect(why?.unwatched).toBeNull();
    });

    it('tells nothing where nothing stays, and that nobody watched', () => {
      expect(told({ watch: 'watched', requests, found: [] })).toBeNull();
      expect(told({ watch: 'missing', found: [] })).toMatchObject({ allocations: [], unwatched: 'missing' });
    });
  });

  describe('by samples', () => {
    const requests: [number, number] = [100, 100];
    const sampled = (line: number, grew: [number, number], adds = false) => {
      const bytes: [number, number] = [grew[0] * 256, grew[1] * 256];
      const place = { file: '/srv/a.js', line, function: 'f', frames: [] };
      return { ...place, grew, bytes: bytes[1], sampled: bytes, adds, by: 'node' as const };
    };
    const lines = (holders: Held[], found: ReturnType<typeof sampled>[]) =>
      whyItGrows(explanation(holders, { allocations: { requests, slowdown: 1, found } }))?.allocations ?? null;
    const one = held('one', { by: 'node' });

    it('takes a line that has enough of them in both windows, as far apart as chance makes them', () => {
      const found = [sampled(1, [40, 60]), sampled(2, [5, 6]), sampled(3, [20, 90]), sampled(4, [0, 50])];
      expect(lines([one], found)?.map(({ place }) => place?.line)).toEqual([1]);
    });

    it('puts the line that adds to what grows first, however few bytes it has', () => {
      const found = [sampled(1, [100, 100]), sampled(2, [4, 20], true)];
      expect(lines([one], found)?.map(({ place }) => place?.line)).toEqual([2, 1]);
    });

    it('gives the bytes of both windows a request, and no blocks', () => {
      expect(lines([one], [sampled(1, [40, 60])])?.[0]).toMatchObject({ bytesPerRequest: 128, blocksPerRequest: null });
    });

    it('tells nothing where nothing grows', () => {
      expect(lines([], [sampled(1, [100, 100])])).toBeNull();
    });
  });
});
