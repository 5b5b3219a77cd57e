import type { LoggedRow, Ledger } from './recomputed/ledger';

/** How often what makes a year hard to account for came to pass, by the log. */
export function happenings(ledger: Ledger): Record<string, number> {
  const count = (entity: string, which: (row: LoggedRow) => boolean) => ledger.of(entity).filter(which).length;
  const dueAt = ({ period }: LoggedRow) => String(ledger.find('reporting_periods', period)?.['dueAt']);
  return {
    'periods published': count('reporting_periods', ({ status }) => status === 'published'),
    'reports approved': count('progress_updates', ({ reviewStatus }) => reviewStatus === 'approved'),
    'reports sent late': count('progress_updates', (update) => String(update['submittedAt'] ?? '') > dueAt(update)),
    'reports above 100 %': count('progress_updates', ({ progressPercent }) => Number(progressPercent) > 100),
    'reports without a change': count('progress_updates', ({ noChange }) => noChange === true),
    'reports with a milestone': count('progress_updates', (update) => String(update['milestonesAchieved']) !== ''),
    'drafts never sent': count('progress_updates', ({ reviewStatus }) => reviewStatus === 'draft'),
    'reports superseded': count('progress_updates', ({ reviewStatus }) => reviewStatus === 'superseded'),
    'returned by a reviewer': count('review_events', ({ comment }) => comment === 'How many took part?'),
    'returned by the lock': count('review_events', ({ comment }) => comment === 'period-locked'),
    'sent again': count('review_events', ({ from, to }) => from === 'returned' && to === 'submitted'),
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
