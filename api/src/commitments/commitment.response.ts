import type {
  Commitment,
  CommitmentSummary,
  Party,
  RagOverride,
  RagStanding,
  ReportedProgress,
} from '@symmachia/contracts';
import {
  sourceLanguage,
  unitWeight,
  wholeShare,
  type ActionStatus,
  type CommitmentReviewStatus,
  type ContributionKind,
  type DeliveryStatus,
  type Divergence,
  type Freshness,
  type PartyRole,
  type Rag,
  type Scope,
  type UpdateSource,
} from '@symmachia/domain';
import { refOf, type RefRow } from '../organisations/organisation-ref';
import type { PlanContext } from '../platform/access/access';

export interface PartyRow extends RefRow {
  commitmentId: string;
  role: PartyRole;
  share: number | null;
  contribution: ContributionKind | null;
  note: string | null;
}

/** Of the lead party's delivery row; null without one, and where it is left out. */
interface StateRow {
  progress: number | null;
  elapsed: number | null;
  rag: Rag | null;
  overdue: number | null;
  owed: number | null;
  reported: number | null;
  rag_calculated: Rag | null;
  rag_reported: Rag | null;
  divergence: Divergence | null;
  overridden: number | null;
  freshness: Freshness | null;
}

export interface CommitmentSummaryRow extends StateRow {
  id: string;
  version: number;
  planId: string;
  actionId: string;
  reference: string;
  title: string;
  isPledge: number;
  startDate: string | null;
  endDate: string | null;
  reviewStatus: CommitmentReviewStatus;
  deliveryStatus: DeliveryStatus;
}

export interface CommitmentRow extends CommitmentSummaryRow {
  createdAt: string;
  updatedAt: string;
  description: string;
  weight: number;
  contact: string | null;
  reviewComment: string | null;
  outdated: string;
  actionCode: string;
  actionTitle: string;
  actionStatus: ActionStatus;
}

export type WithParties<Row> = Row & { parties: PartyRow[] };

export const toCommitmentSummary = (row: WithParties<CommitmentSummaryRow>): CommitmentSummary => ({
  id: row.id,
  version: row.version,
  planId: row.planId,
  actionId: row.actionId,
  reference: row.reference,
  title: JSON.parse(row.title),
  isPledge: Boolean(row.isPledge),
  startDate: row.startDate,
  endDate: row.endDate,
  reviewStatus: row.reviewStatus,
  deliveryStatus: row.deliveryStatus,
  parties: row.parties.map(toParty),
  delivery: stateOf(row),
  rag: ragOf(row),
  freshness: row.freshness,
});

/** What hangs on the commitment, and what is not for everyone as far as the reader may read it. */
export interface CommitmentParts {
  reported: ReportedProgress[];
  override: RagOverride | null;
  may: Scope[];
  guarded: Partial<Pick<CommitmentRow, 'contact' | 'reviewComment'>>;
}

export function toCommitment(
  row: WithParties<CommitmentRow>,
  plan: PlanContext,
  { reported, override, may, guarded }: CommitmentParts,
): Commitment {
  const summary = toCommitmentSummary(row);
  return {
    ...summary,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    planCode: plan.code,
    action: { id: row.actionId, code: row.actionCode, title: JSON.parse(row.actionTitle) },
    description: JSON.parse(row.description),
    sourceLanguage: sourceLanguage(summary.title, plan.languages),
    outdated: JSON.parse(row.outdated),
    weight: row.weight / unitWeight,
    rag: summary.rag && { ...summary.rag, override },
    ...guarded,
    reported,
    may,
  };
}

export interface ReportedRow {
  id: string;
  progress: number;
  deliveryStatus: DeliveryStatus | null;
  ragReported: Rag | null;
  narrative: string;
  source: UpdateSource;
  approvedAt: string;
  periodId: string | null;
  label: string;
  startDate: string;
  endDate: string;
}

export const toReported = ({
  periodId,
  label,
  startDate,
  endDate,
  progress,
  narrative,
  ...row
}: ReportedRow): ReportedProgress => ({
  ...row,
  period: periodId === null ? null : { id: periodId, label, startDate, endDate },
  progressPercent: progress / 100,
  narrative: JSON.parse(narrative),
});

const toParty = (row: PartyRow): Party => ({
  organisation: refOf(row),
  role: row.role,
  share: row.share === null ? null : row.share / wholeShare,
  contribution: row.contribution,
  note: row.note,
});

function ragOf(row: StateRow): RagStanding | null {
  if (row.rag === null) return null;
  return {
    effective: row.rag,
    calculated: row.rag_calculated ?? row.rag,
    reported: row.rag_reported,
    divergence: row.divergence,
    overridden: Boolean(row.overridden),
  };
}

function stateOf({ progress, elapsed, rag, overdue, owed, reported }: StateRow): CommitmentSummary['delivery'] {
  if (rag === null) return null;
  return {
    progress: Number(progress) / 100,
    elapsed: Number(elapsed) / 100,
    rag,
    overdue: Boolean(overdue),
    owed: Boolean(owed),
    reported: Boolean(reported),
  };
}
