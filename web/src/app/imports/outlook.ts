import type { ImportBatch } from '@symmachia/contracts';

/** A part of a sentence: a key of the `imports.outlook` catalogue and what is counted. */
export interface Said {
  readonly key: string;
  readonly count: number;
}

const verdicts = ['create', 'update', 'unchanged', 'error'] as const;

/** The verdicts of the dry run that occur, as parts of "of n rows, …"; one part alone stands for all rows. */
export function outlook(counts: ImportBatch['counts']): { rows: number; parts: readonly Said[] } {
  const parts = verdicts.map((key) => ({ key, count: counts[key] })).filter(({ count }) => count > 0);
  return { rows: parts.reduce((sum, { count }) => sum + count, 0), parts };
}

/** What the file holds, the kinds that occur only, from the highest level down. */
export function contentsOf({ contents }: Pick<ImportBatch, 'contents'>): readonly Said[] {
  const { pillars, subPillars, actions, commitments, milestones, organisations, labs = 0, themes = 0 } = contents;
  const kinds = { pillars, subPillars, actions, commitments, milestones, organisations, labs, themes };
  return Object.entries(kinds)
    .map(([key, count]) => ({ key, count }))
    .filter(({ count }) => count > 0);
}

export type Obstacle = 'updating' | 'unread' | 'questions' | 'errors' | 'nothing';

/** Why the import cannot be applied as it stands; undefined when it can. */
export function obstacle(
  { counts, questions }: Pick<ImportBatch, 'counts' | 'questions'>,
  now: { updating: boolean; unread: boolean },
): Obstacle | undefined {
  if (now.unread) return 'unread';
  if (now.updating) return 'updating';
  if (questions.length) return 'questions';
  if (counts.error) return 'errors';
  return counts.create + counts.update ? undefined : 'nothing';
}

/** Rows in error can be left out once no question is open and something is left to import. */
export const canSkipErrors = (
  reason: Obstacle | undefined,
  { create, update }: Pick<ImportBatch['counts'], 'create' | 'update'>,
): boolean => reason === 'errors' && create + update > 0;
