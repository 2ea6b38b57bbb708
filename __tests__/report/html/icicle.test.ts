import { describe, expect, it } from 'vitest';
import { icicle } from '../../../src/report/html/icicle.js';
import type { ReportModel } from '../../../src/report/model/report-model.js';

type Allocation = NonNullable<ReportModel['why']>['allocations'][number];

const allocation = (bytesPerRequest: number, ...frames: string[]): Allocation => ({
  ...{ by: 'python', place: null, function: null, library: null, blocksPerRequest: 1 },
  ...{ bytesPerRequest, frames },
});
const drawn = (...allocations: Allocation[]): string =>
  icicle({ why: { keepsBytes: null, holders: [], allocations, sure: false, class: null, incomplete: null } });

describe('the icicle of growing bytes', () => {
  it('has a frame as wide as what stays by way of it, below the one that called it', () => {
    const picture = drawn(allocation(300, '/a.py:9', '/main.py:3'), allocation(100, '/b.py:7', '/main.py:3'));
    expect(picture).toContain('<svg x="0%" y="22" width="100%" height="21" class="depth-1"><title>/main.py:3: 400 B');
    expect(picture).toContain('<svg x="0%" y="44" width="75%" height="21" class="depth-0"><title>/a.py:9: 300 B');
    expect(picture).toContain('<svg x="75%" y="44" width="25%" height="21" class="depth-0"><title>/b.py:7: 100 B');
  });

  it('escapes what the service calls its files', () => {
    const picture = drawn(allocation(300, '/<script>alert(1)</script>.py:9'));
    expect(picture).not.toContain('<script');
    expect(picture).toContain('&lt;script&gt;');
  });

  it('leaves out what is too narrow to see, and is nothing where no stack is known', () => {
    expect(drawn(allocation(100_000, '/a.py:9'), allocation(1, '/b.py:7'))).not.toContain('b.py');
    expect(drawn(allocation(300))).toBe('');
    expect(icicle({})).toBe('');
  });
});
