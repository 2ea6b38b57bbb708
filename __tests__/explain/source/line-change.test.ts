import { describe, expect, it } from 'vitest';
import { type Change, lineChange } from '../../../src/explain/source/line-change.js';

const PATCH = `diff --git a/app.py b/app.py
--- a/app.py
+++ b/app.py
@@ -1,4 +1,5 @@ def f():
 import json
-CACHE = {}
+CACHE = Cache()
 
+KEPT = []
 x = 1
@@ -20 +22,2 @@
-y = 1
\\ No newline at end of file
+y = 2
+++z`;

const change = (patches: [string, string | null][], isWhole = true): Change => ({
  base: 'c0ffee',
  isPullRequest: true,
  patches: new Map(patches),
  isWhole,
});

describe('what a change does to a line', () => {
  const told = (line: number | null, patch: string | null = PATCH) =>
    lineChange(change([['app.py', patch]]), 'app.py', line);

  it('is added, changed where another stood in its place, or touched by its file alone', () => {
    expect([1, 2, 3, 4, 5, 6].map((line) => told(line))).toEqual([
      'touched',
      'changed',
      'touched',
      'added',
      'touched',
      'touched',
    ]);
    expect([22, 23, 24].map((line) => told(line))).toEqual(['changed', 'changed', 'touched']);
  });

  it('is that of its file where neither the line nor the hunks are known', () => {
    expect([told(null), told(4, null)]).toEqual(['touched', 'touched']);
  });

  it('is nothing in a file that it does not touch, and unknown where its list of files is cut', () => {
    expect(lineChange(change([]), 'app.py', 4)).toBe('unchanged');
    expect(lineChange(change([], false), 'app.py', 4)).toBeNull();
  });
});
