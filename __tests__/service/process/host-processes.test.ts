import { describe, expect, it } from 'vitest';
import {
  commandText,
  family,
  parseStat,
  procText,
  readProc,
  textWithin,
} from '../../../src/service/process/host-processes.js';

describe('processes as /proc tells them', () => {
  it('are told apart whatever they are called', () => {
    const stat = '7 (a) b) S 1 7 8 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 4711 0';
    expect(parseStat(7, stat)).toEqual({ pid: 7, parent: 1, session: 8, startTicks: 4711 });
    expect(parseStat(7, '7 (gone) Z 1 7 7 0 -1')).toBeNull();
    expect(parseStat(7, null)).toBeNull();
  });

  it('are a family by descent and by session', () => {
    const all = [
      { pid: 10, parent: 1, session: 10 },
      { pid: 11, parent: 10, session: 10 },
      { pid: 12, parent: 11, session: 12 },
      { pid: 13, parent: 1, session: 10 },
      { pid: 14, parent: 1, session: 14 },
    ];
    expect(family(all, [10]).map(({ pid }) => pid)).toEqual([10, 11, 12, 13]);
  });

  it('are a family however long its line is, and in whatever order they are told', () => {
    const all = Array.from({ length: 400_000 }, (_, index) => ({ pid: index + 2, parent: index + 1, session: 0 }));
    expect(family(all.reverse(), [1])).toHaveLength(400_000);
  });

  it('are read to a bound: a process may say that its words are anywhere, and any size', async () => {
    expect(await textWithin('/dev/zero', 8 * 1024 ** 2)).toBeNull();
    const [stat, text] = [await textWithin('/proc/self/stat', 100), await textWithin('/proc/self/stat', 4096)];
    expect([stat, text?.startsWith(`${process.pid} (`)]).toEqual([null, true]);
    expect(await procText(process.pid, 'cmdline')).toContain(process.execPath.split('/').at(-1));
    expect((await readProc(process.pid, 'smaps'))?.endsWith('\n')).toBe(true);
  });

  it('tell nothing once they are gone', async () => {
    expect(await readProc(2 ** 30, 'stat')).toBeNull();
    await expect(procText(2 ** 30, 'stat')).rejects.toThrow('ENOENT');
  });

  it('have a command line for a person', () => {
    expect(commandText('python3\0-m\0server\0', 'python3')).toBe('python3 -m server');
    expect(commandText('', 'kthread')).toBe('kthread');
    expect(commandText(null, 'x')).toBe('x');
  });
});
