import type { Report, ReportingPeriodRef, ReviewStep, Update, UpdateInReview } from '@symmachia/contracts';
import { isLate, reportState, type Scope } from '@symmachia/domain';
import { refOf } from '../organisations/organisation-ref';
import type { ApprovedRow, PeriodRefRow, ReportRow, StepRow, UpdateInReviewRow, UpdateRow } from './update.repository';

/** Which of an update's fields the reader may see beside what is public once approved. */
export interface UpdateSight {
  challenges: boolean;
  review: boolean;
}

export const toPeriodRef = (row: PeriodRefRow): ReportingPeriodRef => ({
  id: row.periodId,
  label: row.periodLabel,
  startDate: row.periodStart,
  endDate: row.periodEnd,
  dueAt: row.dueAt,
  graceUntil: row.graceUntil,
  status: row.periodStatus,
  unlockedUntil: row.unlockedUntil,
});

export const toReport = (row: ReportRow, sight: UpdateSight): Report => ({
  progressPercent: row.progress / 100,
  deliveryStatus: row.deliveryStatus,
  ragReported: row.ragReported,
  narrative: JSON.parse(row.narrative),
  ...(sight.challenges ? { challenges: row.challenges, nextSteps: row.nextSteps } : {}),
});

/** What was approved last before the update's period; of an opening value nothing. */
export function previousOf(approved: readonly ApprovedRow[], commitmentId: string, periodStart: string | null) {
  if (periodStart === null) return undefined;
  return approved.findLast(
    (row) => row.commitmentId === commitmentId && (row.periodStart === null || row.periodStart < periodStart),
  );
}

export interface UpdateContext {
  sight: UpdateSight;
  previous: ApprovedRow | undefined;
  /** The whole exchange about it; told to those who may read it. */
  thread: readonly StepRow[];
  /** The moment by the plan's clock. */
  moment: string;
}

const toKnown = (row: UpdateRow, { sight, previous, thread, moment }: UpdateContext) => ({
  ...toReport(row, sight),
  id: row.id,
  version: row.version,
  planId: row.planId,
  commitmentId: row.commitmentId,
  periodId: row.periodId,
  reviewStatus: row.reviewStatus,
  milestonesAchieved: JSON.parse(row.milestonesAchieved),
  noChange: Boolean(row.noChange),
  onBehalf: Boolean(row.onBehalf),
  source: row.source,
  submittedAt: row.submittedAt,
  approvedAt: row.approvedAt,
  period: row.periodId === null ? null : toPeriodRef({ ...row, periodId: row.periodId }),
  commitment: { id: row.commitmentId, reference: row.reference, title: JSON.parse(row.title) },
  action: { id: row.actionId, code: row.actionCode, title: JSON.parse(row.actionTitle) },
  organisation: refOf(row),
  previous: previous ? toReport(previous, sight) : null,
  late: isLateRow(row, moment),
  ...(sight.review ? { thread: thread.map(toStep) } : {}),
});

export const toUpdateInReview = (row: UpdateInReviewRow, context: UpdateContext): UpdateInReview => ({
  ...toKnown(row, context),
  ragCalculated: row.ragCalculated,
});

export const toUpdate = (row: UpdateRow, context: UpdateContext, may: Scope[]): Update => ({
  ...toKnown(row, context),
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
  planCode: row.planCode,
  may,
});

const isLateRow = (row: Pick<UpdateRow, 'periodId' | 'reviewStatus' | 'submittedAt' | 'dueAt'>, moment: string) =>
  row.periodId !== null &&
  isLate({ state: reportState(row.reviewStatus), submittedAt: row.submittedAt }, row.dueAt, moment);

const toStep = ({ from, to, comment, at, actorId, actorName }: StepRow): ReviewStep => ({
  from,
  to,
  comment,
  at,
  by: actorId === null ? null : { id: actorId, name: actorName ?? '' },
});
