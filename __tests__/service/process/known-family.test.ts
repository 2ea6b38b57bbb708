import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { KnownFamily } from '../../../src/service/process/known-family.js';

it('who was seen once stays in it, until it ends', async () => {
  const child = spawn('sleep', ['3600']);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let roots = [child.pid ?? 0];
  const all = new KnownFamily(async () => roots);
  const pids = async () => (await all.list()).map(({ pid }) => pid);
  expect(await pids()).toEqual([child.pid]);
  roots = [];
  expect(await pids()).toEqual([child.pid]);
  child.kill('SIGKILL');
  await ended;
  expect(await pids()).toEqual([]);
});

it('this process is never in it', async () => {
  expect((await new KnownFamily(async () => [process.pid]).list()).map(({ pid }) => pid)).not.toContain(process.pid);
});
