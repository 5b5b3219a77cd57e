import type { ImportField } from '@symmachia/contracts';
import type { Sector } from '@symmachia/domain';
import type { StatusValue } from './status-words';

/** The levels that a row can name, from the highest to the finest. */
export const levels = ['pillar', 'subPillar', 'action', 'commitment', 'milestone'] as const;
export type Level = (typeof levels)[number];

export type RowProblemCode =
  | 'ragged-row'
  | 'empty-row'
  | 'no-level'
  | 'too-long'
  | 'control-character'
  | 'unknown-status'
  | 'unknown-sector'
  | 'not-a-percentage'
  | 'not-a-date'
  | 'ambiguous-date'
  | 'contradicts-date-order'
  | 'end-before-start'
  | 'repeated-external-id';
/** Why a row cannot be imported; `value` is what stands in the cell, cut to 200 characters. */
export type RowProblem = { field?: ImportField; code: RowProblemCode; value?: string };
/** What a person should know of a row that is imported all the same. */
export type RowWarning = { field?: ImportField; code: 'not-reported' | 'markup-removed' | 'not-on-this-level' };

/**
 * One row of the file, typed. Dates are YYYY-MM-DD, progress is in basis points (100 % is 10000). `finest` is the lowest
 * level that the row names and the one that status, progress and ids belong to; it is missing only from a row that names
 * none. A milestone's row has its day in `dueDate`; start and end are those of the commitment or action above it.
 */
export type ReadRow = {
  line: number;
  finest?: Level;
  problems: RowProblem[];
  warnings: RowWarning[];
  pillar?: string;
  subPillar?: string;
  action?: string;
  commitment?: string;
  milestone?: string;
  code?: string;
  reference?: string;
  externalId?: string;
  description?: string;
  status?: StatusValue;
  progress?: number;
  startDate?: string;
  endDate?: string;
  dueDate?: string;
  organisation?: string;
  sector?: Sector;
  targetGroups?: string[];
};
