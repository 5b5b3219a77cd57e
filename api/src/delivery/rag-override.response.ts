import type { RagOverride } from '@symmachia/contracts';
import type { PeriodStatus, Rag } from '@symmachia/domain';

export interface RagOverrideRow {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  commitmentId: string | null;
  actionId: string | null;
  rag: Rag;
  reason: string;
  endedAt: string | null;
  endReason: string | null;
  madeById: string | null;
  makerName: string | null;
  endedById: string | null;
  enderName: string | null;
  periodId: string;
  label: string;
  startDate: string;
  endDate: string;
  status: PeriodStatus;
}

export function toRagOverride(
  {
    madeById,
    makerName,
    endedById,
    enderName,
    periodId,
    label,
    startDate,
    endDate,
    status,
    ...override
  }: RagOverrideRow,
  withheld: readonly string[],
): RagOverride {
  return {
    ...override,
    period: { id: periodId, label, startDate, endDate, status },
    ...(withheld.includes('madeById') ? {} : { by: personOf(madeById, makerName) }),
    ...(withheld.includes('endedById') ? {} : { endedBy: personOf(endedById, enderName) }),
  };
}

const personOf = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });
