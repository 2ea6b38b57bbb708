import { z } from 'zod';
import { plain } from '../escape.js';
import { BOUNDS } from './bounds.js';
import { reportSchema, verdictSchema } from './report-model.js';
import { type Extent, truncated } from './truncate.js';

/** A text that is not a result. One line: where, what was found, what is allowed. */
export class ResultError extends Error {
  override readonly name = 'ResultError';
}

/** Of a result that is read, before it is parsed; in bytes of UTF-8. */
export const MAX_RESULT = 4 * 1024 * 1024;
/** Of a result that is written. */
const MAX_WRITTEN = 1024 * 1024;

/**
 * What one gate of one run came to, as a file: uploaded by the job that measured, and read by the job that reports
 * (`mode: report`), which trusts nothing of it.
 */
const resultFields = z.strictObject({
  format: z.literal('memdrift.result'),
  version: z.literal(1),
  /** Name of the gate. */
  gate: z.string().regex(/^[\w.-]{1,64}$/, 'letters, digits, ".", "_" and "-", 64 at most'),
  /** Null where the step ended without one: a usage error, cancelled. */
  verdict: verdictSchema.nullable(),
  /** Exit code of the step, its policies included. */
  exit: z.int().min(0).max(255),
  /** Of the check run. */
  conclusion: z.enum(['success', 'failure', 'neutral', 'cancelled']),
  headSha: z
    .string()
    .regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/, 'a commit')
    .nullable(),
  /** Of the workflow run. */
  runId: z.int().positive().nullable(),
  /** Null where there is no verdict. */
  model: reportSchema.nullable(),
  /** Why there is no verdict; null where there is one. */
  message: z.string().max(BOUNDS.text).nullable(),
});

export type GateResultFile = z.infer<typeof resultFields>;

const resultSchema = resultFields.superRefine((result, ctx) => {
  const contradiction = contradictionOf(result);
  if (contradiction !== null) ctx.addIssue({ code: 'custom', ...contradiction });
});

/** Where a result says one thing and another; null where it does not. */
function contradictionOf(result: GateResultFile): { path: string[]; message: string } | null {
  const { gate, verdict, exit, conclusion, model, message } = result;
  const passes = conclusion === 'success' || conclusion === 'neutral';
  if (passes !== (exit === 0)) return { path: ['conclusion'], message: `${conclusion} with exit ${exit}` };
  if (verdict === null) {
    if (passes) return { path: ['conclusion'], message: `${conclusion} without a verdict` };
    if (model !== null) return { path: ['model'], message: 'a report without a verdict' };
    return message === null ? { path: ['message'], message: 'neither a verdict nor why there is none' } : null;
  }
  if (model === null) return { path: ['model'], message: `the verdict ${verdict} without a report` };
  if (model.verdict !== verdict) return { path: ['model', 'verdict'], message: `${model.verdict}, not ${verdict}` };
  if (model.name !== gate) return { path: ['model', 'name'], message: 'not the name of the gate' };
  const decided = { pass: 'success', regression: 'failure', 'not-measured': 'failure' } as const;
  const wanted = verdict in decided ? decided[verdict as keyof typeof decided] : conclusion;
  return conclusion === wanted ? null : { path: ['conclusion'], message: `${conclusion} of ${verdict}` };
}

/** The extents tried until a result is small enough, of which the first one mostly does. */
const EXTENTS: readonly Extent[] = [
  { ...BOUNDS, facts: 'whole' },
  { ...BOUNDS, values: 512, facts: 'whole' },
  { text: 800, entries: 128, values: 64, facts: 'text' },
  { text: 400, entries: 32, values: 24, facts: 'text' },
  { text: 80, entries: 8, values: 8, facts: 'text' },
];

/** The file's text, at most 1 MiB: of a model that is larger, values, texts and lists are cut. */
export function renderResult(result: Omit<GateResultFile, 'format' | 'version'>): string {
  const { gate, verdict, exit, conclusion, headSha, runId, model, message } = result;
  const head = { format: 'memdrift.result', version: 1, gate, verdict, exit, conclusion, headSha, runId };
  let text = '';
  for (const extent of EXTENTS) {
    const small = model === null ? null : truncated(model, extent);
    text = `${JSON.stringify({ ...head, model: small, message: message?.slice(0, BOUNDS.text) ?? null })}\n`;
    if (Buffer.byteLength(text) <= MAX_WRITTEN) break;
  }
  return text;
}

/**
 * Reads a result that may be hostile.
 * @param origin what to call it in a message
 * @throws ResultError where it is too large, no JSON, no result of this version, or contradicts itself
 */
export function parseResult(text: string, origin: string): GateResultFile {
  const refuse = (what: string): never => {
    throw new ResultError(`${plain(origin, 200)}: ${what}`);
  };
  // No text has more characters than bytes, so that a huge one is not even measured.
  const bytes = text.length > MAX_RESULT ? text.length : Buffer.byteLength(text);
  if (bytes > MAX_RESULT) refuse(`found ${bytes} bytes; allowed: a result of ${MAX_RESULT} bytes at most`);
  let value: unknown;
  try {
    value = JSON.parse(text, (key, inner: unknown) => {
      if (key === '__proto__') throw new SyntaxError('the key "__proto__"');
      return inner;
    });
  } catch (error) {
    return refuse(`found ${plain((error as Error).message, 120)}; allowed: the JSON of a memdrift.result`);
  }
  const parsed = resultSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? 'the result' : plain(issue.path.join('.'), 120);
  return refuse(
    `${where}: ${plain(issue?.message ?? 'not valid', 200)}; allowed: what this version of memdrift writes`,
  );
}
