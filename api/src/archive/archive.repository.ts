import { Injectable } from '@nestjs/common';
import type { ArchiveQuery } from '@symmachia/contracts';
import type { CommitmentReviewStatus, DeliveryStatus, ActionStatus } from '@symmachia/domain';
import { Database } from '../platform/database/database';
import type { Values } from '../platform/database/statement';
import { cutPage, pageClauses, sortKeys } from '../platform/http/paging';
import { type EndingEvent, endingFinder } from './ending';

interface Ended {
  id: string;
  version: number;
  code: string;
  title: string;
  updatedAt: string;
  reason: string | null;
}

export interface EndedAction extends Ended {
  status: ActionStatus;
  mergedIntoId: string | null;
  mergedIntoCode: string | null;
  mergedIntoTitle: string | null;
}

export interface EndedCommitment extends Ended {
  reviewStatus: CommitmentReviewStatus;
  deliveryStatus: DeliveryStatus;
}

const lastFirst = sortKeys({ updatedAt: ['r.updated_at'] })['-updatedAt'];

const sources = {
  actions: {
    columns: `r.code, r.status, r.status_reason AS reason, m.id AS "mergedIntoId", m.code AS "mergedIntoCode",
      m.title AS "mergedIntoTitle"`,
    from: 'actions r LEFT JOIN actions m ON m.id = r.merged_into_id',
    where: `r.plan_id = :plan AND r.status IN ('cancelled', 'merged')`,
  },
  commitments: {
    columns: `r.reference AS code, r.review_status AS "reviewStatus", r.delivery_status AS "deliveryStatus",
      CASE WHEN r.review_status = 'declined' THEN r.review_comment END AS reason`,
    from: 'commitments r',
    where: `r.plan_id = :plan AND (r.review_status = 'declined' OR r.delivery_status = 'withdrawn')`,
  },
};

type Kind = keyof typeof sources;

/** What was ended in a plan; only for whoever sees everything in it. */
@Injectable()
export class ArchiveRepository {
  constructor(private readonly database: Database) {}

  actions(plan: string, query: ArchiveQuery) {
    return this.list<EndedAction>('actions', plan, query);
  }

  commitments(plan: string, query: ArchiveQuery) {
    return this.list<EndedCommitment>('commitments', plan, query);
  }

  endings(kind: Kind, ids: readonly string[]): Promise<(id: string) => EndingEvent | undefined> {
    return endingFinder((sql, values) => this.database.read(sql, values), kind, ids);
  }

  private async list<Row extends Ended>(kind: Kind, plan: string, query: ArchiveQuery) {
    const { columns, from, where } = sources[kind];
    const page = pageClauses(lastFirst, 'r.id', query);
    const rows = await this.database.read<Row & { sortValue: string }>(
      `SELECT r.id, r.version, r.title, r.updated_at AS "updatedAt", ${columns}, ${lastFirst.expression} AS "sortValue"
       FROM ${from} WHERE ${where} AND ${page.where} ${page.order}`,
      { plan, ...page.values },
    );
    const total = query.cursor ? undefined : await this.count(kind, { plan });
    const { nextCursor } = cutPage(rows, query.limit);
    return { rows: rows.slice(0, query.limit) as Row[], nextCursor, total };
  }

  private async count(kind: Kind, values: Values): Promise<number> {
    const { from, where } = sources[kind];
    const row = await this.database.readOne<{ count: unknown }>(
      `SELECT COUNT(*) AS count FROM ${from} WHERE ${where}`,
      values,
    );
    return Number(row?.count);
  }
}
