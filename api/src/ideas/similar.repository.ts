import { Injectable } from '@nestjs/common';
import { allOf, type Condition } from '../platform/database/condition';
import { Database } from '../platform/database/database';
import { refColumns } from '../organisations/organisation-ref';
import type { IdeaSummaryRow } from './idea.response';

/** Of so many words at most are ideas looked for; of those found, so many are compared. */
const mostWords = 10;
const mostCandidates = 200;

export type SimilarRow = Pick<
  IdeaSummaryRow,
  'id' | 'title' | 'status' | 'refId' | 'refName' | 'refShortName' | 'refSector'
>;

@Injectable()
export class SimilarRepository {
  constructor(private readonly database: Database) {}

  /** Ideas with any of the beginnings of words (folded) in their texts, those with most of them first. */
  async candidates(stems: ReadonlySet<string>, conditions: readonly Condition[]): Promise<SimilarRow[]> {
    const words = [...stems].sort((one, other) => other.length - one.length).slice(0, mostWords);
    if (words.length === 0) return [];
    const has = words.map((_, at) => `i.search_text LIKE :stem${at}`);
    const hits = has.map((each) => `CASE WHEN ${each} THEN 1 ELSE 0 END`).join(' + ');
    const where = allOf([...conditions, { sql: has.join(' OR '), values: valuesOf(words) }]);
    return this.database.read<SimilarRow>(
      `SELECT i.id, i.title, i.status, ${refColumns('o')} FROM ideas i
       LEFT JOIN organisations o ON o.id = i.submitted_by_id
       WHERE ${where.sql} ORDER BY ${hits} DESC, i.submitted_on DESC, i.id LIMIT ${mostCandidates}`,
      where.values,
    );
  }

  /** As they are named. */
  named(ids: readonly string[]): Promise<SimilarRow[]> {
    return this.database.read<SimilarRow>(
      `SELECT i.id, i.title, i.status, ${refColumns('o')} FROM ideas i
       LEFT JOIN organisations o ON o.id = i.submitted_by_id WHERE i.id IN (:ids)`,
      { ids },
    );
  }
}

/** Letters and digits only, so that nothing in them stands for anything else. */
const valuesOf = (words: readonly string[]) => Object.fromEntries(words.map((word, at) => [`stem${at}`, `%${word}%`]));
