import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RUN_ORDER } from '../../src/drift/paired/paired-runs.js';
import { MIB } from '../../src/series/series.js';
import { runAt, type Said } from '../fakes/terminal.js';

/** Recordings given together (that what they come to is what the gate said: __tests__/gate/ab.test.ts). */

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-beside-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const judge = (...words: string[]): Promise<Said> => runAt(['judge', ...words], { columns: 100 });

/** Recordings are made one after the other. */
let written = 0;

/** A recording of 31 cycles of 200 requests that keeps so many bytes of each cycle. */
function recording(name: string, bytesPerCycle: number, header: object = {}, cycles = 31): string {
  const series = { 'heap/allocated': { gated: ['drift', 'level'] } };
  const created = `2026-01-01T00:00:${String(written++).padStart(2, '0')}Z`;
  const lines: object[] = [{ format: 'memdrift.recording', version: 1, name: 'g', created, series, ...header }];
  for (let cycle = 0; cycle <= cycles; cycle++) {
    const requests = 200 * cycle;
    const values = { 'heap/allocated': 200 * MIB + cycle * bytesPerCycle + ((cycle * 7919) % 13) * 512 };
    lines.push({ kind: 'checkpoint', cycle, requests, t: 10 * cycle, epoch: 1, values });
    if (cycle > 0)
      lines.push({ kind: 'cycle', cycle, sent: 200, ok: 200, errors: {}, latency_ms: { p50: 1, p95: 2, p99: 3 } });
  }
  const path = join(dir, `${name}.memdrift.ndjson`);
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return path;
}

/** The four of a check whose change keeps so many bytes of each cycle. */
function four(why: string, leak: number, change: (run: number) => object = () => ({})): string[] {
  return RUN_ORDER.map((side, i) => {
    const header = { ab: { run: i + 1, of: 4, side, why }, commit: `${i}`, ...change(i + 1) };
    return recording(`g-ab-${i + 1}-${side}`, side === 'head' ? leak : 0, header);
  });
}

/** The one line of a refusal, of which nothing goes to standard output. */
async function refusal(...argv: string[]): Promise<string> {
  const { code, out, err } = await judge(...argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^memdrift: .*\n$/);
  return err.trimEnd().replaceAll(`${dir}/`, '');
}

describe('runs of base and change side by side', () => {
  it('are judged by their pairs, in whatever order they are given', async () => {
    const [a, b, c, d] = four('always', MIB) as [string, string, string, string];
    const { code, out } = await judge(d, b, a, c);
    expect(code).toBe(1);
    expect(out).toContain('Paired A/B: base, change, change, base; 31 cycles each');
    expect((await judge(...four('always', 0))).code).toBe(0);
  });

  it('by the budget that is given', async () => {
    expect((await judge(...four('always', MIB), '--budget-growth', '9 MiB/1000req')).code).toBe(0);
  });

  it('beside the run that found no baseline, and told nothing', async () => {
    const { code, out } = await judge(...four('no-baseline', 0), recording('g', 0, {}, 0));
    expect(code).toBe(0);
    expect(out).toContain('Paired A/B');
  });

  it('one alone is judged as any other recording', async () => {
    const [, head] = four('always', MIB);
    const { out } = await judge(head ?? '', '--baseline', recording('base', 0));
    expect(out).not.toContain('Paired A/B');
    expect(out).toContain('grows 5.0 MiB');
  });

  it('the first alone, where it ended them, tells that', async () => {
    const ab = { run: 1, of: 4, side: 'base', why: 'always' };
    const { code, out } = await judge(recording('g-ab-1-base', 0, { ab }, 0));
    expect(code).toBe(3);
    expect(out).toContain("run 1 of 4 (the base's image): ");
  });
});

describe('runs that confirm one by a stored baseline', () => {
  const confirming = (leak: number): string[] => [recording('g', MIB), ...four('confirm', leak)];

  it('may unsay it', async () => {
    const { code, out } = await judge(...confirming(0), '--baseline', recording('stored', 0));
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain('so refresh the baseline');
  });

  it('may agree', async () => {
    const { code, out } = await judge(...confirming(MIB), '--baseline', recording('stored', 0));
    expect(code).toBe(1);
    expect(out.replace(/\s+/g, ' ')).toContain('confirms it');
  });

  it('are not asked where the budget that is given lets it pass', async () => {
    const words = [...confirming(MIB), '--baseline', recording('stored', 0), '--budget-growth', '9 MiB/1000req'];
    const { code, out } = await judge(...words);
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain('The paired A/B runs were not used');
  });

  it('need that run', async () => {
    expect(await refusal(...four('confirm', 0))).toMatch(
      /^memdrift: g-ab-1-base\S+: confirms a run that had a stored baseline, and that run is missing; allowed: /,
    );
  });

  it('need its baseline', async () => {
    expect(await refusal(...confirming(0))).toMatch(/ and its --baseline is missing; allowed: /);
  });
});

describe('one clear line', () => {
  it('for recordings that have nothing to do with each other', async () => {
    expect(await refusal(recording('a', 0), recording('b', 0))).toMatch(
      /^memdrift: found 2 recordings; allowed: one recording, or all recordings of one paired A\/B check/,
    );
  });

  it('for a run that is missing in between, and one that is there twice', async () => {
    const [a, b, c, d] = four('always', 0) as [string, string, string, string];
    expect(await refusal(a, b, d)).toBe(
      'memdrift: g-ab-4-base.memdrift.ndjson: found A/B run 4 of 4, of the base; allowed here: run 3 of 4, of the head',
    );
    expect(await refusal(a, b, b, c, d)).toMatch(/found A\/B run 2 of 4, of the head; allowed here: run 3 of 4/);
    expect(await refusal(a, b, c, d, d)).toMatch(/found A\/B run 4 of 4.*; allowed here: at most 4 runs$/);
  });

  it('for runs that are missing at the end, though none of the others ended them', async () => {
    expect(await refusal(...four('always', 0).slice(0, 2))).toBe(
      'memdrift: g-ab-2-head.memdrift.ndjson: did not end the paired A/B check, and the runs after it are missing: 3 (head), 4 (base)',
    );
  });

  it('for runs of two checks', async () => {
    const mixed = four('always', 0, (run) => (run === 3 ? { name: 'other' } : {}));
    expect(await refusal(...mixed)).toMatch(
      /^memdrift: g-ab-3-head\S+: found A\/B run 3 of 4.*, from another check than g-ab-2/,
    );
  });

  it('for runs that an older check has left in the same folder', async () => {
    const mixed = four('always', 0, (run) => (run > 2 ? { created: '2025-12-31T00:00:00Z' } : {}));
    expect(await refusal(...mixed)).toMatch(/^memdrift: g-ab-3-head\S+: .*, from another check than g-ab-2/);
  });

  it('for a recording beside runs that confirm nothing', async () => {
    expect(await refusal(...four('always', 0), recording('g', 0))).toMatch(
      /^memdrift: g\.memdrift\.ndjson: is neither a run of the paired A\/B check nor the run that it confirms; allowed: /,
    );
  });

  it('for a second one beside runs that confirm the first', async () => {
    const words = [
      ...four('confirm', 0),
      recording('g', MIB),
      recording('h', MIB),
      '--baseline',
      recording('stored', 0),
    ];
    expect(await refusal(...words)).toMatch(/^memdrift: h\.memdrift\.ndjson: is neither/);
  });

  it('for a baseline that is not asked', async () => {
    expect(await refusal(...four('always', 0), '--baseline', recording('stored', 0))).toMatch(
      /^memdrift: option "--baseline": found with the recordings of a paired A\/B check; allowed: /,
    );
  });
});
