import type { Role } from '../vocabularies';
import { grants, planlessScopes, type Scope, signedInScopes } from './scopes';

/** Who asks. A membership names the plan or the organisation that its role is for. */
export interface Actor {
  userId: string;
  isAdmin: boolean;
  memberships: readonly Membership[];
}

export interface Membership {
  role: Role;
  planId: string | null;
  organisationId: string | null;
}

/** What it is done to. Left out: it belongs to none. */
export interface Subject {
  planId?: string | null;
  /** The organisations that it belongs to: a commitment's parties, an update's author, the organisation itself. */
  organisationIds?: readonly string[];
  /** The organisations that take part in its plan. */
  participantOrganisationIds?: readonly string[];
}

/** What an actor may do something to, as data for a query: everything, or what any of the three lists names. */
export type Visible =
  | { all: true }
  | {
      all: false;
      /** Subjects in these plans. */
      plans: readonly string[];
      /** Subjects in plans that these organisations take part in. */
      participants: readonly string[];
      /** Subjects that belong to these organisations. */
      organisations: readonly string[];
    };

/** Whether the actor may do it to the subject. */
export const can = (actor: Actor, scope: Scope, subject: Subject = {}): boolean =>
  covers(visible(actor, scope), subject);

/** Whether there is anything that the actor may do it to: decides on a menu, not on a deed. */
export function canAnywhere(actor: Actor, scope: Scope): boolean {
  const seen = visible(actor, scope);
  return seen.all || seen.plans.length + seen.participants.length + seen.organisations.length > 0;
}

/** The twin of `can` for lists: a list that is filtered by it shows exactly what `can` allows. */
export function visible(actor: Actor, scope: Scope): Visible {
  if (actor.isAdmin || signedInScopes.includes(scope)) return { all: true };
  const held = actor.memberships.flatMap((membership) => grantOf(membership, scope) ?? []);
  if (planlessScopes.includes(scope) && held.some(({ planId }) => planId !== null)) return { all: true };
  return {
    all: false,
    plans: distinct(held.map(({ planId }) => planId)),
    participants: distinct(held.map(({ grant, organisationId }) => (grant === 'all' ? organisationId : null))),
    organisations: distinct(held.map(({ grant, organisationId }) => (grant === 'own' ? organisationId : null))),
  };
}

/** Whether the subject is among what is visible. */
export function covers(seen: Visible, subject: Subject): boolean {
  if (seen.all) return true;
  return (
    (subject.planId != null && seen.plans.includes(subject.planId)) ||
    meet(seen.participants, subject.participantOrganisationIds) ||
    meet(seen.organisations, subject.organisationIds)
  );
}

const organisationRoles: readonly Role[] = ['organisation_lead', 'organisation_editor'];

/** A role holds only where it belongs: an organisation's for that organisation, every other for its plan. */
function grantOf({ role, planId, organisationId }: Membership, scope: Scope) {
  const grant = role === 'admin' ? undefined : grants[scope][role];
  if (!grant) return null;
  return organisationRoles.includes(role)
    ? { grant, planId: null, organisationId }
    : { grant, planId, organisationId: null };
}

const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

const meet = (some: readonly string[], others: readonly string[] | undefined): boolean =>
  others !== undefined && others.some((id) => some.includes(id));
