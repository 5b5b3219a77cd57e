import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Change, Transaction } from '../platform/database/transaction';
import { refreshDelivery } from './delivery-writer';

/** After the change counters, whose lock lets one transaction at a time derive a plan's figures. */
const order = 100;

const idsAtOnce = 500;

/** What has to be computed anew, by plan: some actions, those of some commitments, or all. */
interface Affected {
  all: boolean;
  actions: Set<string>;
  commitments: Set<string>;
}

/** Keeps the delivery rows up to date inside the transaction that changes what they rest on. */
@Injectable()
export class DeliveryListener {
  constructor(database: Database) {
    database.beforeCommit(order, refreshChanged);
  }
}

async function refreshChanged(tx: Transaction): Promise<void> {
  const plans = new AffectedPlans();
  for (const change of tx.changes) note(plans, change);
  for (const { id } of tx.changes.filter(
    ({ entity, before, after }) => entity === 'organisations' && moved({ before, after }, ['sector']),
  ))
    for (const { planId, actionId } of await actionsOfOrganisation(tx, id)) plans.of(planId).actions.add(actionId);
  for (const [planId, affected] of plans.inOrder())
    await refreshDelivery(tx, planId, affected.all ? 'all' : await actionsOf(tx, affected));
}

class AffectedPlans {
  private readonly plans = new Map<string, Affected>();

  of(planId: string): Affected {
    const known = this.plans.get(planId) ?? { all: false, actions: new Set(), commitments: new Set() };
    this.plans.set(planId, known);
    return known;
  }

  /** The same order in every transaction, so that two never wait for each other. */
  inOrder(): [string, Affected][] {
    return [...this.plans].sort(([one], [other]) => (one < other ? -1 : 1));
  }
}

/** Which actions' rows a change touches. */
function note(plans: AffectedPlans, change: Change): void {
  const row: Row = change.after ?? change.before ?? {};
  const plan = () => plans.of(change.entity === 'plans' ? change.id : row['planId']);
  switch (change.entity) {
    case 'actions':
      plan().actions.add(change.id);
      break;
    case 'milestones':
    case 'commitments':
      for (const side of [change.before, change.after]) if (side) plan().actions.add(side['actionId']);
      break;
    case 'progress_updates':
      if (rests(change)) plan().commitments.add(row['commitmentId']);
      break;
    case 'pillars':
      if (moved(change, ['parentId'])) plan().all = true;
      break;
    case 'plans':
      if (moved(change, ['startDate', 'endDate', 'tolerances', 'timezone', 'businessDate'])) plan().all = true;
      break;
    case 'reporting_periods':
      if (change.before === null || moved(change, ['status', 'startDate', 'endDate', 'dueAt'])) plan().all = true;
      break;
    case 'rag_overrides':
      if (row['actionId']) plan().actions.add(row['actionId']);
      else plan().commitments.add(row['commitmentId']);
  }
}

type Row = NonNullable<Change['after']>;

const approved = (row: Change['after']) => row?.['reviewStatus'] === 'approved';

/** Figures rest on approved updates only. */
const rests = ({ before, after }: Change) => approved(before) || approved(after);

const moved = ({ before, after }: Pick<Change, 'before' | 'after'>, fields: readonly string[]) =>
  before !== null &&
  after !== null &&
  fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));

async function actionsOf(tx: Transaction, { actions, commitments }: Affected): Promise<Set<string>> {
  const written = tx.changes.filter(({ entity }) => entity === 'commitments').map(({ id }) => id);
  for (const id of written) commitments.delete(id);
  const ids = [...commitments];
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    const rows = await tx.query<{ actionId: string }>(
      'SELECT DISTINCT action_id AS "actionId" FROM commitments WHERE id IN (:ids)',
      { ids: ids.slice(start, start + idsAtOnce) },
    );
    for (const { actionId } of rows) actions.add(actionId);
  }
  return actions;
}

const actionsOfOrganisation = (tx: Transaction, organisation: string) =>
  tx.query<{ planId: string; actionId: string }>(
    `SELECT plan_id AS "planId", id AS "actionId" FROM actions WHERE lead_organisation_id = :organisation
     UNION SELECT c.plan_id, c.action_id FROM commitments c JOIN commitment_parties p ON p.commitment_id = c.id
     WHERE p.organisation_id = :organisation`,
    { organisation },
  );
