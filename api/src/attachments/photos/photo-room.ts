import { Injectable } from '@nestjs/common';
import type { Metadata, Sharp } from 'sharp';
import type { ProblemCode } from '@symmachia/contracts';
import { Problem } from '../../platform/problem/problem';
import { OneAtATime } from './one-at-a-time';
import { photoFormat } from './photo-signatures';

/** A photo as it is kept: written anew, so that nothing of what was sent along with it remains. */
export interface KeptPhoto {
  bytes: Buffer;
  width: number;
  height: number;
  thumbnail: Buffer;
}

export const photoMediaType = 'image/jpeg';
export const thumbnailMediaType = 'image/webp';

const longestEdge = 2560;
const thumbnailEdge = 640;
/** Before anything is unpacked: a small file can hold a picture that no memory does. */
const mostPixels = 50_000_000;
const mostBytes = 200_000_000;
/** Of those samples that take more than one byte. */
const bytesPerSample: Readonly<Record<string, number>> = { ushort: 2, short: 2, uint: 4, int: 4, float: 4, double: 8 };
const queue = { longest: 4, patience: 10_000 };
const patience = { seconds: 30 };

/** Makes of what was sent the photo that is kept. What reads photos is loaded when the first one comes. */
@Injectable()
export class PhotoRoom {
  private readonly turns = new OneAtATime(queue);

  /** Refuses what is no JPEG, PNG or WebP, what moves, what is too large, and what cannot be read to its end. */
  develop(bytes: Uint8Array): Promise<KeptPhoto> {
    return this.turns.run(() => develop(bytes));
  }
}

async function develop(bytes: Uint8Array): Promise<KeptPhoto> {
  const begins = photoFormat(bytes);
  if (begins === null) throw refusal('not-a-photo');
  const sharp = await loadLibrary();
  // Of what it says of itself only the beginning is read, however many pixels it claims.
  const said = await sharp(bytes, { limitInputPixels: false }).metadata().catch(damaged);
  if (said.format !== begins) throw refusal('not-a-photo');
  if ((said.pages ?? 1) > 1) throw refusal('photo-moves');
  if (said.width * said.height > mostPixels || unpackedBytes(said) > mostBytes) throw refusal('photo-too-large');
  const upright = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .timeout(patience)
    .autoOrient()
    .toColourspace('srgb')
    .flatten({ background: 'white' });
  const { data, info } = await within(upright, longestEdge)
    .jpeg({ quality: 85, chromaSubsampling: '4:4:4', progressive: true })
    .toBuffer({ resolveWithObject: true })
    .catch(damaged);
  const thumbnail = await within(sharp(data), thumbnailEdge).webp({ quality: 78 }).toBuffer();
  return { bytes: data, width: info.width, height: info.height, thumbnail };
}

/** What comes in several passes is held twice: as it comes in, and as it is put together. */
const unpackedBytes = ({ width, height, channels, depth, isProgressive }: Metadata): number =>
  width * height * channels * (bytesPerSample[depth] ?? 1) * (isProgressive ? 2 : 1);

/** One photo uses one processor, and nothing of it is kept in memory when it is done. */
async function loadLibrary() {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

const within = (photo: Sharp, edge: number): Sharp =>
  photo.resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true });

const refusal = (code: ProblemCode) => new Problem(code, [{ pointer: '/file', code }]);

function damaged(): never {
  throw refusal('photo-damaged');
}
