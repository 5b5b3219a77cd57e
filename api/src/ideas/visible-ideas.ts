import { type Actor, can, type IdeaStatus, visible } from '@symmachia/domain';
import { allOf, type Condition } from '../platform/database/condition';

interface Visited {
  planId: string;
  submittedById: string | null;
  isWithdrawn: boolean;
}

/** The ideas (alias i) that the reader may see: withdrawn ones are for their organisation and for those who decide. */
export function visibleIdeas(me: Actor): Condition {
  const own = visible(me, 'idea:propose');
  if (own.all) return allOf([]);
  return {
    sql: 'i.is_withdrawn = 0 OR i.plan_id IN (:ideaPlans) OR i.submitted_by_id IN (:ideaOrganisations)',
    values: { ideaPlans: own.plans, ideaOrganisations: own.organisations },
  };
}

/** The same of one idea, in a plan that the reader may see. */
export const maySeeIdea = (me: Actor, { planId, submittedById, isWithdrawn }: Visited): boolean =>
  !isWithdrawn || can(me, 'idea:propose', { planId, organisationIds: submittedById === null ? [] : [submittedById] });

/** What a reader of the plan may do with its ideas. */
export interface IdeaRights {
  /** About every idea of the plan. */
  decides: boolean;
  /** The reader's organisations that take part in the plan, and so propose and support. */
  own: readonly string[];
}

/** Who proposed an idea words it until something was decided about it. */
export const mayReword = (
  { decides, own }: IdeaRights,
  { status, submittedById }: { status: IdeaStatus; submittedById: string | null },
): boolean => decides || (status === 'submitted' && submittedById !== null && own.includes(submittedById));
