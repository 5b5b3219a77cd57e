import type { Rag } from '../vocabularies';
import type { DeliveryRow } from './delivery-row';

/**
 * What became of a commitment between two moments. It is *late* while it is off track (red) or a milestone of it is
 * overdue, *complete* while it is blue, *silent* while it is grey: nothing is approved for the latest closed period. Only
 * what counts at the second moment is told of; what did not count at the first was neither late nor complete then, and
 * had no progress that could have changed.
 *
 * - `newly_late`: late, and was not
 * - `silent`: silent, whether it was before or not
 * - `recovered`: was late, and is neither late nor silent nor complete
 * - `completed`: complete, and was not
 * - `lowered`, `raised`: its progress is below or above what it was
 *
 * One commitment may be several of these. They stand in the order in which they ask for attention.
 */
export const changeKinds = ['newly_late', 'silent', 'recovered', 'completed', 'lowered', 'raised'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface CommitmentStanding {
  /** Hundredths of a percent. */
  progress: number;
  rag: Rag;
  late: boolean;
}

export interface CommitmentChange {
  commitmentId: string;
  actionId: string;
  /** Its lead party. */
  organisationId: string;
  kinds: ChangeKind[];
  /** Null: it did not count. */
  from: CommitmentStanding | null;
  to: CommitmentStanding;
}

/** What became of each commitment, by the delivery rows of two moments; of those about which there is something to say. */
export function changesBetween(before: readonly DeliveryRow[], after: readonly DeliveryRow[]): CommitmentChange[] {
  const formerly = new Map(before.filter(speaks).map((row) => [row.commitmentId, standingOf(row)]));
  return after.filter(speaks).flatMap((row) => {
    const from = formerly.get(row.commitmentId) ?? null;
    const to = standingOf(row);
    const kinds = kindsOf(from, to);
    if (kinds.length === 0) return [];
    const { commitmentId, actionId, organisationId } = row;
    return [{ commitmentId, actionId, organisationId, kinds, from, to }];
  });
}

type CountingRow = DeliveryRow & { commitmentId: string };

/** The one row that speaks for a commitment that counts: its lead party's. */
const speaks = (row: DeliveryRow): row is CountingRow =>
  row.isLead && row.leftOut === null && row.commitmentId !== null;

const standingOf = ({ progress, rag, overdue }: DeliveryRow): CommitmentStanding => ({
  progress,
  rag,
  late: rag === 'red' || overdue,
});

function kindsOf(from: CommitmentStanding | null, to: CommitmentStanding): ChangeKind[] {
  const wasLate = from?.late ?? false;
  const is: Record<ChangeKind, boolean> = {
    newly_late: to.late && !wasLate,
    recovered: wasLate && !to.late && to.rag !== 'grey' && to.rag !== 'blue',
    completed: to.rag === 'blue' && from?.rag !== 'blue',
    silent: to.rag === 'grey',
    raised: from !== null && to.progress > from.progress,
    lowered: from !== null && to.progress < from.progress,
  };
  return changeKinds.filter((kind) => is[kind]);
}
