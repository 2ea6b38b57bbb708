import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli/cli.js';
import type { Io } from '../../src/cli/cli-io.js';
import { INPUTS } from '../../src/gate/config/input-names.js';
import { programAt, reproduceCommand } from '../../src/report/reproduce.js';

const PROGRAM = programAt('/home/me/dist', '/home/me');

describe('the command that measures the same again', () => {
  it('has the inputs that were given, the image first', () => {
    const inputs = { name: 'chat-api', workload: '.github/chat.jsonl', image: 'ghcr.io/o/chat-api:pr-7', port: '8080' };
    expect(reproduceCommand(PROGRAM, inputs)).toBe(
      'node dist/cli/index.js run --image ghcr.io/o/chat-api:pr-7 --workload .github/chat.jsonl --name chat-api --port 8080',
    );
  });

  it('names what may hold a secret, and never shows it', () => {
    const inputs = { image: 'chat', env: 'TOKEN=hunter2', args: '--key hunter2', 'run-args': '-e A=hunter2' };
    const command = reproduceCommand(PROGRAM, { ...inputs, command: 'KEY=hunter2 serve', 'github-token': 'hunter2' });
    expect(command).toBe('node dist/cli/index.js run --image chat # and your own command, args, env, run-args');
  });

  it('leaves out what says only where a run stands and whom it tells', () => {
    const inputs = {
      image: 'chat',
      mode: 'refresh',
      commit: 'abc',
      'baseline-branch': 'b',
      comment: 'never',
      check: 'auto',
    };
    expect(reproduceCommand(PROGRAM, { ...inputs, horizon: '' })).toBe('node dist/cli/index.js run --image chat');
  });

  it('calls every input as the command line does', async () => {
    const inputs = Object.fromEntries([...Object.keys(INPUTS), 'config'].map((name) => [name, 'x']));
    const flags = reproduceCommand(PROGRAM, inputs).match(/--[\w-]+/g) ?? [];
    const said: string[] = [];
    const io = { out: (text: string) => said.push(text), err: () => undefined, env: {} } as unknown as Io;
    await runCli(['run', '--help'], io);
    expect(flags).toContain('--baseline');
    for (const flag of flags) expect(said.join('')).toContain(`  ${flag} `);
  });

  it('names the package by its path from the folder, and one far away by its absolute path', () => {
    expect(programAt('/home/me/memdrift/dist/', '/home/me')).toBe('node memdrift/dist/cli/index.js');
    expect(programAt('/home/me/dist', '/home/me/services/chat')).toBe('node ../../dist/cli/index.js');
    expect(programAt('/opt/mem drift/dist', '/home/me/a/b')).toBe("node '/opt/mem drift/dist/cli/index.js'");
  });

  it('gives a shell the words as they were', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => !value.includes('\0')),
        (value) => {
          const words = reproduceCommand(PROGRAM, { 'growth-budget': value }).replace(
            'node dist/cli/index.js run',
            "printf '%s\\n'",
          );
          expect(execFileSync('sh', ['-c', words], { encoding: 'utf8' })).toBe(`--growth-budget\n${value}\n`);
        },
      ),
      { numRuns: 30 },
    );
  });
});
