import { describe, expect, it } from 'vitest';
import { BudgetSyntaxError } from '../../../src/drift/budget/budget.js';
import { parseRules, writtenRules } from '../../../src/drift/budget/written-rules.js';
import type { Rules } from '../../../src/recording/recording.js';

const RULES: Rules = {
  growth: '1 MiB/1000req',
  level: '5% and 64 MiB',
  cap: '8 GiB',
  alpha: 0.02,
  series: { 'heap/allocated': { growth: '512 KiB/1000req', gate: true }, fds: { growth: '3' } },
  classes: { chat: { growth: '2 MiB/1000req' } },
  accepted: [{ series: 'heap/allocated', level: '300 MiB', reason: 'a larger model', until: '2027-01-31' }],
  late_share: 0.05,
};

describe('the rules of a recording', () => {
  it('are parsed into bytes, and written as they were', () => {
    const budgets = parseRules(RULES);
    expect(budgets.growth?.bytes).toBe(2 ** 20);
    expect(budgets.series?.['heap/allocated']?.growth?.bytes).toBe(2 ** 19);
    expect(budgets.classes?.['chat']?.growth.bytes).toBe(2 ** 21);
    expect(budgets.accepted?.[0]).toMatchObject({ growth: null, level: { bytes: 300 * 2 ** 20 } });
    expect(writtenRules(budgets)).toEqual(RULES);
    expect(JSON.stringify(writtenRules(budgets))).toBe(JSON.stringify(RULES));
  });

  it('have no keys that they do not give: one that is laid over another hides nothing', () => {
    expect(parseRules({})).toEqual({});
    expect(Object.keys(parseRules({ cap: '95%' }))).toEqual(['cap']);
  });

  it.each([
    [{ growth: 'fast' }, /^rules: growth: found "fast"; allowed: /],
    [{ series: { fds: { level: 'high' } } }, /^rules for fds: level: found "high"; allowed: /],
    [
      { classes: { chat: { growth: '1 MiB/min' } } },
      /^rules for class chat: growth: found "1 MiB\/min"; allowed: per 1000/,
    ],
    [
      { accepted: [{ series: 'fds', growth: 1, reason: 'x', until: 'soon' }] },
      /^accepted for fds: until: found "soon"; allowed: a day such as/,
    ],
  ] satisfies [Rules, RegExp][])('%j name the rule that is no budget', (rules, message) => {
    expect(() => parseRules(rules)).toThrow(BudgetSyntaxError);
    expect(() => parseRules(rules)).toThrow(message);
  });
});
