import { GIB, KIB, MIB, type Unit } from '../../series/series.js';
import { UserError } from '../../series/user-error.js';

/** What a series may grow: bytes per 1000 requests, or per minute. */
export interface Growth {
  bytes: number;
  per: '1000 requests' | 'minute';
}

/** How far above the baseline a series may settle; both must be exceeded, a part that is not given is 0. */
export interface Level {
  percent: number;
  bytes: number;
}

/** What a series may reach under load: a share of its limit, or bytes. */
export type Cap = { percent: number } | { bytes: number };

/** A budget that cannot be read. The message says where, what was found and what is allowed, in one line. */
export class BudgetSyntaxError extends UserError {
  override readonly name = 'BudgetSyntaxError';
}

const UNITS: Record<string, number> = {
  '': 1,
  b: 1,
  k: KIB,
  kib: KIB,
  m: MIB,
  mib: MIB,
  g: GIB,
  gib: GIB,
  t: 1024 * GIB,
  tib: 1024 * GIB,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
};
const SIZE = /^(\d+(?:\.\d+)?|\.\d+)\s*([a-z]*)$/i;
const PERCENT = /^(\d+(?:\.\d+)?)\s*%$/;

/**
 * A size in bytes: `512 MiB`, `8GiB`, `64k`, `1048576`. B, KiB, MiB, GiB, TiB (or k, m, g, t) are powers of 1024,
 * kB, MB, GB, TB powers of 1000; upper and lower case are the same.
 * @param where named in the error, e.g. `service.memory-limit`
 * @throws BudgetSyntaxError
 */
export function parseBytes(value: string | number, where = 'size'): number {
  const bytes = typeof value === 'number' ? value : sizeOf(value);
  if (bytes === null || !(bytes >= 0) || !Number.isFinite(bytes)) throw bad(where, value, '512 MiB, 8GiB or 1048576');
  return bytes;
}

/**
 * A growth: `1 MiB/1000req`, `512 KiB/1000req`, `10 MiB/min`, or a number in MiB per 1000 requests.
 * @throws BudgetSyntaxError
 */
export function parseGrowth(value: string | number, where = 'growth'): Growth {
  const allowed = '1 MiB/1000req, 10 MiB/min, or a number in MiB per 1000 requests';
  const plain = typeof value === 'number' ? value : value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isNaN(plain)) {
    if (!(plain >= 0) || !Number.isFinite(plain)) throw bad(where, value, allowed);
    return { bytes: plain * MIB, per: '1000 requests' };
  }
  const [amount = '', rate, ...more] = String(value).split('/');
  const bytes = sizeOf(amount);
  if (bytes === null || rate === undefined || more.length > 0) throw bad(where, value, allowed);
  if (/^min(ute)?s?$/i.test(rate.trim())) return { bytes, per: 'minute' };
  const requests = /^(\d*)\s*req(uest)?s?$/i.exec(rate.trim());
  const count = Number(requests?.[1] || 1);
  if (requests === null || count === 0) throw bad(where, value, allowed);
  return { bytes: (bytes * 1000) / count, per: '1000 requests' };
}

/**
 * A growth as {@link parseGrowth} reads it, of a series in its own unit: a plain number is MiB per 1000 requests for
 * bytes, else tokens or counts per 1000 requests.
 * @throws BudgetSyntaxError
 */
export function parseGrowthOf(value: string | number, unit: Unit, where = 'growth'): Growth {
  const { bytes, per } = parseGrowth(value, where);
  const plain = typeof value === 'number' || (value.trim() !== '' && !Number.isNaN(Number(value)));
  return { bytes: unit !== 'bytes' && plain ? bytes / MIB : bytes, per };
}

/**
 * A level: `5% and 64 MiB` (both must be exceeded), `5%` or `64 MiB`.
 * @throws BudgetSyntaxError
 */
export function parseLevel(value: string, where = 'level'): Level {
  const level: Partial<Level> = {};
  for (const part of value.trim().replace(/\s+/g, ' ').split(/ and /i)) {
    const percent = percentOf(part);
    const bytes = percent === null ? sizeOf(part) : null;
    const key = percent === null ? 'bytes' : 'percent';
    const amount = percent ?? bytes;
    if (amount === null || level[key] !== undefined) throw bad(where, value, '5% and 64 MiB, 5%, or 64 MiB');
    level[key] = amount;
  }
  return { percent: level.percent ?? 0, bytes: level.bytes ?? 0 };
}

/**
 * A cap: `95%` of the limit (at most 100%), or a size as {@link parseBytes} reads it.
 * @throws BudgetSyntaxError
 */
export function parseCap(value: string | number, where = 'cap'): Cap {
  const allowed = '95% (of the limit), or a size such as 8 GiB';
  if (typeof value === 'string') {
    const percent = percentOf(value);
    if (percent !== null && percent <= 100) return { percent };
    if (sizeOf(value) === null) throw bad(where, value, allowed);
  }
  const bytes = parseBytes(value, where);
  if (bytes === 0) throw bad(where, value, allowed);
  return { bytes };
}

function sizeOf(text: string): number | null {
  const [, amount, unit = ''] = SIZE.exec(text.trim()) ?? [];
  const scale = UNITS[unit.toLowerCase()];
  return amount === undefined || scale === undefined ? null : Number(amount) * scale;
}

function percentOf(text: string): number | null {
  const amount = PERCENT.exec(text.trim())?.[1];
  return amount === undefined ? null : Number(amount);
}

function bad(where: string, found: string | number, allowed: string): BudgetSyntaxError {
  return new BudgetSyntaxError(`${where}: found ${JSON.stringify(found)}; allowed: ${allowed}`);
}
