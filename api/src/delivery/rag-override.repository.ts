import { Injectable } from '@nestjs/common';
import type { RagOverride } from '@symmachia/contracts';
import { isReporting, type Subject, withheldFields } from '@symmachia/domain';
import type { PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Database } from '../platform/database/database';
import { type RagOverrideRow, toRagOverride } from './rag-override.response';

/** A commitment or an action that its reader may see. */
export interface Coloured {
  plan: PlanContext;
  subject: Subject;
  owner: { commitmentId: string } | { actionId: string };
  /** What does not count has no colour. */
  counts: boolean;
}

const rows = `SELECT r.id, r.version, r.created_at AS "createdAt", r.updated_at AS "updatedAt",
    r.commitment_id AS "commitmentId", r.action_id AS "actionId", r.rag, r.reason, r.ended_at AS "endedAt",
    r.end_reason AS "endReason", r.made_by_id AS "madeById", maker.name AS "makerName", r.ended_by_id AS "endedById",
    ender.name AS "enderName", p.id AS "periodId", p.label, p.start_date AS "startDate", p.end_date AS "endDate", p.status
  FROM rag_overrides r JOIN reporting_periods p ON p.id = r.period_id
  LEFT JOIN users maker ON maker.id = r.made_by_id LEFT JOIN users ender ON ender.id = r.ended_by_id`;

@Injectable()
export class RagOverrideRepository {
  constructor(private readonly database: Database) {}

  /** All that were ever made of it, the newest first, as far as the reader may read them. */
  async all({ owner, subject }: Pick<Coloured, 'owner' | 'subject'>, me: SignedIn): Promise<RagOverride[]> {
    const [column, id] =
      'commitmentId' in owner ? ['commitment_id', owner.commitmentId] : ['action_id', owner.actionId];
    const found = await this.database.read<RagOverrideRow>(
      `${rows} WHERE r.${column} = :id ORDER BY p.start_date DESC, r.id DESC`,
      { id },
    );
    const withheld = withheldFields(me, 'rag_overrides', subject);
    return found.map((row) => toRagOverride(row, withheld));
  }

  /** The one that holds. */
  async standing(of: Pick<Coloured, 'owner' | 'subject'>, me: SignedIn): Promise<RagOverride | null> {
    return (
      (await this.all(of, me)).find(({ endedAt, period }) => endedAt === null && isReporting(period.status)) ?? null
    );
  }
}
