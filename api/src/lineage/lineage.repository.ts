import { Injectable } from '@nestjs/common';
import type { Led } from '@symmachia/domain';
import { visibleActions } from '../actions/visible-actions';
import { sumColumns } from '../delivery/totals';
import { refColumns } from '../organisations/organisation-ref';
import type { SignedIn } from '../platform/access/declarations';
import { Database } from '../platform/database/database';
import { live } from '../snapshots/frozen-tables';
import type { ActionRow, FamilyRow, IdeaRow, LinkRow, TitleRow } from './lineage.response';

/** Ideas with their lab as long as the plan lists it, and their theme unless that was withdrawn. */
const placed = `SELECT i.id, i.title, i.status, l.id AS "labId", t.id AS "themeId", i.merged_into_id AS "mergedIntoId",
    i.is_withdrawn AS "isWithdrawn", ${refColumns('o')}
  FROM ideas i LEFT JOIN organisations o ON o.id = i.submitted_by_id
  LEFT JOIN labs l ON l.id = i.lab_id AND (l.plan_id = i.plan_id
    OR EXISTS (SELECT 1 FROM lab_plans lp WHERE lp.lab_id = l.id AND lp.plan_id = i.plan_id))
  LEFT JOIN themes t ON t.id = i.theme_id AND t.lab_id = l.id AND t.is_withdrawn = 0`;
const inOrder = 'ORDER BY i.submitted_on, i.id';

const led = `SELECT ia.idea_id AS "ideaId", ia.action_id AS "actionId", ia.relation, ia.note, ia.linked_on AS "linkedOn"
  FROM idea_actions ia`;
const sinceWhen = 'ORDER BY ia.linked_on, ia.id';

/**
 * SQL that goes before a query about where `:action` came from: itself and, as far as the reader may see them (`seen`, alias
 * a), the actions that live on in it (`own`); the ideas that led to these, and all that share their fate, withdrawn ones
 * too: those that they were merged into, and whatever was merged into any of these (`kin`).
 */
const withOrigins = (seen: string): string => `WITH RECURSIVE
  own(id) AS (
    SELECT a.id FROM actions a WHERE a.id = :action
    UNION SELECT a.id FROM own JOIN actions a ON a.merged_into_id = own.id
    WHERE a.plan_id = :planId AND (${seen})),
  ends(id) AS (
    SELECT ia.idea_id FROM own JOIN idea_actions ia ON ia.action_id = own.id AND ia.is_withdrawn = 0
    UNION SELECT i.merged_into_id FROM ends e JOIN ideas i ON i.id = e.id WHERE i.merged_into_id IS NOT NULL),
  kin(id) AS (
    SELECT id FROM ends
    UNION SELECT i.id FROM kin k JOIN ideas i ON i.merged_into_id = k.id)`;

interface OriginRows {
  actions: FamilyRow[];
  links: (Led & LinkRow)[];
  ideas: IdeaRow[];
}

@Injectable()
export class LineageRepository {
  constructor(private readonly database: Database) {}

  /** All of the plan's ideas, withdrawn ones too: others may have been merged into them. */
  ideas(planId: string): Promise<IdeaRow[]> {
    return this.database.read<IdeaRow>(`${placed} WHERE i.plan_id = :planId ${inOrder}`, { planId });
  }

  /** What the plan's ideas led to, the earliest first. */
  links(planId: string): Promise<(Led & LinkRow)[]> {
    return this.database.read<Led & LinkRow>(
      `${led} JOIN ideas i ON i.id = ia.idea_id WHERE i.plan_id = :planId AND ia.is_withdrawn = 0 ${sinceWhen}`,
      { planId },
    );
  }

  /** What led to one action of the plan, with all that it comes from. */
  async origins(planId: string, action: string, me: SignedIn): Promise<OriginRows> {
    const seen = visibleActions(me);
    const values = { planId, action, ...seen.values };
    const read = <Row extends object>(sql: string) =>
      this.database.read<Row>(`${withOrigins(seen.sql)} ${sql}`, values);
    return {
      actions: await read<FamilyRow>(
        `SELECT a.id, a.code, a.title, a.merged_into_id AS "mergedIntoId" FROM own JOIN actions a ON a.id = own.id
         ORDER BY a.code, a.id`,
      ),
      links: await read<Led & LinkRow>(
        `${led} JOIN own ON own.id = ia.action_id WHERE ia.is_withdrawn = 0 ${sinceWhen}`,
      ),
      ideas: await read<IdeaRow>(`${placed} WHERE i.id IN (SELECT id FROM kin) ${inOrder}`),
    };
  }

  /** The actions that ideas led to or that actions were merged into, as far as the reader may see them. */
  actions(planId: string, me: SignedIn): Promise<ActionRow[]> {
    const seen = visibleActions(me);
    return this.database.read<ActionRow>(
      `SELECT a.id, a.code, a.title, a.status, a.merged_into_id AS "mergedIntoId", t.rag, t.progress, t.overdue,
         t.us_timed AS "usTimed", t.us_elapsed AS "usElapsed", ${sumColumns}
       FROM actions a LEFT JOIN delivery_totals t
         ON t.plan_id = a.plan_id AND t.period_key = :periodKey AND t.dimension = 'action' AND t.group_key = a.id
       WHERE a.plan_id = :planId AND (${seen.sql})
         AND (a.id IN (SELECT action_id FROM idea_actions) OR a.id IN (SELECT merged_into_id FROM actions
              WHERE plan_id = :planId AND merged_into_id IS NOT NULL))
       ORDER BY a.code, a.id`,
      { planId, periodKey: live.periodKey, ...seen.values },
    );
  }

  /** In the order in which labs were held. */
  labs(ids: readonly string[]): Promise<TitleRow[]> {
    return this.database.read<TitleRow>(
      `SELECT l.id, l.title FROM labs l WHERE l.id IN (:ids) ORDER BY COALESCE(l.start_date, '9999-12-31'), l.id`,
      { ids },
    );
  }

  themes(ids: readonly string[]): Promise<TitleRow[]> {
    return this.database.read<TitleRow>('SELECT t.id, t.title FROM themes t WHERE t.id IN (:ids) ORDER BY t.id', {
      ids,
    });
  }
}
