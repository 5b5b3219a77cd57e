import { Injectable } from '@nestjs/common';
import type { CommitmentQuery } from '@symmachia/contracts';
import type { Actor } from '@symmachia/domain';
import { byDate, byProgress, byRag } from '../actions/sort-order';
import { refColumns } from '../organisations/organisation-ref';
import { allOf, type Condition } from '../platform/database/condition';
import { Database } from '../platform/database/database';
import { cutPage, pageClauses, sortKeys } from '../platform/http/paging';
import { targetGroupFinder } from '../plans/target-groups';
import { live, type Sources, withKey } from '../snapshots/frozen-tables';
import { withLeadRow } from './commitment-filters';
import type { CommitmentRow, CommitmentSummaryRow, PartyRow, ReportedRow, WithParties } from './commitment.response';
import { visibleCommitments } from './visible-commitments';

/** A column of the lead row where the commitment counts. */
const counting = (column: string) => `CASE WHEN d.left_out IS NULL THEN d.${column} END`;

const sorting = sortKeys({
  reference: ['c.reference'],
  title: ['c.sort_title'],
  progress: [byProgress(counting('progress')), 'number'],
  rag: [byRag(counting('rag')), 'number'],
  endDate: [byDate('c.end_date')],
  updatedAt: ['c.updated_at'],
});

const withAction = ({ table }: Sources) => `JOIN ${table('actions')} a ON a.id = c.action_id`;
const from = (sources: Sources) => `FROM ${sources.table('commitments')} c ${withAction(sources)} ${withLeadRow}`;

/** The commitments to be counted. The joins add or take away no row: they are left out where no condition names them. */
const countedCommitments = (where: string, sources: Sources) =>
  `FROM ${sources.table('commitments')} c ${/\ba\./.test(where) ? withAction(sources) : ''}
   ${/\bd\./.test(where) ? withLeadRow : ''}`;

const state = [
  'progress',
  'elapsed',
  'rag',
  'overdue',
  'owed',
  'reported',
  'rag_calculated',
  'rag_reported',
  'divergence',
  'overridden',
  'freshness',
]
  .map((column) => `${counting(column)} AS ${column}`)
  .join(', ');

const summaryColumns = `c.id, c.version, c.plan_id AS "planId", c.action_id AS "actionId", c.reference, c.title,
  c.is_pledge AS "isPledge", c.start_date AS "startDate", c.end_date AS "endDate", c.review_status AS "reviewStatus",
  c.delivery_status AS "deliveryStatus", ${state}`;

const columns = `${summaryColumns}, c.created_at AS "createdAt", c.updated_at AS "updatedAt", c.description, c.weight, c.contact,
  c.review_comment AS "reviewComment", c.outdated, a.code AS "actionCode", a.title AS "actionTitle", a.status AS "actionStatus"`;

@Injectable()
export class CommitmentRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<WithParties<CommitmentRow> | undefined> {
    const row = await this.database.readOne<CommitmentRow>(`SELECT ${columns} ${from(live)} WHERE c.id = :id`, {
      id,
      periodKey: live.periodKey,
    });
    return row && (await this.withParties([row], live))[0];
  }

  /** The action's commitments that the reader may see, by reference. */
  async ofAction(actionId: string, me: Actor): Promise<WithParties<CommitmentSummaryRow>[]> {
    const seen = visibleCommitments(me);
    const rows = await this.database.read<CommitmentSummaryRow>(
      `SELECT ${summaryColumns} ${from(live)} WHERE c.action_id = :actionId AND (${seen.sql}) ORDER BY c.reference`,
      { actionId, ...seen.values, periodKey: live.periodKey },
    );
    return this.withParties(rows, live);
  }

  async list(query: CommitmentQuery, sources: Sources, conditions: readonly Condition[]) {
    const where = withKey(allOf(conditions), sources);
    const key = sorting[query.sort];
    const page = pageClauses(key, 'c.id', query);
    const found = await this.database.read<CommitmentSummaryRow & { sortValue: string | number }>(
      `SELECT ${summaryColumns}, ${key.expression} AS "sortValue" ${from(sources)} WHERE ${where.sql} AND ${page.where} ${page.order}`,
      { ...where.values, ...page.values },
    );
    const { rows, nextCursor } = cutPage(found, query.limit);
    return {
      rows: await this.withParties(rows, sources),
      nextCursor,
      total: query.cursor ? undefined : await this.count(where, sources),
    };
  }

  /** What was approved, opening value first, then period by period. */
  async reported(id: string): Promise<ReportedRow[]> {
    return this.database.read<ReportedRow>(
      `SELECT u.id, u.progress, u.delivery_status AS "deliveryStatus", u.rag_reported AS "ragReported", u.narrative, u.source,
              u.approved_at AS "approvedAt", p.id AS "periodId", p.label, p.start_date AS "startDate", p.end_date AS "endDate"
       FROM progress_updates u LEFT JOIN reporting_periods p ON p.id = u.period_id
       WHERE u.commitment_id = :id AND u.review_status = 'approved' AND u.approved_at IS NOT NULL
       ORDER BY COALESCE(p.start_date, ''), u.approved_at`,
      { id },
    );
  }

  targetGroups(planId: string, sources: Sources) {
    return targetGroupFinder((sql, values) => this.database.read(sql, values), planId, sources);
  }

  private async withParties<Row extends { id: string }>(
    rows: readonly Row[],
    { table, periodKey }: Sources,
  ): Promise<WithParties<Row>[]> {
    const parties = await this.database.read<PartyRow>(
      `SELECT cp.commitment_id AS "commitmentId", cp.role, cp.share, cp.contribution, cp.note, ${refColumns('o')}
       FROM ${table('commitment_parties')} cp JOIN ${table('organisations')} o ON o.id = cp.organisation_id
       WHERE cp.commitment_id IN (:ids) ORDER BY cp.commitment_id, cp.position`,
      { ids: rows.map(({ id }) => id), periodKey },
    );
    const partiesOf = Map.groupBy(parties, ({ commitmentId }) => commitmentId);
    return rows.map((row) => ({ ...row, parties: partiesOf.get(row.id) ?? [] }));
  }

  private async count({ sql, values }: Condition, sources: Sources): Promise<number> {
    const row = await this.database.readOne<{ count: unknown }>(
      `SELECT COUNT(*) AS count ${countedCommitments(sql, sources)} WHERE ${sql}`,
      values,
    );
    return Number(row?.count);
  }
}
