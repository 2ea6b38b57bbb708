/** The least number of two significant digits that is not below a value, without exponent; `0` for what is not above 0. */
export function roundedUp(value: number): string {
  if (!(value > 0)) return '0';
  const exponent = Math.max(-15, Math.floor(Math.log10(value)) - 1);
  const text = (steps: number): string =>
    exponent >= 0 ? String(BigInt(steps) * 10n ** BigInt(exponent)) : (steps * 10 ** exponent).toFixed(-exponent);
  let steps = Math.floor(value / 10 ** exponent);
  while (Number(text(steps)) < value) steps++;
  return text(steps)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
