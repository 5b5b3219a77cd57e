import type { Freshness } from '../vocabularies';
import type { DeliveryRow } from './delivery-row';
import type { ActionFacts, Moment, PlanFacts } from './facts';
import { worstFreshness } from './freshness';
import { milestoneOverdue, milestonesRag, worstRag } from './rag';
import { overrideAt, type RagStanding, ragStanding } from './rag-standing';

/**
 * The colours of an action; null when it does not count. Calculated: the worst of its counting commitments and its own
 * overdue milestones. Nobody reports on an action: reported is the worst of what its commitments say, each of which says
 * what is calculated where it gave no colour; null where none gave one. Effective: its own override's, else the worst of
 * its commitments' effective ones and its milestones. `rows` are those of `deliveryRows` for the same action and moment.
 */
export function actionRag(
  plan: PlanFacts,
  action: ActionFacts,
  moment: Moment,
  rows: readonly DeliveryRow[],
): RagStanding | null {
  const counting = countingRows(rows);
  const own = milestonesRag(action.milestones, plan.tolerances, moment.today);
  const besides = counting.length > 0 && own !== 'green' && !standsForItself(rows) ? [own] : [];
  const worstOf = (colour: (row: DeliveryRow) => DeliveryRow['rag']) => worstRag([...counting.map(colour), ...besides]);
  const calculated = worstOf(({ ragCalculated }) => ragCalculated);
  const effective = worstOf(({ rag }) => rag);
  if (calculated === null || effective === null) return null;
  const anyReported = counting.some(({ ragReported }) => ragReported !== null);
  const reported = anyReported ? worstRag(counting.map((row) => row.ragReported ?? row.ragCalculated)) : null;
  const override = overrideAt(action.overrides, moment);
  return override
    ? ragStanding(calculated, reported, override)
    : { ...ragStanding(calculated, reported, null), effective };
}

/** The worst of an action's counting commitments; null without one. */
export const actionFreshness = (rows: readonly DeliveryRow[]): Freshness | null =>
  worstFreshness(countingRows(rows).flatMap(({ freshness }) => freshness ?? []));

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
