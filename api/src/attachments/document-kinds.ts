import { hasRefusedInProse } from '@symmachia/contracts';

/** What a document is, and how its name ends. */
export interface DocumentKind {
  mediaType: string;
  ending: string;
}

export const pdf: DocumentKind = { mediaType: 'application/pdf', ending: 'pdf' };
export const plainText: DocumentKind = { mediaType: 'text/plain; charset=utf-8', ending: 'txt' };
export const markdown: DocumentKind = { mediaType: 'text/markdown; charset=utf-8', ending: 'md' };

const begins = '%PDF-';
/** A page, a drawing or a script that calls itself a text. */
const markup = /^\s*<[!?a-z]/i;

/**
 * What the bytes are, whatever the file is called; the name only tells Markdown from other text. Null of what is neither
 * PDF nor text in UTF-8.
 */
export function documentKind(bytes: Uint8Array, sentAs: string): DocumentKind | null {
  if (Buffer.from(bytes.subarray(0, begins.length)).equals(Buffer.from(begins))) return pdf;
  const text = textOf(bytes);
  if (text === null || text.trim() === '' || hasRefusedInProse(text.replaceAll('\r', '')) || markup.test(text))
    return null;
  return /\.(md|markdown)$/i.test(sentAs) ? markdown : plainText;
}

/** Without the byte order mark that some editors write. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
