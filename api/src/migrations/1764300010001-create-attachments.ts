import type { MigrationInterface, QueryRunner } from 'typeorm';
import { flag, id, longText, number, optional, table, text, versioned } from './schema';

const tables = () => [
  table('attachments', {
    columns: [
      ...versioned,
      id('lab_id', optional),
      text('kind', 20),
      longText('caption'),
      longText('alt_text'),
      text('credit', 300, optional),
      text('people_consent', 30, optional),
      text('visibility', 20),
      flag('is_withdrawn'),
      text('file_name', 255, optional),
      text('media_type', 100, optional),
      number('size', optional),
      text('sha256', 64, optional),
      number('width', optional),
      number('height', optional),
      text('thumbnail_sha256', 64, optional),
      text('url', 2000, optional),
      longText('outdated'),
      longText('search_text'),
    ],
    references: { fk_attachments_lab: ['lab_id', 'labs'] },
    checks: {
      ck_attachments_shown: `"people_consent" IS NULL OR "people_consent" <> 'not_given' OR "visibility" = 'internal'`,
      ck_attachments_link: `("kind" = 'link') = ("url" IS NOT NULL) AND ("kind" = 'link') = ("sha256" IS NULL)`,
      ck_attachments_file: `"kind" = 'link' OR ("file_name" IS NOT NULL AND "media_type" IS NOT NULL AND "size" > 0)`,
      ck_attachments_photo: `CASE WHEN "kind" = 'photo' THEN "alt_text" <> '{}' AND "people_consent" IS NOT NULL AND "width" > 0 AND "height" > 0 AND "thumbnail_sha256" IS NOT NULL ELSE "people_consent" IS NULL AND "thumbnail_sha256" IS NULL END`,
      ck_attachments_visibility: `"visibility" IN ('public', 'internal')`,
      ck_attachments_consent: `"people_consent" IS NULL OR "people_consent" IN ('nobody_recognisable', 'given', 'not_given')`,
      ck_attachments_kind: `"kind" IN ('photo', 'document', 'link')`,
      ck_attachments_owner: `CASE WHEN "lab_id" IS NULL THEN 0 ELSE 1 END = 1`,
    },
    indices: { ix_attachments_sha256: ['sha256'], ix_attachments_lab: ['lab_id', 'id'] },
  }),
  table('lab_notes', {
    columns: [
      ...versioned,
      id('lab_id'),
      longText('title'),
      longText('text'),
      text('visibility', 20),
      flag('is_withdrawn'),
      longText('outdated'),
      longText('search_text'),
    ],
    references: { fk_lab_notes_lab: ['lab_id', 'labs'] },
    checks: { ck_lab_notes_visibility: `"visibility" IN ('public', 'internal')` },
    indices: { ix_lab_notes_lab: ['lab_id', 'id'] },
  }),
];

/** What is kept of a lab beside its record: photos, documents, links and notes. */
export class CreateAttachments1764300010001 implements MigrationInterface {
  name = 'CreateAttachments1764300010001';

  async up(runner: QueryRunner): Promise<void> {
    for (const each of tables()) await runner.createTable(each);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const each of tables().reverse()) await runner.dropTable(each);
  }
}
