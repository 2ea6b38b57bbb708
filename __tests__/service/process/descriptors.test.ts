import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { MAX_DESCRIPTORS, readDescriptors, readProgramHead } from '../../../src/service/process/descriptors.js';

let child: ChildProcess | null = null;
afterEach(() => child?.kill('SIGKILL'));

it('counts what a process has open, and which of it are sockets', async () => {
  const before = await readDescriptors(process.pid, { left: MAX_DESCRIPTORS });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  openSync('/dev/null', 'r');
  const after = await readDescriptors(process.pid, { left: MAX_DESCRIPTORS });
  server.close();
  expect((after?.sockets ?? 0) - (before?.sockets ?? 0)).toBe(1);
  expect((after?.fds ?? 0) - (before?.fds ?? 0)).toBeGreaterThanOrEqual(2);
});

it('looks at no more than it may: the sockets of the rest are not known, and never 0', async () => {
  const allowance = { left: 2 };
  const found = await readDescriptors(process.pid, allowance);
  expect(found?.sockets ?? null).toBeNull();
  // Before Linux 6.2 their number is not told either.
  if (found !== null) expect(found.fds).toBeGreaterThan(2);
});

it('has no reading of a process that is gone', async () => {
  child = spawn('sleep', ['60']);
  const { pid = 0 } = child;
  child.kill('SIGKILL');
  await new Promise((resolve) => child?.once('exit', resolve));
  expect(await readDescriptors(pid, { left: 10 })).toBeNull();
  expect(await readProgramHead(pid)).toBeNull();
});

it('tells the head of a program in letters and digits', async () => {
  expect(await readProgramHead(process.pid)).toMatch(/^\.ELF[A-Za-z0-9.]+$/);
});
