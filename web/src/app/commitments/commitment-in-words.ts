import { Formats, Words } from '@symmachia/ui';
import { InWords, readings } from '../editing/in-words';
import { CommitmentDraft, PartyDraft } from './commitment-draft';

/** Each field of a commitment with its value in words, to lay two versions side by side. */
export function commitmentInWords(
  words: Words,
  formats: Formats,
  action: (id: string) => string,
): InWords<CommitmentDraft> {
  const { t } = words;
  const { plain, texts, day, word, yesOrNo, weight } = readings(words, formats);
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
  return {
    action: { label: t('commitments.action'), reads: (id) => id && action(id) },
    reference: plain('commitments.reference'),
    title: texts('actions.form.title'),
    description: texts('actions.form.description'),
    isPledge: yesOrNo('commitments.pledge'),
    startDate: day('actions.startDate'),
    endDate: day('actions.endDate'),
    deliveryStatus: word('commitments.status', 'deliveryStatus'),
    reviewStatus: word('commitments.review', 'commitmentReviewStatus'),
    weight: weight('actions.weight'),
    contact: plain('commitments.contact'),
    parties: { label: t('commitments.parties'), reads: (parties) => parties.map(party).join('\n') },
  };
}
