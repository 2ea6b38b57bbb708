import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../src/explain/source/line-change.js';
import { placeLines } from '../../../../src/gate/run/explaining/place-lines.js';
import type { Explanation } from '../../../../src/recording/recording.js';

const found = { file: '/srv/app.py', function: 'f', grew: [9, 9] as [number, number], bytes: 9, frames: [] };
const explanation = (lines: { line: number; source?: string; file?: string; frames?: string[] }[]): Explanation => ({
  kind: 'explanation',
  t: 1,
  least_share: 1,
  seconds: 1,
  allocations: { requests: [9, 9], slowdown: 1, found: lines.map((one) => ({ ...found, ...one })) },
});

const change: Change = {
  base: 'c0ffee',
  isPullRequest: true,
  patches: new Map([['app.py', '@@ -1 +1,2 @@\n x\n+y']]),
  isWhole: true,
};

/** @param paths that the repository has for a file; `asked`: what it was asked for */
const ports = (paths: string[], asked: unknown[] = [], of: Change | null = change) => ({
  repository: {
    find: (...words: unknown[]) => {
      asked.push(words);
      return paths;
    },
    lineOf: (_: string, line: number) => `line ${line}`,
    changesSince: () => null,
  },
  changeOf: async (...words: unknown[]) => {
    asked.push(words);
    return of;
  },
});

const placed = async (...given: Parameters<typeof placeLines>) => {
  const { allocations, compared } = await placeLines(...given);
  return { found: allocations?.found.map(({ repository, candidates }) => repository ?? candidates), compared };
};

describe('the lines of an explanation', () => {
  it('are told with their path, their text and what the change does to them, from one look at the change', async () => {
    const asked: unknown[] = [];
    const lines = explanation([{ line: 2, source: 'y' }, { line: 1 }]);
    expect(await placed(lines, ports(['app.py'], asked), 'ba5e')).toEqual({
      found: [
        { file: 'app.py', source: 'line 2', change: 'added' },
        { file: 'app.py', source: 'line 1', change: 'touched' },
      ],
      compared: { base: 'c0ffee', pull_request: true },
    });
    expect(asked).toEqual([
      ['/srv/app.py', 2, 'y'],
      ['/srv/app.py', 1, null],
      [['app.py'], 'ba5e'],
    ]);
  });

  it('are called by the change where a line that it brings is further out in their stack', async () => {
    const frames = ['/lib/json.py:9', '/srv/app.py:1', '/srv/app.py:2'];
    const called = explanation([{ line: 1, frames }]);
    expect((await placed(called, ports(['app.py']), null)).found).toEqual([
      { file: 'app.py', source: 'line 1', change: 'called' },
    ]);
    // What is called by it says nothing of who calls.
    const inner = explanation([{ line: 1, frames: ['/srv/app.py:2', '/srv/app.py:1'] }]);
    expect((await placed(inner, ports(['app.py']), null)).found).toEqual([
      { file: 'app.py', source: 'line 1', change: 'touched' },
    ]);
  });

  it('that may be in several files are never guessed: these are named, and nothing is said of the change', async () => {
    const asked: unknown[] = [];
    const lines = explanation([{ line: 2 }]);
    expect(await placed(lines, ports(['a.py', 'b.py', 'c.py', 'd.py'], asked), null)).toEqual({
      found: [['a.py', 'b.py', 'c.py']],
      compared: undefined,
    });
    expect(asked).toHaveLength(1);
  });

  it('keep their path where the change is not known', async () => {
    expect(await placed(explanation([{ line: 2 }]), ports(['app.py'], [], null), null)).toEqual({
      found: [{ file: 'app.py', source: 'line 2' }],
      compared: undefined,
    });
  });
});
