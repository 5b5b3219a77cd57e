import type { Attachment } from '@symmachia/contracts';
import { type Language, sourceLanguage } from '@symmachia/domain';
import type { AttachmentRow } from './attachment.repository';

export function toAttachment(
  { thumbnailSha256: _, ...row }: AttachmentRow,
  languages: readonly Language[],
): Attachment {
  const [caption, altText] = [JSON.parse(row.caption), JSON.parse(row.altText)];
  return {
    ...row,
    caption,
    altText,
    isWithdrawn: Boolean(row.isWithdrawn),
    sourceLanguage: sourceLanguage(row.kind === 'photo' ? altText : caption, languages),
    outdated: JSON.parse(row.outdated),
  };
}
