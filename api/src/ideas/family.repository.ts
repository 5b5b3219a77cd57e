import { Injectable } from '@nestjs/common';
import type { IdeaRef } from '@symmachia/contracts';
import type { IdeaRelation, IdeaStatus } from '@symmachia/domain';
import { refColumns, type RefRow } from '../organisations/organisation-ref';
import { Database } from '../platform/database/database';
import { withFamilies } from './families';

export interface BackerRow extends RefRow {
  ideaId: string;
}

export interface LinkRow {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  ideaId: string;
  actionId: string;
  relation: IdeaRelation;
  note: string | null;
  linkedOn: string;
  isWithdrawn: number;
}

interface RefOfIdea {
  id: string;
  title: string;
  status: IdeaStatus;
}

const toIdeaRef = (row: RefOfIdea): IdeaRef => ({ ...row, title: JSON.parse(row.title) });

const itself = 'i.id = :id';

const linkColumns = `ia.id, ia.version, ia.created_at AS "createdAt", ia.updated_at AS "updatedAt",
  ia.idea_id AS "ideaId", ia.action_id AS "actionId", ia.relation, ia.note, ia.linked_on AS "linkedOn",
  ia.is_withdrawn AS "isWithdrawn"`;

/** What an idea has of its own, and through those that live on in it. */
@Injectable()
export class FamilyRepository {
  constructor(private readonly database: Database) {}

  /** The ideas that live on in this one, without itself. */
  async merged(id: string): Promise<IdeaRef[]> {
    const rows = await this.database.read<RefOfIdea>(
      `${withFamilies(itself)} SELECT m.id, m.title, m.status FROM kin k JOIN ideas m ON m.id = k.member
       WHERE m.id <> :id ORDER BY m.sort_title, m.id`,
      { id },
    );
    return rows.map(toIdeaRef);
  }

  /** The last one that this one was merged into; null where it was not. */
  async survivor(id: string): Promise<IdeaRef | null> {
    const row = await this.database.readOne<RefOfIdea>(
      `WITH RECURSIVE ends(id) AS (
         SELECT i.merged_into_id FROM ideas i WHERE i.id = :id
         UNION SELECT i.merged_into_id FROM ends e JOIN ideas i ON i.id = e.id)
       SELECT i.id, i.title, i.status FROM ends e JOIN ideas i ON i.id = e.id WHERE i.merged_into_id IS NULL`,
      { id },
    );
    return row ? toIdeaRef(row) : null;
  }

  /** Who supports any idea of the family, and who submitted one that was merged. */
  backers(id: string): Promise<BackerRow[]> {
    return this.database.read<BackerRow>(
      `${withFamilies(itself)} SELECT b."ideaId", ${refColumns('o')} FROM (
         SELECT s.idea_id AS "ideaId", s.organisation_id FROM kin k
         JOIN idea_supports s ON s.idea_id = k.member AND s.is_withdrawn = 0
         UNION SELECT m.id, m.submitted_by_id FROM kin k JOIN ideas m ON m.id = k.member
         WHERE m.submitted_by_id IS NOT NULL) b
       JOIN organisations o ON o.id = b.organisation_id ORDER BY o.sort_name, o.id, b."ideaId"`,
      { id },
    );
  }

  /** Present ones, and the idea's own withdrawn ones where asked for. */
  links(id: string, andWithdrawn: boolean): Promise<LinkRow[]> {
    return this.database.read<LinkRow>(
      `${withFamilies(itself)} SELECT ${linkColumns} FROM kin k JOIN idea_actions ia ON ia.idea_id = k.member
       WHERE ia.is_withdrawn = 0 ${andWithdrawn ? 'OR k.member = :id' : ''} ORDER BY ia.id`,
      { id },
    );
  }

  organisations(ids: readonly string[]): Promise<RefRow[]> {
    return this.database.read<RefRow>(
      `SELECT ${refColumns('o')} FROM organisations o WHERE o.id IN (:ids) ORDER BY o.sort_name, o.id`,
      { ids },
    );
  }

  findLink(id: string): Promise<LinkRow | undefined> {
    return this.database.readOne<LinkRow>(`SELECT ${linkColumns} FROM idea_actions ia WHERE ia.id = :id`, { id });
  }
}
