import type { DeliveryStatus } from '@symmachia/domain';
import type { Report } from '../../reporting/update.service';
import type { Fixtures } from './fixtures';
import type { ReportsFixture } from './fixtures/types';

const concluded: readonly DeliveryStatus[] = ['fulfilled', 'partially_fulfilled', 'not_fulfilled'];

/** What was reported of a commitment for the period with this place in the year and label, or nothing. */
export function reportOf(reports: ReportsFixture, at: number, label: string, status: DeliveryStatus): Report | null {
  const progress = reports.progress[at];
  if (progress === null || progress === undefined) return null;
  return {
    progress: progress * 100,
    deliveryStatus: statusWith(reports, at, status),
    ragReported: reports.ragReported?.[label] ?? null,
    narrative: reports.narratives?.[label] ?? {},
    challenges: reports.challenges?.[label] ?? null,
    nextSteps: reports.nextSteps?.[label] ?? null,
  };
}

/** A first report says that work has begun, the last one of a concluded commitment how it ended. */
function statusWith(reports: ReportsFixture, at: number, status: DeliveryStatus): DeliveryStatus | null {
  if (at === lastReport(reports) && concluded.includes(status)) return status;
  return reports.progress.findIndex((progress) => progress !== null) === at && status !== 'not_started'
    ? 'in_progress'
    : null;
}

/** The place in the year of the last report; -1 without any. */
export const lastReport = (reports: ReportsFixture | undefined): number =>
  reports?.progress.findLastIndex((progress) => progress !== null) ?? -1;

/** The place in the year of the period in which an action was given up: the one after the last report on it. */
export function givenUpIn(fixtures: Fixtures, action: string): number {
  const own = fixtures.commitments.filter((commitment) => commitment.action === action);
  return Math.max(-1, ...own.map(({ key }) => lastReport(fixtures.updates[key]))) + 1;
}
