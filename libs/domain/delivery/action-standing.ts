import type { Rag } from '../vocabularies';
import type { DeliveryRow } from './delivery-row';
import type { ActionFacts, Moment, PlanFacts } from './facts';
import { milestoneOverdue, milestonesRag, worstRag } from './rag';

/**
 * The worst of an action's counting commitments and its own overdue milestones; null when the action does not count.
 * `rows` are those of `deliveryRows` for the same action and moment.
 */
export function actionRag(
  plan: PlanFacts,
  action: ActionFacts,
  { today }: Moment,
  rows: readonly DeliveryRow[],
): Rag | null {
  const counting = countingRows(rows).map(({ rag }) => rag);
  const own = milestonesRag(action.milestones, plan.tolerances, today);
  return worstRag(counting.length > 0 && own !== 'green' && !standsForItself(rows) ? [...counting, own] : counting);
}

/** Whether one of an action's counting commitments is overdue or one of its own milestones; never when it does not count. */
export function actionOverdue(action: ActionFacts, { today }: Moment, rows: readonly DeliveryRow[]): boolean {
  const counting = countingRows(rows);
  if (counting.some(({ overdue }) => overdue)) return true;
  if (counting.length === 0 || standsForItself(rows)) return false;
  return action.milestones.some((milestone) => milestoneOverdue(milestone, today));
}

const countingRows = (rows: readonly DeliveryRow[]) => rows.filter(({ leftOut }) => leftOut === null);

/** Its own row has its milestones in it already. */
const standsForItself = (rows: readonly DeliveryRow[]): boolean =>
  countingRows(rows).some(({ commitmentId }) => commitmentId === null);
