import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/drift/judge.js';
import { explain } from '../../src/explain/allocator-hierarchy.js';
import { parseRecording } from '../../src/recording/parse-recording.js';
import type { Recording } from '../../src/recording/recording.js';
import { KIB, MIB } from '../../src/series/series.js';
import { loadWorkload } from '../../src/workload/format/load-workload.js';
import { varies } from '../../src/workload/variation/dimensions.js';
import { recording } from '../drift/recordings.js';

interface Expected {
  verdict: string;
  first?: string[];
  flat?: string[];
}
interface ProofCase {
  name: string;
  base: string;
  cuda: Expected;
  cpu: Expected | null;
}
interface ProofReport {
  verdict: string;
  growth: { first: string | null };
  findings: { series: string; verdict: string }[];
}
interface Modules {
  cases: { CASES: readonly ProofCase[]; differences(expected: Expected, report: ProofReport): string[] };
  document: {
    MAX_BYTES: number;
    table(rows: readonly object[]): string;
    withBlock(text: string, mark: string, block: string): string;
    kept(recording: string): { suffix: string; data: Buffer };
  };
  costs: {
    toolCosts(program: string, seconds: number): Promise<Record<'samples' | 'cpuSeconds' | 'wallSeconds', number>>;
  };
  gate: { CYCLE: number };
}

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, 'examples', 'gpu-proof');
// A path that is computed, because the scripts are plain JavaScript without declarations.
const load = async <K extends keyof Modules>(name: K): Promise<Modules[K]> => import(join(FOLDER, `${name}.mjs`));
const { CASES, differences } = await load('cases');
const { MAX_BYTES, table, withBlock, kept } = await load('document');
const { toolCosts } = await load('costs');
const { CYCLE } = await load('gate');

const caseOf = (name: string): ProofCase => {
  const found = CASES.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no case ${name}`);
  return found;
};

describe('the cases', () => {
  const variants = readFileSync(join(FOLDER, 'variants.py'), 'utf8');

  it.each(CASES)('$name is a variant of the server, and so is what it is compared with', ({ name, base }) => {
    for (const variant of [name, base]) expect(variants).toContain(`    "${variant}": `);
  });

  it('those without a CPU are those that the server refuses there', () => {
    const refused = /NEEDS_GPU = \((.*)\)/.exec(variants)?.[1]?.match(/[\w-]+/g);
    expect(CASES.filter(({ cpu }) => cpu === null).map(({ name }) => name)).toEqual(refused);
  });

  it('the workload is one cycle, and every request of it is varied', async () => {
    const workload = await loadWorkload(join(FOLDER, 'workload.jsonl'));
    expect(workload.requests).toHaveLength(CYCLE);
    for (const request of workload.requests) expect(varies([request], 'auto')).toBe(true);
  });
});

describe('what differs from the expectation', () => {
  const fragmentation = caseOf('fragmentation').cuda;
  const report = (first: string | null, findings: Record<string, string>): ProofReport => ({
    verdict: first === null ? 'pass' : 'regression',
    growth: { first },
    findings: Object.entries(findings).map(([series, verdict]) => ({ series, verdict })),
  });

  it('is nothing where verdict, layer and what must be flat are right', () => {
    const right = { 'torch.device/allocated': 'pass', 'torch.device/reserved': 'regression' };
    expect(differences(fragmentation, report('torch.device/reserved', right))).toEqual([]);
    expect(differences({ verdict: 'pass' }, report(null, {}))).toEqual([]);
  });

  it('is a verdict, a layer, a series that grows beside it, and one that is not there', () => {
    expect(differences(fragmentation, report(null, { 'torch.device/allocated': 'pass' }))).toEqual([
      'verdict pass, not regression',
      'growth first at none, not torch.device/reserved',
    ]);
    expect(
      differences(fragmentation, report('torch.device/allocated', { 'torch.device/allocated': 'regression' })),
    ).toHaveLength(2);
    expect(differences(fragmentation, report('torch.device/reserved', {}))).toEqual([
      'torch.device/allocated is not in the report',
    ]);
  });
});

/**
 * Not a measurement: series that grow as the variants are meant to make them grow on a GPU, by the sizes of variants.py
 * and torch's segments of 2 MiB. It only says that such growth is far enough over budget to be found in a short run.
 */
describe('the decision, of growth as the variants are sized', () => {
  const CYCLES = 30;
  const rest = { allocated: 111 * MIB, reserved: 220 * MIB, pinned: 0, used: 720 * MIB, tokens: 16_000 };
  const series = (add: (requests: number) => Partial<typeof rest>): Recording => {
    const at = Array.from({ length: CYCLES }, (_, k) => {
      const more = add(CYCLE * (k + 2)); // a cycle of warm-up came first
      return Object.entries(rest).map(([key, value]) => value + (more[key as keyof typeof rest] ?? 0));
    });
    const column = (index: number): number[] => at.map((row) => row[index] ?? Number.NaN);
    const whole = recording({
      header: { plan: { horizon: 'fast' }, workload: { sha256: 'w', requests_per_cycle: CYCLE } },
      values: {
        'torch.device/allocated': column(0),
        'torch.device/reserved': column(1),
        'torch.pinned/allocated': column(2),
        'gpu/used': column(3),
        'kv-cache/capacity': column(4),
        'process/resident': at.map(() => 900 * MIB),
      },
    });
    const checkpoints = whole.checkpoints.map((one) => ({ ...one, requests: CYCLE * one.cycle }));
    return { ...whole, checkpoints };
  };
  const segments = (bytes: number): number => Math.ceil(bytes / (2 * MIB)) * 2 * MIB;
  const tensors = (bytes: number) => ({ allocated: bytes, reserved: segments(bytes), used: segments(bytes) });
  const grown: Record<string, (requests: number) => Partial<typeof rest>> = {
    clean: () => ({}),
    'tensors-kept': (n) => tensors(n * 180 * KIB),
    fragmentation: (n) => {
      const steps = Math.floor(n / 60);
      const bytes = steps * 66 * MIB + steps * (steps + 1) * MIB;
      return { reserved: bytes, used: bytes };
    },
    'outside-torch': (n) => ({ used: Math.floor(n / 32) * 2 * MIB }),
    'pinned-kept': (n) => ({ pinned: n * 290 * KIB }),
    'cache-fills': (n) => tensors(Math.min(n, 200) * 180 * KIB),
    'prealloc-smaller': () => ({ tokens: -3200 }),
  };

  it.each(Object.entries(grown))('is what the proof expects of %s', (name, add) => {
    const { verdict, findings } = judge(series(add), [series(() => ({}))]);
    expect(differences(caseOf(name).cuda, { verdict, growth: explain(findings), findings })).toEqual([]);
  });
});

describe('what is left behind', () => {
  it('the table marks what differs, and says why below', () => {
    const row = { name: 'clean', expected: 'pass', layer: '-', cycles: 26, requests: 1620, seconds: 80.4 };
    expect(table([{ ...row, found: 'pass', problems: [] }])).toMatch(
      /\| clean \| pass \| pass \| - \| 26 \| 1620 \| 80 \|$/,
    );
    const differs = table([{ ...row, cycles: null, found: 'regression', problems: ['verdict regression, not pass'] }]);
    expect(differs).toContain('| **regression** | - | - | 1620 |');
    expect(differs).toContain('* clean: verdict regression, not pass');
  });

  it('the document has a block for either device, and the rest of it stays', () => {
    const document = readFileSync(join(ROOT, 'docs', 'gpu-proof.md'), 'utf8');
    for (const mark of ['cuda', 'cpu']) {
      const written = withBlock(document, mark, 'x');
      expect(written).toContain(`<!-- gpu-proof:${mark} -->\nx\n<!-- /gpu-proof:${mark} -->`);
      expect(withBlock(written, mark, 'x')).toBe(written);
    }
    expect(() => withBlock('nothing here', 'cuda', 'x')).toThrow('are not there');
  });

  it('a recording that is too large is kept without its samples, and can still be read', () => {
    const line = { kind: 'checkpoint', cycle: 1, requests: 60, t: 1, epoch: 1, values: { 'process/resident': 1 } };
    const header = { format: 'memdrift.recording', version: 1, series: { 'process/resident': {} } };
    const sample = `${JSON.stringify({ kind: 'sample', t: 1, cycle: 1, values: { 'process/resident': 1 } })}\n`;
    const large = `${JSON.stringify(header)}\n${sample.repeat(MAX_BYTES / sample.length)}${JSON.stringify(line)}\n`;
    const { suffix, data } = kept(large);
    expect(suffix).toBe('');
    const { recording: read } = parseRecording(data.toString(), 'kept');
    expect([read.samples.length, read.checkpoints.length]).toEqual([0, 1]);
    const huge = kept(large + `${JSON.stringify(line)}\n`.repeat(MAX_BYTES / 50));
    expect(huge.suffix).toBe('.gz');
    expect(gunzipSync(huge.data).toString()).not.toContain('"sample"');
  });
});

describe('the cost of the driver’s tool', () => {
  it('is its CPU time between whole documents, and an error where there are none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'memdrift-proof-'));
    try {
      const program = join(folder, 'smi');
      const says = (text: string): void =>
        writeFileSync(program, `#!/bin/sh\nwhile :; do echo '${text}'; sleep 0.1; done\n`, { mode: 0o755 });
      says('</nvidia_smi_log>');
      const cost = await toolCosts(program, 1);
      expect(cost.samples).toBeGreaterThan(1);
      expect(cost.cpuSeconds).toBeGreaterThanOrEqual(0);
      says('No devices were found');
      await expect(toolCosts(program, 0.5)).rejects.toThrow('0 documents');
      await expect(toolCosts(join(folder, 'missing'), 1)).rejects.toThrow('ENOENT');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a proof that cannot run says why in one line', () => {
  it.each([
    [['--python', '/nowhere/python3'], /(cannot be started \(ENOENT\)|dist\/cli\/index.js is not there)/],
    [['--device', 'tpu'], /found tpu; allowed: cuda, cpu/],
    [['--only', 'clean,dirty'], /found dirty; allowed: clean, /],
    [['--wrong'], /--wrong/],
  ])('%j', (words, says) => {
    const { status, stderr } = spawnSync(process.execPath, [join(FOLDER, 'prove.mjs'), ...words], { encoding: 'utf8' });
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toMatch(says);
  });
});
