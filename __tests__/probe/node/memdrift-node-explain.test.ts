import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProbeStream } from '../../../src/memory/probe/probe-reader.js';
import { Gate } from './preloaded.js';

let gate: Gate;
let folder: string;
beforeEach(() => {
  gate = new Gate();
  folder = mkdtempSync(join(tmpdir(), 'explained-'));
});
afterEach(() => {
  gate.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A file of the service. */
function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** The answers of all steps, of a service that grows as time passes. */
async function explained(file: string, env: Record<string, string> = {}): Promise<ProbeStream> {
  await gate.serve(`import(${JSON.stringify(file)})`, env);
  const wait = () => sleep(300);
  await wait();
  await gate.tell('explain scan 60');
  await wait();
  await gate.tell('explain scan 60');
  await wait();
  await gate.tell('explain holders 60 5');
  await gate.tell('explain trace 60');
  await wait();
  await gate.tell('explain mark 60');
  await wait();
  await gate.tell('explain allocations 60 5');
  return gate.only();
}

/** Every 2 ms. */
const often = (statement: string): string =>
  `setInterval(() => grow(), 2);\nlet n = 0;\nfunction grow() {\n  ${statement}\n}\n`;

describe('the explanation of the Node probe', () => {
  it('names exported, hidden, static, private and global holders of a module in the words of its code', async () => {
    const file = write(
      'holders.mjs',
      [
        'export const exported = new Map();',
        'const hidden = [];',
        'class Store {',
        '  static all = new Set();',
        '  #own = [];',
        '  add(x) { this.#own.push(x); }',
        '}',
        'const store = new Store();',
        'globalThis.shared = [];',
        often(
          'n += 1; exported.set(n, { n }); hidden.push({ n }); Store.all.add({ n }); store.add({ n }); shared.push({ n });',
        ),
      ].join('\n'),
    );
    const { holders } = await explained(file);
    const told = holders.map(({ kind, way, type, line }) => `${kind} ${way} ${type} ${line}`);
    expect(told).toEqual(
      expect.arrayContaining([
        'global exported Map 1',
        'global hidden Array 2',
        'class Store.all Set 4',
        'attribute store.#own Array 5',
        'global shared Array null',
      ]),
    );
    for (const { grew } of holders) expect(Math.min(...grew)).toBeGreaterThan(5);
  });

  it('tells the line that was written, where the file has a source map', async () => {
    const source = [
      'interface Entry { readonly n: number; readonly text: string }',
      'type Never = never;',
      '',
      'const cache = new Map<number, Entry>();',
      'let n: number = 0;',
      'function remember(entry: Entry): void {',
      '  // Longer than it is when compiled.',
      '  cache.set(entry.n, { ...entry });',
      '}',
      'setInterval(() => { n += 1; remember({ n, text: String(n).repeat(50) }); }, 2);',
      'export type { Never };',
    ].join('\n');
    const written = write('src/server.ts', source);
    const compilerOptions = { sourceMap: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS };
    const { outputText, sourceMapText } = ts.transpileModule(source, { fileName: 'server.ts', compilerOptions });
    const map = JSON.parse(sourceMapText ?? '');
    write('dist/server.js.map', JSON.stringify({ ...map, sources: ['../src/server.ts'] }));
    const { holders, allocations } = await explained(write('dist/server.js', outputText));
    expect(holders[0]).toMatchObject({
      way: 'cache',
      file: written,
      line: 4,
      source: expect.stringContaining('new Map'),
    });
    const adds = allocations.find((one) => one.adds === true);
    expect(adds).toMatchObject({ file: written, line: 8, source: 'cache.set(entry.n, { ...entry });' });
  });

  it('names no key of a dictionary: it is data of the service', async () => {
    const file = write('keys.cjs', `const users = {};\n${often("users['user-' + n++ + '@example.org'] = { n };")}`);
    const { holders } = await explained(file);
    expect(holders[0]).toMatchObject({ way: 'users', type: 'Object' });
    expect(JSON.stringify(holders)).not.toContain('example.org');
  });

  it('is refused for a heap that is too large for a snapshot, and steps out of order', async () => {
    await gate.serve(
      'globalThis.kept = Array.from({ length: 20 }, () => new Array(1e6).fill(1.5)); setTimeout(() => undefined, 1)',
      { NODE_OPTIONS: '--max-old-space-size=4096' },
    );
    const scanned = await gate.tell('explain scan 60');
    const asked = await gate.tell('explain holders 60 5');
    const marked = await gate.tell('explain mark 60');
    const { done, holders } = gate.only();
    expect(done.get(scanned)?.error).toBe('the heap is too large for a snapshot');
    expect(done.get(asked)?.error).toBe('holders need two scans before');
    expect(done.get(marked)?.error).toBe('nothing is traced');
    expect(holders).toEqual([]);
  });

  it('ends within its time, and says so', async () => {
    await gate.serve('globalThis.kept = Array.from({ length: 3e5 }, (_, n) => ({ n }))');
    const scanned = await gate.tell('explain scan 0');
    expect(gate.only().done.get(scanned)?.error).toBe('too many objects for the time');
  });
});
