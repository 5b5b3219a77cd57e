import { Injectable } from '@nestjs/common';
import type { IdeaQuery } from '@symmachia/contracts';
import { type Mergeable, type Sector, sectors } from '@symmachia/domain';
import { allOf, type Condition } from '../platform/database/condition';
import { Database } from '../platform/database/database';
import { cutPage, pageClauses, sortKeys } from '../platform/http/paging';
import { targetGroupFinder } from '../plans/target-groups';
import { refColumns } from '../organisations/organisation-ref';
import { supporterCounts, withFamilies } from './families';
import type { IdeaRow, IdeaSummaryRow, SummaryParts } from './idea.response';

const supporters = 'COALESCE(sc.supporters, 0)';

const sorting = sortKeys({
  submittedOn: ['i.submitted_on'],
  title: ['i.sort_title'],
  supporters: [supporters, 'number'],
});

/** The ideas with their lab, as long as the plan lists it, and its theme, unless that was withdrawn. */
export const placedIdeas = `FROM ideas i
  LEFT JOIN labs l ON l.id = i.lab_id AND (l.plan_id = i.plan_id
    OR EXISTS (SELECT 1 FROM lab_plans lp WHERE lp.lab_id = l.id AND lp.plan_id = i.plan_id))
  LEFT JOIN themes t ON t.id = i.theme_id AND t.lab_id = l.id AND t.is_withdrawn = 0`;

/** With who submitted them (alias o) and what they were merged into (alias n). */
export const namedIdeas = `${placedIdeas} LEFT JOIN organisations o ON o.id = i.submitted_by_id
  LEFT JOIN ideas n ON n.id = i.merged_into_id`;

const summaryColumns = `i.id, i.version, i.plan_id AS "planId", i.title, i.status, l.id AS "labId", l.title AS "labTitle",
  t.id AS "themeId", t.title AS "themeTitle", i.pillar_id AS pillar, i.submitted_on AS "submittedOn",
  i.decided_on AS "decidedOn", n.id AS "mergedIntoId", n.title AS "mergedIntoTitle", n.status AS "mergedIntoStatus",
  i.is_withdrawn AS "isWithdrawn", ${refColumns('o')}`;

const columns = `${summaryColumns}, i.created_at AS "createdAt", i.updated_at AS "updatedAt", i.problem, i.proposal,
  i.decision_reason AS "decisionReason", i.outdated`;

/** All ideas of the plan, to follow `withFamilies`. */
export const ofPlan = 'i.plan_id = :plan';
const these = 'i.id IN (:ids)';

@Injectable()
export class IdeaRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<IdeaRow | undefined> {
    return this.database.readOne<IdeaRow>(`SELECT ${columns} ${namedIdeas} WHERE i.id = :id`, { id });
  }

  /** The conditions name the plan by `:plan`. */
  async list(query: IdeaQuery, conditions: readonly Condition[]) {
    const where = allOf(conditions);
    const key = sorting[query.sort];
    const page = pageClauses(key, 'i.id', query);
    const counted = key.expression === supporters;
    const rows = await this.database.read<IdeaSummaryRow & { sortValue: string | number }>(
      `${withFamilies(ofPlan)}${counted ? `, ${supporterCounts}` : ''}
       SELECT ${summaryColumns}, ${key.expression} AS "sortValue" ${namedIdeas}
       ${counted ? 'LEFT JOIN supporter_counts sc ON sc.root = i.id' : ''}
       WHERE ${where.sql} AND ${page.where} ${page.order}`,
      { ...where.values, ...page.values },
    );
    return { ...cutPage(rows, query.limit), total: query.cursor ? undefined : await this.count(where) };
  }

  /** What hangs on these ideas; `seen` are the actions (alias a) that the reader may see. */
  async parts(ids: readonly string[], seen: Condition): Promise<(id: string) => SummaryParts> {
    const groups = Map.groupBy(await this.targetGroups(ids), ({ ideaId }) => ideaId);
    const backers = Map.groupBy(await this.backers(ids), ({ root }) => root);
    const actions = new Map((await this.actions(ids, seen)).map(({ root, count }) => [root, Number(count)]));
    return (id) => ({
      targetGroups: (groups.get(id) ?? []).map(({ code }) => code),
      supporters: (backers.get(id) ?? []).filter(({ isSubmitter }) => !isSubmitter).length,
      sectors: sectorsOf(backers.get(id) ?? []),
      actions: actions.get(id) ?? 0,
    });
  }

  /** Of every idea of the plan what it was merged into. */
  merges(plan: string): Promise<Mergeable[]> {
    return this.database.read<Mergeable>(
      'SELECT id, merged_into_id AS "mergedIntoId" FROM ideas WHERE plan_id = :plan',
      { plan },
    );
  }

  findTargetGroup(planId: string) {
    return targetGroupFinder((sql, values) => this.database.read(sql, values), planId);
  }

  private targetGroups(ids: readonly string[]) {
    return this.database.read<{ ideaId: string; code: string }>(
      `SELECT ig.idea_id AS "ideaId", g.code FROM idea_target_groups ig
       JOIN target_groups g ON g.id = ig.target_group_id WHERE ig.idea_id IN (:ids) ORDER BY g.code`,
      { ids },
    );
  }

  private backers(ids: readonly string[]) {
    return this.database.read<{ root: string; sector: Sector; isSubmitter: number }>(
      `${withFamilies(these)} SELECT b.root, o.sector,
         CASE WHEN i.submitted_by_id = b.organisation_id THEN 1 ELSE 0 END AS "isSubmitter"
       FROM backers b JOIN ideas i ON i.id = b.root JOIN organisations o ON o.id = b.organisation_id`,
      { ids },
    );
  }

  private actions(ids: readonly string[], seen: Condition) {
    return this.database.read<{ root: string; count: unknown }>(
      `${withFamilies(these)} SELECT k.root, COUNT(DISTINCT a.id) AS count FROM kin k
       JOIN idea_actions ia ON ia.idea_id = k.member AND ia.is_withdrawn = 0 JOIN actions a ON a.id = ia.action_id
       WHERE ${seen.sql} GROUP BY k.root`,
      { ids, ...seen.values },
    );
  }

  private async count({ sql, values }: Condition): Promise<number> {
    const row = await this.database.readOne<{ count: unknown }>(
      `${withFamilies(ofPlan)} SELECT COUNT(*) AS count ${placedIdeas} WHERE ${sql}`,
      values,
    );
    return Number(row?.count);
  }
}

/** Each once, in the order of the vocabulary. */
export const sectorsOf = (rows: readonly { sector: Sector }[]): Sector[] =>
  sectors.filter((each) => rows.some(({ sector }) => sector === each));
