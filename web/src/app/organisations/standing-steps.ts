import type { Organisation, OrganisationRef } from '@symmachia/contracts';
import { I18nText, OrganisationStatus, presentText } from '@symmachia/domain';

/** What may become of an organisation, by the call of the API that says so. */
export const standingSteps = ['rename', 'merge', 'succeed', 'suspend', 'leave', 'reinstate'] as const;
export type StandingStep = (typeof standingSteps)[number];

const possible: Readonly<Record<OrganisationStatus, readonly StandingStep[]>> = {
  active: ['rename', 'merge', 'succeed', 'suspend', 'leave'],
  suspended: ['reinstate', 'rename', 'merge', 'succeed', 'leave'],
  left: ['reinstate', 'rename'],
  merged: ['reinstate'],
};

/** The steps that an organisation can take from where it stands. */
export const stepsFrom = ({ status }: Pick<Organisation, 'status'>): readonly StandingStep[] => possible[status];

/** A step as it stands in its form; names are those of the API. */
export interface StandingDraft {
  name: I18nText;
  shortName: string;
  from: string;
  into: OrganisationRef | null;
  by: OrganisationRef | null;
  on: string;
  reason: string;
}

export const newStanding: StandingDraft = {
  name: {},
  shortName: '',
  from: '',
  into: null,
  by: null,
  on: '',
  reason: '',
};

/** The fields that each step asks for. */
export const fieldsOf: Readonly<Record<StandingStep, readonly (keyof StandingDraft)[]>> = {
  rename: ['name', 'shortName', 'from'],
  merge: ['into', 'on', 'reason'],
  succeed: ['by', 'on', 'reason'],
  suspend: ['on', 'reason'],
  leave: ['on', 'reason'],
  reinstate: ['reason'],
};

/** The draft as the API takes it. */
export const wireOfStep = (step: StandingStep, draft: StandingDraft) => {
  const wire = {
    name: presentText(draft.name),
    shortName: draft.shortName.trim() || null,
    from: draft.from,
    into: draft.into?.id,
    by: draft.by?.id,
    on: draft.on,
    reason: draft.reason,
  };
  return Object.fromEntries(fieldsOf[step].map((field) => [field, wire[field]]));
};
