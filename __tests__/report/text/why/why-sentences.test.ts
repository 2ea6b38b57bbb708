import { describe, expect, it } from 'vitest';
import type { ReportModel } from '../../../../src/report/model/report-model.js';
import { whyLines } from '../../../../src/report/text/why/why-sentences.js';
import { judgementOf, report } from '../../scenes.js';

type Holder = NonNullable<ReportModel['why']>['holders'][number];
type Tensor = NonNullable<Holder['tensor']>;

const PLAIN = { em: String, strong: String, say: String, name: String };
const TENSOR: Tensor = {
  ...{ shape: [4, 16], dtype: 'float32', device: 'cpu', requires_grad: false },
  ...{ graph: 0, bytes: 256, storage: 256 },
};

function linesOf(change: Partial<Holder>): string {
  const holder: Holder = {
    ...{ heldBy: 'global', name: 'OUTPUTS', owner: 'app', way: 'app.OUTPUTS', type: 'list', length: 40 },
    ...{ place: null, perRequest: 1, ...change },
  };
  const why = { keepsBytes: null, holders: [holder], allocations: [], sure: true, class: null, incomplete: null };
  return whyLines({ ...report(judgementOf('regression', 'it grows', [])), why }, PLAIN).join('\n');
}

describe('kept tensors', () => {
  it('are told by shape, type and device', () => {
    expect(linesOf({ tensor: TENSOR })).toContain('They are tensors such as 4 x 16 float32 on cpu, 256 B.');
  });

  it('with a graph are told to want no_grad', () => {
    const lines = linesOf({ tensor: { ...TENSOR, requires_grad: true, graph: 9 } });
    expect(lines).toContain('each keeps a graph of 9 nodes with its activations');
    expect(lines).toContain('torch.no_grad() or torch.inference_mode() is missing');
  });

  it('that are views are told with their storage', () => {
    expect(linesOf({ tensor: { ...TENSOR, storage: 65_536 } })).toContain('keeps a storage of 64.0 KiB');
  });
});

it('an allocation within an installed package names it with its version', () => {
  const place = { file: 'app/main.py', line: 88, inRepository: true, source: null, change: null, candidates: [] };
  const one = { by: 'python', place, function: 'embed', bytesPerRequest: 3174, blocksPerRequest: 1 } as const;
  const lines = (within: string | null): string => {
    const allocations = [{ ...one, library: null, package: within, frames: [] }];
    const why = { keepsBytes: null, holders: [], allocations, sure: true, class: null, incomplete: null };
    return whyLines({ ...report(judgementOf('regression', 'it grows', [])), why }, PLAIN).join('\n');
  };
  expect(lines('fastapi 0.110.0')).toContain('Allocated at app/main.py:88 by embed, within fastapi 0.110.0: 3.1 KiB');
  expect(lines(null)).not.toContain('within');
});

it('instances of a class are many', () => {
  const lines = linesOf({ heldBy: 'instances', by: 'jvm', owner: 'com.example.Session', name: '', length: 1631 });
  expect(lines).toContain('Held by instances of com.example.Session');
  expect(lines).toContain('1,631 of them at the end');
});
