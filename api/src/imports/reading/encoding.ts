import type { importEncodings } from '@symmachia/contracts';
import { plausibleGreek, writtenAsIso88597 } from './greek-bytes';

/** How a file is written. Outward a byte order mark makes no difference: both are UTF-8. */
export type Encoding = ImportEncoding | 'utf-8-bom';
export type ImportEncoding = (typeof importEncodings)[number];

export const namedOutward = (encoding: Encoding): ImportEncoding => (encoding === 'utf-8-bom' ? 'utf-8' : encoding);

/** The file as text, or why it has none: a binary file, or one written in another encoding than the one asked for. */
export type Decoded = { text: string } | { problem: { code: 'not-a-text-file' | 'not-in-this-encoding' } };

const magicNumbers = [
  [0x50, 0x4b, 0x03, 0x04], // zip, and with it xlsx, docx, ods
  [0x25, 0x50, 0x44, 0x46], // pdf
  [0x89, 0x50, 0x4e, 0x47], // png
  [0xff, 0xd8, 0xff], // jpeg
  [0x47, 0x49, 0x46, 0x38], // gif
  [0xd0, 0xcf, 0x11, 0xe0], // xls, doc
  [0x1f, 0x8b], // gzip
];

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);

/** The encoding that a file of plan data was most plausibly written in. Always answers; `decode` says if it is no text. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8-bom';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return utf16WithoutMark(bytes) ?? (decodesAs('utf-8', bytes) ? 'utf-8' : singleByteEncoding(bytes));
}

/** Decodes strictly: a byte that the encoding does not know is a problem, never a lost accent. The byte order mark goes. */
export function decode(bytes: Uint8Array, encoding: Encoding): Decoded {
  if (magicNumbers.some((magic) => startsWith(bytes, magic))) return { problem: { code: 'not-a-text-file' } };
  const text = decodesAs(encoding, bytes);
  if (text === undefined) return { problem: { code: 'not-in-this-encoding' } };
  return looksBinary(text) ? { problem: { code: 'not-a-text-file' } } : { text };
}

/**
 * Per WHATWG, `iso-8859-1` is read as windows-1252: bytes 0x80–0x9F of a file said to be ISO-8859-1 are the quotes and
 * dashes of Windows in practice, and control characters never.
 */
function decodesAs(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A zero is never text. A few other control characters are a row's problem; many are a file that is no text. */
function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const controls = text.match(/[\x01-\x08\x0e-\x1f\x7f]/g)?.length ?? 0;
  return controls > 8 && controls > text.length / 100;
}

/** Without a mark UTF-16 shows by its high bytes: zero for separators and digits, three for Greek, hardly any other. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return undefined;
  const start = bytes.subarray(0, 64 * 1024);
  if (areHighBytes(start.filter((_, index) => index % 2 === 1))) return 'utf-16le';
  return areHighBytes(start.filter((_, index) => index % 2 === 0)) ? 'utf-16be' : undefined;
}

function areHighBytes(bytes: Uint8Array): boolean {
  const ofEuropeanText = bytes.filter((byte) => byte <= 0x04 || (byte >= 0x1f && byte <= 0x21));
  return bytes.includes(0) && ofEuropeanText.length > bytes.length * 0.9;
}

/**
 * Western or Greek by how the letters above ASCII stand together; Windows or ISO by the bytes that only Windows uses
 * (0x80–0x9F) and by which byte is the Ά. Where nothing tells them apart both read the same text.
 */
function singleByteEncoding(bytes: Uint8Array): Encoding {
  const windowsOnly = bytes.some((byte) => byte >= 0x80 && byte <= 0x9f);
  if (!plausibleGreek(bytes)) return windowsOnly ? 'windows-1252' : 'iso-8859-1';
  return !windowsOnly && writtenAsIso88597(bytes) ? 'iso-8859-7' : 'windows-1253';
}
