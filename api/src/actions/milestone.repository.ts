import { Injectable } from '@nestjs/common';
import type { Actor } from '@symmachia/domain';
import { visibleCommitments } from '../commitments/visible-commitments';
import { Database } from '../platform/database/database';
import { milestoneColumns, type MilestoneRow } from './milestone.response';

@Injectable()
export class MilestoneRepository {
  constructor(private readonly database: Database) {}

  /** The action's milestones, soonest first; those of a commitment as far as the reader may see it. */
  async ofAction(actionId: string, me: Actor): Promise<MilestoneRow[]> {
    return this.visible(me, 'm.action_id = :id', actionId);
  }

  /** The milestone, unless it belongs to a commitment that the reader may not see. */
  async find(id: string, me: Actor): Promise<MilestoneRow | undefined> {
    return (await this.visible(me, 'm.id = :id', id))[0];
  }

  private async visible(me: Actor, condition: 'm.action_id = :id' | 'm.id = :id', id: string): Promise<MilestoneRow[]> {
    const seen = visibleCommitments(me);
    return this.database.read<MilestoneRow>(
      `SELECT ${milestoneColumns} FROM milestones m JOIN actions a ON a.id = m.action_id
       LEFT JOIN commitments c ON c.id = m.commitment_id
       WHERE ${condition} AND (c.id IS NULL OR (${seen.sql})) ORDER BY m.due_date, m.id`,
      { id, ...seen.values },
    );
  }
}
