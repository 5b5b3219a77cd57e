import type { Sector } from '../vocabularies';
import { fold } from '../text/fold';
import type { I18nText } from '../text/i18n-text';
import { type ReportState, reportStates } from './report-state';

/** What stands in a cell of organisation × period; `late` is said beside the others, not instead of them. */
export const coverageStates = [...reportStates, 'late'] as const;
export type CoverageState = (typeof coverageStates)[number];

/** How many reports of one organisation for one period are in each state. */
export interface CoverageCounts {
  notStarted: number;
  draft: number;
  submitted: number;
  returned: number;
  approved: number;
  /** Of all of them, those sent after they were due, or due and not sent. */
  late: number;
}

export interface CoverageRow {
  organisation: { name: I18nText; shortName: string | null; sector: Sector };
  counts: CoverageCounts;
}

/** An empty choice narrows nothing. */
export interface CoverageFilter {
  states: readonly CoverageState[];
  sectors: readonly Sector[];
  /** Found in any language of the name and in the short name, whatever the case and accents. */
  text: string;
}

export const countOf = (counts: CoverageCounts, state: CoverageState): number =>
  counts[state === 'not_started' ? 'notStarted' : state];

/** Reports that are still to be sent. */
export const unsentOf = ({ notStarted, draft, returned }: CoverageCounts): number => notStarted + draft + returned;

export function isCovered({ organisation, counts }: CoverageRow, { states, sectors, text }: CoverageFilter): boolean {
  if (states.length > 0 && !states.some((state) => countOf(counts, state) > 0)) return false;
  if (sectors.length > 0 && !sectors.includes(organisation.sector)) return false;
  const names = [...Object.values(organisation.name), organisation.shortName ?? ''];
  return names.some((name) => fold(name).includes(fold(text)));
}

/** How many organisations have reported, and how far the others are. One that has sent all of its reports has reported. */
export interface CoverageFinding {
  organisations: number;
  missing: number;
  /** Of those missing, the ones that are due already. */
  overdue: number;
  /** Sent everything, some of it late. */
  sentLate: number;
  /** Reports that wait for a review. */
  waiting: number;
}

export function coverageFinding(rows: readonly { counts: CoverageCounts }[]): CoverageFinding {
  const missing = rows.filter(({ counts }) => unsentOf(counts) > 0);
  const sent = rows.filter(({ counts }) => unsentOf(counts) === 0);
  return {
    organisations: rows.length,
    missing: missing.length,
    overdue: missing.filter(({ counts }) => counts.late > 0).length,
    sentLate: sent.filter(({ counts }) => counts.late > 0).length,
    waiting: rows.reduce((sum, { counts }) => sum + counts.submitted, 0),
  };
}

/** Whoever is furthest behind first: what is unsent, then what waits for a review, then what is done. */
export function byStanding(one: CoverageCounts, other: CoverageCounts): number {
  return unsentOf(other) - unsentOf(one) || other.submitted - one.submitted;
}

const fromTheBeginning: readonly ReportState[] = ['not_started', 'draft', 'returned', 'submitted', 'approved'];

/** The state of whichever report is furthest behind; null where nothing is owed. */
export const furthestBehind = (counts: CoverageCounts): ReportState | null =>
  fromTheBeginning.find((state) => countOf(counts, state) > 0) ?? null;
