import { I18nText, Language, ReadRecord, RecordSection, decimalOf } from '@symmachia/domain';
import { LabDraft, newLab } from './lab-draft';

/** Lines of a pasted record that follow one another and that nothing recognised. */
export interface Unplaced {
  /** The first of its lines, from 1. */
  readonly number: number;
  readonly text: string;
}

/** Where a reader may put what was not recognised. */
export const places = ['purpose', 'results', 'approach'] as const satisfies readonly RecordSection[];
export type Place = (typeof places)[number];

export function unplacedIn({ lines }: ReadRecord): readonly Unplaced[] {
  const blocks: { number: number; last: number; text: string }[] = [];
  for (const [index, { number, text, field }] of lines.entries()) {
    if (field !== null) continue;
    const before = blocks.at(-1);
    if (before?.last === index - 1) Object.assign(before, { last: index, text: `${before.text}\n${text}` });
    else blocks.push({ number, last: index, text });
  }
  return blocks.map(({ number, text }) => ({ number, text }));
}

/** What the form of a new lab begins with: all that was recognised, and what the reader put in its place. */
export function draftOfRecord(
  record: ReadRecord,
  language: Language,
  placeOf: (unplaced: Unplaced) => Place | undefined,
): LabDraft {
  const { facts, sections, principles, isSelfAuthored } = record;
  const placed = unplacedIn(record);
  const written = (text: string | undefined): I18nText => (text ? { [language]: text } : {});
  const section = (place: Place): I18nText => {
    const added = placed.filter((unplaced) => placeOf(unplaced) === place).map(({ text }) => text);
    return written([sections[place], ...added].filter(Boolean).join('\n\n'));
  };
  return {
    ...newLab,
    reference: facts.reference ?? '',
    kind: facts.kind ?? newLab.kind,
    status: facts.status ?? newLab.status,
    startDate: facts.startDate ?? '',
    endDate: facts.endDate ?? '',
    title: written(facts.title),
    place: written(facts.place),
    hostEvent: written(facts.hostEvent),
    coordinator: written(facts.coordinator),
    funder: written(facts.funder),
    grant: facts.grant
      ? { amount: decimalOf(facts.grant).replace(/\.0+$/, ''), currency: facts.grant.currency }
      : newLab.grant,
    capacity: facts.capacity ?? null,
    turnout: facts.turnout ?? '',
    turnoutNote: written(facts.turnoutNote),
    quotedFrom: written(facts.quotedFrom),
    purpose: section('purpose'),
    results: section('results'),
    approach: section('approach'),
    principles: principles.map(written),
    isSelfAuthored,
  };
}
