/** Binary units only: what the drivers' tools print are powers of 1024. */
const UNIT_BYTES: Readonly<Record<string, number>> = { B: 1, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 };

/**
 * A size as nvidia-smi prints it, `81559 MiB`, in bytes. Null for all else: `N/A`, `[N/A]`, `Not Supported`,
 * `[Insufficient Permissions]`, `GPU is lost`, a number without a unit.
 */
export function bytesOf(text: string | undefined): number | null {
  const [, digits, unit] = text?.trim().match(/^(\d{1,15}) ([KMGT]?i?B)$/) ?? [];
  return scaled(digits, UNIT_BYTES[unit ?? '']);
}

/** `digits` times `unitBytes`; null where that is no exact number of bytes. */
export function scaled(digits: string | undefined, unitBytes: number | undefined): number | null {
  if (digits === undefined || unitBytes === undefined || !/^\d{1,15}$/.test(digits)) return null;
  const bytes = Number(digits) * unitBytes;
  return Number.isSafeInteger(bytes) ? bytes : null;
}

const NAME_CHARACTERS = 200;

/** Text of a service's making (a process's name) in one line and bounded; how it is shown is escaped elsewhere. */
export function boundedName(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, NAME_CHARACTERS);
}

/** Text of a tool's record as JSON; null where it is none. Lines before it are left out: amd-smi writes warnings there. */
export function jsonOf(text: string): unknown {
  const start = text.search(/^[[{]/m);
  if (start === -1) return null;
  try {
    return JSON.parse(text.slice(start)) as unknown;
  } catch {
    return null;
  }
}
