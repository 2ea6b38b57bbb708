import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseRecording } from '../../src/recording/parse-recording.js';
import { noDisks, SmallDisk } from '../fakes/small-disk.js';
import { Command, measuring } from './built-command.js';

/** The built command line measures on a machine that fails meanwhile: the exit code is still the verdict's. */

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cli-faults-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe.skipIf(noDisks !== null)(`a disk that is full (${noDisks ?? 'real ones'})`, () => {
  let disk: SmallDisk;
  beforeEach(() => {
    disk = new SmallDisk(dir, '256k');
  });
  afterEach(() => disk.end());

  it('before anything is measured: exit 3, one line that names the path and the room', async () => {
    disk.fill();
    const { code, out, err } = await new Command(dir, await measuring(disk.path, 'none')).ended;
    expect(code).toBe(3);
    expect(err).toMatch(
      new RegExp(`^memdrift: ${disk.path}: cannot be written: no space left on the device; needs \\d+\\.\\d MiB\n$`),
    );
    expect(out).toBe('');
    expect((await new Command(dir, [...(await measuring(disk.path, 'none')), '--bisect']).ended).code).toBe(125);
  });

  it('meanwhile: the leak is a regression still, exit 1, and the recording lies elsewhere', async () => {
    const run = new Command(dir, await measuring(disk.path, 'leak'), 'exec "$@" >/dev/full');
    await run.said('ready at');
    disk.fill();
    const { code, err } = await run.ended;
    expect(code, err).toBe(1);
    const [, kept = ''] = /needs [\d.]+ KiB; the recording is in (\S+)/.exec(err) ?? [];
    expect(parseRecording(readFileSync(kept, 'utf8'), kept).recording.verdict?.verdict).toBe('regression');
    expect(err).toContain(`${disk.path}/report.html: cannot be written: no space left on the device; needs`);
    expect(err).toContain('standard output cannot be written: no space left on the device');
    expect(err).not.toContain('internal error');
    expect(readdirSync(disk.path).filter((name) => name.endsWith('.tmp') || name.endsWith('.lock'))).toEqual([]);
  });
});

it('keeps the verdict and all of the recording when its folder is removed meanwhile', async () => {
  const out = join(dir, 'out');
  const run = new Command(dir, await measuring(out, 'leak'));
  await run.said('cycle 1');
  rmSync(out, { recursive: true });
  const { code, err } = await run.ended;
  expect(code, err).toBe(1);
  const path = join(out, 'memdrift.memdrift.ndjson');
  expect(parseRecording(readFileSync(path, 'utf8'), path).recording.verdict?.verdict).toBe('regression');
  // Where the line was found in time there are stacks of what grows, too.
  const written = readdirSync(out).filter((name) => !name.startsWith('growth.'));
  expect(written.sort()).toEqual(['memdrift.memdrift.ndjson', 'report.html', 'report.json', 'report.md']);
});

it('refuses a second run in the same folder, and takes over what a dead one has left: one of several', async () => {
  const out = join(dir, 'out');
  const first = new Command(dir, await measuring(out, 'none'));
  await first.said('launching');
  const second = await new Command(dir, await measuring(out, 'none')).ended;
  expect(second).toMatchObject({ code: 2, out: '' });
  expect(second.err).toBe(
    `memdrift: option "--out": found another run of memdrift that writes there (process ${first.child.pid}); ` +
      `allowed: another folder; remove ${out}/.memdrift.lock if that run has ended\n`,
  );
  first.child.kill('SIGKILL');
  await first.ended;
  expect(existsSync(join(out, '.memdrift.lock'))).toBe(true);

  const takers = await Promise.all(
    Array.from({ length: 3 }, async () => new Command(dir, await measuring(out, 'none'))),
  );
  const winner = await Promise.any(takers.map((taker) => taker.said('launching').then(() => taker)));
  const others = takers.filter((taker) => taker !== winner);
  for (const { ended } of others)
    expect(await ended).toMatchObject({ code: 2, err: expect.stringContaining('writes there') });
  winner.child.kill('SIGINT');
  expect((await winner.ended).code).toBe(130);
  expect(existsSync(join(out, '.memdrift.lock'))).toBe(false);
});
