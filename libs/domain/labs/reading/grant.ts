import { decimalsOf, isCurrency, minorUnitsOf, type Money } from '../../money/currency';
import { fold } from '../../text/fold';

/** What stands for a currency besides its code; the krona of the records is the Swedish one. */
const signs: Readonly<Record<string, string>> = {
  '€': 'EUR',
  ευρω: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  kr: 'SEK',
  kronor: 'SEK',
  kronorna: 'SEK',
  krona: 'SEK',
  skr: 'SEK',
  ':-': 'SEK',
  $: 'USD',
  '£': 'GBP',
};

const longest = 60;
/** `99 356:-` and `99 356,- kr` say with a dash that nothing follows. */
const shape =
  /^(?<before>[^\d\s]{0,10})\s*(?<digits>\d[\d\s.,’']*?)\s*(?<dash>[:.,][-–—])?\s*(?<after>[^\d\s]{0,10})$/u;

/**
 * Money from `99 356 SEK`, `99 356 kr`, `€ 1.200,50`, `SEK 99,356`, `12 500 ευρώ`, with any kind of space between the
 * digits; null for anything else, an amount without a currency included.
 */
export function readGrant(text: string): Money | null {
  if (text.length > longest) return null;
  const { before = '', digits = '', dash = '', after = '' } = shape.exec(text.trim())?.groups ?? {};
  const said = [before, after].filter((word) => word !== '');
  const currency = said.length <= 1 ? currencyOf(said[0] ?? dash) : undefined;
  if (!currency) return null;
  const amount = minorUnitsOf(withoutThousands(digits, currency), currency);
  return amount === null ? null : { amount, currency };
}

function currencyOf(word: string): string | undefined {
  const plain = word.replace(/(?<=\p{L})\.$/u, '');
  const code = plain.toUpperCase();
  if (/^[A-Z]{3}$/.test(code) && isCurrency(code)) return code;
  return signs[fold(plain)];
}

/**
 * A point or comma before exactly three digits parts thousands; before fewer or more it begins the decimals. Of a
 * currency with three decimals a single point begins them.
 */
function withoutThousands(digits: string, currency: string): string {
  const plain = digits.replace(/[\s’']/gu, '');
  if (decimalsOf(currency) === 3 && /^\d+\.\d{3}$/.test(plain)) return plain;
  const [thousands] = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.exec(plain) ?? [];
  if (thousands) return thousands.replace(/[.,]/g, '');
  const [, whole, decimals] =
    /^(\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(plain) ?? /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(plain) ?? [];
  return whole && decimals ? `${whole.replace(/[.,]/g, '')}.${decimals}` : plain;
}
