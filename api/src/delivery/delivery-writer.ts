import {
  actionFreshness,
  actionOverdue,
  actionRag,
  contributionChange,
  contributions,
  deliveryRows,
  momentOf,
  sumsOf,
  toFigure,
  type ActionFacts,
  type ActionPlace,
  type DeliveryRow,
  type Moment,
  type TimedPeriod,
} from '@symmachia/domain';
import type { Transaction } from '../platform/database/transaction';
import { PlanEntity } from '../plans/plan.entity';
import { ReportingPeriodEntity } from '../reporting/reporting-period.entity';
import { attributedOn } from './attribution';
import { DeliveryRowEntity } from './delivery-row.entity';
import { DeliveryTotalEntity } from './delivery-total.entity';
import { loadFacts, type Query } from './facts.repository';
import { fromStored, storedColumns, type StoredRow, toStored } from './stored-row';
import { TotalsChange } from './totals';

/** The rows of now, beside those frozen under the id of their period. */
export const liveKey = '';
const actionsAtOnce = 250;

/** Brings the live rows of these actions up to date, and of all the plan's where its day or its rules changed. */
export async function refreshDelivery(
  tx: Transaction,
  planId: string,
  changedActions: ReadonlySet<string> | 'all',
): Promise<void> {
  const plan = await planOf(tx, planId);
  const moment = momentOf(plan, await periodsOf(tx, planId), null, tx.now);
  const all = changedActions === 'all' || plan.deliveryDay !== moment.today;
  const actions = all ? await actionsOf(tx, planId) : [...changedActions].sort();
  await writeRows(tx, { plan, periodKey: liveKey, moment }, actions);
  if (plan.deliveryDay !== moment.today)
    await tx.execute('UPDATE plans SET delivery_day = :day WHERE id = :planId', { day: moment.today, planId });
}

/** Computes a plan's live rows anew from their source. */
export async function rebuildDelivery(tx: Transaction, planId: string): Promise<void> {
  await forget(tx, planId, liveKey);
  await refreshDelivery(tx, planId, 'all');
}

/** Writes the rows of a closed period, as they were on its last day, and answers of when. From then on they are only read. */
export async function freezeDelivery(tx: Transaction, period: ReportingPeriodEntity): Promise<Moment> {
  const plan = await planOf(tx, period.planId);
  const moment = momentOf(plan, await periodsOf(tx, period.planId), period, tx.now);
  await forget(tx, plan.id, period.id);
  const asThen = { plan, periodKey: period.id, moment, attributedOn: period.endDate };
  await writeRows(tx, asThen, await actionsOf(tx, plan.id));
  return moment;
}

/** Which rows are written: those of now, or those of a period, as organisations stood on its last day. */
interface Writing {
  plan: PlanEntity;
  periodKey: string;
  moment: Moment;
  attributedOn?: string;
}

async function writeRows(tx: Transaction, writing: Writing, actionIds: readonly string[]): Promise<void> {
  const { plan, periodKey, moment } = writing;
  const totals = new TotalsChange();
  for (let start = 0; start < actionIds.length; start += actionsAtOnce) {
    const ids = actionIds.slice(start, start + actionsAtOnce);
    const before = await takeRows(tx, periodKey, ids);
    const facts = await factsOf(tx, writing, ids);
    const after = facts.map((action) => ({ action, rows: deliveryRows(plan, action, moment) }));
    const now = new Map(after.map(({ action, rows }) => [action.id, { place: placeOf(action), rows }]));
    // By id, not by what is there: an action that an import brought and that was taken back leaves its groups, too.
    for (const id of ids) totals.add(contributionChange(groupsOf(before.get(id)), groupsOf(now.get(id))));
    await tx.insertRows(
      DeliveryRowEntity,
      after.flatMap(({ action, rows }) => rows.map((row) => toStored(plan.id, periodKey, placeOf(action), row))),
    );
    await tx.insertRows(
      DeliveryTotalEntity,
      after.flatMap(({ action, rows }) => actionTotal(plan, periodKey, action, moment, rows)),
    );
  }
  await totals.apply(tx, plan.id, periodKey);
}

async function factsOf(tx: Transaction, writing: Writing, ids: readonly string[]): Promise<ActionFacts[]> {
  const query: Query = (sql, values) => tx.query(sql, values);
  const facts = await loadFacts(query, ids);
  return writing.attributedOn ? attributedOn(query, facts, writing.attributedOn) : facts;
}

interface Before {
  place: ActionPlace;
  rows: DeliveryRow[];
}

/** Takes out the stored rows of these actions, which new ones replace. */
async function takeRows(tx: Transaction, periodKey: string, actions: readonly string[]): Promise<Map<string, Before>> {
  const values = { periodKey, actions };
  const stored = await tx.query<StoredRow>(
    `SELECT ${storedColumns} FROM delivery_rows WHERE period_key = :periodKey AND action_id IN (:actions)`,
    values,
  );
  await tx.execute('DELETE FROM delivery_rows WHERE period_key = :periodKey AND action_id IN (:actions)', values);
  await tx.execute(
    `DELETE FROM delivery_totals WHERE period_key = :periodKey AND dimension = 'action' AND group_key IN (:actions)`,
    values,
  );
  const before = new Map<string, Before>();
  for (const { place, row } of stored.map(fromStored)) {
    const known = before.get(place.id);
    if (known) known.rows.push(row);
    else before.set(place.id, { place, rows: [row] });
  }
  return before;
}

/** What an action brings into the groups above it. */
const groupsOf = (action: Before | undefined) =>
  action ? contributions(action.place, action.rows).filter(({ dimension }) => dimension !== 'action') : [];

/** An action's own figure is not added up from others: it is written anew with its colour. */
function actionTotal(
  plan: PlanEntity,
  periodKey: string,
  action: ActionFacts,
  moment: Moment,
  rows: readonly DeliveryRow[],
): object[] {
  const rag = actionRag(plan, action, moment, rows);
  if (rows.length === 0) return [];
  const sums = sumsOf(rows);
  const { rag: colours, freshness, ...counts } = sums;
  return [
    {
      planId: plan.id,
      periodKey,
      dimension: 'action',
      key: action.id,
      ...counts,
      ...colours,
      reportsUpToDate: freshness.up_to_date,
      reportsDueSoon: freshness.due_soon,
      reportsOverdue: freshness.overdue,
      reportsStale: freshness.stale,
      rag: rag?.effective ?? null,
      ragCalculated: rag?.calculated ?? null,
      ragReported: rag?.reported ?? null,
      ragOverridden: rag?.overridden ?? false,
      freshness: actionFreshness(rows),
      overdue: actionOverdue(action, moment, rows),
      progress: Math.round(toFigure(sums).progress * 100),
    },
  ];
}

const placeOf = ({ id, pillars, targetGroupIds }: ActionFacts): ActionPlace => ({ id, pillars, targetGroupIds });

async function forget(tx: Transaction, planId: string, periodKey: string): Promise<void> {
  await tx.execute('DELETE FROM delivery_rows WHERE plan_id = :planId AND period_key = :periodKey', {
    planId,
    periodKey,
  });
  await tx.execute('DELETE FROM delivery_totals WHERE plan_id = :planId AND period_key = :periodKey', {
    planId,
    periodKey,
  });
}

async function planOf(tx: Transaction, id: string): Promise<PlanEntity> {
  const plan = await tx.find(PlanEntity, { id });
  if (!plan) throw new Error(`No plan ${id}`);
  return plan;
}

const periodsOf = (tx: Transaction, planId: string): Promise<TimedPeriod[]> =>
  tx.findAll(ReportingPeriodEntity, { planId });

async function actionsOf(tx: Transaction, planId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>('SELECT id FROM actions WHERE plan_id = :planId ORDER BY id', { planId });
  return rows.map(({ id }) => id);
}
