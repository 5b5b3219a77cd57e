import { Injectable } from '@nestjs/common';
import type { AttachmentKind, PeopleConsent, Visibility } from '@symmachia/domain';
import { Database } from '../platform/database/database';

export interface AttachmentRow {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  labId: string | null;
  kind: AttachmentKind;
  caption: string;
  altText: string;
  credit: string | null;
  peopleConsent: PeopleConsent | null;
  visibility: Visibility;
  isWithdrawn: number;
  fileName: string | null;
  mediaType: string | null;
  size: number | null;
  sha256: string | null;
  width: number | null;
  height: number | null;
  thumbnailSha256: string | null;
  url: string | null;
  outdated: string;
}

const select = `SELECT a.id, a.version, a.created_at AS "createdAt", a.updated_at AS "updatedAt", a.lab_id AS "labId",
  a.kind, a.caption, a.alt_text AS "altText", a.credit, a.people_consent AS "peopleConsent", a.visibility,
  a.is_withdrawn AS "isWithdrawn", a.file_name AS "fileName", a.media_type AS "mediaType", a.size, a.sha256, a.width,
  a.height, a.thumbnail_sha256 AS "thumbnailSha256", a.url, a.outdated FROM attachments a`;

@Injectable()
export class AttachmentRepository {
  constructor(private readonly database: Database) {}

  ofLab(labId: string): Promise<AttachmentRow[]> {
    return this.database.read<AttachmentRow>(`${select} WHERE a.lab_id = :labId ORDER BY a.id`, { labId });
  }

  find(id: string): Promise<AttachmentRow | undefined> {
    return this.database.readOne<AttachmentRow>(`${select} WHERE a.id = :id`, { id });
  }
}
