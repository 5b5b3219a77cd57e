import type {
  ActionPlace,
  DeliveryRow,
  Divergence,
  Freshness,
  LeftOut,
  PartyRole,
  Rag,
  Sector,
} from '@symmachia/domain';
import type { DeliveryRowEntity } from './delivery-row.entity';

/** The domain's row as it is stored. Frozen rows keep the groups they belonged to, whatever becomes of the action. */
export const toStored = (
  planId: string,
  periodKey: string,
  place: ActionPlace,
  row: DeliveryRow,
): DeliveryRowEntity => ({
  ...row,
  planId,
  periodKey,
  commitmentKey: row.commitmentId ?? '',
  pillars: [...place.pillars],
  targetGroups: [...place.targetGroupIds],
});

/** As the driver hands it out: sums are text on PostgreSQL, flags are numbers. */
export interface StoredRow {
  actionId: string;
  commitmentKey: string;
  organisationId: string;
  sector: Sector;
  partyRole: PartyRole | null;
  isLead: number;
  us: string | number;
  usProgress: string | number;
  usTimed: string | number;
  usElapsed: string | number;
  progress: number;
  elapsed: number;
  continuous: number;
  startDate: string;
  endDate: string;
  rag: Rag;
  overdue: number;
  owed: number;
  reported: number;
  hasUpdate: number;
  leftOut: LeftOut | null;
  pillars: string;
  targetGroups: string;
  changedAt: string;
  ragCalculated: Rag | null;
  ragReported: Rag | null;
  divergence: Divergence | null;
  overridden: number;
  freshness: Freshness | null;
}

export const storedColumns = `action_id AS "actionId", commitment_key AS "commitmentKey", organisation_id AS "organisationId",
  sector, party_role AS "partyRole", is_lead AS "isLead", us, us_progress AS "usProgress", us_timed AS "usTimed",
  us_elapsed AS "usElapsed", progress, elapsed, continuous, start_date AS "startDate", end_date AS "endDate", rag, overdue,
  owed, reported, has_update AS "hasUpdate", left_out AS "leftOut", pillars, target_groups AS "targetGroups",
  changed_at AS "changedAt", rag_calculated AS "ragCalculated", rag_reported AS "ragReported", divergence, overridden, freshness`;

export function fromStored({ commitmentKey, pillars, targetGroups, ...stored }: StoredRow): {
  place: ActionPlace;
  row: DeliveryRow;
} {
  const row: DeliveryRow = {
    ...stored,
    commitmentId: commitmentKey || null,
    us: Number(stored.us),
    usProgress: Number(stored.usProgress),
    usTimed: Number(stored.usTimed),
    usElapsed: Number(stored.usElapsed),
    isLead: Boolean(stored.isLead),
    continuous: Boolean(stored.continuous),
    overdue: Boolean(stored.overdue),
    owed: Boolean(stored.owed),
    reported: Boolean(stored.reported),
    hasUpdate: Boolean(stored.hasUpdate),
    ragCalculated: stored.ragCalculated ?? stored.rag,
    overridden: Boolean(stored.overridden),
  };
  return { place: { id: row.actionId, pillars: JSON.parse(pillars), targetGroupIds: JSON.parse(targetGroups) }, row };
}
