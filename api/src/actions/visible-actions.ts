import { type Actor, can, visible, type ActionStatus } from '@symmachia/domain';
import { allOf, type Condition } from '../platform/database/condition';

/** The actions (alias a) that the reader may see: proposed ones are for their organisation and for those who settle or propose. */
export function visibleActions(me: Actor): Condition {
  const seen = visible(me, 'proposal:read');
  if (seen.all) return allOf([]);
  return {
    sql: `a.status <> 'proposed' OR a.plan_id IN (:proposalPlans) OR a.lead_organisation_id IN (:proposalOrganisations)`,
    values: { proposalPlans: seen.plans, proposalOrganisations: seen.organisations },
  };
}

interface Visited {
  planId: string;
  status: ActionStatus;
  leadOrganisationId: string;
}

/** The same of one action, in a plan that the reader may see. */
export const maySeeAction = (me: Actor, { planId, status, leadOrganisationId }: Visited): boolean =>
  status !== 'proposed' || can(me, 'proposal:read', { planId, organisationIds: [leadOrganisationId] });
