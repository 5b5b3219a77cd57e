import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { AttachmentKind, I18nText, PeopleConsent, Visibility } from '@symmachia/domain';
import { attachmentKinds, peopleConsents, visibilities } from '@symmachia/domain';
import { LabEntity } from '../labs/lab.entity';
import {
  FlagColumn,
  IdColumn,
  JsonColumn,
  LongTextColumn,
  NumberColumn,
  TextColumn,
  VersionedEntity,
} from '../platform/database/columns';
import { oneOf } from '../platform/database/constraints';

/** The columns of the possible owners. Each attachment has exactly one. */
const owners = ['lab_id'] as const;

@Entity('attachments')
@Check('ck_attachments_owner', `${owners.map((one) => `CASE WHEN "${one}" IS NULL THEN 0 ELSE 1 END`).join(' + ')} = 1`)
@Check('ck_attachments_kind', oneOf('kind', attachmentKinds))
@Check('ck_attachments_consent', `"people_consent" IS NULL OR ${oneOf('people_consent', peopleConsents)}`)
@Check('ck_attachments_visibility', oneOf('visibility', visibilities))
@Check(
  'ck_attachments_photo',
  `CASE WHEN "kind" = 'photo' THEN "alt_text" <> '{}' AND "people_consent" IS NOT NULL AND "width" > 0 AND "height" > 0 AND "thumbnail_sha256" IS NOT NULL ELSE "people_consent" IS NULL AND "thumbnail_sha256" IS NULL END`,
)
@Check(
  'ck_attachments_file',
  `"kind" = 'link' OR ("file_name" IS NOT NULL AND "media_type" IS NOT NULL AND "size" > 0)`,
)
@Check('ck_attachments_link', `("kind" = 'link') = ("url" IS NOT NULL) AND ("kind" = 'link') = ("sha256" IS NULL)`)
@Check(
  'ck_attachments_shown',
  `"people_consent" IS NULL OR "people_consent" <> 'not_given' OR "visibility" = 'internal'`,
)
@Index('ix_attachments_lab', ['labId', 'id'])
@Index('ix_attachments_sha256', ['sha256'])
export class AttachmentEntity extends VersionedEntity {
  @IdColumn('lab_id', { nullable: true })
  @ForeignKey(() => LabEntity, { name: 'fk_attachments_lab' })
  labId: string | null;

  @TextColumn('kind', 20)
  kind: AttachmentKind;

  @JsonColumn('caption')
  caption: I18nText;

  @JsonColumn('alt_text')
  altText: I18nText;

  @TextColumn('credit', 300, { nullable: true })
  credit: string | null;

  @TextColumn('people_consent', 30, { nullable: true })
  peopleConsent: PeopleConsent | null;

  @TextColumn('visibility', 20)
  visibility: Visibility;

  @FlagColumn('is_withdrawn')
  isWithdrawn: boolean;

  @TextColumn('file_name', 255, { nullable: true })
  fileName: string | null;

  @TextColumn('media_type', 100, { nullable: true })
  mediaType: string | null;

  /** Of the file that is kept, in bytes. */
  @NumberColumn('size', { nullable: true })
  size: number | null;

  /** By which the file is found. */
  @TextColumn('sha256', 64, { nullable: true })
  sha256: string | null;

  @NumberColumn('width', { nullable: true })
  width: number | null;

  @NumberColumn('height', { nullable: true })
  height: number | null;

  @TextColumn('thumbnail_sha256', 64, { nullable: true })
  thumbnailSha256: string | null;

  @TextColumn('url', 2000, { nullable: true })
  url: string | null;

  @JsonColumn('outdated')
  outdated: string[];

  @LongTextColumn('search_text')
  searchText: string;
}
