import { company, facilitators, foundation, otherReviewers, otherUnit, reviewers, sees, unit } from './sight';
import { askers } from './people';
import { type Allowed, isOther, type Row, type Send } from './row';
import type { Kind, World } from './world';

/* Who may do something to a row, by its case. */
export const theUnit: Allowed = (name) => (isOther(name) ? otherUnit : unit);
/** Whoever may take tables along: the unit, and leadership of the plan. */
export const theTakers: Allowed = (name) => (isOther(name) ? otherUnit : [...unit, 'leadership', 'several']);
export const theFacilitators: Allowed = (name) => (isOther(name) ? otherUnit : facilitators);
export const theReviewers: Allowed = (name) => (isOther(name) ? otherReviewers : reviewers);
export const theOwners: Allowed = (name) =>
  name.startsWith("the company's") ? company : name.startsWith("the foundation's") ? foundation : [];
/** Who writes the words of a commitment: of its parties those who deliver it. */
export const theDeliverers: Allowed = (name) =>
  name.endsWith('the foundation its partner') ? [...company, ...foundation] : theOwners(name);
export const coordinators: Allowed = () => ['admin', 'coordinator', 'rival'];
export const whoeverIsSignedIn: Allowed = () => askers;
/** Who answers for every plan that an organisation takes part in; what it is called is every unit's to say. */
export const allItsUnits: Allowed = (name) => {
  if (name === 'taking part in both') return ['admin'];
  return name === 'a newcomer' ? coordinators(name) : theUnit(name);
};
export const both =
  (one: Allowed, other: Allowed): Allowed =>
  (name) => [...one(name), ...other(name)];

const whoSees =
  (kind: Kind): Allowed =>
  (name) =>
    sees[kind][name] ?? [];
export const read = (operation: string, on: Kind): Row => ({ operation, on, allowed: whoSees(on) });

/** Something done to rows of a kind. */
export const write = (operation: string, on: Kind, allowed: Allowed, send?: Send, more: Partial<Row> = {}): Row => ({
  operation,
  on,
  allowed,
  send,
  ...more,
});

export const ofPlan = (plan: string) => (isOther(plan) ? "other plan's" : "the plan's");
/** An organisation to name in a plan that takes part in it already. */
export const insider = (world: World, plan: string, organisation: string) =>
  isOther(plan) ? world.agency : organisation;
