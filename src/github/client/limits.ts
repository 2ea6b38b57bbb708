/** GitHub's limits on the length of texts, and how a text that is too long is cut. */

/**
 * In characters, counted here as bytes, which are never fewer. MAX_SUMMARY is in GitHub's OpenAPI description, MAX_COMMENT
 * in its response 422.
 */
export const MAX_SUMMARY = 65_535;
export const MAX_COMMENT = 65_536;

/**
 * The text, cut to `maxBytes` bytes of UTF-8 with a sentence that says how much is missing. Cut at the end of a line if
 * one is near, never inside a character.
 * @param maxBytes at least 200
 */
export function within(text: string, maxBytes: number): string {
  const whole = wellFormed(text);
  const bytes = Buffer.from(whole);
  if (bytes.length <= maxBytes) return whole;
  const room = maxBytes - Buffer.byteLength(leftOut(bytes.length));
  let end = room;
  // Continuation bytes of UTF-8 are 10xxxxxx.
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  const line = bytes.lastIndexOf('\n', end - 1);
  if (line > end / 2) end = line;
  return bytes.toString('utf8', 0, end) + leftOut(bytes.length - end);
}

/** A text as one line of at most `maxCharacters`. */
export function shortened(text: string, maxCharacters: number): string {
  const line = wellFormed(text)
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length <= maxCharacters ? line : `${characters.slice(0, maxCharacters - 1).join('')}…`;
}

/** GitHub rejects unpaired surrogates, though JSON allows them. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function leftOut(bytes: number): string {
  return `\n\n_The last ${bytes} bytes are left out because of GitHub's size limit._\n`;
}
