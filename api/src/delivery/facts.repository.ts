import type {
  ActionFacts,
  ActionStatus,
  ApprovedUpdate,
  CommitmentFacts,
  CommitmentReviewStatus,
  DeliveryStatus,
  MilestoneFacts,
  MilestoneStatus,
  PartyFacts,
  PartyRole,
  PillarPlace,
  RagOverrideFacts,
  Sector,
} from '@symmachia/domain';
import type { ObjectLiteral } from 'typeorm';
import type { Values } from '../platform/database/statement';

/** Committed rows (`database.read`) or those of a transaction (`tx.query`). */
export type Query = <T extends ObjectLiteral>(sql: string, values: Values) => Promise<T[]>;

interface ActionRow {
  id: string;
  status: ActionStatus;
  weight: number;
  startDate: string | null;
  endDate: string | null;
  isContinuous: number;
  leadOrganisationId: string;
  leadSector: Sector;
  updatedAt: string;
}

interface CommitmentRow {
  id: string;
  actionId: string;
  reviewStatus: CommitmentReviewStatus;
  deliveryStatus: DeliveryStatus;
  weight: number;
  startDate: string | null;
  endDate: string | null;
  updatedAt: string;
}

interface MilestoneRow extends MilestoneFacts {
  actionId: string;
  commitmentId: string | null;
  status: MilestoneStatus;
  updatedAt: string;
}

type PartyRow = PartyFacts & { commitmentId: string; role: PartyRole };
type UpdateRow = ApprovedUpdate & { commitmentId: string };
type OverrideRow = Omit<RagOverrideFacts, 'ended'> & { ended: number; ownerId: string };
type PlaceRow = { actionId: string; id: string; parentId: string | null };

/** The facts that the figures of these actions rest on. At most a few hundred actions at once: each id is bound. */
export async function loadFacts(query: Query, actionIds: readonly string[]): Promise<ActionFacts[]> {
  const values = { actions: actionIds };
  const actions = await query<ActionRow>(
    `SELECT a.id, a.status, a.weight, a.start_date AS "startDate", a.end_date AS "endDate", a.is_continuous AS "isContinuous",
            a.lead_organisation_id AS "leadOrganisationId", o.sector AS "leadSector", a.updated_at AS "updatedAt"
     FROM actions a JOIN organisations o ON o.id = a.lead_organisation_id WHERE a.id IN (:actions)`,
    values,
  );
  const places = await query<PlaceRow>(
    `SELECT ap.action_id AS "actionId", p.id, p.parent_id AS "parentId"
     FROM action_pillars ap JOIN pillars p ON p.id = ap.pillar_id WHERE ap.action_id IN (:actions) ORDER BY p.id`,
    values,
  );
  const groups = await query<{ actionId: string; id: string }>(
    `SELECT action_id AS "actionId", target_group_id AS id FROM action_target_groups
     WHERE action_id IN (:actions) ORDER BY target_group_id`,
    values,
  );
  const milestones = await query<MilestoneRow>(
    `SELECT id, action_id AS "actionId", commitment_id AS "commitmentId", due_date AS "dueDate", status, weight,
            updated_at AS "updatedAt"
     FROM milestones WHERE action_id IN (:actions)`,
    values,
  );
  const overrides = await loadOverrides(query, values);
  const commitments = await loadCommitments(
    query,
    values,
    by(milestones, ({ commitmentId }) => commitmentId),
    overrides,
  );
  const placesOf = by(places, ({ actionId }) => actionId);
  const groupsOf = by(groups, ({ actionId }) => actionId);
  const commitmentsOf = by(commitments, ({ actionId }) => actionId);
  const ownMilestonesOf = by(
    milestones.filter(({ commitmentId }) => commitmentId === null),
    ({ actionId }) => actionId,
  );
  return actions.map(({ isContinuous, updatedAt, ...action }) => {
    const own = ownMilestonesOf.get(action.id) ?? [];
    return {
      ...action,
      isContinuous: Boolean(isContinuous),
      pillars: (placesOf.get(action.id) ?? []).map(placeOf),
      targetGroupIds: (groupsOf.get(action.id) ?? []).map(({ id }) => id),
      milestones: own,
      commitments: (commitmentsOf.get(action.id) ?? []).map(({ facts }) => facts),
      overrides: overrides.get(action.id) ?? [],
      changedAt: latest([updatedAt, ...own.map((milestone) => milestone.updatedAt)]),
    };
  });
}

async function loadCommitments(
  query: Query,
  values: Values,
  milestonesOf: Map<string, MilestoneRow[]>,
  overridesOf: Map<string, RagOverrideFacts[]>,
) {
  const commitments = await query<CommitmentRow>(
    `SELECT id, action_id AS "actionId", review_status AS "reviewStatus", delivery_status AS "deliveryStatus", weight,
            start_date AS "startDate", end_date AS "endDate", updated_at AS "updatedAt"
     FROM commitments WHERE action_id IN (:actions)`,
    values,
  );
  const parties = await query<PartyRow>(
    `SELECT cp.commitment_id AS "commitmentId", cp.organisation_id AS "organisationId", o.sector, cp.role, cp.share
     FROM commitment_parties cp JOIN commitments c ON c.id = cp.commitment_id JOIN organisations o ON o.id = cp.organisation_id
     WHERE c.action_id IN (:actions) ORDER BY cp.position`,
    values,
  );
  const updates = await query<UpdateRow>(
    `SELECT u.commitment_id AS "commitmentId", u.period_id AS "periodId", p.start_date AS "periodStart", u.progress,
            u.rag_reported AS "ragReported", u.approved_at AS "approvedAt"
     FROM progress_updates u JOIN commitments c ON c.id = u.commitment_id LEFT JOIN reporting_periods p ON p.id = u.period_id
     WHERE c.action_id IN (:actions) AND u.review_status = 'approved'`,
    values,
  );
  const partiesOf = by(parties, ({ commitmentId }) => commitmentId);
  const updatesOf = by(updates, ({ commitmentId }) => commitmentId);
  return commitments.map(({ actionId, updatedAt, ...commitment }) => {
    const milestones = milestonesOf.get(commitment.id) ?? [];
    const facts: CommitmentFacts = {
      ...commitment,
      parties: partiesOf.get(commitment.id) ?? [],
      milestones,
      updates: updatesOf.get(commitment.id) ?? [],
      overrides: overridesOf.get(commitment.id) ?? [],
      changedAt: latest([updatedAt, ...milestones.map((milestone) => milestone.updatedAt)]),
    };
    return { actionId, facts };
  });
}

/** The overrides of the actions and of their commitments, by the id of either. */
async function loadOverrides(query: Query, values: Values): Promise<Map<string, RagOverrideFacts[]>> {
  const columns = `r.id, r.period_id AS "periodId", p.start_date AS "periodStart", r.rag,
    CASE WHEN r.ended_at IS NULL THEN 0 ELSE 1 END AS ended, r.updated_at AS "changedAt"`;
  const rows = await query<OverrideRow>(
    `SELECT r.action_id AS "ownerId", ${columns}
     FROM rag_overrides r JOIN reporting_periods p ON p.id = r.period_id WHERE r.action_id IN (:actions)
     UNION ALL SELECT r.commitment_id, ${columns}
     FROM commitments c JOIN rag_overrides r ON r.commitment_id = c.id JOIN reporting_periods p ON p.id = r.period_id
     WHERE c.action_id IN (:actions)`,
    values,
  );
  return by(
    rows.map(({ ended, ...row }) => ({ ...row, ended: Boolean(ended) })),
    ({ ownerId }) => ownerId,
  );
}

const placeOf = ({ id, parentId }: PlaceRow): PillarPlace => ({ id, topId: parentId ?? id });

const latest = (moments: readonly string[]): string => moments.reduce((last, next) => (next > last ? next : last));

function by<Row>(rows: readonly Row[], key: (row: Row) => string | null): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = key(row);
    if (name === null) continue;
    const known = groups.get(name);
    if (known) known.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}
