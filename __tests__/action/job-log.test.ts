import { afterEach, expect, it, vi } from 'vitest';
import { type JobLog, jobLog } from '../../src/action/job-log.js';
import { Masker } from '../../src/recording/masker.js';

afterEach(() => {
  vi.restoreAllMocks();
});

const logged = (text: string): string => loggedBy((log) => log.info(text));

function loggedBy(work: (log: JobLog) => void): string {
  let said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    said += String(chunk);
    return true;
  });
  work(jobLog(new Masker(['secret'])));
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

it('annotates a line of a file, whatever the path and the words hold', () => {
  const path = 'a,b:c%\n::error::x.py';
  const said = loggedBy((log) =>
    log.annotation({ path, startLine: 7, title: 'grows, here', message: 'CACHE\n::add-mask::secret' }),
  );
  expect(said).toBe(
    '::warning title=grows%2C here,file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax.py,line=7::CACHE%0A::add-mask::***\n',
  );
});
