import type { ObjectLiteral } from 'typeorm';
import { joinParties } from '@symmachia/domain';
import { MembershipEntity } from '../access/membership.entity';
import { ActionEntity } from '../actions/action.entity';
import { MilestoneEntity } from '../actions/milestone.entity';
import { CommitmentEntity, CommitmentPartyEntity } from '../commitments/commitment.entity';
import { partiesInLog, replaceParties } from '../commitments/commitment-parties';
import { IdeaEntity } from '../ideas/idea.entity';
import { IdeaSupportEntity } from '../ideas/idea-support.entity';
import type { VersionedEntity } from '../platform/database/columns';
import type { Revision, Transaction } from '../platform/database/transaction';
import { archivedPlans } from '../plans/archived-plans';
import { PlanEntity } from '../plans/plan.entity';
import type { HandoverRowEntity } from './handover.entity';
import { OrganisationEntity } from './organisation.entity';

export type Moved = Omit<HandoverRowEntity, 'handoverId'>;

/** The rows that a handover moves, and how each changes. */
interface Kind<E extends VersionedEntity> {
  target: new () => E;
  change: (from: string, to: string) => { before: Partial<E>; after: Partial<E> };
  /** The ids of its live rows, from the organisation `:from`; `:to` is the one that takes over. */
  live: string;
}

const undecided = `i.status IN ('submitted', 'shortlisted', 'parked') AND i.plan_id NOT IN ${archivedPlans}`;

const kind = <E extends VersionedEntity>(each: Kind<E>) => each as unknown as Kind<VersionedEntity>;

/** The one field of a row that names the organisation. */
const naming =
  <Field extends string>(field: Field) =>
  (from: string, to: string) =>
    ({ before: { [field]: from }, after: { [field]: to } }) as Record<'before' | 'after', Record<Field, string>>;

/** Of every row that names who has the live work of an organisation, the last is named: so it is found in one step. */
const kinds: Readonly<Record<string, Kind<VersionedEntity>>> = {
  organisations: kind({
    target: OrganisationEntity,
    change: naming('mergedIntoId'),
    live: `SELECT id, NULL AS "planId" FROM organisations WHERE merged_into_id = :from`,
  }),
  successions: kind({
    target: OrganisationEntity,
    change: naming('successorId'),
    live: `SELECT id, NULL AS "planId" FROM organisations WHERE successor_id = :from`,
  }),
  plans: kind({
    target: PlanEntity,
    change: naming('organisationId'),
    live: `SELECT id, id AS "planId" FROM plans WHERE organisation_id = :from AND status NOT IN ('closed', 'archived')`,
  }),
  actions: kind({
    target: ActionEntity,
    change: naming('leadOrganisationId'),
    live: `SELECT id, plan_id AS "planId" FROM actions
           WHERE lead_organisation_id = :from AND status NOT IN ('completed', 'cancelled', 'merged')
             AND plan_id NOT IN ${archivedPlans}`,
  }),
  milestones: kind({
    target: MilestoneEntity,
    change: naming('ownerOrganisationId'),
    live: `SELECT m.id, a.plan_id AS "planId" FROM milestones m JOIN actions a ON a.id = m.action_id
           WHERE m.owner_organisation_id = :from AND m.status IN ('pending', 'in_progress')
             AND a.plan_id NOT IN ${archivedPlans}`,
  }),
  // Of what nobody has decided yet the people of the other organisation learn what becomes of it.
  ideas: kind({
    target: IdeaEntity,
    change: naming('submittedById'),
    live: `SELECT i.id, i.plan_id AS "planId" FROM ideas i WHERE i.submitted_by_id = :from AND ${undecided}`,
  }),
  idea_supports: kind({
    target: IdeaSupportEntity,
    change: naming('organisationId'),
    live: `SELECT s.id, i.plan_id AS "planId" FROM idea_supports s JOIN ideas i ON i.id = s.idea_id
           WHERE s.organisation_id = :from AND s.is_withdrawn = 0 AND ${undecided} AND NOT EXISTS
             (SELECT 1 FROM idea_supports other WHERE other.organisation_id = :to AND other.idea_id = s.idea_id)`,
  }),
  // Who supported it besides the other organisation supports it with that one's voice now.
  doubled_supports: kind({
    target: IdeaSupportEntity,
    change: () => ({ before: { isWithdrawn: false }, after: { isWithdrawn: true } }),
    live: `SELECT s.id, i.plan_id AS "planId" FROM idea_supports s JOIN ideas i ON i.id = s.idea_id
           WHERE s.organisation_id = :from AND s.is_withdrawn = 0 AND ${undecided} AND EXISTS
             (SELECT 1 FROM idea_supports other WHERE other.organisation_id = :to AND other.idea_id = s.idea_id
              AND other.is_withdrawn = 0)`,
  }),
  memberships: kind({
    target: MembershipEntity,
    change: naming('organisationId'),
    // Who has the same role there already keeps the old one beside it, over what has ended.
    live: `SELECT id, NULL AS "planId" FROM memberships m WHERE organisation_id = :from AND NOT EXISTS
             (SELECT 1 FROM memberships other WHERE other.organisation_id = :to AND other.user_id = m.user_id AND other.role = m.role)`,
  }),
};

/** Moves everything live from one organisation to another; answers each row as it was. */
export async function moveLiveWork(tx: Transaction, from: string, to: string): Promise<Moved[]> {
  const moved = await moveCommitments(tx, from, to);
  for (const entity of Object.keys(kinds)) moved.push(...(await moveRows(tx, entity, from, to)));
  return moved;
}

/** Puts the rows back as they were; false where one of them was changed since. */
export async function putBack(tx: Transaction, rows: readonly Moved[]): Promise<boolean> {
  for (const [entity, own] of groupBy(rows)) {
    const target = kinds[entity]?.target ?? CommitmentEntity;
    const present = await tx.findByIds(
      target,
      own.map(({ rowId }) => rowId),
    );
    if (own.some(({ rowId, version }) => present.get(rowId)?.version !== version)) return false;
    for (const { rowId, planId, before } of own) {
      const row = present.get(rowId);
      if (row instanceof CommitmentEntity) await reviseParties(tx, row, before['parties'] as CommitmentPartyEntity[]);
      else if (row) await tx.update(target, row, before, inPlan(planId));
    }
  }
  return true;
}

async function moveRows(tx: Transaction, entity: string, from: string, to: string): Promise<Moved[]> {
  const { target, change, live } = kinds[entity] as Kind<VersionedEntity>;
  const { before: was, after: fields } = change(from, to);
  const found = await tx.query<{ id: string; planId: string | null }>(live, { from, to });
  const rows = await tx.findByIds(
    target,
    found.map(({ id }) => id),
  );
  const planOf = new Map(found.map(({ id, planId }) => [id, planId]));
  const revisions = [...rows.values()].map((before): Revision<VersionedEntity> => ({
    before,
    fields,
    children: inPlan(planOf.get(before.id) ?? null),
  }));
  await tx.updateAll(target, revisions);
  return revisions.map(({ before }) => ({
    entity,
    rowId: before.id,
    planId: planOf.get(before.id) ?? null,
    version: before.version + 1,
    before: was,
  }));
}

/** Commitments that are not fulfilled, given up or declined, of actions that go on. */
const liveCommitments = `SELECT c.id FROM commitment_parties cp JOIN commitments c ON c.id = cp.commitment_id
  JOIN actions a ON a.id = c.action_id
  WHERE cp.organisation_id = :from AND c.delivery_status IN ('not_started', 'in_progress') AND c.review_status <> 'declined'
    AND a.status NOT IN ('cancelled', 'merged') AND a.plan_id NOT IN ${archivedPlans}
  ORDER BY c.id`;

async function moveCommitments(tx: Transaction, from: string, to: string): Promise<Moved[]> {
  const found = await tx.query<{ id: string }>(liveCommitments, { from });
  const commitments = await tx.findByIds(
    CommitmentEntity,
    found.map(({ id }) => id),
  );
  const moved: Moved[] = [];
  for (const commitment of commitments.values()) {
    const parties = await partiesOf(tx, commitment.id);
    const joined = joinParties(parties, from, to).map((party, position) => ({ ...party, position }));
    await reviseParties(tx, commitment, joined, parties);
    moved.push({
      entity: 'commitments',
      rowId: commitment.id,
      planId: commitment.planId,
      version: commitment.version + 1,
      before: { parties },
    });
  }
  return moved;
}

const partiesOf = async (tx: Transaction, commitmentId: string): Promise<CommitmentPartyEntity[]> =>
  (await tx.findAll(CommitmentPartyEntity, { commitmentId })).sort((one, other) => one.position - other.position);

async function reviseParties(
  tx: Transaction,
  commitment: CommitmentEntity,
  parties: CommitmentPartyEntity[],
  before?: CommitmentPartyEntity[],
): Promise<void> {
  const was = before ?? (await partiesOf(tx, commitment.id));
  await tx.update(CommitmentEntity, commitment, {}, { before: partiesInLog(was), after: partiesInLog(parties) });
  await replaceParties(tx, commitment.id, parties);
}

/** A row without a column for its plan says it to the listeners, which bring that plan's figures up to date. */
const inPlan = (planId: string | null): { before: ObjectLiteral; after: ObjectLiteral } => {
  const plan = planId === null ? {} : { planId };
  return { before: plan, after: plan };
};

function groupBy(rows: readonly Moved[]): Map<string, Moved[]> {
  const groups = new Map<string, Moved[]>();
  for (const row of rows) groups.set(row.entity, [...(groups.get(row.entity) ?? []), row]);
  return groups;
}
