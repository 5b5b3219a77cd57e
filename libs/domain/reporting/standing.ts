import type { UpdateReviewStatus } from '../vocabularies';
import { isLate, isUnsent, reportState, type ReportState } from './report-state';

/** An update as far as coverage asks. `steps` are those of its review, oldest first. */
export interface ReviewedReport {
  createdAt: string;
  reviewStatus: UpdateReviewStatus;
  submittedAt: string | null;
  steps: readonly { to: UpdateReviewStatus; at: string }[];
}

/** How the report of one commitment for one period stands. */
export interface ReportStanding {
  state: ReportState;
  /** Sent after it was due, or due and not sent. */
  late: boolean;
  submittedAt: string | null;
  /** Of a closed period: the state that it has come to since the lock; null where nothing happened. */
  sinceLock: ReportState | null;
}

/** As the plan's clock says it, see `isLate`. */
interface DueBy {
  dueAt: string;
  moment: string;
}

/** The unfinished update of a pair, else the one approved last; what was superseded no longer counts. */
export function currentUpdate<Update extends { reviewStatus: UpdateReviewStatus }>(
  updates: readonly Update[],
): Update | undefined {
  const counting = updates.filter(({ reviewStatus }) => reviewStatus !== 'superseded');
  return counting.find(({ reviewStatus }) => reviewStatus !== 'approved') ?? counting.at(-1);
}

/** How the report stands now, by all updates of its commitment for the period, oldest first. */
export function standingNow(updates: readonly ReviewedReport[], { dueAt, moment }: DueBy): ReportStanding {
  const current = currentUpdate(updates);
  const [state, submittedAt] = [reportState(current?.reviewStatus ?? null), current?.submittedAt ?? null];
  return { state, submittedAt, late: isLate({ state, submittedAt }, dueAt, moment), sinceLock: null };
}

/**
 * How the report stood when its period was locked, whatever has been sent since. `reported` is what the lock froze; what
 * was unsent then is late, however early the lock came. Reads the kept steps only, so it is the same for ever.
 */
export function standingAtLock(
  updates: readonly ReviewedReport[],
  { lockedAt, reported, ...due }: DueBy & { lockedAt: string; reported: boolean },
): ReportStanding {
  const then = standingNow(
    updates.flatMap((update) => asOf(update, lockedAt)),
    due,
  );
  const [state, submittedAt] = [reported ? 'approved' : then.state, then.submittedAt];
  const touched = updates.some(({ createdAt, steps }) => createdAt > lockedAt || steps.some(({ at }) => at > lockedAt));
  return {
    state,
    submittedAt,
    late: isUnsent(state) || isLate({ state, submittedAt }, due.dueAt, due.moment),
    sinceLock: touched ? standingNow(updates, due).state : null,
  };
}

/** The update as it was at a past moment; nothing where it did not exist yet. */
function asOf(update: ReviewedReport, moment: string): ReviewedReport[] {
  if (update.createdAt > moment) return [];
  const steps = update.steps.filter(({ at }) => at <= moment);
  const submitted = steps.findLast(({ to }) => to === 'submitted');
  return [{ ...update, steps, reviewStatus: steps.at(-1)?.to ?? 'draft', submittedAt: submitted?.at ?? null }];
}
