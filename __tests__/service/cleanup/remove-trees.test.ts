import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removeTrees } from '../../../src/service/cleanup/remove-trees.js';
import { until } from '../support.js';

let scratch = '';
const canary = (): string => join(scratch, 'theirs', 'canary');
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'remove-test-'));
  mkdirSync(join(scratch, 'theirs'));
  writeFileSync(canary(), 'canary');
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

it('removes a link and not what it leads to', async () => {
  mkdirSync(join(scratch, 'out'));
  symlinkSync(join(scratch, 'theirs'), join(scratch, 'out', 'link'));
  symlinkSync(join(scratch, 'theirs'), join(scratch, 'link'));
  expect(await removeTrees([join(scratch, 'out')], process.env)).toBe(true);
  expect(await removeTrees([join(scratch, 'link')], process.env)).toBe(true);
  expect(await removeTrees([join(scratch, 'no-such')], process.env)).toBe(true);
  expect(readFileSync(canary(), 'utf8')).toBe('canary');
});

it('touches nothing outside while directories are swapped for links all the time', async () => {
  const swapper = `
import itertools, os, sys
out, theirs = sys.argv[1:]
print("at work", flush=True)
for i in itertools.count():
    try:
        os.makedirs("%s/%d/sub" % (out, i % 50), exist_ok=True)
        open("%s/%d/canary" % (out, i % 50), "w").close()
        os.rename("%s/%d" % (out, i % 50), "%s/moved" % out)
        os.symlink(theirs, "%s/%d" % (out, i % 50))
        os.unlink("%s/%d" % (out, i % 50))
        os.rename("%s/moved" % out, "%s/%d" % (out, i % 50))
    except OSError:
        pass`;
  const out = join(scratch, 'out');
  mkdirSync(out);
  const child = spawn('python3', ['-c', swapper, out, join(scratch, 'theirs')], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await until(async () => existsSync(join(out, '49')), 60_000);
  for (let round = 0; round < 20; round++) await removeTrees([out], process.env);
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('close', resolve));
  expect(readFileSync(canary(), 'utf8')).toBe('canary');
  expect(await removeTrees([out], process.env)).toBe(true);
  expect(existsSync(out)).toBe(false);
}, 120_000);
