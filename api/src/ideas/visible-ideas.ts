import type { IdeaStatus } from '@symmachia/domain';
import { allOf, type Condition } from '../platform/database/condition';

/** What a reader of the plan may do with its ideas. */
export interface IdeaRights {
  /** About every idea of the plan. */
  decides: boolean;
  /** The reader's organisations that take part in the plan, and so propose and support. */
  own: readonly string[];
}

interface Visited {
  status: IdeaStatus;
  submittedById: string | null;
  isWithdrawn: boolean;
}

const isOwn = ({ own }: IdeaRights, { submittedById }: Visited): boolean =>
  submittedById !== null && own.includes(submittedById);

/** The ideas (alias i) that the reader may see: withdrawn ones are for those who may bring them back. */
export const visibleIdeas = ({ decides, own }: IdeaRights): Condition =>
  decides ? allOf([]) : { sql: 'i.is_withdrawn = 0 OR i.submitted_by_id IN (:own)', values: { own } };

/** The same of one idea, in a plan that the reader may see. */
export const maySeeIdea = (rights: IdeaRights, idea: Visited): boolean =>
  !idea.isWithdrawn || rights.decides || isOwn(rights, idea);

/** Who proposed an idea words it until something was decided about it. */
export const mayReword = (rights: IdeaRights, idea: Visited): boolean =>
  rights.decides || (isOwn(rights, idea) && idea.status === 'submitted');
