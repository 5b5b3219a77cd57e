import { fold } from '@symmachia/domain';
import type { Values } from './statement';

/** A part of a WHERE, with the values that it names. Their names are unique within one statement. */
export interface Condition {
  sql: string;
  values: Values;
}

/** That all of them hold; of none, everything. */
export const allOf = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => `(${sql})`).join(' AND ') || '1 = 1',
  values: Object.assign({}, ...conditions.map(({ values }) => values)),
});

/** That one of them holds. */
export const anyOf = (conditions: readonly string[]): Condition => ({
  sql: conditions.map((sql) => `(${sql})`).join(' OR '),
  values: {},
});

/** That a column of folded text contains the words as they are: `%` and `_` stand for themselves. */
export const contains = (column: string, words: string): Condition => ({
  sql: `${column} LIKE :words ESCAPE '\\'`,
  values: { words: `%${fold(words).replace(/[\\%_]/g, '\\$&')}%` },
});
