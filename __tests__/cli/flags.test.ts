import { Command } from 'commander';
import { expect, it } from 'vitest';
import { argvText, withInputs } from '../../src/cli/flags.js';

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
