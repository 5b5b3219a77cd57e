import type { Lab, OrganisationRef } from '@symmachia/contracts';
import {
  I18nText,
  LabKind,
  LabStatus,
  Turnout,
  decimalOf,
  isCurrency,
  labStatuses,
  minorUnitsOf,
  nextLabStatus,
  presentText,
} from '@symmachia/domain';

/** A grant as it is written: whole units with decimals, and the currency's code. */
export interface WrittenMoney {
  amount: string;
  currency: string;
}

/** A lab as it stands in its form; empty texts for what is not set. Names are those of the API. */
export interface LabDraft {
  reference: string;
  kind: LabKind;
  title: I18nText;
  status: LabStatus;
  startDate: string;
  endDate: string;
  place: I18nText;
  hostEvent: I18nText;
  coordinator: I18nText;
  coordinatorOrganisation: OrganisationRef | null;
  funder: I18nText;
  funderOrganisation: OrganisationRef | null;
  grant: WrittenMoney;
  capacity: number | null;
  turnout: Turnout | '';
  turnoutNote: I18nText;
  purpose: I18nText;
  results: I18nText;
  approach: I18nText;
  principles: readonly I18nText[];
  isSelfAuthored: boolean;
  quotedFrom: I18nText;
  followUpOf: string;
  relatedPlans: readonly string[];
}

export const newLab: LabDraft = {
  reference: '',
  kind: 'innovation_lab',
  title: {},
  status: 'planned',
  startDate: '',
  endDate: '',
  place: {},
  hostEvent: {},
  coordinator: {},
  coordinatorOrganisation: null,
  funder: {},
  funderOrganisation: null,
  grant: { amount: '', currency: 'EUR' },
  capacity: null,
  turnout: '',
  turnoutNote: {},
  purpose: {},
  results: {},
  approach: {},
  principles: [],
  isSelfAuthored: false,
  quotedFrom: {},
  followUpOf: '',
  relatedPlans: [],
};

export const draftOfLab = (lab: Lab): LabDraft => ({
  reference: lab.reference ?? '',
  kind: lab.kind,
  title: lab.title,
  status: lab.status,
  startDate: lab.startDate ?? '',
  endDate: lab.endDate ?? '',
  place: lab.place,
  hostEvent: lab.hostEvent,
  coordinator: lab.coordinator,
  coordinatorOrganisation: lab.coordinatorOrganisation,
  funder: lab.funder,
  funderOrganisation: lab.funderOrganisation,
  grant: lab.grant ? { amount: decimalOf(lab.grant).replace(/\.0+$/, ''), currency: lab.grant.currency } : newLab.grant,
  capacity: lab.capacity,
  turnout: lab.turnout ?? '',
  turnoutNote: lab.turnoutNote,
  purpose: lab.purpose,
  results: lab.results,
  approach: lab.approach,
  principles: lab.principles,
  isSelfAuthored: lab.isSelfAuthored,
  quotedFrom: lab.quotedFrom,
  followUpOf: lab.followUpOf?.id ?? '',
  relatedPlans: lab.relatedPlans.map(({ id }) => id),
});

/** The draft as the API takes it. Principles that nobody wrote anything into do not go with it. */
export const wireOfLab = (draft: LabDraft) => ({
  ...draft,
  reference: draft.reference.trim() || null,
  startDate: draft.startDate || null,
  endDate: draft.endDate || null,
  coordinatorOrganisation: draft.coordinatorOrganisation?.id ?? null,
  funderOrganisation: draft.funderOrganisation?.id ?? null,
  grant: moneyOf(draft.grant),
  turnout: draft.turnout || null,
  principles: draft.principles.map(presentText).filter((principle) => Object.keys(principle).length),
  followUpOf: draft.followUpOf || null,
});

const moneyOf = ({ amount, currency }: WrittenMoney) => {
  const minorUnits = isKnown(currency) ? minorUnitsOf(amount, currency) : null;
  return minorUnits === null ? null : { amount: minorUnits, currency };
};

/** Whether the letters are those of a currency that there is. */
export const isKnown = (currency: string): boolean => /^[A-Z]{3}$/.test(currency) && isCurrency(currency);

/** The statuses that may follow, the present one included; a record may begin with any. */
export const labStatusesAfter = (status: LabStatus | null): readonly LabStatus[] =>
  labStatuses.filter((next) => status === null || next === status || nextLabStatus(status, next).ok);
