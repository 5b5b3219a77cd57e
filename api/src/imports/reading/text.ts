/** One line of text: NFC, outer blanks gone, inner ones, non-breaking spaces and line breaks single spaces. */
export const oneLine = (cell: string): string =>
  cell === '' ? cell : cell.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Text of several lines: NFC, each line like `oneLine`, at most one empty line in a row. */
export const severalLines = (cell: string): string =>
  cell
    .split(/\r\n?|[\n\v\f]/)
    .map(oneLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** A cell without the apostrophe that keeps spreadsheets from running it: so files that were exported from here come back. */
export const withoutEscape = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '');
