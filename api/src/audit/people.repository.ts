import { Injectable } from '@nestjs/common';
import type { HistoryEvent } from '@symmachia/contracts';
import { Database } from '../platform/database/database';

export interface Person {
  id: string;
  name: string;
}

/** Who the log's actors are: their names are not in the log itself. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly database: Database) {}

  async named(ids: Iterable<string | null>): Promise<ReadonlyMap<string, Person>> {
    const rows = await this.database.read<Person>('SELECT id, name FROM users WHERE id IN (:ids)', { ids: known(ids) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** For whom each of them acts: an organisation's people for it, everyone else for the unit. */
  async acting(ids: Iterable<string | null>): Promise<(id: string | null) => HistoryEvent['by']> {
    const rows = await this.database.read<{ id: string }>(
      'SELECT DISTINCT user_id AS id FROM memberships WHERE organisation_id IS NOT NULL AND user_id IN (:ids)',
      { ids: known(ids) },
    );
    const partners = new Set(rows.map(({ id }) => id));
    return (id) => (id === null ? 'system' : partners.has(id) ? 'organisation' : 'unit');
  }
}

const known = (ids: Iterable<string | null>): string[] => [...new Set(ids)].filter((id) => id !== null);
