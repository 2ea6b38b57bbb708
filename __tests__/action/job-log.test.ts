import { afterEach, expect, it, vi } from 'vitest';
import { jobLog } from '../../src/action/job-log.js';
import { Masker } from '../../src/recording/masker.js';

afterEach(() => {
  vi.restoreAllMocks();
});

function logged(text: string): string {
  let said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    said += String(chunk);
    return true;
  });
  jobLog(new Masker(['secret'])).info(text);
  vi.restoreAllMocks();
  return said;
}

// actions/runner, ActionCommand.cs: a command of either version, as the runner finds it in a line.
const isCommand = (line: string): boolean => line.trimStart().startsWith('::') || line.includes('##[');

it('gives the runner no command, whatever a text holds', () => {
  for (const before of ['', 'x\n', 'x\r', 'x\r\n \t', '\n\n', ' ']) {
    for (const command of ['::error::x', ':::x', '::add-mask::a', '##[error]x', '###[add-path]x']) {
      const said = logged(`${before}${command}`);
      expect(said.split(/[\r\n\u2028\u2029]/).filter(isCommand), JSON.stringify(before + command)).toEqual([]);
    }
  }
});

it('leaves other texts as they are, without secrets', () => {
  expect(logged('  a::b c:d\n# x [secret]\n')).toBe('  a::b c:d\n# x [***]\n\n');
});
