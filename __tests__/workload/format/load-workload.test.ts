import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadWorkload } from '../../../src/workload/format/load-workload.js';
import { WorkloadError } from '../../../src/workload/format/workload-error.js';
import { text } from '../lines.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memdrift-workload-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, bytes: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

const source = text([{ id: 'r', path: '/x', body: { prompt: 'hello' } }]);

describe('a workload file', () => {
  test('is the same workload packed or not, whatever its name', async () => {
    const plain = await loadWorkload(await file('a.jsonl', source));
    expect(await loadWorkload(await file('b.jsonl', gzipSync(source)))).toEqual(plain);
    expect(plain.requests).toHaveLength(1);
  });

  test('in several gzip members is read whole', async () => {
    const parts = [source, '{"id":"s","path":"/y"}\n'].map((part) => gzipSync(part));
    expect((await loadWorkload(await file('c.jsonl.gz', Buffer.concat(parts)))).requests).toHaveLength(2);
  });

  test('that is missing, a folder, or broken is told in one line', async () => {
    const missing = join(folder, 'none.jsonl');
    const told = async (path: string) => {
      const error = await loadWorkload(path).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(WorkloadError);
      return (error as Error).message;
    };
    expect(await told(missing)).toBe(`${missing}: no such file; allowed: a workload file, *.jsonl or *.jsonl.gz`);
    expect(await told(folder)).toContain(': is not a file; allowed:');
    const broken = await file('d.gz', gzipSync(source).subarray(0, 40));
    expect(await told(broken)).toContain(': found broken gzip data; allowed:');
  });

  test('that unpacks to more than allowed is refused, not unpacked', async () => {
    const bomb = await file('e.jsonl.gz', gzipSync(Buffer.alloc(3_000_000, ' ')));
    await expect(loadWorkload(bomb, 2 * 1024 * 1024)).rejects.toThrow(
      `${bomb}: found a workload that is too large; allowed: up to 2 MiB unpacked`,
    );
    const large = await file('f.jsonl', Buffer.alloc(3_000_000, ' '));
    await expect(loadWorkload(large, 2 * 1024 * 1024)).rejects.toThrow(/too large/);
  });
});

describe('the example files', () => {
  const fixture = (name: string) => join(import.meta.dirname, '../../fixtures/workloads', name);

  test('are read, in order of time', async () => {
    const workload = await loadWorkload(fixture('mixed.jsonl'));
    expect(workload).toMatchObject({ timed: true, seed: 7, secrets: ['API_KEY'], durationUs: 400_000 });
    expect(workload.requests.map(({ class: name }) => name)).toEqual([
      'POST /v1/chat/completions sse',
      'POST /v1/chat/completions sse',
      'POST /v1/embeddings',
      'POST /v1/chat/completions sse',
      'POST /v1/completions',
      'POST /v1/chat/completions sse',
      'POST /v2/models/resnet/infer',
      'GET /v1/models/{id}',
    ]);
    expect(await loadWorkload(fixture('mixed.jsonl.gz'))).toEqual(workload);
  });

  test('with a bad line 7 are refused by file, line and field', async () => {
    const path = fixture('bad-line-7.jsonl');
    await expect(loadWorkload(path)).rejects.toThrow(
      `${path}, line 7, field "t_us": found "abc"; allowed: a whole number of microseconds >= 0`,
    );
  });
});
