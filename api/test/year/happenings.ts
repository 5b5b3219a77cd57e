import type { RecomputedFigure } from './recomputed/figure';
import type { LoggedRow, Ledger } from './recomputed/ledger';

/** How often what makes a year hard to account for came to pass, by the log. */
export function happenings(ledger: Ledger, totals: readonly RecomputedFigure[]): Record<string, number> {
  const count = (entity: string, which: (row: LoggedRow) => boolean) => ledger.of(entity).filter(which).length;
  const dueAt = ({ period }: LoggedRow) => String(ledger.find('reporting_periods', period)?.['dueAt']);
  const most = (counted: (total: RecomputedFigure) => number | undefined) =>
    Math.max(...totals.map((total) => counted(total) ?? 0));
  return {
    'periods published': count('reporting_periods', ({ status }) => status === 'published'),
    'reports approved': count('progress_updates', ({ reviewStatus }) => reviewStatus === 'approved'),
    'reports sent late': count('progress_updates', (update) => String(update['submittedAt'] ?? '') > dueAt(update)),
    'reports above 100 %': count('progress_updates', ({ progressPercent }) => Number(progressPercent) > 100),
    'reports without a change': count('progress_updates', ({ noChange }) => noChange === true),
    'reports with a milestone': count('progress_updates', (update) => String(update['milestonesAchieved']) !== ''),
    'reports with a colour': count('progress_updates', ({ ragReported }) => (ragReported ?? null) !== null),
    'drafts never sent': count('progress_updates', ({ reviewStatus }) => reviewStatus === 'draft'),
    'reports superseded': count('progress_updates', ({ reviewStatus }) => reviewStatus === 'superseded'),
    'returned by a reviewer': count('review_events', ({ comment }) => comment === 'How many took part?'),
    'returned by the lock': count('review_events', ({ comment }) => comment === 'period-locked'),
    'sent again': count('review_events', ({ from, to }) => from === 'returned' && to === 'submitted'),
    'colours set by the unit': count('rag_overrides', ({ commitment }) => Boolean(commitment)),
    'colours set of an action': count('rag_overrides', ({ action }) => Boolean(action)),
    'colours taken back': count('rag_overrides', ({ endReason }) => endReason === 'It was a mistake.'),
    'colours replaced': count('rag_overrides', ({ endReason }) => endReason === 'The unit was there and looked.'),
    'colours of the unit in a figure': most(({ overridden }) => overridden),
    'better colours in a figure': most(({ reportedBetter }) => reportedBetter),
    'worse colours in a figure': most(({ diverging, reportedBetter }) => diverging - reportedBetter),
    'fresh reports in a figure': most(({ freshness }) => freshness['up_to_date']),
    'reports due soon in a figure': most(({ freshness }) => freshness['due_soon']),
    'overdue reports in a figure': most(({ freshness }) => freshness['overdue']),
    'stale reports in a figure': most(({ freshness }) => freshness['stale']),
    exceptions: count('period_exceptions', () => true),
    handovers: count('organisation_handovers', () => true),
    'commitments declined': count('commitments', ({ reviewStatus }) => reviewStatus === 'declined'),
    'commitments withdrawn': count('commitments', ({ deliveryStatus }) => deliveryStatus === 'withdrawn'),
    'commitments fulfilled': count('commitments', ({ deliveryStatus }) => deliveryStatus === 'fulfilled'),
    'actions cancelled': count('actions', ({ status }) => status === 'cancelled'),
    'actions merged': count('actions', ({ status }) => status === 'merged'),
    'actions proposed': count('actions', ({ status }) => status === 'proposed'),
    'continuous actions': count('actions', ({ isContinuous }) => isContinuous === true),
  };
}
