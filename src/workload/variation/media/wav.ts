/** Samples that are changed. */
const CHANGED = 64;
/** Formats whose low bits are those of a sample: PCM, IEEE float, and either behind an extended header. */
const FORMATS: readonly number[] = [1, 3, 0xfffe];

/**
 * A WAV file with other samples, of the same number of bytes: the lowest bits of some change, too little to hear.
 * @returns null for what is no WAV, has no samples, or is compressed
 */
export function otherWav(wav: Buffer, random: (below: number) => number): Buffer | null {
  if (wav.toString('latin1', 0, 4) !== 'RIFF' || wav.toString('latin1', 8, 12) !== 'WAVE') return null;
  let sampleBytes = 0;
  for (let at = 12; at + 8 <= wav.length; ) {
    const type = wav.toString('latin1', at, at + 4);
    // A file that is written while it is recorded may not know its length.
    const length = Math.min(wav.readUInt32LE(at + 4), wav.length - at - 8);
    if (type === 'fmt ' && length >= 16) {
      if (!FORMATS.includes(wav.readUInt16LE(at + 8))) return null;
      sampleBytes = wav.readUInt16LE(at + 22) / 8;
    }
    if (type === 'data') return changed(wav, { start: at + 8, length, sampleBytes }, random);
    at += 8 + length + (length % 2);
  }
  return null;
}

function changed(
  wav: Buffer,
  { start, length, sampleBytes }: { start: number; length: number; sampleBytes: number },
  random: (below: number) => number,
): Buffer | null {
  const samples = Math.floor(length / sampleBytes);
  if (!Number.isInteger(sampleBytes) || !(samples >= 1)) return null;
  const other = Buffer.from(wav);
  // Of a sample of one byte the lowest bits only.
  const bits = sampleBytes === 1 ? 4 : 256;
  for (let count = 0; count < CHANGED; count++) {
    const at = start + random(samples) * sampleBytes;
    other[at] = (other[at] ?? 0) ^ random(bits);
  }
  return other;
}
