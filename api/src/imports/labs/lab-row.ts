import type { Language, RecordFacts, RecordSection, Sector } from '@symmachia/domain';
import type { RowIssue } from '../planning/import-plan';

/** One row of a file of labs, typed. What its cells leave empty is not said: on a lab that is there it stays. */
export interface LabRow extends RecordFacts, Partial<Record<Exclude<RecordSection, 'principles'>, string>> {
  line: number;
  /** The lab's own, where the file was exported from here. */
  id?: string;
  /** What its texts are written in, where it says so itself. */
  language?: Language;
  problems: RowIssue[];
  warnings: RowIssue[];
  principles?: string[];
  /** Each once, in its first spelling. */
  themes: string[];
  /** Which of the themes are the common ground. */
  commonGround: string[];
  /** How many came from each sector; 0 says that nobody did. */
  participants: Partial<Record<Sector, number>>;
  isSelfAuthored?: boolean;
}
