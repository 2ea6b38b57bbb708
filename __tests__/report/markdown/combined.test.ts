import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinedVerdict, renderCombined } from '../../../src/report/markdown/combined.js';
import { MAX_COMMENT, MAX_STEP_SUMMARY } from '../../../src/report/markdown/markdown.js';
import { renderComment } from '../../../src/report/markdown/pull-comment.js';
import type { GateResultFile } from '../../../src/report/model/result-file.js';
import { forgedModel, hostileText } from '../hostile.js';
import { dangers, unbalanced } from '../markup-checks.js';
import { endedResult, resultOf, sceneResult } from '../results.js';
import { SCENES } from '../scenes.js';

const NONE = { problems: [] };
const rowsOf = (markdown: string): string[] => markdown.split('\n').filter((line) => /^\| \[?`/.test(line));

/** The comments of several services, by the name of their golden file. */
const COMBINED: Readonly<Record<string, () => string>> = {
  'combined-red': () =>
    renderCombined(
      [
        sceneResult('embed', 'pass'),
        sceneResult('chat-api', 'regression-torch'),
        sceneResult('rerank', 'inconclusive'),
      ],
      { problems: ['job "measure (whisper)" ended as failure and left no result'] },
    ),
  'combined-green': () =>
    renderCombined([sceneResult('embed', 'pass'), sceneResult('chat-api', 'accepted')], {
      ...NONE,
      links: { embed: 'https://github.example/o/r/actions/runs/4711' },
    }),
  'combined-ended': () =>
    renderCombined(
      [
        endedResult('chat-api', 'memdrift: .github/memdrift.yml: budgets.growht: unknown; allowed: growth, level, cap'),
        sceneResult('embed', 'gate-changed-fork'),
        sceneResult('rerank', 'gate-changed-fork'),
      ],
      NONE,
    ),
};

describe('several services in one comment', () => {
  it.each(Object.entries(COMBINED))('read as their golden Markdown: %s', async (name, render) => {
    expect(unbalanced(render())).toEqual([]);
    await expect(render()).toMatchFileSnapshot(`../../fixtures/report/${name}.md`);
  });

  it('are its own report where there is one only', () => {
    const result = sceneResult('chat-api', 'regression-torch');
    const model = result.model ?? expect.fail();
    expect(renderCombined([result], NONE)).toBe(renderComment(model));
    expect(renderCombined([result], { ...NONE, maxBytes: 2000 })).toBe(renderComment(model, { maxBytes: 2000 }));
  });

  it.each<[string, string[], string]>([
    ['one regresses', ['pass', 'regression-torch'], '🔴 memdrift: 1 of 2 services regresses: `b`'],
    [
      'several regress',
      ['regression-oom', 'regression-level', 'pass'],
      '🔴 memdrift: 2 of 3 services regress: `a`, `b`',
    ],
    ['one was not measured', ['pass', 'not-measured'], '🔴 memdrift: 1 of 2 services could not be measured: `b`'],
    ['one is undecided', ['inconclusive', 'not-comparable'], '🟡 memdrift: 1 of 2 services is undecided: `a`'],
    ['one cannot be compared', ['pass', 'not-comparable'], '⚪ memdrift: 1 of 2 services is not comparable: `b`'],
    ['none is worse than green', ['pass', 'accepted'], '🟢 memdrift: no regression in 2 services'],
  ])('say at the top what the worst is: %s', (_, scenes, heading) => {
    const results = scenes.map((scene, index) => sceneResult('abc'[index] ?? '', scene));
    expect(renderCombined(results, NONE).split('\n')[1]).toBe(`### ${heading}`);
  });

  it('are red where a result is missing, and say which', () => {
    const markdown = renderCombined([sceneResult('a', 'pass')], { problems: ['job "b" left no result'] });
    expect(markdown).toContain('### 🔴 memdrift: 1 result is missing or refused\n');
    expect(markdown).toContain('* job &quot;b&quot; left no result');
    expect(renderCombined([], { problems: ['nothing there'] })).toContain('🔴 memdrift: no service has a result');
    expect(renderCombined([], NONE)).toContain('🔴 memdrift: no service has a result');
  });

  it('show the worst first, its reason in sight and its report open', () => {
    const markdown = renderCombined(
      [sceneResult('a', 'pass'), sceneResult('b', 'inconclusive'), sceneResult('c', 'regression-level')],
      NONE,
    );
    expect(rowsOf(markdown).map((row) => row.slice(0, 8))).toEqual(['| `c` | ', '| `b` | ', '| `a` | ']);
    const inSight = markdown.slice(0, markdown.indexOf('<details'));
    expect(inSight).toContain('**`c`**: The processes');
    expect(markdown.split('a steady-state level of 3.32 GiB').length).toBe(2);
    expect(markdown.match(/<details open><summary>.*<\/summary>/g)).toEqual(['<details open><summary>🔴 c</summary>']);
  });

  it('say once what each would say of the same pull request', () => {
    const results = ['a', 'b', 'c'].map((gate) => sceneResult(gate, 'gate-changed-fork'));
    const markdown = renderCombined(results, NONE);
    expect(markdown.split('changes the gate itself')).toHaveLength(2);
    expect(markdown.split("fork's own run")).toHaveLength(2);
  });

  it('lead to a run only by an address that the caller gives and that is one', () => {
    const results = [sceneResult('a', 'pass'), sceneResult('b', 'pass')];
    const links = { a: 'https://github.example/o/r/actions/runs/1', b: 'https://x.example/) [evil](https://y.example' };
    const rows = rowsOf(renderCombined(results, { ...NONE, links }));
    expect(rows[0]).toContain('[`a`](https://github.example/o/r/actions/runs/1)');
    expect(rows[1]).toContain('| `b` |');
    expect(
      rowsOf(renderCombined([sceneResult('toString', 'pass'), results[0] ?? expect.fail()], { ...NONE, links }))[0],
    ).toContain('| `toString` |');
  });

  it('call it as they are told to', () => {
    expect(renderCombined([], { ...NONE, title: 'memdrift (nightly)' })).toContain('### 🔴 memdrift (nightly): ');
  });
});

describe('the size of a comment on several services', () => {
  const many = (count: number, scene: (index: number) => string): GateResultFile[] =>
    Array.from({ length: count }, (_, index) => sceneResult(`service-${index}`, scene(index)));

  it('keeps a row for each of 60, whatever else goes', () => {
    const results = many(60, (index) => (index % 10 === 0 ? 'regression-torch' : 'pass'));
    const markdown = renderCombined(results, { ...NONE, maxBytes: 40_000 });
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(40_000);
    expect(rowsOf(markdown)).toHaveLength(60);
    expect(unbalanced(markdown)).toEqual([]);
    expect(markdown).toContain('Omitted to fit the size limit: reports of green services');
    // Six are red, and none of their reports had to go.
    expect(markdown.match(/<summary>🔴/g)).toHaveLength(6);
  });

  it('names the one of 200 that regresses, in one comment', () => {
    const results = many(200, (index) => (index === 137 ? 'regression-torch' : 'pass'));
    const markdown = renderCombined(results, NONE);
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(MAX_COMMENT);
    expect(markdown).toContain('1 of 200 services regresses');
    expect(rowsOf(markdown)[0]).toContain(results[137]?.gate);
    expect(rowsOf(markdown)).toHaveLength(200);
  });

  it('says less of each of a whole matrix before it leaves out a row', () => {
    const markdown = renderCombined(
      many(256, () => 'regression-oom'),
      NONE,
    );
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(MAX_COMMENT);
    expect(rowsOf(markdown)).toHaveLength(256);
  });

  it('counts the rows that it leaves out, which are none of the worst', () => {
    const results = many(100, (index) => (index === 99 ? 'regression-oom' : 'pass'));
    const markdown = renderCombined(results, { ...NONE, maxBytes: 4000 });
    const rows = rowsOf(markdown);
    expect(rows[0]).toContain('`service-99`');
    expect(rows.length).toBeGreaterThan(5);
    expect(markdown).toContain(`and ${100 - rows.length} more, none of them worse`);
  });

  it('leaves out green reports, then the others, the worst last', () => {
    const results = [sceneResult('a', 'regression-torch'), sceneResult('b', 'inconclusive'), sceneResult('c', 'pass')];
    const kept = new Set<string>();
    for (let maxBytes = Buffer.byteLength(renderCombined(results, NONE)); maxBytes > 1600; maxBytes -= 50) {
      const markdown = renderCombined(results, { ...NONE, maxBytes });
      expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(maxBytes);
      expect(unbalanced(markdown)).toEqual([]);
      expect(rowsOf(markdown)).toHaveLength(3);
      kept.add((markdown.match(/<summary>[🔴🟡🟢] ./gu) ?? []).map((summary) => summary.at(-1)).join(''));
    }
    expect([...kept]).toEqual(['abc', 'ab', 'a']);
  });

  it('fits a job summary with the longest reports there are', () => {
    const model = {
      ...(SCENES['not-measured'] ?? expect.fail())(),
      logs: Array.from({ length: 50 }, () => 'x'.repeat(2000)),
    };
    const results = Array.from({ length: 256 }, (_, index) => resultOf(`s${index}`, model));
    expect(Buffer.byteLength(renderCombined(results, { ...NONE, maxBytes: MAX_STEP_SUMMARY }))).toBeLessThanOrEqual(
      MAX_STEP_SUMMARY,
    );
  });
});

describe('the verdict on several services', () => {
  it('is the worst of theirs', () => {
    const of = (...scenes: string[]) =>
      combinedVerdict(
        scenes.map((scene) => sceneResult('a', scene)),
        [],
      );
    expect(of('pass', 'accepted')).toBe('pass');
    expect(of('pass', 'not-comparable')).toBe('not-comparable');
    expect(of('inconclusive', 'not-comparable')).toBe('inconclusive');
    expect(of('not-measured', 'inconclusive')).toBe('not-measured');
    expect(of('not-measured', 'regression-oom')).toBe('regression');
  });

  it('is never green by absence', () => {
    expect(combinedVerdict([], [])).toBe('not-measured');
    expect(combinedVerdict([sceneResult('a', 'pass')], ['b left no result'])).toBe('not-measured');
    expect(combinedVerdict([sceneResult('a', 'pass'), endedResult('b', 'cancelled')], [])).toBe('not-measured');
  });
});

describe('results of a fork in a comment', () => {
  const names = fc.stringMatching(/^[\w.-]{1,64}$/);
  const hostileResult = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(names, forgedModel).map(([gate, model]) => resultOf(gate, model)) },
    fc.tuple(names, hostileText).map(([gate, message]) => endedResult(gate, message)),
  );

  it('are text, whatever is in them', () => {
    const results = fc.array(hostileResult, { minLength: 1, maxLength: 4 });
    const problems = fc.array(hostileText, { maxLength: 20 });
    fc.assert(
      fc.property(
        results,
        problems,
        hostileText,
        fc.integer({ min: 2000, max: 70_000 }),
        (given, told, title, maxBytes) => {
          const markdown = renderCombined(given, { problems: told, title, maxBytes });
          expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(maxBytes);
          expect(unbalanced(markdown)).toEqual([]);
          expect(dangers(markdown)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
