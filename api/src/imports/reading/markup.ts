const elements =
  'a abbr article b blockquote body br code dd div dl dt em font footer h[1-6] head header hr html i img li main ol p pre s ' +
  'script section small span strike strong style sub sup table tbody td tfoot th thead tr u ul';
const tag = new RegExp(String.raw`</?(?:${elements.replaceAll(' ', '|')})(?:\s[^<>]*)?/?>`, 'gi');
const lineEnd = /<(?:br\s*\/?|\/(?:p|div|li|tr|h[1-6]|blockquote|dd|dt))>/gi;
const unseen = /<(script|style)\b[^<>]*>[^<]*<\/\1>|<!--[^<>]*-->/gi;
const entity =
  /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|ndash|mdash|hellip|laquo|raquo|lsquo|rsquo|ldquo|rdquo|bull|middot|euro));/gi;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  euro: '€',
};

/**
 * The text that HTML in a cell says: paragraphs and list items end a line, tags, comments, scripts and styles go, entities
 * become their characters. What only looks like a tag (`<= 5 <x>`) stays. Plain text comes back as it was.
 */
export function withoutMarkup(text: string): string {
  return text.replace(unseen, '').replace(lineEnd, '\n').replace(tag, '').replace(entity, character);
}

function character(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name) return named[name.toLowerCase()] ?? whole;
  const point = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
  const exists = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return exists ? String.fromCodePoint(point) : whole;
}
