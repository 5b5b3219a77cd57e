import { languages } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';
import { NewerValue } from '../problems/edit-conflict';
import { CommitmentDraft, PartyDraft } from './commitment-draft';

/** Each field of a commitment with its value in words, to lay two versions side by side. */
export function commitmentInWords(draft: CommitmentDraft, words: Words, formats: Formats): readonly NewerValue[] {
  const { t } = words;
  const texts = (label: string, text: CommitmentDraft['title']) =>
    languages.map((language) => ({
      label: `${t(label)}, ${words.of('language', language)}`,
      text: text[language] ?? '',
    }));
  const party = ({ organisation, role, share, contribution, note }: PartyDraft) =>
    [
      formats.text(organisation?.name),
      words.of('partyRole', role),
      share === null ? '' : formats.percent(share, 2),
      contribution && words.of('contributionKind', contribution),
      note,
    ]
      .filter(Boolean)
      .join(', ');
  return [
    ...texts('actions.form.title', draft.title),
    ...texts('actions.form.description', draft.description),
    { label: t('commitments.reference'), text: draft.reference },
    { label: t('actions.startDate'), text: formats.date(draft.startDate) },
    { label: t('actions.endDate'), text: formats.date(draft.endDate) },
    { label: t('commitments.status'), text: words.of('deliveryStatus', draft.deliveryStatus) },
    { label: t('commitments.review'), text: words.of('commitmentReviewStatus', draft.reviewStatus) },
    { label: t('commitments.pledge'), text: t(draft.isPledge ? 'listing.yes' : 'listing.no') },
    { label: t('actions.weight'), text: draft.weight === null ? '' : formats.number(draft.weight, 3) },
    { label: t('commitments.contact'), text: draft.contact },
    { label: t('commitments.parties'), text: draft.parties.map(party).join('; ') },
  ];
}
