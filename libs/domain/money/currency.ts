/** Money as it is kept: whole minor units of a currency (ISO 4217), never a fraction. */
export interface Money {
  amount: number;
  currency: string;
}

/** More than any grant, and what every part of the product holds exactly, even doubled. */
export const mostMinorUnits = 1_000_000_000_000_000;

let known: ReadonlySet<string> | undefined;

/** Whether a code of three capital letters is that of a currency. */
export function isCurrency(code: string): boolean {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known.has(code);
}

/** The decimals of a currency: 2 of the euro and the krona, 0 of the yen. */
export const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** The money as exact decimal text in whole units: `{ amount: 9935600, currency: 'SEK' }` is `99356.00`. */
export function decimalOf({ amount, currency }: Money): string {
  const decimals = decimalsOf(currency);
  if (decimals === 0) return String(amount);
  const digits = String(amount).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The minor units of what somebody wrote, with a comma or a point before the decimals and spaces where they like; else null. */
export function minorUnitsOf(written: string, currency: string): number | null {
  const parts = /^(\d{1,15})(?:[.,](\d{1,4}))?$/.exec(written.replaceAll(/\s/g, ''));
  const decimals = decimalsOf(currency);
  const fraction = parts?.[2] ?? '';
  if (!parts || fraction.length > decimals) return null;
  const amount = Number(`${parts[1]}${fraction.padEnd(decimals, '0')}`);
  return amount <= mostMinorUnits ? amount : null;
}
