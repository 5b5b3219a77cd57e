import type { Freshness, Rag } from '@symmachia/domain';
import { Fraction } from './fraction';

/** One party's part in a commitment, or an action's in itself: what a figure adds up. */
export interface Part {
  action: string;
  /** null: the action stands for itself. */
  commitment: string | null;
  organisation: string;
  sector: string;
  pillars: readonly string[];
  subPillars: readonly string[];
  targetGroups: readonly string[];
  /** u·s; zero where it is left out. */
  weight: Fraction;
  hasShare: boolean;
  /** It reports for all. */
  isLead: boolean;
  /** Percent with two decimals, in hundredths. */
  progress: number;
  elapsed: Fraction;
  isContinuous: boolean;
  owed: boolean;
  reported: boolean;
  /** What it is counted by: the unit's colour, else the calculated one. */
  rag: Rag;
  overridden: boolean;
  /** Beside the calculated one; the same, too, where none was reported. */
  reportedColour: 'same' | 'better' | 'worse' | 'incomparable';
  /** null: an action owes no reports. */
  freshness: Freshness | null;
  leftOut: 'withdrawn' | 'dropped' | null;
  /** The newest change that it rests on. */
  changedAt: string;
}
