import { Formats, Words } from '@symmachia/ui';
import { FieldInWords, InWords, readings } from '../editing/in-words';
import { LabDraft } from './lab-draft';

/** What the ids in a lab's form are called. */
export interface LabNames {
  readonly lab: (id: string) => string;
  readonly plan: (id: string) => string;
}

/** Each field of a lab with its value in words, to lay two versions side by side. */
export function labInWords(words: Words, formats: Formats, names: LabNames): InWords<LabDraft> {
  const { t } = words;
  const { plain, texts, day, word, yesOrNo } = readings(words, formats);
  const organisation = (label: string): FieldInWords<LabDraft['coordinatorOrganisation']> => ({
    label: t(label),
    reads: (ref) => formats.text(ref?.name),
  });
  return {
    reference: plain('labs.reference'),
    kind: word('labs.kind', 'labKind'),
    title: texts('labs.form.title'),
    status: word('labs.status', 'labStatus'),
    startDate: day('labs.startDate'),
    endDate: day('labs.endDate'),
    place: texts('labs.place'),
    hostEvent: texts('labs.hostEvent'),
    coordinator: texts('labs.coordinator'),
    coordinatorOrganisation: organisation('labs.coordinatorOrganisation'),
    funder: texts('labs.funder'),
    funderOrganisation: organisation('labs.funderOrganisation'),
    grant: {
      label: t('labs.grant'),
      reads: ({ amount, currency }) => (amount.trim() ? `${amount} ${currency}` : ''),
    },
    capacity: {
      label: t('labs.capacity'),
      reads: (capacity) => (capacity === null ? '' : formats.number(capacity)),
    },
    turnout: word('labs.turnout', 'turnout'),
    turnoutNote: texts('labs.turnoutNote'),
    purpose: texts('labs.purpose'),
    results: texts('labs.results'),
    approach: texts('labs.approach'),
    principles: {
      label: t('labs.principles'),
      reads: (principles) => principles.map((principle) => formats.text(principle)).join('\n'),
    },
    isSelfAuthored: yesOrNo('labs.form.selfAuthored'),
    quotedFrom: texts('labs.quotedFrom'),
    followUpOf: { label: t('labs.followUpOf'), reads: (id) => id && names.lab(id) },
    relatedPlans: { label: t('labs.relatedPlans'), reads: (ids) => formats.list(ids.map(names.plan)) },
  };
}
