/** What the bytes of windows-1253 and ISO-8859-7 look like, as far as telling them from Western text and each other. */
const isAsciiLetter = (byte = 0) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
const isHighLetter = (byte = 0) => byte >= 0xb8 && byte !== 0xbb && byte !== 0xbd;
const isGreekLowerCase = (byte = 0) => byte >= 0xdc && byte <= 0xfe;

/**
 * Greek words are runs of bytes above ASCII; in Western words such a byte stands among ASCII letters. So every pair of
 * neighbours votes. The bytes 0xD2 (Ò) and 0xFF (ÿ) do not exist in Greek.
 */
export function plausibleGreek(bytes: Uint8Array): boolean {
  let [greek, western] = [0, 0];
  for (let index = 0; index < bytes.length; index += 1) {
    const [byte, next] = [bytes[index], bytes[index + 1]];
    if (byte === 0xd2 || byte === 0xff) return false;
    if (isHighLetter(byte) && isHighLetter(next)) greek += 1;
    if ((isHighLetter(byte) && isAsciiLetter(next)) || (isAsciiLetter(byte) && isHighLetter(next))) western += 1;
  }
  return greek > western;
}

/**
 * Ά is 0xB6 in ISO-8859-7, where windows-1253 has ¶, and 0xA2 in windows-1253, where ISO-8859-7 has the apostrophe ’
 * that follows a letter. 0xAA and a lone 0xAF (the Greek dash ―) are ISO's too.
 */
export function writtenAsIso88597(bytes: Uint8Array): boolean {
  let [iso, windows] = [0, 0];
  for (let index = 0; index < bytes.length; index += 1) {
    const [before, byte, next] = [bytes[index - 1], bytes[index], bytes[index + 1]];
    if (byte === 0xb6 && (isHighLetter(before) || isHighLetter(next))) iso += 1;
    if (byte === 0xaa || byte === 0xaf) iso += 1;
    if (byte === 0xa2 && isGreekLowerCase(before)) iso += 1;
    else if (byte === 0xa2 && (isHighLetter(before) || isHighLetter(next))) windows += 1;
  }
  return iso > windows;
}
