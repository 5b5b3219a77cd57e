import { Injectable } from '@nestjs/common';
import type { LabFilterQuery, LabQuery, LabRef, OrganisationRef } from '@symmachia/contracts';
import { actionCounts, actionStatuses, type Attendance, labKinds, labStatuses } from '@symmachia/domain';
import { refColumns, refOf, type RefRow } from '../organisations/organisation-ref';
import { allOf, contains, type Condition } from '../platform/database/condition';
import { Database } from '../platform/database/database';
import { choicesOf } from '../platform/http/filters';
import { cutPage, pageClauses, sortKeys } from '../platform/http/paging';
import type { LabRow, LabSummaryRow, SummaryParts, WhatCame } from './lab.response';

/** Without a day, what is to come lies behind every day, and what has been before. */
export const byStart = `COALESCE(l.start_date, CASE WHEN l.status IN ('held', 'closed') THEN '' ELSE '9999-12-31' END)`;

const sorting = sortKeys({ startDate: [byStart], title: ['l.sort_title'] });

const summaryColumns = `l.id, l.version, l.plan_id AS "planId", l.reference, l.kind, l.title, l.place,
  l.host_event AS "hostEvent", l.start_date AS "startDate", l.end_date AS "endDate", l.status,
  l.quoted_from AS "quotedFrom"`;

const counting = actionStatuses.filter(actionCounts);

export const labColumns = `${summaryColumns}, l.created_at AS "createdAt", l.updated_at AS "updatedAt", l.coordinator,
  l.coordinator_organisation_id AS "coordinatorOrganisation", l.funder,
  l.funder_organisation_id AS "funderOrganisation", l.grant_amount AS "grantAmount",
  l.grant_currency AS "grantCurrency", l.capacity, l.turnout, l.turnout_note AS "turnoutNote", l.purpose, l.results,
  l.approach, l.principles, l.is_self_authored AS "isSelfAuthored", l.follow_up_of_id AS "followUpOf", l.outdated`;

@Injectable()
export class LabRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<LabRow | undefined> {
    return this.database.readOne<LabRow>(`SELECT ${labColumns} FROM labs l WHERE l.id = :id`, { id });
  }

  /** The labs that a plan lists: its own, and those related to it. */
  async list(planId: string, query: LabQuery) {
    const where = allOf([listedIn(planId), ...filters(query)]);
    const key = sorting[query.sort];
    const page = pageClauses(key, 'l.id', query);
    const rows = await this.database.read<LabSummaryRow & { sortValue: string }>(
      `SELECT ${summaryColumns}, ${key.expression} AS "sortValue" FROM labs l
       WHERE ${where.sql} AND ${page.where} ${page.order}`,
      { ...where.values, ...page.values },
    );
    return { ...cutPage(rows, query.limit), total: query.cursor ? undefined : await this.count(where) };
  }

  /** The themes of these labs, who took part in them, and what came of them in the plan. */
  async parts(ids: readonly string[], planId: string): Promise<(id: string) => SummaryParts> {
    const themes = await this.database.read<{ labId: string; id: string; title: string }>(
      `SELECT lab_id AS "labId", id, title FROM themes WHERE lab_id IN (:ids) AND is_withdrawn = 0 ORDER BY id`,
      { ids },
    );
    const attendances = await this.database.read<Attendance & { labId: string }>(
      `SELECT lab_id AS "labId", role, sector, people FROM lab_participants
       WHERE lab_id IN (:ids) AND is_withdrawn = 0`,
      { ids },
    );
    const themesOf = Map.groupBy(themes, ({ labId }) => labId);
    const attendancesOf = Map.groupBy(attendances, ({ labId }) => labId);
    const came = await this.came(ids, planId);
    return (id) => ({
      themes: themesOf.get(id) ?? [],
      attendances: attendancesOf.get(id) ?? [],
      came: came.get(id) ?? { ideas: 0, actions: 0 },
    });
  }

  /** The lab that this one follows up, and those that follow it up, the earliest first. */
  async relatives(id: string, followUpOf: string | null): Promise<LabRef[]> {
    const rows = await this.database.read<Omit<LabRef, 'title'> & { title: string }>(
      `SELECT l.id, l.title, l.start_date AS "startDate", l.status FROM labs l
       WHERE l.follow_up_of_id = :id OR l.id = :followUpOf ORDER BY ${byStart}, l.id`,
      { id, followUpOf },
    );
    return rows.map((row) => ({ ...row, title: JSON.parse(row.title) }));
  }

  async organisations(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, OrganisationRef>> {
    const rows = await this.database.read<RefRow>(
      `SELECT ${refColumns('o')} FROM organisations o WHERE o.id IN (:ids)`,
      { ids: ids.filter((id) => id !== null) },
    );
    return new Map(rows.map((row) => [row.refId, refOf(row)]));
  }

  async relatedPlans(id: string): Promise<string[]> {
    const rows = await this.database.read<{ planId: string }>(
      'SELECT plan_id AS "planId" FROM lab_plans WHERE lab_id = :id',
      { id },
    );
    return rows.map(({ planId }) => planId);
  }

  async planTitles(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.read<{ id: string; title: string }>(
      'SELECT id, title FROM plans WHERE id IN (:ids)',
      { ids },
    );
    return new Map(rows.map(({ id, title }) => [id, title]));
  }

  /** How many ideas came up in these labs, and how many actions of the plan they led to. */
  async came(ids: readonly string[], planId: string): Promise<ReadonlyMap<string, WhatCame>> {
    const rows = await this.database.read<{ id: string; ideas: unknown; actions: unknown }>(
      `SELECT l.id,
         (SELECT COUNT(*) FROM ideas i WHERE i.lab_id = l.id AND i.plan_id = :planId AND i.is_withdrawn = 0) AS ideas,
         (SELECT COUNT(DISTINCT a.id) FROM ideas i JOIN idea_actions k ON k.idea_id = i.id
            JOIN actions a ON a.id = k.action_id
          WHERE i.lab_id = l.id AND a.plan_id = :planId AND a.status IN (:counting)
            AND k.is_withdrawn = 0 AND i.is_withdrawn = 0) AS actions
       FROM labs l WHERE l.id IN (:ids)`,
      { ids, planId, counting },
    );
    return new Map(rows.map(({ id, ideas, actions }) => [id, { ideas: Number(ideas), actions: Number(actions) }]));
  }

  private async count({ sql, values }: Condition): Promise<number> {
    const row = await this.database.readOne<{ count: unknown }>(
      `SELECT COUNT(*) AS count FROM labs l WHERE ${sql}`,
      values,
    );
    return Number(row?.count);
  }
}

const listedIn = (plan: string): Condition => ({
  sql: `l.plan_id = :plan OR EXISTS (SELECT 1 FROM lab_plans lp WHERE lp.lab_id = l.id AND lp.plan_id = :plan)`,
  values: { plan },
});

export function filters({ kind, status, q }: LabFilterQuery): Condition[] {
  const kinds = choicesOf('kind', kind, labKinds);
  const statuses = choicesOf('status', status, labStatuses);
  return [
    ...(kinds.length ? [{ sql: 'l.kind IN (:kinds)', values: { kinds } }] : []),
    ...(statuses.length ? [{ sql: 'l.status IN (:statuses)', values: { statuses } }] : []),
    ...(q ? [tellsOf(q)] : []),
  ];
}

/** By its title and number, and by what everybody may read of its notes and of the captions of what is attached. */
function tellsOf(q: string): Condition {
  const itself = contains('l.search_text', q);
  const kept = (table: string) =>
    `EXISTS (SELECT 1 FROM ${table} k WHERE k.lab_id = l.id AND k.visibility = 'public' AND k.is_withdrawn = 0
       AND ${contains('k.search_text', q).sql})`;
  return { ...itself, sql: [itself.sql, kept('lab_notes'), kept('attachments')].join(' OR ') };
}
