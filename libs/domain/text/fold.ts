/**
 * Text as search compares it: canonically decomposed, marks stripped, lower case, final sigma as sigma, blanks trimmed
 * and collapsed. 'Ψηφιακός  Μετασχηματισμός' becomes 'ψηφιακοσ μετασχηματισμοσ', 'Åtgärd' 'atgard'. Letters that no
 * mark makes (ł, ø, ß) stay.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ς', 'σ')
    .replace(/\s+/gu, ' ')
    .trim();
}
