/** Marker codes (ITU T.81, table B.1). */
const [SOI, EOI, SOS, DQT] = [0xd8, 0xd9, 0xda, 0xdb];
/** Coefficients of the lowest frequencies, which hardly any picture lacks. */
const LOWEST = 10;
/** Steps by which a divisor may grow: too few to see. */
const STEPS = 4;

/**
 * A JPEG with other pixels, of the same number of bytes: the divisors of the lowest frequencies in its quantisation tables
 * (ITU T.81, B.2.4.1) change a little, and with them every decoded pixel.
 * @returns null for what is no JPEG, or has no table of bytes
 */
export function otherJpeg(jpeg: Buffer, random: (below: number) => number): Buffer | null {
  const tables = tablesOf(jpeg);
  if (tables.length === 0) return null;
  const other = Buffer.from(jpeg);
  for (const start of tables) {
    for (let at = start; at < start + LOWEST; at++) {
      const divisor = other[at] ?? 0;
      const step = random(STEPS);
      other[at] = divisor + step <= 255 ? divisor + step : divisor - step;
    }
  }
  return other;
}

/** Offsets of the 64 divisors of each table of bytes. */
function tablesOf(jpeg: Buffer): number[] {
  const tables: number[] = [];
  if (jpeg[0] !== 0xff || jpeg[1] !== SOI) return tables;
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff; ) {
    const marker = jpeg[at + 1];
    if (marker === SOS || marker === EOI) break;
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    if (end > jpeg.length) return [];
    for (let table = at + 4; marker === DQT && table < end; ) {
      const isBytes = (jpeg[table] ?? 0) >> 4 === 0;
      const bytes = isBytes ? 64 : 128;
      if (isBytes && table + 1 + bytes <= end) tables.push(table + 1);
      table += 1 + bytes;
    }
    at = Math.max(end, at + 4);
  }
  return tables;
}
