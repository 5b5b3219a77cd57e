import type { LoggedRow, Ledger } from './ledger';
import type { Part } from './part';

/** How many reports an organisation owed for a period, and how far they were when it was locked. */
export interface RecomputedCoverage {
  owed: number;
  reported: number;
  counts: Record<'notStarted' | 'draft' | 'submitted' | 'returned' | 'approved' | 'late', number>;
}

/** By organisation, from the ledger and the parts as they are when the period is locked. */
export function coverageOf(
  ledger: Ledger,
  period: LoggedRow,
  parts: readonly Part[],
): Record<string, RecomputedCoverage> {
  const due = String(period['dueAt']);
  const updates = ledger
    .of('progress_updates')
    .filter((update) => update['period'] === period.id && update['reviewStatus'] !== 'superseded');
  const coverage: Record<string, RecomputedCoverage> = {};
  for (const { organisation, commitment, reported } of parts.filter(({ isLead, owed }) => isLead && owed)) {
    const own = (coverage[organisation] ??= {
      owed: 0,
      reported: 0,
      counts: { notStarted: 0, draft: 0, submitted: 0, returned: 0, approved: 0, late: 0 },
    });
    const pair = updates.filter((update) => update['commitment'] === commitment);
    const current = pair.find(({ reviewStatus }) => reviewStatus !== 'approved') ?? pair[0];
    const state = (current?.['reviewStatus'] ?? 'notStarted') as keyof RecomputedCoverage['counts'];
    const isSent = state === 'submitted' || state === 'approved';
    own.owed += 1;
    own.reported += reported ? 1 : 0;
    own.counts[state] += 1;
    own.counts.late += !isSent || String(current?.['submittedAt']) > due ? 1 : 0;
  }
  return coverage;
}
