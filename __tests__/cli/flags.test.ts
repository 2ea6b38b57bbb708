import { Command } from 'commander';
import { expect, it } from 'vitest';
import { ACTION_ONLY, argvText, RUN_ONLY, withInputs } from '../../src/cli/flags.js';
import { INPUTS } from '../../src/gate/config/input-names.js';
import { runAt } from '../fakes/terminal.js';

function textOf(...words: string[]): string {
  const command = withInputs(new Command('run'));
  command.parse(words, { from: 'user' });
  return argvText(command);
}

it('tells the words of a command as they were typed, for a shell', () => {
  expect(textOf('--image', 'chat:pr', '--level-budget', '5% and 64 MiB')).toBe(
    "run --image chat:pr --level-budget '5% and 64 MiB'",
  );
});

it('names what may hold a secret, and never shows it', () => {
  const given = ['--env', 'A=hunter2', '--image', 'chat', '--args', '--key hunter2', '--env', 'KEY=two\nhunter2'];
  expect(textOf(...given, '--run-args', '-e B=hunter2')).toBe('run --image chat # and your own args, env, run-args');
  expect(textOf('--command', 'KEY=hunter2 serve', '--port', '9')).toBe('run --port 9 # and your own command');
});

it('gives a command only the flags that mean something to it', async () => {
  const { out } = await runAt(['calibrate', '--help']);
  expect(out).toContain('--workload <file>');
  for (const name of RUN_ONLY) expect(out).not.toContain(`--${name} `);
  const { code, err } = await runAt(['calibrate', '--mode', 'check']);
  expect({ code, err }).toEqual({ code: 2, err: "memdrift: unknown option '--mode'\n" });
});

it('has every input as a flag of run, or says what to do instead', async () => {
  const { out } = await runAt(['run', '--help']);
  for (const name of Object.keys(INPUTS)) {
    if (Object.hasOwn(ACTION_ONLY, name)) expect(ACTION_ONLY[name]).not.toBe('');
    else expect(out).toContain(`--${name === 'baseline-dir' ? 'baseline' : name} `);
  }
});
