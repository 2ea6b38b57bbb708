/** Text of a tool's record as JSON; null where it is none. Lines before it are left out: amd-smi warns there. */
export function jsonOf(text: string): unknown {
  const start = text.search(/^[[{]/m);
  if (start === -1) return null;
  try {
    return JSON.parse(text.slice(start)) as unknown;
  } catch {
    return null;
  }
}
