import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadWorkload } from '../../../src/workload/format/load-workload.js';
import type { Workload, WorkloadRequest } from '../../../src/workload/format/workload.js';
import { sliceCycle, warmupRequests } from '../../../src/workload/variation/slice.js';
import { groupUnits } from '../../../src/workload/variation/units.js';
import { HEADER, parse, text } from '../lines.js';

/** Requests that belong together, and what lies beside a workload. */

const ids = (requests: readonly WorkloadRequest[]) => requests.map(({ id }) => id);

describe('a workload with sessions', () => {
  test('has what follows a request behind it, in order of the times', () => {
    const { requests, timed } = parse([
      { id: 'b', path: '/x', t_us: 900 },
      { id: 'a', path: '/x', t_us: 100 },
      { id: 'b2', path: '/x', after: 'b', think_us: 5 },
      { id: 'a2', path: '/x', after: 'a' },
      { id: 'a3', path: '/x', after: 'a2' },
    ]);
    expect(timed).toBe(true);
    expect(ids(requests)).toEqual(['a', 'a2', 'a3', 'b', 'b2']);
    expect(requests[4]).toMatchObject({ after: 'b', thinkUs: 5 });
  });

  test('reads a chain of a hundred thousand', () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => ({
      id: `r${index}`,
      path: '/x',
      ...(index === 0 ? { t_us: 0 } : { after: `r${index - 1}` }),
    }));
    const workload = parse(lines);
    expect(groupUnits(workload.requests)).toHaveLength(1);
    expect(sliceCycle(workload, 10)).toHaveLength(100_000);
  });
});

/** Sessions of up to six turns of three classes; some by `after`, some by `session` alone. */
const sessions: fc.Arbitrary<Workload> = fc
  .array(fc.record({ turns: fc.integer({ min: 1, max: 6 }), of: fc.nat(2), linked: fc.boolean() }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((all) => {
    const lines = all.flatMap(({ turns, of, linked }, session) =>
      Array.from({ length: turns }, (_, turn) => ({
        id: `s${session}t${turn}`,
        path: '/x',
        class: `c${(of + turn) % 3}`,
        ...(linked ? {} : { session: `s${session}` }),
        ...(linked && turn > 0
          ? { after: `s${session}t${turn - 1}`, think_us: 1000 }
          : { t_us: session * 1000 + turn }),
      })),
    );
    return parse(lines);
  });

describe('a cycle of sessions', () => {
  test('has each of them whole or not at all, every class, and the same ones each time', () => {
    fc.assert(
      fc.property(sessions, fc.integer({ min: 1, max: 80 }), (workload, wanted) => {
        const slice = sliceCycle(workload, wanted);
        expect(slice).toEqual(sliceCycle(workload, wanted));
        if (wanted >= workload.requests.length) return;
        const chosen = new Set(ids(slice));
        for (const unit of groupUnits(workload.requests)) {
          expect(new Set(unit.map(({ id }) => chosen.has(id))).size).toBe(1);
        }
        const classes = (requests: readonly WorkloadRequest[]) => [...new Set(requests.map((r) => r.class))].sort();
        expect(classes(slice)).toEqual(classes(workload.requests));
        // At most one session more than was asked for, beyond those that the classes need.
        expect(slice.length).toBeLessThan(Math.max(wanted, 18) + 6);
      }),
    );
  });

  test('keeps the shares of the classes as well as sessions allow', () => {
    const lines = Array.from({ length: 300 }, (_, session) =>
      ['chat', 'chat', session % 3 === 0 ? 'embed' : 'chat'].map((name, turn) => ({
        id: `s${session}t${turn}`,
        path: '/x',
        class: name,
        ...(turn === 0 ? {} : { after: `s${session}t${turn - 1}` }),
      })),
    ).flat();
    const slice = sliceCycle(parse(lines), 90);
    const embeds = slice.filter((request) => request.class === 'embed').length;
    expect(embeds / slice.length).toBeGreaterThan(0.09);
    expect(embeds / slice.length).toBeLessThan(0.14);
  });

  test('repeats sessions as sessions of their own', () => {
    const workload = parse([
      { id: 'a', path: '/x', t_us: 0, session: 's' },
      { id: 'b', path: '/x', after: 'a', session: 's' },
    ]);
    expect(sliceCycle(workload, 4).map(({ id, after, session }) => [id, after, session])).toEqual([
      ['a', undefined, 's'],
      ['b', 'a', 's'],
      ['a#2', undefined, 's#2'],
      ['b#2', 'a#2', 's#2'],
    ]);
  });

  test('is warmed up by a stream that may be cut anywhere: who follows one of another part follows none', () => {
    fc.assert(
      fc.property(sessions, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (workload, a, b) => {
        const whole = warmupRequests(workload, 0, a + b);
        const parts = [warmupRequests(workload, 0, a), warmupRequests(workload, a, b)];
        expect(ids(parts.flat())).toEqual(ids(whole));
        for (const part of parts) {
          const seen = new Set<string>();
          for (const { id, after, tUs } of part) {
            expect(after === undefined ? tUs !== undefined : seen.has(after)).toBe(true);
            seen.add(id);
          }
        }
      }),
    );
  });
});

describe('a body beside the workload', () => {
  function folder(content: string) {
    const dir = mkdtempSync(join(tmpdir(), 'memdrift-blobs-'));
    onTestFinished(() => rm(dir, { recursive: true }));
    const hex = createHash('sha256').update(content).digest('hex');
    mkdirSync(join(dir, 'blobs'));
    writeFileSync(join(dir, 'w.jsonl'), text([{ id: 'r', path: '/x', body_ref: `sha256:${hex}` }], HEADER));
    return { dir, hex, load: () => loadWorkload(join(dir, 'w.jsonl')) };
  }

  test('is sent as it lies there, and varied where it is JSON', async () => {
    const { dir, hex, load } = folder('{"input": "a"}');
    writeFileSync(join(dir, 'blobs', hex), '{"input": "a"}');
    const [request] = (await load()).requests;
    expect(Buffer.from(request?.body ?? []).toString()).toBe('{"input": "a"}');
    expect(request?.json).toEqual({ input: 'a' });
  });

  test('must be there, be what it is called, and lie there itself', async () => {
    const { dir, hex, load } = folder('content');
    await expect(load()).rejects.toThrow(/line 2, field "body_ref": found no such file; allowed: a file blobs\//);
    writeFileSync(join(dir, 'blobs', hex), 'other');
    await expect(load()).rejects.toThrow(/found other content in blobs\//);
    await rm(join(dir, 'blobs', hex));
    writeFileSync(join(dir, 'secret'), 'content');
    symlinkSync(join(dir, 'secret'), join(dir, 'blobs', hex));
    await expect(load()).rejects.toThrow(/found a link or another kind of file/);
  });
});
