import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { ObjectLiteral } from 'typeorm';
import { Database } from '../../platform/database/database';
import type { Values } from '../../platform/database/statement';
import type {
  StatePart,
  StoredAction,
  StoredCommitment,
  StoredMilestone,
  StoredOrganisation,
  StoredPillar,
  StoredTargetGroup,
} from './state-part';

const rowsAtOnce = 1000;

type Pair = { owner: string; id: string };
type Value = { commitmentId: string; updateId: string; progress: number; reviewStatus: string };

/** A plan as planning has to know it, some rows at a time: on SQLite a query holds up every other request. */
@Injectable()
export class PlanStateRepository {
  constructor(private readonly database: Database) {}

  async *parts(planId: string, periodId: string | null): AsyncGenerator<StatePart> {
    yield { pillars: await this.pillars(planId), targetGroups: await this.targetGroups(planId) };
    for await (const organisations of this.pages<StoredOrganisation>(organisationsSql, {})) yield { organisations };
    for await (const actions of this.pages<StoredAction>(actionsSql, { planId }))
      yield { actions: await this.withLinks(actions) };
    for await (const commitments of this.pages<StoredCommitment>(commitmentsSql, { planId }))
      yield { commitments: await this.withValues(commitments, periodId) };
    for await (const milestones of this.pages<StoredMilestone>(milestonesSql, { planId })) yield { milestones };
  }

  private pillars(planId: string): Promise<StoredPillar[]> {
    return this.database.read<StoredPillar>(
      'SELECT id, parent_id AS "parentId", code, name FROM pillars WHERE plan_id = :planId ORDER BY position, id',
      { planId },
    );
  }

  private targetGroups(planId: string): Promise<StoredTargetGroup[]> {
    return this.database.read<StoredTargetGroup>(
      'SELECT id, code, name FROM target_groups WHERE plan_id IS NULL OR plan_id = :planId ORDER BY id',
      { planId },
    );
  }

  /** Pages in the order of ids, which is that of coming into being: so namesakes keep their order. */
  private async *pages<Row extends ObjectLiteral & { id: string }>(sql: string, values: Values): AsyncGenerator<Row[]> {
    let after = '';
    do {
      const rows = await this.database.read<Row>(sql, { ...values, after, limit: rowsAtOnce });
      if (rows.length) yield rows;
      after = rows.length === rowsAtOnce ? (rows.at(-1)?.id ?? '') : '';
      await setImmediate();
    } while (after);
  }

  private async withLinks(actions: StoredAction[]): Promise<StoredAction[]> {
    const ids = actions.map(({ id }) => id);
    const pillars = byOwner(await this.database.read<Pair>(pillarsOfActionsSql, { ids }));
    const targetGroups = byOwner(await this.database.read<Pair>(groupsOfActionsSql, { ids }));
    return actions.map((action) => ({
      ...action,
      pillars: pillars.get(action.id) ?? [],
      targetGroups: targetGroups.get(action.id) ?? [],
    }));
  }

  private async withValues(commitments: StoredCommitment[], periodId: string | null): Promise<StoredCommitment[]> {
    const ids = commitments.map(({ id }) => id);
    const values = await this.database.read<Value>(periodId === null ? openingValuesSql : valuesSql, { ids, periodId });
    const approved = new Map<string, StoredCommitment['value']>();
    const waiting = new Set<string>();
    for (const { commitmentId, reviewStatus, ...value } of values) {
      if (reviewStatus === 'approved') approved.set(commitmentId, value);
      else waiting.add(commitmentId);
    }
    return commitments.map((commitment) => ({
      ...commitment,
      value: approved.get(commitment.id) ?? null,
      isBeingReported: waiting.has(commitment.id),
    }));
  }
}

function byOwner(pairs: readonly Pair[]): ReadonlyMap<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const { owner, id } of pairs) {
    const of = owners.get(owner);
    if (of) of.push(id);
    else owners.set(owner, [id]);
  }
  return owners;
}

const organisationsSql = `SELECT id, name, short_name AS "shortName", aliases, sector, merged_into_id AS "mergedInto"
  FROM organisations WHERE id > :after ORDER BY id LIMIT :limit`;

const actionsSql = `SELECT id, code, title, description, status, status_reason AS "statusReason",
    merged_into_id AS "mergedInto", start_date AS "startDate", end_date AS "endDate", external_id AS "externalId",
    lead_organisation_id AS "leadOrganisation"
  FROM actions WHERE plan_id = :planId AND id > :after ORDER BY id LIMIT :limit`;

const pillarsOfActionsSql =
  'SELECT action_id AS owner, pillar_id AS id FROM action_pillars WHERE action_id IN (:ids) ORDER BY action_id, pillar_id';

const groupsOfActionsSql = `SELECT action_id AS owner, target_group_id AS id
  FROM action_target_groups WHERE action_id IN (:ids) ORDER BY action_id, target_group_id`;

const commitmentsSql = `SELECT c.id, c.action_id AS "actionId", c.reference, c.title, c.description,
    c.delivery_status AS "deliveryStatus", c.start_date AS "startDate", c.end_date AS "endDate",
    c.external_id AS "externalId", p.organisation_id AS "leadOrganisation"
  FROM commitments c LEFT JOIN commitment_parties p ON p.commitment_id = c.id AND p.role = 'lead'
  WHERE c.plan_id = :planId AND c.id > :after ORDER BY c.id LIMIT :limit`;

const milestonesSql = `SELECT m.id, m.action_id AS "actionId", m.commitment_id AS "commitmentId", m.title,
    m.due_date AS "dueDate", m.status
  FROM milestones m JOIN actions a ON a.id = m.action_id
  WHERE a.plan_id = :planId AND m.id > :after ORDER BY m.id LIMIT :limit`;

const updatesSql = `SELECT commitment_id AS "commitmentId", id AS "updateId", progress, review_status AS "reviewStatus"
  FROM progress_updates WHERE review_status <> 'superseded' AND commitment_id IN (:ids)`;
const openingValuesSql = `${updatesSql} AND period_id IS NULL ORDER BY approved_at`;
const valuesSql = `${updatesSql} AND period_id = :periodId ORDER BY approved_at`;
