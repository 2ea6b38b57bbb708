import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/drift/verdict.js';
import { explain } from '../../src/explain/allocator-hierarchy.js';
import { patternOf } from '../../src/report/text/catalogue.js';
import { MIB } from '../../src/series/series.js';

/** A finding by its growth, in MiB (or pieces) per 1000 requests, give or take a tenth; budget 1 MiB. */
function grows(series: string, per1000: number, part: Partial<Finding> = {}): Finding {
  const unit = part.unit ?? 'bytes';
  const scale = unit === 'bytes' ? MIB : 1;
  const value = per1000 * scale;
  const gated = part.gated ?? true;
  return {
    series,
    unit,
    gated,
    verdict: gated && per1000 > 1 ? 'regression' : 'pass',
    cause: { rule: 'nothing-yet' },
    drift: {
      growth: { value, low: value - 0.1 * scale, high: value + 0.1 * scale, unit },
      perMinute: null,
      budget: scale,
      baseline: null,
    },
    level: null,
    peak: null,
    cyclesToVerdict: 28,
    values: [],
    notes: [],
    ...part,
  };
}
const ungated = { gated: false } as const;
const blocks = (per1000: number): Finding => grows('python/blocks', per1000, { ...ungated, unit: 'count' });
const diagnoses = (...findings: Finding[]): string[] => explain(findings).diagnoses;

describe('where growth first appears', () => {
  it.each([
    ['kept tensors', [grows('torch.device/allocated', 3), grows('torch.device/reserved', 3)], 'live-tensors'],
    ['fragmentation', [grows('torch.device/allocated', 0), grows('torch.device/reserved', 9)], 'device-fragmentation'],
    ['a foreign allocator', [grows('torch.device/reserved', 0), grows('gpu/used', 9)], 'device-outside-torch'],
    ['device growth that torch does not report on', [grows('gpu/used', 9)], 'device-unattributed'],
    ['pinned buffers', [grows('torch.pinned/allocated', 4), grows('process/resident', 4)], 'pinned-buffers'],
    ['live host objects', [grows('heap/allocated', 3), grows('process/resident', 3)], 'live-host-objects'],
    ['mappings outside the heap', [grows('heap/allocated', 0), grows('process/resident', 40)], 'outside-heap'],
    ['growth beside an unread heap', [grows('process/resident', 40)], 'resident-unattributed'],
    ['arrays of JAX', [grows('jax.device/allocated', 3), grows('gpu/used', 3)], 'live-arrays'],
    ['files on a tmpfs', [grows('process/resident', 0), grows('container/resident', 5)], 'container-only'],
  ])('is %s', (_, findings, diagnosis) => {
    expect(diagnoses(...findings)).toEqual([diagnosis]);
  });

  it('is retained memory where the heap holds more than is in use of it', () => {
    const retained = [grows('heap/allocated', 0), grows('heap/reserved', 12, ungated), grows('process/resident', 12)];
    expect(diagnoses(...retained)).toEqual(['retained-heap']);
  });

  it('is small Python objects where their number can hold it, and mappings where it cannot', () => {
    const resident = [grows('heap/allocated', 0), grows('process/resident', 3)];
    expect(diagnoses(...resident, blocks(40_000))).toEqual(['small-python-objects']);
    expect(diagnoses(...resident, blocks(900))).toEqual(['outside-heap']);
  });

  it('is told by the kind of mapping that grows', () => {
    const kind = (series: string): string[] =>
      diagnoses(grows('heap/allocated', 0), grows(series, 30, ungated), grows('process/resident', 40));
    expect(kind('mappings/anonymous')).toEqual(['outside-heap']);
    expect(kind('mappings/python')).toEqual(['small-python-objects']);
    expect(kind('mappings/shared')).toEqual(['shared-memory']);
  });

  it('is a heap that cannot be read where that is the mapping that grows', () => {
    const unread = (series: string): string[] => diagnoses(grows(series, 40, ungated), grows('process/resident', 40));
    expect(unread('mappings/heap')).toEqual(['heap-unread']);
    expect(unread('mappings/anonymous')).toEqual(['resident-unattributed']);
  });

  it('names requests that never end beside the memory they hold', () => {
    const stuck = grows('requests/running', 20, { ...ungated, unit: 'count' });
    expect(diagnoses(grows('heap/allocated', 3), stuck)).toEqual(['live-host-objects', 'stuck-requests']);
  });

  it('is a smaller KV cache where a pre-allocating server pays with it', () => {
    const level = { value: 80_000, baseline: 100_000, budget: 2000 };
    const capacity: Partial<Finding> = { unit: 'tokens', verdict: 'regression', drift: null, level };
    const smaller = explain([grows('gpu/used', 0), grows('kv-cache/capacity', 0, capacity)]);
    expect(smaller.first).toBe('kv-cache/capacity');
    expect(smaller.diagnoses).toEqual(['smaller-kv-cache']);
  });

  it('is nowhere where every series is within its budget', () => {
    expect(explain([grows('heap/allocated', 0.2), grows('process/resident', 0.3)])).toEqual({
      first: null,
      lead: null,
      follows: {},
      diagnoses: [],
    });
  });

  it('is not guessed from a slope that is still undecided', () => {
    expect(explain([grows('heap/allocated', 4, { verdict: 'inconclusive' })]).first).toBeNull();
  });

  it('is not what the base grows as well', () => {
    const shared = grows('heap/allocated', 3);
    const drift = shared.drift === null ? null : { ...shared.drift, baseline: 2.5 * MIB };
    expect(explain([{ ...shared, drift }]).first).toBeNull();
  });
});

describe('growth that follows', () => {
  it('is that of every layer below', () => {
    const { first, follows } = explain([
      grows('process/resident', 3.1),
      grows('container/resident', 3.1, ungated),
      grows('heap/reserved', 3, ungated),
      grows('heap/allocated', 3),
    ]);
    expect(first).toBe('heap/allocated');
    expect(follows).toEqual({
      'heap/reserved': 'heap/allocated',
      'process/resident': 'heap/allocated',
      'container/resident': 'heap/allocated',
    });
  });

  it('is not that of a layer that grows by far more: it has a cause of its own', () => {
    const { follows, diagnoses: found } = explain([grows('heap/allocated', 3), grows('process/resident', 40)]);
    expect(follows).toEqual({});
    expect(found).toEqual(['live-host-objects', 'outside-heap']);
  });

  it('is never that of another branch of the ladder', () => {
    expect(explain([grows('torch.device/allocated', 3), grows('process/resident', 3)]).follows).toEqual({});
  });
});

it('takes a rise without growth for a step', () => {
  const risen = grows('process/resident', 0, {
    verdict: 'regression',
    level: { value: 400 * MIB, baseline: 100 * MIB, budget: 64 * MIB },
  });
  expect(explain([risen])).toMatchObject({ first: 'process/resident', diagnoses: ['step'] });
});

it('names counters that grow beside the memory', () => {
  const leak = [grows('heap/allocated', 3), grows('threads', 1000, { ...ungated, unit: 'count' })];
  expect(diagnoses(...leak)).toEqual(['live-host-objects', 'threads']);
  expect(diagnoses(grows('heap/allocated', 3), grows('fds', 0.5, { ...ungated, unit: 'count' }))).toEqual([
    'live-host-objects',
  ]);
});

it('tells for each pattern how to confirm and to mend it', () => {
  const { meaning, confirm, remedy, issues } = patternOf('outside-heap');
  expect(meaning).toMatch(/cannot see/);
  expect(`${confirm} ${remedy}`).toMatch(/smaps.*UCX/);
  expect(issues).toContain('vllm-project/vllm#24264');
});

describe('growth of a process whose runtime is known', () => {
  const of = (runtime: 'go' | 'node' | 'native' | 'python', ...findings: Finding[]): string[] =>
    explain([...findings, grows('process/resident', 40)], runtime).diagnoses;

  it('may be garbage where the runtime collects by itself, whatever the heap of a Python beside it does', () => {
    expect(of('go', grows('mappings/anonymous', 40, ungated))).toEqual(['managed-heap']);
    expect(of('go', grows('heap/allocated', 0))).toEqual(['managed-heap']);
    expect(of('go', grows('mappings/shared', 40, ungated))).toEqual(['shared-memory']);
  });

  it('is not explained by the heap of Python where the program is native', () => {
    expect(of('native', grows('heap/allocated', 0), grows('mappings/heap', 40, ungated))).toEqual(['heap-unread']);
    expect(of('python', grows('heap/allocated', 0))).toEqual(['outside-heap']);
  });

  it('is undecided, and not unread, where the heap was read', () => {
    expect(of('python', grows('heap/allocated', 3, { verdict: 'inconclusive' }))).toEqual(['heap-undecided']);
    expect(of('node', grows('node.heap/allocated', 3, { verdict: 'inconclusive' }))).toEqual(['heap-undecided']);
  });
});

it('leads with the process or the device under the layer in which growth first appears', () => {
  const lead = (...findings: Finding[]): string | null => explain(findings).lead;
  expect(lead(grows('heap/allocated', 29), grows('process/resident', 31))).toBe('process/resident');
  expect(lead(grows('heap/allocated', 3), grows('process/resident', 0))).toBe('heap/allocated');
  expect(lead(grows('torch.device/allocated', 3), grows('gpu/used', 3), grows('process/resident', 9))).toBe('gpu/used');
  expect(lead(grows('kv-cache/used', 3, ungated))).toBeNull();
});

it('names open sockets in place of the descriptors that they are', () => {
  const count = (series: string, value: number): Finding => grows(series, value, { ...ungated, unit: 'count' });
  expect(diagnoses(grows('heap/allocated', 3), count('fds', 2000), count('sockets', 2000))).toEqual([
    'live-host-objects',
    'open-sockets',
  ]);
});

it('knows that a collector keeps some times what is live', () => {
  const found = explain([grows('jvm.heap/allocated', 8), grows('process/resident', 24)], 'java');
  expect(found.follows).toEqual({ 'process/resident': 'jvm.heap/allocated' });
  expect(found.diagnoses).toEqual(['live-managed-objects']);
});
