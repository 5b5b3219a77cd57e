/** A file as a form sends it. */
export interface SentFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The smallest photo that there is: one point. */
export const smallPhoto: SentFile = { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') };
