import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OUTPUT_BOUNDS, ProbeOutput } from '../../../src/service/channel/probe-output.js';
import { ServiceError } from '../../../src/service/service.js';
import { rejection } from '../support.js';

const MIB = 1024 * 1024;
let folder = '';
const file = (index: number): string => join(folder, `${index}-1.ndjson`);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the bound is called in the line that ends the run. */
async function reached(output: ProbeOutput): Promise<string | undefined> {
  const error = await rejection(output.readFolder(folder));
  expect(error).toBeInstanceOf(ServiceError);
  return error.message.match(
    /^the output of the service's probes reached its bound of (.*): it is not read further$/,
  )?.[1];
}

describe('a bound that is reached ends the reading, and is named', () => {
  it('too many files, whatever they are called', async () => {
    const names = Array.from({ length: OUTPUT_BOUNDS.files - 2 }, (_, i) => `junk-${i}`);
    execFileSync('touch', [...names, '1-1.ndjson'], { cwd: folder });
    const output = new ProbeOutput();
    expect([...(await output.readFolder(folder)).texts.keys()]).toEqual(['1-1.ndjson']);
    writeFileSync(join(folder, 'one-more'), '');
    expect(await reached(output)).toBe('4096 files');
  }, 120_000);

  it('a file larger than any probe’s, also one that takes no disk', async () => {
    execFileSync('truncate', ['-s', '1T', file(5)]);
    expect(statSync(file(5)).blocks).toBe(0);
    expect(await reached(new ProbeOutput())).toBe('8 MiB a file (5-1.ndjson)');
  });

  it('many files that are large together', async () => {
    const output = new ProbeOutput();
    for (let i = 1; i <= 8; i++) execFileSync('truncate', ['-s', '8M', file(i)]);
    expect((await output.readFolder(folder)).texts.size).toBe(8);
    writeFileSync(file(9), 'x');
    expect(await reached(output)).toBe('64 MiB in all');
  });

  it('a file that is cut short and written anew for ever', async () => {
    const output = new ProbeOutput();
    const rewrite = (bytes: number): void => {
      truncateSync(file(1), 0);
      truncateSync(file(1), bytes);
    };
    writeFileSync(file(1), '');
    for (let round = 0; round < 10; round++) {
      rewrite(7 * MIB - round);
      if (round < 9) await output.readFolder(folder);
    }
    expect(await reached(output)).toBe('64 MiB in all');
  });

  it('more lines than can be parsed in a moment', async () => {
    const output = new ProbeOutput();
    writeFileSync(file(1), '\n'.repeat(OUTPUT_BOUNDS.lines));
    expect((await output.readFolder(folder)).texts.get('1-1.ndjson')).toHaveLength(OUTPUT_BOUNDS.lines);
    writeFileSync(file(2), '\n');
    expect(await reached(output)).toBe('400000 lines in all');
  });
});

it('takes what a service of many processes writes in hours', async () => {
  const line = `{"k":"sample","t":1795234248.004336,"values":{"process/rss":123456789012,"torch.device/allocated":12345678901}}\n`;
  for (let i = 1; i <= 32; i++) writeFileSync(file(i), line.repeat(2 * 3600));
  expect((await new ProbeOutput().readFolder(folder)).texts.size).toBe(32);
});

it('reads what it knows already from memory', async () => {
  const output = new ProbeOutput();
  writeFileSync(file(1), 'known\n');
  await output.readFolder(folder);
  writeFileSync(file(1), 'other\n'); // of the same length: no probe does that
  expect((await output.readFolder(folder)).texts.get('1-1.ndjson')).toBe('known\n');
});

it('keeps no file open', async () => {
  for (let i = 1; i <= 50; i++) writeFileSync(file(i), 'x\n');
  const before = readdirSync('/proc/self/fd').length;
  await new ProbeOutput().readFolder(folder);
  expect(readdirSync('/proc/self/fd').length).toBeLessThan(before + 10);
});

it('is told of a file that another holds a lease on, and does not wait for it', async () => {
  writeFileSync(file(1), 'leased\n');
  const script = `
import fcntl, os, sys
fd = os.open(sys.argv[1], os.O_WRONLY)
fcntl.fcntl(fd, fcntl.F_SETLEASE, fcntl.F_WRLCK)
import signal; signal.signal(signal.SIGIO, signal.SIG_IGN)
print("leased", flush=True); sys.stdin.read()`;
  const holder = spawn('python3', ['-c', script, file(1)], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    const error = await rejection(new ProbeOutput().readFolder(folder));
    expect(error).toBeInstanceOf(ServiceError);
    expect(error.message).toBe("the probe's file 1-1.ndjson cannot be read: EAGAIN");
  } finally {
    holder.kill('SIGKILL');
  }
});
