import { default as ms, type StringValue } from 'ms';
import { parseArgsStringToArgv } from 'string-argv';
import { z } from 'zod';
import { parseBytes, parseCap, parseGrowth, parseLevel } from '../../drift/budget/budget.js';
import { parseClassGrowth } from '../../drift/budget/written-rules.js';

/**
 * Kinds of value in the configuration. Each also reads from text, for flags and inputs are text. What JSON Schema cannot tell
 * from the code stands in `meta`, for editors (.ci/schemas.mjs).
 */

/** No value has a reason to be longer; some readers would take minutes for a hostile one. */
const MAX_TEXT = 200;

/** A string that `read` turns into something else; what `read` throws becomes the message. */
export function text<T>(allowed: string, read: (value: string) => T) {
  const kinds = [z.string(allowed), z.number(allowed), z.boolean(allowed)];
  return z.union(kinds).transform((value, ctx) => {
    const given = String(value);
    try {
      check(given.length <= MAX_TEXT);
      return read(given);
    } catch {
      ctx.addIssue({ code: 'custom', message: allowed });
      return z.NEVER;
    }
  });
}

export function check(ok: boolean): void {
  if (!ok) throw new RangeError('not allowed');
}

export const wholeNumber = (low: number, high: number) =>
  text(`a whole number from ${low} to ${high}`, (value) => {
    const n = Number(value);
    check(value.trim() !== '' && Number.isInteger(n) && n >= low && n <= high);
    return n;
  }).meta({ type: ['integer', 'string'], minimum: low, maximum: high });

/** By which times are divided: what is left must be one. */
export const factor = text('a number from 0.001 to 1000000', (value) => {
  const n = Number(value);
  check(value.trim() !== '' && n >= 0.001 && n <= 1_000_000);
  return n;
});

/** A timer of Node takes 24.8 days; a longer one would end at once. */
const MAX_DURATION_MS = 24 * 24 * 3_600_000;

/** Milliseconds, from `15m`, `90s`, `500ms` or `1h30m`; a bare number is seconds. */
export const duration = text('a duration such as 90s, 15m or 1h30m, up to 24d', (value) => {
  const bare = Number(value);
  if (value.trim() !== '' && Number.isFinite(bare)) {
    check(bare >= 0 && bare * 1000 <= MAX_DURATION_MS);
    return bare * 1000;
  }
  const parts = value.trim().match(/\d+(?:\.\d+)?\s*(?:ms|s|m|h|d)/g);
  check(parts !== null && parts.join('').replace(/\s/g, '') === value.replace(/\s/g, ''));
  const total = (parts ?? []).reduce((sum, part) => sum + ms(part.replace(/\s/g, '') as StringValue), 0);
  check(total <= MAX_DURATION_MS);
  return total;
}).meta({ type: ['string', 'number'], examples: ['90s', '15m', '1h30m'] });

export const flag = text('true or false', (value) => {
  check(value === 'true' || value === 'false');
  return value === 'true';
}).meta({ type: ['boolean', 'string'], enum: [true, false, 'true', 'false'] });

export const oneOf = <const T extends string>(...values: readonly T[]) =>
  text(values.join(', '), (value) => {
    check((values as readonly string[]).includes(value));
    return value as T;
  }).meta({ type: 'string', enum: [...values] });

export const bytes = text('a size such as 512MiB, 8GiB or a number of bytes', (value) => parseBytes(value)).meta({
  type: ['string', 'number'],
  examples: ['512MiB', '8GiB'],
});
export const growth = text('a growth such as 1 MiB/1000req or 10 MiB/min', (value) => parseGrowth(value)).meta({
  type: 'string',
  examples: ['1 MiB/1000req', '10 MiB/min'],
});
export const classGrowth = text('a growth such as 1 MiB/1000req', (value) => parseClassGrowth(value)).meta({
  type: 'string',
  examples: ['1 MiB/1000req'],
});
export const level = text('a level such as 5% and 64 MiB', (value) => parseLevel(value)).meta({
  type: 'string',
  examples: ['5% and 64 MiB'],
});
export const cap = text('a share such as 95%, or a size such as 8 GiB', (value) => parseCap(value)).meta({
  type: ['string', 'number'],
  examples: ['95%', '8 GiB'],
});

export const words = z.union([
  z.array(z.union([z.string(), z.number()]).transform(String)),
  z.string().transform((value) => parseArgsStringToArgv(value)),
]);

/** Environment: a mapping, a list of NAME=VALUE, or lines of them. */
export const environment = z
  .union([
    z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)),
    z.array(z.string()),
    z.string(),
  ])
  .transform((value, ctx) => {
    if (typeof value !== 'string' && !Array.isArray(value)) return checkedNames(value, ctx);
    const lines = (Array.isArray(value) ? value : value.split('\n')).map((line) => line.trim()).filter(Boolean);
    const pairs = lines.map((line) => {
      const at = line.indexOf('=');
      if (at < 1) ctx.addIssue({ code: 'custom', message: 'lines of NAME=VALUE' });
      return [line.slice(0, at), line.slice(at + 1)];
    });
    return checkedNames(Object.fromEntries(pairs) as Record<string, string>, ctx);
  });

/** Docker reads a name that begins with "#" as a comment, and refuses one with a space. */
function checkedNames(env: Record<string, string>, ctx: z.RefinementCtx): Record<string, string> {
  const areNames = Object.keys(env).every((name) => /^(?!#)[^\s=\p{Cc}]+$/u.test(name));
  const areTexts = Object.values(env).every((value) => !value.includes('\0'));
  if (!areNames || !areTexts) {
    ctx.addIssue({ code: 'custom', message: 'names without spaces, "=" and a first "#"; values without NUL' });
  }
  return env;
}

/** A text that is shown in logs and terminals: what steers them, or ends a line, has no place in it. */
export const line = (allowed: string) => z.string().regex(/^\P{Cc}*$/u, `${allowed}, without control characters`);

/** A share from 0 to 1, from `20%` or `0.2`. */
export const share = text('a share such as 5% or 0.05', (value) => {
  const percent = value.trim().match(/^(.*\S)\s*%$/)?.[1];
  const n = percent === undefined ? Number(value) : Number(percent) / 100;
  check(value.trim() !== '' && Number.isFinite(n) && n >= 0 && n <= 1);
  return n;
}).meta({ type: ['string', 'number'], examples: ['5%', 0.05] });
