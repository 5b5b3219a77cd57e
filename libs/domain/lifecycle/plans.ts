import { accept } from '../result';
import type { PlanStatus } from '../vocabularies';
import { transition, type Transitions } from './transition';

/** Forward one step or over the consultation, back to amend, and out of the archive again: nothing is ever deleted. */
const transitions: Transitions<PlanStatus> = {
  draft: ['consultation', 'adopted', 'archived'],
  consultation: ['draft', 'adopted', 'archived'],
  adopted: ['consultation', 'in_delivery', 'archived'],
  in_delivery: ['closed'],
  closed: ['in_delivery', 'archived'],
  archived: ['draft', 'closed'],
};

/** `givenBack`: it is the status that the plan had before, which is open to it whatever follows otherwise. */
export const nextPlanStatus = (from: PlanStatus, to: PlanStatus, givenBack = false) =>
  givenBack ? accept(to) : transition(transitions, from, to, 'plan-transition-refused');
