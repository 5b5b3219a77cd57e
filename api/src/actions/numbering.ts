const digits = /^\d{1,9}$/;

/** Hands out the codes after the highest of those known: `A01`, `A02`, … with the prefix `A` and a width of 2. */
export function numbering(prefix: string, width: number, known: Iterable<string>): () => string {
  let last = 0;
  for (const code of known) {
    const number = code.slice(prefix.length);
    if (code.startsWith(prefix) && digits.test(number)) last = Math.max(last, Number(number));
  }
  return () => `${prefix}${String(++last).padStart(width, '0')}`;
}
