import { type Actor, can, visible, type ActionStatus } from '@symmachia/domain';
import { allOf, type Condition } from '../platform/database/condition';

/** The actions (alias a) that the reader may see: proposed ones are for those who may read drafts. */
export function visibleActions(me: Actor): Condition {
  const seen = visible(me, 'draft:read');
  if (seen.all) return allOf([]);
  return {
    sql: `a.status <> 'proposed' OR a.plan_id IN (:draftPlans) OR a.lead_organisation_id IN (:draftOrganisations)`,
    values: { draftPlans: seen.plans, draftOrganisations: seen.organisations },
  };
}

interface Visited {
  planId: string;
  status: ActionStatus;
  leadOrganisationId: string;
}

/** The same of one action, in a plan that the reader may see. */
export const maySeeAction = (me: Actor, { planId, status, leadOrganisationId }: Visited): boolean =>
  status !== 'proposed' || can(me, 'draft:read', { planId, organisationIds: [leadOrganisationId] });
