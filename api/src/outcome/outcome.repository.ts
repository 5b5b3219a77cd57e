import { Injectable } from '@nestjs/common';
import { type ActionStatus, type I18nText, type IdeaLink, type IdeaStatus, ideaStatuses } from '@symmachia/domain';
import { Database } from '../platform/database/database';

export interface LedAction {
  id: string;
  code: string;
  title: I18nText;
  status: ActionStatus;
}

/** A plan that this one follows, over however many others, and its change counter. */
export interface FormerPlan {
  id: string;
  changes: number;
}

@Injectable()
export class OutcomeRepository {
  constructor(private readonly database: Database) {}

  async planTitle(planId: string): Promise<I18nText> {
    const row = await this.database.readOne<{ title: string }>('SELECT title FROM plans WHERE id = :planId', {
      planId,
    });
    return JSON.parse(row?.title ?? '{}');
  }

  async formerPlans(planId: string): Promise<FormerPlan[]> {
    const rows = await this.database.read<{ id: string; changes: unknown }>(
      `WITH RECURSIVE former(id) AS (
         SELECT predecessor_id FROM plans WHERE id = :planId AND predecessor_id IS NOT NULL
         UNION SELECT p.predecessor_id FROM plans p JOIN former f ON p.id = f.id WHERE p.predecessor_id IS NOT NULL)
       SELECT p.id, p.changes FROM plans p JOIN former f ON f.id = p.id ORDER BY p.id`,
      { planId },
    );
    return rows.map(({ id, changes }) => ({ id, changes: Number(changes) }));
  }

  /** Of organisations that were merged into another or that another followed, the one that they are now. */
  async heirs(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.read<{ id: string; heir: string }>(
      `SELECT id, COALESCE(merged_into_id, successor_id) AS heir FROM organisations
       WHERE merged_into_id IS NOT NULL OR successor_id IS NOT NULL`,
      {},
    );
    return new Map(rows.map(({ id, heir }) => [id, heir]));
  }

  /** Null where nobody noted a day. */
  async lastDay(labId: string): Promise<string | null> {
    const row = await this.database.readOne<{ day: string | null }>(
      'SELECT COALESCE(end_date, start_date) AS day FROM labs WHERE id = :labId',
      { labId },
    );
    return row?.day ?? null;
  }

  /** How many ideas that came up in the lab have which status in the plan. */
  async ideas(planId: string, labId: string): Promise<Record<IdeaStatus, number>> {
    const rows = await this.database.read<{ status: IdeaStatus; count: unknown }>(
      `SELECT status, COUNT(*) AS count FROM ideas
       WHERE plan_id = :planId AND lab_id = :labId AND is_withdrawn = 0 GROUP BY status`,
      { planId, labId },
    );
    const counts = new Map(rows.map(({ status, count }) => [status, Number(count)]));
    return Object.fromEntries(ideaStatuses.map((status) => [status, counts.get(status) ?? 0])) as Record<
      IdeaStatus,
      number
    >;
  }

  /** That ideas of this lab or any other led to actions of the plan. */
  links(planId: string): Promise<IdeaLink[]> {
    return this.database.read<IdeaLink>(
      `SELECT l.id, i.lab_id AS "labId", l.action_id AS "actionId", l.relation, l.linked_on AS "linkedOn"
       FROM idea_actions l JOIN ideas i ON i.id = l.idea_id JOIN actions a ON a.id = l.action_id
       WHERE a.plan_id = :planId AND l.is_withdrawn = 0 AND i.is_withdrawn = 0`,
      { planId },
    );
  }

  /** These actions by id, those left out that are only proposed. */
  async actions(ids: readonly string[]): Promise<ReadonlyMap<string, LedAction>> {
    const rows = await this.database.read<Omit<LedAction, 'title'> & { title: string }>(
      `SELECT id, code, title, status FROM actions WHERE id IN (:ids) AND status <> 'proposed'`,
      { ids },
    );
    return new Map(rows.map((row) => [row.id, { ...row, title: JSON.parse(row.title) }]));
  }
}
