import { Injectable } from '@nestjs/common';
import { fileNameAs } from '@symmachia/domain';
import type { SentFile } from '../platform/http/read-form';
import { Problem } from '../platform/problem/problem';
import type { AttachmentEntity } from './attachment.entity';
import { documentKind } from './document-kinds';
import { FileStore } from './files/file-store';
import { type KeptPhoto, PhotoRoom, photoMediaType } from './photos/photo-room';

/** What a row tells of the file that is kept. */
export type KeptParts = Pick<
  AttachmentEntity,
  'fileName' | 'mediaType' | 'size' | 'sha256' | 'width' | 'height' | 'thumbnailSha256'
>;

/** Of a link, which has no file. */
export const nothingKept: KeptParts = {
  fileName: null,
  mediaType: null,
  size: null,
  sha256: null,
  width: null,
  height: null,
  thumbnailSha256: null,
};

/** Looks at a file that was sent, makes of it what is kept, and puts that down. */
@Injectable()
export class Keeping {
  constructor(
    private readonly store: FileStore,
    private readonly photos: PhotoRoom,
  ) {}

  async photo({ bytes, fileName }: SentFile): Promise<KeptParts> {
    return this.developed(await this.photos.develop(bytes), fileName);
  }

  async developed(photo: KeptPhoto, fileName: string): Promise<KeptParts> {
    return {
      fileName: fileNameAs(fileName, 'jpg', 'photo'),
      mediaType: photoMediaType,
      size: photo.bytes.length,
      sha256: await this.store.put(photo.bytes),
      width: photo.width,
      height: photo.height,
      thumbnailSha256: await this.store.put(photo.thumbnail),
    };
  }

  async document({ bytes, fileName }: SentFile): Promise<KeptParts> {
    const kind = documentKind(bytes, fileName);
    if (!kind) throw new Problem('not-a-document', [{ pointer: '/file', code: 'not-a-document' }]);
    return {
      ...nothingKept,
      fileName: fileNameAs(fileName, kind.ending, 'document'),
      mediaType: kind.mediaType,
      size: bytes.length,
      sha256: await this.store.put(bytes),
    };
  }
}
