import type { ChangeAttachment, CreateAttachment } from '@symmachia/contracts';
import { acceptShown, fold, type Language, reviseTexts } from '@symmachia/domain';
import { fieldProblem } from '../platform/problem/problem';
import { accepted } from '../platform/problem/refusal';
import type { AttachmentEntity } from './attachment.entity';

/** What can be said of an attachment. */
export type Said = Pick<
  AttachmentEntity,
  | 'kind'
  | 'caption'
  | 'altText'
  | 'credit'
  | 'peopleConsent'
  | 'visibility'
  | 'url'
  | 'isWithdrawn'
  | 'outdated'
  | 'searchText'
>;

/** Of an attachment of which nothing has been said yet. */
export const unsaid = ({ kind, visibility }: Pick<CreateAttachment, 'kind' | 'visibility'>): Said => ({
  kind,
  caption: {},
  altText: {},
  credit: null,
  peopleConsent: null,
  visibility,
  url: null,
  isWithdrawn: false,
  outdated: [],
  searchText: '',
});

/** What a patch makes of an attachment. Asks nobody; refuses what no attachment may become. */
export function revisedAttachment(said: Said, input: ChangeAttachment, languages: readonly Language[]): Said {
  const texts = reviseTexts(['caption', 'altText'], said, input, languages);
  const revised: Said = {
    ...said,
    ...texts,
    searchText: Object.values(texts.caption).map(fold).join('\n'),
    credit: input.credit === undefined ? said.credit : input.credit,
    peopleConsent: input.peopleConsent ?? said.peopleConsent,
    visibility: input.visibility ?? said.visibility,
    url: input.url ?? said.url,
    isWithdrawn: input.isWithdrawn ?? said.isWithdrawn,
  };
  requireWhatBelongs(revised);
  return accepted(acceptShown(revised), '/visibility');
}

/** A photo says what it shows and who agreed, and a link where it leads; nothing else does. */
function requireWhatBelongs({ kind, altText, caption, peopleConsent, url }: Said): void {
  const isPhoto = kind === 'photo';
  const isLink = kind === 'link';
  if (isPhoto && Object.keys(altText).length === 0) throw fieldProblem('/altText', 'required');
  if (!isPhoto && Object.keys(caption).length === 0) throw fieldProblem('/caption', 'required');
  if (isPhoto && peopleConsent === null) throw fieldProblem('/peopleConsent', 'required');
  if (!isPhoto && peopleConsent !== null) throw fieldProblem('/peopleConsent', 'unknown-field');
  if (isLink && url === null) throw fieldProblem('/url', 'required');
  if (!isLink && url !== null) throw fieldProblem('/url', 'unknown-field');
}
