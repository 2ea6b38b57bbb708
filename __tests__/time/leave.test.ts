import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leave-'));
  const source = readFileSync(join(import.meta.dirname, '..', '..', 'src', 'time', 'leave.ts'), 'utf8');
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  writeFileSync(join(folder, 'leave.mjs'), ts.transpileModule(source, { compilerOptions }).outputText);
  execFileSync('mkfifo', [join(folder, 'pipe')]);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** How a process ends, and what it says. The limit only ends one that hangs. */
function ended(code: string): { status: number | null; signal: string | null; said: string } {
  const whole = `import { open } from 'node:fs/promises';
import { exitNow, leave } from './leave.mjs';
process.on('exit', (code) => console.log('listener', code));
${code}`;
  writeFileSync(join(folder, 'main.mjs'), whole);
  const limits = { cwd: folder, encoding: 'utf8', timeout: 120_000, killSignal: 'SIGABRT' } as const;
  const { status, signal, stdout } = spawnSync(process.execPath, ['main.mjs'], limits);
  return { status, signal, said: stdout };
}

/** A Node without execve can only be killed. */
const HELD = process.execve === undefined ? { status: null, signal: 'SIGKILL' } : { status: 3, signal: null };

it('ends a process with its code, though a file is never read to its end', () => {
  const reading = "open('pipe').catch(() => {});";
  const byItself = ended(`${reading} leave(3);`);
  expect(byItself).toEqual({ ...HELD, said: 'listener 3\n' });
  expect(ended(`${reading} exitNow(3);`)).toEqual({ ...HELD, said: 'listener 3\n' });
});

it('lets a process end by itself, and does not wait for what never does', () => {
  expect(ended("leave(3); setTimeout(() => console.log('done'), 100);")).toEqual({
    status: 3,
    signal: null,
    said: 'done\nlistener 3\n',
  });
  expect(ended('leave(3); setInterval(() => {}, 1000);')).toEqual({ status: 3, signal: null, said: 'listener 3\n' });
});
