import type { Freshness, PartyRole, Rag, Sector } from '../vocabularies';
import type { Divergence } from './rag-standing';

/** Why a row is left out of the figures and counted beside them. */
export type LeftOut = 'cancelled' | 'merged' | 'withdrawn';

/**
 * The facts that one party of one commitment brings into every figure, or that an action brings which has no counting
 * commitment (`commitmentId` and `partyRole` null, for its lead organisation). Rows that are left out have no units.
 */
export interface DeliveryRow {
  actionId: string;
  commitmentId: string | null;
  organisationId: string;
  sector: Sector;
  partyRole: PartyRole | null;
  /** True for one row of a commitment: its lead party's, who reports for all. */
  isLead: boolean;
  /** u·s, in 1e-9 of a weight. Those of an action add up to its weight exactly. */
  us: number;
  /** p in hundredths of a percent, may exceed 10 000. */
  progress: number;
  /** us × min(p, 10 000). */
  usProgress: number;
  /** Its action is continuous: left out of elapsed time and counted beside it. */
  continuous: boolean;
  /** us, 0 when continuous. */
  usTimed: number;
  /** usTimed × elapsed, in the units of us. */
  usElapsed: number;
  /** In hundredths of a percent. */
  elapsed: number;
  /** The dates that hold: own, else the action's, else the plan's. */
  startDate: string;
  endDate: string;
  /** The effective colour: the override's while one holds, else the calculated one. */
  rag: Rag;
  /** A milestone is overdue, and the commitment not complete. */
  overdue: boolean;
  owed: boolean;
  reported: boolean;
  leftOut: LeftOut | null;
  /** Its progress comes from an approved update or opening value. */
  hasUpdate: boolean;
  /** The newest change that the row rests on. */
  changedAt: string;
  ragCalculated: Rag;
  /** The colour that the last approved update gave; null where it gave none. */
  ragReported: Rag | null;
  divergence: Divergence | null;
  overridden: boolean;
  /** null for an action that stands for itself: it owes no reports. */
  freshness: Freshness | null;
}
