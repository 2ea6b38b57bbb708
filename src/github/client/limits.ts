/** How long GitHub lets a text be, and what is done where a caller's renderer did not see to it. */

/** In characters; counted here in bytes, which are never fewer. A summary's is OpenAPI's, a comment's what 422 says. */
export const MAX_SUMMARY = 65_535;
export const MAX_COMMENT = 65_536;

/**
 * The text, or its beginning and a sentence that says how much is missing, in `maxBytes` bytes of UTF-8. Cut at the end
 * of a line where one is near, and never inside a character.
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

/** The first characters of a text of one line. */
export function shortened(text: string, maxCharacters: number): string {
  const line = wellFormed(text)
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length <= maxCharacters ? line : `${characters.slice(0, maxCharacters - 1).join('')}…`;
}

/** Half of a surrogate pair cannot be sent: JSON takes it, GitHub does not. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function leftOut(bytes: number): string {
  return `\n\n_The last ${bytes} bytes are left out: GitHub takes no more._\n`;
}
