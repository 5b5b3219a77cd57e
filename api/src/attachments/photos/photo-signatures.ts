/** What a photo may be, as the library calls it. */
export type PhotoFormat = 'jpeg' | 'png' | 'webp';

const at = (bytes: Uint8Array, offset: number, ...expected: number[]): boolean =>
  expected.every((byte, index) => bytes[offset + index] === byte);

const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** What a file begins as, whatever it is called: only what begins as a photo is given to the library that reads photos. */
export function photoFormat(bytes: Uint8Array): PhotoFormat | null {
  if (at(bytes, 0, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (at(bytes, 0, 0x89, ...letters('PNG\r\n'), 0x1a, 0x0a)) return 'png';
  if (at(bytes, 0, ...letters('RIFF')) && at(bytes, 8, ...letters('WEBP'))) return 'webp';
  return null;
}
