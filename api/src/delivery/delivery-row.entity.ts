import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Divergence, Freshness, PartyRole, Rag, Sector } from '@symmachia/domain';
import { divergences, freshnesses, rags, sectors } from '@symmachia/domain';
import {
  DateColumn,
  FlagColumn,
  IdColumn,
  JsonColumn,
  MomentColumn,
  NumberColumn,
  TextColumn,
} from '../platform/database/columns';
import { oneOf } from '../platform/database/constraints';

const orNull = (column: string, values: readonly string[]) => `"${column}" IS NULL OR ${oneOf(column, values)}`;

const key = (name: string) => PrimaryColumn({ name, type: 'varchar', length: 36 });

/**
 * The facts that every figure is added up from: one row per party of a commitment (or per action without one), for now
 * (`periodKey` empty) and, frozen, for each locked period. Derived: `rebuild-delivery` makes them anew.
 */
@Entity('delivery_rows')
@Check('ck_delivery_rows_rag', oneOf('rag', rags))
@Check('ck_delivery_rows_sector', oneOf('sector', sectors))
@Check('ck_delivery_rows_rag_calculated', orNull('rag_calculated', rags))
@Check('ck_delivery_rows_rag_reported', orNull('rag_reported', rags))
@Check('ck_delivery_rows_divergence', orNull('divergence', divergences))
@Check('ck_delivery_rows_freshness', orNull('freshness', freshnesses))
@Index('ix_delivery_rows_plan', ['planId', 'periodKey', 'changedAt'])
@Index('ix_delivery_rows_commitment', ['commitmentKey', 'periodKey', 'isLead'])
@Index('ix_delivery_rows_action', ['actionId', 'periodKey'])
export class DeliveryRowEntity {
  @key('period_key')
  periodKey: string;

  @key('action_id')
  actionId: string;

  /** Empty for an action without a commitment. */
  @key('commitment_key')
  commitmentKey: string;

  @key('organisation_id')
  organisationId: string;

  @IdColumn('plan_id')
  planId: string;

  @TextColumn('sector', 20)
  sector: Sector;

  @TextColumn('party_role', 20, { nullable: true })
  partyRole: PartyRole | null;

  @FlagColumn('is_lead')
  isLead: boolean;

  /** u·s, and what is summed with it: billionths. */
  @Column({ name: 'us', type: 'bigint' })
  us: number;

  @Column({ name: 'us_progress', type: 'bigint' })
  usProgress: number;

  @Column({ name: 'us_timed', type: 'bigint' })
  usTimed: number;

  @Column({ name: 'us_elapsed', type: 'bigint' })
  usElapsed: number;

  /** Hundredths of a percent, not clipped. */
  @NumberColumn('progress')
  progress: number;

  @NumberColumn('elapsed')
  elapsed: number;

  @FlagColumn('continuous')
  continuous: boolean;

  @DateColumn('start_date')
  startDate: string;

  @DateColumn('end_date')
  endDate: string;

  @TextColumn('rag', 10)
  rag: Rag;

  @FlagColumn('overdue')
  overdue: boolean;

  @FlagColumn('owed')
  owed: boolean;

  @FlagColumn('reported')
  reported: boolean;

  @FlagColumn('has_update')
  hasUpdate: boolean;

  /** Why the row is in no figure: cancelled, merged or withdrawn. */
  @TextColumn('left_out', 20, { nullable: true })
  leftOut: 'cancelled' | 'merged' | 'withdrawn' | null;

  /** The pillars it hangs on, each with its top-level one. */
  @JsonColumn('pillars')
  pillars: { id: string; topId: string }[];

  @JsonColumn('target_groups')
  targetGroups: string[];

  @MomentColumn('changed_at')
  changedAt: string;

  /** Null, as all that follow, in rows that were frozen before these were kept. */
  @TextColumn('rag_calculated', 10, { nullable: true })
  ragCalculated: Rag | null;

  @TextColumn('rag_reported', 10, { nullable: true })
  ragReported: Rag | null;

  @TextColumn('divergence', 10, { nullable: true })
  divergence: Divergence | null;

  @FlagColumn('overridden')
  overridden: boolean;

  @TextColumn('freshness', 20, { nullable: true })
  freshness: Freshness | null;
}
