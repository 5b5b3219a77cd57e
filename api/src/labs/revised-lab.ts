import type { ChangeLab } from '@symmachia/contracts';
import {
  isCurrency,
  type LabStatus,
  type Language,
  nextLabStatus,
  presentText,
  reviseTexts,
  wasHeld,
} from '@symmachia/domain';
import { requireDateOrder } from '../actions/date-order';
import { searchable } from '../actions/searchable';
import { fieldProblem } from '../platform/problem/problem';
import { accepted } from '../platform/problem/refusal';
import type { LabEntity } from './lab.entity';

/** The texts of a lab that are translated. */
export const labTexts = [
  'title',
  'coordinator',
  'funder',
  'hostEvent',
  'place',
  'turnoutNote',
  'purpose',
  'results',
  'approach',
  'quotedFrom',
] as const;

type Fields = Omit<LabEntity, 'id' | 'version' | 'createdAt' | 'updatedAt' | 'planId' | 'sortTitle' | 'searchText'>;

/** What nothing has been said of yet. */
export const blankLab: Omit<Fields, 'kind'> = {
  reference: null,
  title: {},
  coordinator: {},
  coordinatorOrganisationId: null,
  funder: {},
  funderOrganisationId: null,
  hostEvent: {},
  place: {},
  startDate: null,
  endDate: null,
  status: 'planned',
  grantAmount: null,
  grantCurrency: null,
  capacity: null,
  turnout: null,
  turnoutNote: {},
  purpose: {},
  results: {},
  approach: {},
  principles: [],
  isSelfAuthored: false,
  quotedFrom: {},
  followUpOfId: null,
  outdated: [],
};

interface Place {
  languages: readonly Language[];
  /** The plan's. */
  today: string;
}

/** What a patch makes of a lab. Asks the database nothing; refuses what no lab may become. `from` is null for a new one. */
export function revisedLab(
  lab: Fields,
  input: ChangeLab,
  { languages, today }: Place,
  from: LabStatus | null = lab.status,
) {
  const { outdated, ...texts } = reviseTexts(labTexts, lab, input, languages);
  if (Object.keys(texts.title).length === 0) throw fieldProblem('/title', 'required');
  const reference = kept(input.reference, lab.reference);
  const dates = { startDate: kept(input.startDate, lab.startDate), endDate: kept(input.endDate, lab.endDate) };
  requireDateOrder(dates);
  const status = input.status ?? lab.status;
  if (from !== null && status !== from) accepted(nextLabStatus(from, status), '/status');
  if (wasHeld(status) && dates.startDate && dates.startDate > today) throw fieldProblem('/startDate', 'in-the-future');
  return {
    ...texts,
    ...dates,
    ...revisedGrant(lab, input.grant),
    ...searchable(texts.title, reference ?? '', languages),
    reference,
    status,
    outdated,
    kind: input.kind ?? lab.kind,
    coordinatorOrganisationId: kept(input.coordinatorOrganisation, lab.coordinatorOrganisationId),
    funderOrganisationId: kept(input.funderOrganisation, lab.funderOrganisationId),
    capacity: kept(input.capacity, lab.capacity),
    turnout: kept(input.turnout, lab.turnout),
    principles: input.principles?.map(presentText) ?? lab.principles,
    isSelfAuthored: input.isSelfAuthored ?? lab.isSelfAuthored,
    followUpOfId: kept(input.followUpOf, lab.followUpOfId),
  };
}

const kept = <T>(said: T | undefined, present: T): T => (said === undefined ? present : said);

type Grant = Pick<LabEntity, 'grantAmount' | 'grantCurrency'>;

function revisedGrant({ grantAmount, grantCurrency }: Grant, change: ChangeLab['grant']): Grant {
  if (change === undefined) return { grantAmount, grantCurrency };
  if (change === null) return { grantAmount: null, grantCurrency: null };
  const amount = change.amount ?? grantAmount;
  const currency = change.currency ?? grantCurrency;
  if (amount === null) throw fieldProblem('/grant/amount', 'required');
  if (currency === null) throw fieldProblem('/grant/currency', 'required');
  if (!isCurrency(currency)) throw fieldProblem('/grant/currency', 'not-in-vocabulary');
  return { grantAmount: amount, grantCurrency: currency };
}

/** The money that a lab was given, whole. */
export const grantOf = ({ grantAmount, grantCurrency }: Grant) =>
  grantAmount === null || grantCurrency === null ? null : { amount: Number(grantAmount), currency: grantCurrency };
