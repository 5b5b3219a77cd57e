import { Injectable } from '@nestjs/common';
import type { FormerName } from '@symmachia/domain';
import type { ObjectLiteral } from 'typeorm';
import { Database } from '../../platform/database/database';
import type { Values } from '../../platform/database/statement';
import type {
  KnownAction,
  KnownCommitment,
  KnownMilestone,
  KnownOrganisation,
  KnownPillar,
  KnownTargetGroup,
  PlanFrame,
  PlanState,
} from '../planning/plan-state';

const rowsAtOnce = 1000;

/** A row as the database has it: texts in several languages and lists are JSON. */
type Stored<Row, Json extends keyof Row> = Omit<Row, Json> & Record<Json, string>;
type StoredAction = Stored<Omit<KnownAction, 'pillars' | 'targetGroups'>, 'title' | 'description'>;
type StoredCommitment = Stored<Omit<KnownCommitment, 'value' | 'isBeingReported'>, 'title' | 'description'>;

type Pair = { owner: string; id: string };
type Value = { commitmentId: string; updateId: string; progress: number; reviewStatus: string };

/** A plan as planning has to know it, in the order of ids, which is that of coming into being. */
@Injectable()
export class PlanStateRepository {
  constructor(private readonly database: Database) {}

  async load(plan: PlanFrame, period: string | null): Promise<PlanState> {
    return {
      plan,
      period,
      pillars: await this.pillars(plan.id),
      targetGroups: await this.targetGroups(plan.id),
      organisations: await this.organisations(),
      actions: await this.actions(plan.id),
      commitments: await this.commitments(plan.id, period),
      milestones: await this.milestones(plan.id),
    };
  }

  private async pillars(planId: string): Promise<KnownPillar[]> {
    const rows = await this.database.read<Stored<KnownPillar, 'name'>>(
      'SELECT id, parent_id AS "parentId", code, name FROM pillars WHERE plan_id = :planId ORDER BY position, id',
      { planId },
    );
    return rows.map((row) => ({ ...row, name: JSON.parse(row.name) }));
  }

  private async targetGroups(planId: string): Promise<KnownTargetGroup[]> {
    const rows = await this.database.read<Stored<KnownTargetGroup, 'name'>>(
      'SELECT id, code, name FROM target_groups WHERE plan_id IS NULL OR plan_id = :planId ORDER BY id',
      { planId },
    );
    return rows.map((row) => ({ ...row, name: JSON.parse(row.name) }));
  }

  private organisations(): Promise<KnownOrganisation[]> {
    return this.pages<StoredOrganisation, KnownOrganisation>(organisationsSql, {}, (rows) =>
      rows.map(({ formerNames, ...row }) => ({
        ...row,
        name: JSON.parse(row.name),
        aliases: [...JSON.parse(row.aliases), ...namesIn(formerNames)],
      })),
    );
  }

  private actions(planId: string): Promise<KnownAction[]> {
    return this.pages<StoredAction, KnownAction>(actionsSql, { planId }, async (rows) => {
      const ids = rows.map(({ id }) => id);
      const pillars = byOwner(await this.database.read<Pair>(pillarsOfActionsSql, { ids }));
      const targetGroups = byOwner(await this.database.read<Pair>(groupsOfActionsSql, { ids }));
      return rows.map((row) => ({
        ...row,
        ...parsed(row),
        pillars: pillars.get(row.id) ?? [],
        targetGroups: targetGroups.get(row.id) ?? [],
      }));
    });
  }

  private commitments(planId: string, periodId: string | null): Promise<KnownCommitment[]> {
    return this.pages<StoredCommitment, KnownCommitment>(commitmentsSql, { planId }, async (rows) => {
      const ids = rows.map(({ id }) => id);
      const sql = periodId === null ? openingValuesSql : valuesSql;
      const values = await this.database.read<Value>(sql, { ids, periodId });
      const approved = new Map<string, KnownCommitment['value']>();
      const waiting = new Set<string>();
      for (const { commitmentId, reviewStatus, ...value } of values) {
        if (reviewStatus === 'approved') approved.set(commitmentId, value);
        else waiting.add(commitmentId);
      }
      return rows.map((row) => ({
        ...row,
        ...parsed(row),
        value: approved.get(row.id) ?? null,
        isBeingReported: waiting.has(row.id),
      }));
    });
  }

  private milestones(planId: string): Promise<KnownMilestone[]> {
    return this.pages<Stored<KnownMilestone, 'title'>, KnownMilestone>(milestonesSql, { planId }, (rows) =>
      rows.map((row) => ({ ...row, title: JSON.parse(row.title) })),
    );
  }

  /** All rows, some at a time: what belongs to them is asked for by their ids, each of which is bound. */
  private async pages<Row extends ObjectLiteral & { id: string }, Known>(
    sql: string,
    values: Values,
    known: (rows: Row[]) => Known[] | Promise<Known[]>,
  ): Promise<Known[]> {
    const all: Known[] = [];
    for (let after: string | undefined = ''; after !== undefined;) {
      const rows: Row[] = await this.database.read<Row>(sql, { ...values, after, limit: rowsAtOnce });
      all.push(...(await known(rows)));
      after = rows.length === rowsAtOnce ? rows.at(-1)?.id : undefined;
    }
    return all;
  }
}

const parsed = ({ title, description }: { title: string; description: string }) => ({
  title: JSON.parse(title),
  description: JSON.parse(description),
});

function byOwner(pairs: readonly Pair[]): ReadonlyMap<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const { owner, id } of pairs) {
    const of = owners.get(owner);
    if (of) of.push(id);
    else owners.set(owner, [id]);
  }
  return owners;
}

type StoredOrganisation = Stored<KnownOrganisation, 'name' | 'aliases'> & { formerNames: string };

/** A file may still call an organisation what it was called before. */
const namesIn = (formerNames: string): string[] =>
  (JSON.parse(formerNames) as FormerName[]).flatMap(({ name, shortName }) => [
    ...Object.values<string>(name),
    ...(shortName ? [shortName] : []),
  ]);

const organisationsSql = `SELECT id, name, short_name AS "shortName", aliases, former_names AS "formerNames", sector, merged_into_id AS "mergedInto"
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
