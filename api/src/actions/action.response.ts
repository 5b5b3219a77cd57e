import type {
  Action,
  ActionSummary,
  CommitmentSummary,
  DeliveryState,
  LinkedAction,
  Milestone,
  RagOverride,
  RagStanding,
} from '@symmachia/contracts';
import {
  divergence,
  elapsedIn,
  sourceLanguage,
  unitWeight,
  type ActionOrigin,
  type ActionStatus,
  type Freshness,
  type Rag,
  type Scope,
  type Visibility,
} from '@symmachia/domain';
import { refOf, type RefRow } from '../organisations/organisation-ref';
import type { PlanContext } from '../platform/access/access';

/** Of a total, as the driver hands it out: sums are text on PostgreSQL. All null where there is none. */
export interface StateRow {
  progress: number | null;
  rag: Rag | null;
  overdue: number | null;
  usTimed: string | number | null;
  usElapsed: string | number | null;
}

interface TotalRow extends StateRow {
  commitments: number | null;
  ragCalculated: Rag | null;
  ragReported: Rag | null;
  ragOverridden: number | null;
  freshness: Freshness | null;
  diverging: number | null;
  overridden: number | null;
}

export interface ActionSummaryRow extends RefRow, TotalRow {
  id: string;
  version: number;
  planId: string;
  code: string;
  title: string;
  status: ActionStatus;
  startDate: string | null;
  endDate: string | null;
  isContinuous: number;
}

export interface NamedActionRow extends ActionSummaryRow {
  mergedInto: string | null;
}

export interface ActionRow extends ActionSummaryRow {
  createdAt: string;
  updatedAt: string;
  description: string;
  statusReason: string | null;
  weight: number;
  visibility: Visibility;
  origin: ActionOrigin;
  mergedInto: string | null;
  carriedOverFrom: string | null;
  outdated: string;
}

/** The pillars of an action by id, its target groups by code. */
export interface ShownLinks {
  pillars: string[];
  targetGroups: string[];
}

export const toActionSummary = (row: ActionSummaryRow, { pillars, targetGroups }: ShownLinks): ActionSummary => ({
  id: row.id,
  version: row.version,
  planId: row.planId,
  code: row.code,
  title: JSON.parse(row.title),
  status: row.status,
  startDate: row.startDate,
  endDate: row.endDate,
  isContinuous: Boolean(row.isContinuous),
  leadOrganisation: refOf(row),
  pillars,
  targetGroups,
  commitments: row.commitments ?? 0,
  delivery: deliveryOf(row),
  rag: ragOf(row),
  freshness: row.freshness,
  diverging: row.diverging ?? 0,
  overridden: row.overridden ?? 0,
});

/** As another row names it; `into` is what it was merged into, if that is to be seen. */
export const toLinkedAction = (row: NamedActionRow, into: NamedActionRow | undefined): LinkedAction => ({
  id: row.id,
  code: row.code,
  title: JSON.parse(row.title),
  status: row.status,
  leadOrganisation: refOf(row),
  delivery: deliveryOf(row),
  mergedInto: into ? { id: into.id, code: into.code, title: JSON.parse(into.title) } : null,
});

/** What hangs on the action, as far as the reader may see it. */
export interface ActionParts extends ShownLinks {
  milestones: Milestone[];
  commitmentList: CommitmentSummary[];
  override: RagOverride | null;
  may: Scope[];
}

export function toAction(
  row: ActionRow,
  plan: PlanContext,
  { milestones, commitmentList, override, may, ...links }: ActionParts,
): Action {
  const summary = toActionSummary(row, links);
  return {
    ...summary,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    planCode: plan.code,
    description: JSON.parse(row.description),
    sourceLanguage: sourceLanguage(summary.title, plan.languages),
    outdated: JSON.parse(row.outdated),
    statusReason: row.statusReason,
    weight: row.weight / unitWeight,
    rag: summary.rag && { ...summary.rag, override },
    visibility: row.visibility,
    origin: row.origin,
    mergedInto: row.mergedInto,
    carriedOverFrom: row.carriedOverFrom,
    milestones,
    commitmentList,
    may,
  };
}

function ragOf({ rag, ragCalculated, ragReported, ragOverridden }: TotalRow): RagStanding | null {
  if (rag === null) return null;
  const calculated = ragCalculated ?? rag;
  return {
    effective: rag,
    calculated,
    reported: ragReported,
    divergence: divergence(ragReported, calculated),
    overridden: Boolean(ragOverridden),
  };
}

/** An action that does not count has no colour, and so no state of delivery. */
export function deliveryOf({ progress, rag, overdue, usTimed, usElapsed }: StateRow): DeliveryState | null {
  if (rag === null) return null;
  return {
    progress: Number(progress) / 100,
    elapsed: elapsedIn({ usTimed: BigInt(usTimed ?? 0), usElapsed: BigInt(usElapsed ?? 0) }),
    rag,
    overdue: Boolean(overdue),
  };
}
