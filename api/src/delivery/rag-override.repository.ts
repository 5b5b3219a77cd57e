import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { RagOverrideRow } from './rag-override.response';

const rows = `SELECT r.id, r.version, r.created_at AS "createdAt", r.updated_at AS "updatedAt",
    r.commitment_id AS "commitmentId", r.action_id AS "actionId", r.rag, r.reason, r.ended_at AS "endedAt",
    r.end_reason AS "endReason", r.made_by_id AS "madeById", maker.name AS "makerName", r.ended_by_id AS "endedById",
    ender.name AS "enderName", p.id AS "periodId", p.label, p.start_date AS "startDate", p.end_date AS "endDate", p.status
  FROM rag_overrides r JOIN reporting_periods p ON p.id = r.period_id
  LEFT JOIN users maker ON maker.id = r.made_by_id LEFT JOIN users ender ON ender.id = r.ended_by_id`;

@Injectable()
export class RagOverrideRepository {
  constructor(private readonly database: Database) {}

  /** All that were ever made of a commitment or an action, the newest first. */
  all(owner: { commitmentId: string } | { actionId: string }): Promise<RagOverrideRow[]> {
    const [column, id] =
      'commitmentId' in owner ? ['commitment_id', owner.commitmentId] : ['action_id', owner.actionId];
    return this.database.read<RagOverrideRow>(`${rows} WHERE r.${column} = :id ORDER BY p.start_date DESC, r.id DESC`, {
      id,
    });
  }
}
