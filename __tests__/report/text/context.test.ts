import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/report/markdown/markdown.js';
import type { ReportContext, ReportModel } from '../../../src/report/model/report-model.js';
import { renderTerminal } from '../../../src/report/terminal/terminal.js';
import {
  BASE_COMMIT,
  baseRecording,
  finding,
  judgementOf,
  QUIET,
  readings,
  recordingOf,
  report,
  SCENES,
  saying,
} from '../scenes.js';

const passing = (context: Partial<ReportContext>, baseName?: string): ReportModel =>
  report(judgementOf('pass', 'fine', [QUIET.heap]), { context, ...(baseName === undefined ? {} : { baseName }) });
const lines = (model: ReportModel): string[] => renderMarkdown(model).split('\n');

describe('a change of the gate itself', () => {
  it('comes first, right under the heading', () => {
    const told = lines(passing({ gateChanges: ['.github/memdrift.yml'] }));
    expect(told[1]).toMatch(/^### /);
    expect(told[3]).toBe(
      '⚠️ This pull request changes the gate itself: `.github/memdrift.yml`. Its own budgets were used.',
    );
    expect(told[5]).toMatch(/^\*\*`chat-api`\*\*/);
  });

  it('says whose budgets were used, and counts the files beyond five', () => {
    const gateChanges = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(lines(passing({ gateChanges, policy: 'base' }))[3]).toMatch(
      /`e` and 2 more\. The budgets of its base were used\.$/,
    );
  });

  it('is not said where there is none', () => {
    expect(lines(passing({ policy: 'base' }))[3]).toMatch(/^\*\*`chat-api`\*\*/);
  });
});

describe('a base that grows itself', () => {
  const baseGrows = { since: BASE_COMMIT, reason: 'heap/allocated grows 2.0 MiB per 1000 requests.' };
  const sentence =
    '`main` itself grows since `a1b2c3d`: heap/allocated grows 2.0 MiB per 1000 requests. Only what this change adds counts against it.';

  it.each(Object.entries(SCENES))('is reported with every verdict, once: %s', (_, scene) => {
    const model = scene();
    const markdown = renderMarkdown({ ...model, context: { ...model.context, baseGrows } });
    expect(markdown.split(sentence)).toHaveLength(2);
    expect(markdown.indexOf(sentence)).toBeLessThan(markdown.indexOf('<details'));
  });

  it('is no leak of this change', () => {
    expect(lines(passing({ baseGrows }))[1]).toContain("no leak beyond main's own (any growth is below");
    expect(lines(passing({}))[1]).toContain('no leak (any growth is below');
  });

  it('is no leak of this change either where only the recordings compared with show it', () => {
    const growth = { value: 1.7e6, low: 1.6e6, high: 1.8e6, unit: 'bytes' as const };
    const passing = (baseline: number) => {
      const drift = { growth, perMinute: null, budget: 1e6, baseline };
      return lines(report(judgementOf('pass', 'fine', [{ ...QUIET.heap, drift }]), {}));
    };
    expect(passing(1.55e6)[1]).toContain("no leak beyond main's own (any growth is below");
    expect(passing(0.8e6)[1]).toContain("growth beyond main's own within budget (any growth is below");
  });

  it('is called the base where it has no name', () => {
    const model = report(judgementOf('pass', 'fine', [QUIET.heap]), {
      baseName: undefined,
      context: { baseGrows: { since: null, reason: 'heap grows' } },
    });
    expect(renderMarkdown(model)).toContain('The base itself grows: heap grows. Only what this change adds');
    expect(renderTerminal(model, { color: false })).toContain('Different from the base');
  });
});

describe('the baseline in the line of facts', () => {
  const told = (base: ReportContext['base'], used: ReportModel['baseline']['used']): string => {
    const model = report(judgementOf('pass', 'fine', [QUIET.heap], { baseline: { used, refused: [] } }), {
      context: { base },
    });
    return /baseline .*$/m.exec(renderMarkdown(model))?.[0] ?? 'none';
  };
  const of = (commit: string, day = 1) => ({ commit, created: `2026-11-0${day}T00:00:00Z` });

  it('says whether it is that of the base commit itself', () => {
    expect(
      told({ commit: BASE_COMMIT, kind: 'merge base', distance: 0 }, [of(BASE_COMMIT), of('f'.repeat(40), 2)]),
    ).toBe('baseline `a1b2c3d` (merge base, 2 runs)');
  });

  it('calls one before it a fallback, and says how far it lies', () => {
    const base = { commit: 'c0ffee1', kind: 'first parent', distance: 1 };
    expect(told(base, [of(BASE_COMMIT)])).toBe(
      'baseline `a1b2c3d` (fallback, 1 commit before the first parent, 1 run)',
    );
    const markdown = renderMarkdown(passing({ base: { ...base, distance: 1200 } }));
    expect(markdown).toContain('(fallback, 1,200 commits before the first parent, 1 run)');
    expect(markdown).toContain('* The first parent c0ffee1 has no recording of its own, so ');
  });

  it('says neither where the commits are not known', () => {
    expect(told(null, [of(BASE_COMMIT)])).toBe('baseline `a1b2c3d` (1 run)');
    const unknown = { commit: 'c0ffee1', kind: 'merge base', distance: null };
    expect(told(unknown, [of(BASE_COMMIT)])).toBe('baseline `a1b2c3d` (1 run)');
    expect(renderMarkdown(passing({ base: unknown }))).not.toContain('no recording of its own');
  });
});

describe('what is accepted', () => {
  const accepted = {
    growth: '2 MiB/1000req',
    level: null,
    reason: 'a bounded cache',
    until: '2027-01-31',
    expired: false,
    needed: true,
  };
  const cell = (part: Parameters<typeof finding>[2], verdict: 'pass' | 'regression' = 'pass'): string => {
    const given = finding('heap/allocated', readings(1.21, 2, 0.1), { verdict, mib: [2, 1.9, 2.1, 1], ...part });
    const row = lines(report(judgementOf(verdict, 'heap', [given]))).find((line) => line.startsWith('| host'));
    return (row ?? 'no row').split(' | ').at(-1)?.replaceAll('\u00a0', ' ') ?? '';
  };

  it('is shown in the verdict of its series while it is needed', () => {
    expect(cell({ accepted })).toMatch(/^🟢 accepted until 2027-01-31 `/);
    expect(cell({ accepted: { ...accepted, needed: false } })).toMatch(/^🟢 `/);
  });

  it('is shown where the day is over, and where it is not enough', () => {
    expect(cell({ accepted: { ...accepted, expired: true, until: '2026-10-31' } }, 'regression')).toMatch(
      /^🔴 acceptance expired 2026-10-31 `/,
    );
    expect(cell({ accepted }, 'regression')).toMatch(/^🔴 more than accepted `/);
  });
});

describe('how a regression could be accepted', () => {
  const grown = finding('heap/allocated', readings(1.21, 2, 0.1), { verdict: 'regression', mib: [2, 1.9, 2.1, 1] });
  const model = (part: Partial<typeof grown> = {}, created = '2026-11-03T23:59:00Z'): ReportModel =>
    report(judgementOf('regression', 'grows', [{ ...grown, ...part }]), { recording: recordingOf({}, { created }) });

  it('is shown with the lines of the configuration, counted from the day of the run', () => {
    expect(model().acceptance).toBe(
      'accepted:\n  - series: heap/allocated\n    growth: 2.1 MiB/1000req\n    reason: say why this is accepted\n    until: 2027-02-01\n',
    );
    const markdown = renderMarkdown(model());
    expect(markdown).toContain('```yaml\naccepted:\n  - series: heap/allocated\n    growth: 2.1 MiB/1000req\n');
    expect(markdown).toContain('`memdrift accept result.json --reason "why"` adds them for you.');
    expect(renderTerminal(model(), { color: false })).toContain('      - series: heap/allocated\n');
  });

  it('is not shown where nothing can be accepted, or the day is unknown', () => {
    expect(model({ peak: { value: 9, cap: 8, baseline: null, budget: null } }).acceptance).toBeNull();
    expect(model({}, 'long ago').acceptance).toBeNull();
    expect(report(judgementOf('pass', 'fine', [QUIET.heap])).acceptance).toBeNull();
    const oom = report(
      judgementOf('regression', 'killed', [], { problems: [{ verdict: 'regression', cause: saying('killed') }] }),
    );
    expect(renderMarkdown(oom)).not.toContain('Accept this regression');
  });
});

it('has the notes on the run as a whole', () => {
  const model = report(
    judgementOf('pass', 'fine', [QUIET.heap], {
      notes: [{ note: 'acceptance-idle', series: 'fds', because: { why: 'absent' } }],
    }),
    {
      notes: [{ note: 'stored-short', reached: 20, cycles: 64 }],
      baselines: [baseRecording()],
    },
  );
  expect(renderMarkdown(model)).toContain(
    '* Stored with 20 of 64 cycles; beyond them a change is judged by the absolute rules alone: raise max-duration.\n* The accepted entry for fds is no longer needed',
  );
});

it('says that a refresh without a baseline was stored, and why it was not compared', () => {
  const reason = 'not comparable: driver 580.1 here, 999.9 in the baseline; no leak found by the absolute rules';
  const model = report(
    judgementOf('pass', `no leak; stored as a baseline, but not compared with one: ${reason}`, [QUIET.heap], {
      problems: [{ verdict: 'not-comparable', cause: saying(reason) }],
      baseline: { used: [], refused: [] },
    }),
    { baselines: [] },
  );
  const markdown = renderMarkdown(model);
  expect(markdown).toMatch(/^### 🟢 memdrift: no leak/m);
  expect(markdown).toMatch(/Stored as a baseline, but not compared with one: not comparable: driver 580\.1/);
  expect(markdown.match(/999\.9/g)).toHaveLength(1);
  expect(renderTerminal(model, { color: false })).toContain('Stored as a baseline');
});
