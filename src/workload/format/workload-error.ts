import { UsageError } from '../../series/usage-error.js';

/** A workload that cannot be used: a message of exactly one line. */
export class WorkloadError extends UsageError {
  override readonly name = 'WorkloadError';
}

export interface Place {
  /** File name, or another source of the text. */
  origin: string;
  /** 1-based. */
  line?: number;
  /** Dotted name, `expect.status`. */
  field?: string;
}

/** `<file>, line 7, field "t_us": found "abc"; allowed: a whole number of microseconds >= 0` */
export function complaint(place: Place, found: string, allowed: string, options?: ErrorOptions): WorkloadError {
  const where = [
    place.origin,
    ...(place.line === undefined ? [] : [`line ${place.line}`]),
    ...(place.field === undefined ? [] : [`field "${place.field}"`]),
  ].join(', ');
  return new WorkloadError(oneLine(`${where}: ${found}; allowed: ${allowed}`), options);
}

/** A value of the file for an error message: short, and free of control characters. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  // Objects only by kind: they are long, may be nested too deeply to print, and do not help to find the mistake.
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ');
}
