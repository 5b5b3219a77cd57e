import { crc32 } from 'node:zlib';
import sharp from 'sharp';

const size = { width: 300, height: 200 };
const plain = { create: { ...size, channels: 3, background: '#2a6f97' } } as const;

/** Pictures of every kind that somebody might send, made when asked for. */
export const pictures = {
  jpeg: () => sharp(plain).jpeg().toBuffer(),
  png: () =>
    sharp({ create: { ...size, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer(),
  webp: () => sharp(plain).webp().toBuffer(),
  cmyk: () => sharp(plain).toColourspace('cmyk').jpeg().toBuffer(),
  large: () =>
    sharp({ create: { width: 4000, height: 1000, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer(),
  /** Taken with the phone on its side, by somebody whose phone knows where and whose it is. */
  sideways: () =>
    sharp(plain)
      .withExif({
        IFD0: { Copyright: 'Anna (sample)' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '37/1 58/1 30/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '23/1 43/1 0/1',
        },
      })
      .withMetadata({ orientation: 6 })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><where>Anna’s house</where></x:xmpmeta>')
      .jpeg()
      .toBuffer(),
  moving: () =>
    sharp(Buffer.alloc(300 * 400 * 3, 7).fill(200, 300 * 200 * 3), {
      raw: { width: 300, height: 400, channels: 3, pageHeight: 200 },
    })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer(),
  truncated: async () => {
    const whole = await sharp({
      create: { ...size, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 60 }, background: '#fff' },
    })
      .jpeg()
      .toBuffer();
    return whole.subarray(0, whole.length >> 1);
  },
  gif: () => sharp(plain).gif().toBuffer(),
  tiff: () => sharp(plain).tiff().toBuffer(),
} satisfies Record<string, () => Promise<Buffer>>;

export const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
export const html = Buffer.from('<!doctype html><script>alert(1)</script>');

/** A PNG of a few bytes that claims to be a large picture, by default of ten thousand million pixels. */
export function bomb({ edge = 100_000, bits = 8, colour = 2, interlaced = 0 } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(edge, 0);
  header.writeUInt32BE(edge, 4);
  header.set([bits, colour, 0, 0, interlaced], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', Buffer.alloc(20)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG in several passes that claims to be a picture of 49 million pixels. */
export async function progressiveBomb(): Promise<Buffer> {
  const photo = await sharp(plain).jpeg({ progressive: true }).toBuffer();
  const frame = photo.indexOf(Buffer.from([0xff, 0xc2]));
  photo.writeUInt16BE(7000, frame + 5);
  photo.writeUInt16BE(7000, frame + 7);
  return photo;
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
