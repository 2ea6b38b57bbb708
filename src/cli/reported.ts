import { z } from 'zod';
import type { Finding, Problem, Verdict } from '../drift/verdict.js';
import { UsageError } from '../gate/errors.js';

/** What the report or the result of a run says that an accepted entry is made of. Looser than the report's own schema. */
const number = z.number().refine(Number.isFinite);
const verdict = z.enum(['pass', 'regression', 'not-measured', 'inconclusive', 'not-comparable']);
const text = z.string().max(2000);
const finding = z.looseObject({
  series: z.string().regex(/^[\w./-]{1,100}$/),
  unit: z.enum(['bytes', 'tokens', 'count']),
  gated: z.boolean(),
  verdict,
  reason: text,
  drift: z
    .looseObject({
      per1000Requests: number,
      low: number,
      high: number,
      perMinute: number.nullable(),
      budget: number,
      baseline: number.nullable(),
    })
    .nullable(),
  level: z.looseObject({ value: number, baseline: number.nullable(), budget: number.nullable() }).nullable(),
  peak: z.looseObject({ value: number, cap: number.nullable() }).nullable(),
  cyclesToVerdict: number.nullable(),
  values: z.array(number.nullable()),
  accepted: z
    .looseObject({
      growth: text.nullable(),
      level: text.nullable(),
      reason: text,
      until: text,
      expired: z.boolean(),
      needed: z.boolean(),
    })
    .optional(),
  notes: z.array(text),
});
const problem = z.looseObject({
  verdict: z.enum(['regression', 'not-measured', 'inconclusive', 'not-comparable']),
  reason: text,
  remedy: text.optional(),
});
const report = z.looseObject({
  format: z.literal('memdrift.report'),
  verdict,
  findings: z.array(finding).max(1000),
  problems: z.array(problem).max(1000),
});
const result = z.looseObject({ format: z.literal('memdrift.result'), model: report });

/** Characters read of a report at most. */
const LARGEST_REPORT = 16 * 1024 * 1024;

/**
 * What a report (`report.json`, `judge --json`) or a result of the Action (`result.json`) found; null where the text is
 * neither.
 * @throws UsageError where it says that it is one and cannot be read
 */
export function reportedFindings(
  content: string,
  path: string,
): { verdict: Verdict; findings: Finding[]; problems: Problem[] } | null {
  const value = content.length > LARGEST_REPORT ? null : parsed(content);
  const { format } = z.looseObject({ format: z.unknown() }).safeParse(value).data ?? {};
  if (format !== 'memdrift.report' && format !== 'memdrift.result') return null;
  const read = z.union([report, result.transform(({ model }) => model)]).safeParse(value);
  if (!read.success) {
    throw new UsageError(
      `${path}: says that it is a ${format}, and cannot be read as one; allowed: what this version writes`,
    );
  }
  return {
    verdict: read.data.verdict,
    findings: read.data.findings.map(({ accepted, ...rest }) =>
      accepted === undefined ? rest : { ...rest, accepted },
    ),
    problems: read.data.problems.map(({ remedy, ...rest }) => (remedy === undefined ? rest : { ...rest, remedy })),
  };
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}
