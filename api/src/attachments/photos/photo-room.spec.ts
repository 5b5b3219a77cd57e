import sharp from 'sharp';
import { bomb, html, pictures, progressiveBomb, svg } from '../../../test/pictures';
import { Problem } from '../../platform/problem/problem';
import { PhotoRoom } from './photo-room';

const room = new PhotoRoom();

const refusalOf = async (bytes: Uint8Array) => {
  const refused = await room.develop(bytes).then(
    () => null,
    (error: unknown) => error,
  );
  return refused instanceof Problem ? [refused.code, refused.errors] : refused;
};

describe('a photo', () => {
  it.each(['jpeg', 'png', 'webp', 'cmyk'] as const)(
    'that is sent as %s is kept as JPEG, with a small picture',
    async (kind) => {
      const { bytes, width, height, thumbnail } = await room.develop(await pictures[kind]());
      const [kept, small] = [await sharp(bytes).metadata(), await sharp(thumbnail).metadata()];
      expect([kept.format, kept.space, kept.width, kept.height, small.format]).toEqual([
        'jpeg',
        'srgb',
        300,
        200,
        'webp',
      ]);
      expect([width, height]).toEqual([300, 200]);
    },
  );

  it('that lets the ground through is laid on white', async () => {
    const { bytes } = await room.develop(await pictures.png());
    const { dominant } = await sharp(bytes).stats();
    expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240);
  });

  it('keeps nothing of whose it is, where it was taken and how the camera was held: it stands upright itself', async () => {
    const sent = await pictures.sideways();
    expect(await sharp(sent).metadata()).toMatchObject({
      orientation: 6,
      exif: expect.anything(),
      xmp: expect.anything(),
    });
    const { bytes, width, height, thumbnail } = await room.develop(sent);
    expect([width, height]).toEqual([200, 300]);
    for (const kept of [bytes, thumbnail]) {
      const { exif, xmp, iptc, orientation } = await sharp(kept).metadata();
      expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
      expect(['Anna', 'Exif', 'GPS', 'xmp'].filter((word) => kept.includes(word))).toEqual([]);
    }
  });

  it('that is larger than a screen is made smaller, a small one never larger', async () => {
    const { width, height, thumbnail } = await room.develop(await pictures.large());
    const small = await sharp(thumbnail).metadata();
    expect([width, height, small.width, small.height]).toEqual([2560, 640, 640, 160]);
  });

  it('carries no page along behind its end', async () => {
    const { bytes } = await room.develop(Buffer.concat([await pictures.jpeg(), html]));
    expect(bytes.includes('script')).toBe(false);
  });
});

describe('what is no photo is refused, and the file is named:', () => {
  it.each([
    ['a drawing in SVG', () => svg, 'not-a-photo'],
    ['a page', () => html, 'not-a-photo'],
    ['nothing', () => Buffer.alloc(0), 'not-a-photo'],
    ['a GIF', pictures.gif, 'not-a-photo'],
    ['a TIFF', pictures.tiff, 'not-a-photo'],
    ['a page that begins as a JPEG', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), html]), 'photo-damaged'],
    ['a JPEG that ends in its middle', pictures.truncated, 'photo-damaged'],
    ['a WebP that moves', pictures.moving, 'photo-moves'],
    ['a bomb', () => bomb(), 'photo-too-large'],
    ['one of more than fifty million pixels', () => bomb({ edge: 7100, colour: 0 }), 'photo-too-large'],
    ['one that takes much room for each', () => bomb({ edge: 6000, bits: 16, colour: 6 }), 'photo-too-large'],
    ['one that is interlaced', () => bomb({ edge: 6000, interlaced: 1 }), 'photo-too-large'],
    ['a JPEG that comes in several passes', progressiveBomb, 'photo-too-large'],
    ['one that is just small enough, and ends at once', () => bomb({ edge: 7000 }), 'photo-damaged'],
  ])('%s', async (_, make, code) => {
    expect(await refusalOf(await make())).toEqual([code, [{ pointer: '/file', code }]]);
  });
});

it('photos wait for each other, and past four one is asked to come again', async () => {
  const photo = await pictures.jpeg();
  const answers = await Promise.allSettled(Array.from({ length: 6 }, () => room.develop(photo)));
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.code] : []));
  expect(refused).toEqual(['busy', 'busy']);
  expect((await room.develop(photo)).width).toBe(300);
});
