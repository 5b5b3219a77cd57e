import type { Period, Plan, PlanSummary } from '@symmachia/contracts';
import {
  latestClosed,
  latestOpened,
  planToday,
  sourceLanguage,
  type Language,
  type PlanStatus,
  type Scope,
} from '@symmachia/domain';
import { refOf, type RefRow } from '../organisations/organisation-ref';

export interface PlanSummaryRow extends RefRow {
  id: string;
  version: number;
  code: string;
  title: string;
  startDate: string;
  endDate: string;
  status: PlanStatus;
  languages: string;
  sortValue: string;
}

export interface PlanRow extends Omit<PlanSummaryRow, 'sortValue'> {
  createdAt: string;
  updatedAt: string;
  summary: string;
  predecessor: string | null;
  timezone: string;
  tolerances: string;
  businessDate: string | null;
  outdated: string;
}

export const toPlanSummary = (row: PlanSummaryRow): PlanSummary => ({
  id: row.id,
  version: Number(row.version),
  code: row.code,
  title: JSON.parse(row.title),
  startDate: row.startDate,
  endDate: row.endDate,
  status: row.status,
  languages: JSON.parse(row.languages),
  organisation: refOf(row),
});

export function toPlan(row: PlanRow, periods: Period[], may: Scope[], now: string): Plan {
  const languages: Language[] = JSON.parse(row.languages);
  const title = JSON.parse(row.title);
  return {
    id: row.id,
    version: Number(row.version),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    code: row.code,
    title,
    summary: JSON.parse(row.summary),
    sourceLanguage: sourceLanguage(title, languages),
    outdated: JSON.parse(row.outdated),
    organisation: refOf(row),
    startDate: row.startDate,
    endDate: row.endDate,
    status: row.status,
    predecessor: row.predecessor,
    languages,
    timezone: row.timezone,
    tolerances: JSON.parse(row.tolerances),
    businessDate: row.businessDate,
    today: planToday(row, now),
    currentPeriod: latestOpened(periods),
    closedPeriod: latestClosed(periods),
    may,
  };
}
