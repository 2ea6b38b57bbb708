import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { IdTable } from '../../../src/workload/format/compact-tables.js';
import type { RequestLine } from '../../../src/workload/format/fields.js';
import { loadWorkload } from '../../../src/workload/format/load-workload.js';
import { WorkloadWriter } from '../../../src/workload/format/workload-writer.js';
import { noDisks, SmallDisk } from '../../fakes/small-disk.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-writer-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const created = '2026-11-26T00:00:00Z';
const done = { redaction: {}, secrets: [] };
const writer = (name = 'w.jsonl', force = false) =>
  new WorkloadWriter(join(dir, name), { source: { tool: 'test' } }, { created, force });
const line = (id: string, more: Partial<RequestLine> = {}): RequestLine => ({ id, path: '/x', ...more });

describe('a workload that is written', () => {
  test('is in order of its times, what follows a request behind it, and readable by its owner alone', async () => {
    const out = writer();
    await out.append(line('b', { t_us: 20 }));
    await out.append(line('a', { t_us: 10 }));
    await out.append(line('b2', { after: 'b' }));
    await out.append(line('a2', { after: 'a' }));
    expect(statSync(join(dir, 'w.jsonl.partial')).mode & 0o777).toBe(0o600);
    expect(await out.finish({ redaction: { ruleset: 'x' }, secrets: ['KEY'] })).toMatchObject({ requests: 4 });
    expect(statSync(join(dir, 'w.jsonl')).mode & 0o777).toBe(0o600);
    expect(existsSync(join(dir, 'w.jsonl.partial'))).toBe(false);
    const [header, ...lines] = readFileSync(join(dir, 'w.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(header).toMatchObject({
      requests: 4,
      duration_us: 10,
      secrets: ['KEY'],
      redaction: { ruleset: 'x' },
      created,
    });
    expect(lines.map(({ id }) => id)).toEqual(['a', 'a2', 'b', 'b2']);
    expect((await loadWorkload(join(dir, 'w.jsonl'))).requests).toHaveLength(4);
  });

  test('is packed where its name says so', async () => {
    const out = writer('w.jsonl.gz');
    await out.append(line('a'));
    await out.finish(done);
    expect(readFileSync(join(dir, 'w.jsonl.gz')).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
    expect((await loadWorkload(join(dir, 'w.jsonl.gz'))).requests).toHaveLength(1);
  });

  test('is a workload while it grows', async () => {
    const out = writer();
    await out.append(line('b', { t_us: 20 }));
    await out.append(line('a', { t_us: 10 }));
    await out.flush();
    expect((await loadWorkload(join(dir, 'w.jsonl.partial'))).requests.map(({ id }) => id)).toEqual(['a', 'b']);
    await out.abandon();
    expect(existsSync(join(dir, 'w.jsonl.partial'))).toBe(false);
  });

  test('replaces nothing unless it is told to', async () => {
    writeFileSync(join(dir, 'w.jsonl'), 'mine');
    await expect(writer().open()).rejects.toThrow(/w\.jsonl: exists already; allowed: another path, or --force$/);
    const out = writer('w.jsonl', true);
    await out.append(line('a'));
    expect(readFileSync(join(dir, 'w.jsonl'), 'utf8')).toBe('mine');
    await out.finish(done);
    expect((await loadWorkload(join(dir, 'w.jsonl'))).requests).toHaveLength(1);
  });

  test('refuses an id that was there, one that follows nothing, and a folder that is not', async () => {
    const out = writer();
    await out.append(line('a'));
    expect(() => out.append(line('a'))).toThrow(/field "id": found an id that occurred before/);
    expect(() => out.append(line('b', { after: 'q' }))).toThrow(/field "after": found no such request/);
    await out.abandon();
    writeFileSync(join(dir, 'no'), '');
    await expect(writer('no/w.jsonl').open()).rejects.toThrow(/cannot be written \(EEXIST\)/);
  });

  test('whatever the times, loses nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(50), { minLength: 1, maxLength: 200 }), async (times) => {
        const out = writer('w.jsonl', true);
        for (const [index, time] of times.entries()) {
          await out.append(
            line(`r${index}`, index > 0 && time % 3 === 0 ? { after: `r${time % index}` } : { t_us: time }),
          );
        }
        await out.finish(done);
        const { requests } = await loadWorkload(join(dir, 'w.jsonl'));
        expect(requests.map(({ id }) => id).sort()).toEqual(times.map((_, index) => `r${index}`).sort());
      }),
      { numRuns: 40 },
    );
  });
});

test('a table of ids knows those that were there, and no others', () => {
  const table = new IdTable();
  for (let index = 0; index < 100_000; index++) expect(table.add(`id ${index}`, index)).toBeNull();
  expect(table.add('id 4711', 5)).toBe(4711);
  expect(table.get('id 99999')).toBe(99_999);
  expect(table.get('id 100000')).toBeNull();
});

test.skipIf(noDisks !== null)(
  'a disk that is full at the end leaves all that was recorded, and a line says where',
  async () => {
    const disk = new SmallDisk(dir, '128k');
    try {
      const path = join(disk.path, 'w.jsonl');
      const out = new WorkloadWriter(path, { source: { tool: 'test' } }, { created });
      for (let index = 0; index < 40; index++) await out.append(line(`${index}`, { path: `/${'x'.repeat(2000)}` }));
      await expect(out.finish(done)).rejects.toThrow(
        /w\.jsonl: cannot be written \(ENOSPC\), the recorded requests are in \S+\.partial; allowed: a disk with room for \d+\.\d KiB$/,
      );
      expect(readdirSync(disk.path)).toEqual(['w.jsonl.partial']);
      expect((await loadWorkload(`${path}.partial`)).requests).toHaveLength(40);
    } finally {
      disk.end();
    }
  },
);
