import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '../platform/access/declarations';
import { Problem } from '../platform/problem/problem';
import { matches, type Exchange } from '../platform/http/plan-etag';
import { AttachmentService } from './attachment.service';
import { FileStore } from './files/file-store';
import { thumbnailMediaType } from './photos/photo-room';

/** Whoever opens a file opens it in a page that may do nothing. */
const filePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

interface Handout {
  sha256: string | null;
  mediaType: string;
  disposition: string;
}

/** Hands files out to whoever may see what they are attached to. */
@Injectable()
export class HandingOut {
  constructor(
    private readonly attachments: AttachmentService,
    private readonly store: FileStore,
  ) {}

  /** A photo is shown; anything else is saved and never opened in its place. */
  async file(id: string, me: SignedIn, exchange: Exchange): Promise<StreamableFile | undefined> {
    const { row } = await this.attachments.visible(id, me);
    const { sha256, mediaType, fileName, kind } = row;
    const disposition = `${kind === 'photo' ? 'inline' : 'attachment'}; ${named(fileName ?? '')}`;
    return this.hand({ sha256, mediaType: mediaType ?? '', disposition }, exchange);
  }

  async thumbnail(id: string, me: SignedIn, exchange: Exchange): Promise<StreamableFile | undefined> {
    const { row } = await this.attachments.visible(id, me);
    return this.hand({ sha256: row.thumbnailSha256, mediaType: thumbnailMediaType, disposition: 'inline' }, exchange);
  }

  /** What a file holds never changes; who may see it may, so each time the reader asks whether it still stands. */
  private async hand({ sha256, mediaType, disposition }: Handout, { request, reply }: Exchange) {
    const kept = sha256 && (await this.store.find(sha256));
    if (!kept) throw new Problem('not-found');
    const etag = `"${sha256}"`;
    describe(reply, etag);
    if (isKnown(request, etag)) return void reply.status(304);
    return new StreamableFile(kept.read(), { type: mediaType, disposition, length: kept.size });
  }
}

const describe = (reply: FastifyReply, etag: string) =>
  reply.headers({ etag, 'cache-control': 'private, no-cache', vary: 'cookie', 'content-security-policy': filePolicy });

const isKnown = ({ headers }: FastifyRequest, etag: string): boolean => matches(headers['if-none-match'], etag);

/** RFC 6266: the name in letters that every program reads, and as it is. */
function named(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const exact = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${exact}`;
}
