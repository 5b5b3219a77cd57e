/** units · 10⁻ᵈⁱᵍⁱᵗˢ as decimal text with a point and without trailing zeros: exact, never a binary float. Not negative. */
export function decimalText(units: bigint, digits: number): string {
  const text = units.toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const fraction = text.slice(text.length - digits).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
