import type { Money } from '../../money/currency';
import { fold } from '../../text/fold';
import type { LabKind, LabStatus, Turnout } from '../../vocabularies';
import { type Days, readDays } from './days';
import { readGrant } from './grant';
import { readLabKind, readLabStatus, readTurnout } from './lab-words';
import type { RecordFact } from './record-labels';

/** The longest that the parts of a lab's record may be. */
export const recordLimits = {
  reference: 60,
  line: 500,
  section: 20_000,
  principle: 300,
  principles: 20,
  places: 1_000_000,
} as const;

/** What one line of a record says, by the fields of a lab. */
export interface RecordFacts extends Partial<Days> {
  title?: string;
  reference?: string;
  kind?: LabKind;
  status?: LabStatus;
  place?: string;
  hostEvent?: string;
  coordinator?: string;
  funder?: string;
  grant?: Money;
  capacity?: number;
  turnout?: Turnout;
  turnoutNote?: string;
  quotedFrom?: string;
}

/** Facts that are recognised by their form, not by their label alone. */
export const formedFacts: ReadonlySet<string> = new Set<RecordFact>([
  'reference',
  'kind',
  'status',
  'time',
  'startDate',
  'endDate',
  'grant',
  'capacity',
]);

/** What a value says under its label; null where it is not in the form of that fact. */
export function readFact(fact: RecordFact, written: string): RecordFacts | null {
  const value = written.replace(/\s+/gu, ' ').trim();
  switch (fact) {
    case 'reference':
      return value.length <= recordLimits.reference ? { reference: value } : null;
    case 'kind':
      return ofWord('kind', readLabKind(value));
    case 'status':
      return ofWord('status', readLabStatus(value));
    case 'turnout':
      return ofWord('turnout', readTurnout(value)) ?? textOf('turnoutNote', value);
    case 'time':
      return readDays(value);
    case 'startDate':
      return ofWord('startDate', readDays(value)?.startDate);
    case 'endDate':
      return ofWord('endDate', readDays(value)?.endDate);
    case 'grant':
      return ofWord('grant', readGrant(value) ?? undefined);
    case 'capacity':
      return ofWord('capacity', placesIn(value));
    default:
      return textOf(fact, value);
  }
}

/** The kind of lab that a text speaks of, if it speaks of one only. */
export function kindSpokenOf(text: string): LabKind | undefined {
  const folded = fold(text);
  const found = (Object.entries(tellingWords) as [LabKind, RegExp][]).filter(([, words]) => words.test(folded));
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** A "verkstad" may be a way of working: that word alone tells nothing. */
const tellingWords: Record<LabKind, RegExp> = {
  innovation_lab: /(?<!\p{L})(?:innovation labs?|innovationslabb\p{L}*|εργαστηρι\p{L}* καινοτομιασ)(?!\p{L})/u,
  seminar: /(?<!\p{L})(?:seminar\p{L}*|σεμιναρι\p{L}*|ημεριδ\p{L}*)/u,
  workshop: /(?<!\p{L})(?:workshop\p{L}*|θεματικ\p{L}* εργαστηρι\p{L}*)/u,
};

const ofWord = <Name extends keyof RecordFacts>(name: Name, value: RecordFacts[Name]): RecordFacts | null =>
  value === undefined ? null : { [name]: value };

const textOf = (name: keyof RecordFacts, value: string): RecordFacts | null =>
  value !== '' && value.length <= recordLimits.line ? { [name]: value } : null;

/** `40`, `40 platser`, `1 000 θέσεις`. */
function placesIn(value: string): number | undefined {
  const digits = /^(\d{1,3}(?:[ .,]?\d{3}){0,2})(?: \p{L}+)?$/u.exec(value)?.[1]?.replace(/\D/g, '');
  const places = Number(digits ?? 0);
  return places >= 1 && places <= recordLimits.places ? places : undefined;
}
