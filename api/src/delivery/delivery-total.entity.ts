import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Freshness, Rag } from '@symmachia/domain';
import { FlagColumn, NumberColumn, TextColumn } from '../platform/database/columns';

const key = (name: string, length: number) => PrimaryColumn({ name, type: 'varchar', length });
const sum = (name: string) => Column({ name, type: 'bigint', default: 0 });

/** Sums over delivery rows by group, kept up to date with them, so that a figure costs one look-up. */
@Entity('delivery_totals')
@Index('ix_delivery_totals_key', ['key', 'dimension', 'periodKey'])
export class DeliveryTotalEntity {
  @key('plan_id', 36)
  planId: string;

  @key('period_key', 36)
  periodKey: string;

  @key('dimension', 20)
  dimension: string;

  @key('group_key', 80)
  key: string;

  @sum('us')
  us: number;

  @sum('us_progress')
  usProgress: number;

  @sum('us_timed')
  usTimed: number;

  @sum('us_elapsed')
  usElapsed: number;

  @NumberColumn('commitments', { default: 0 })
  commitments: number;

  @NumberColumn('owed', { default: 0 })
  owed: number;

  @NumberColumn('reported', { default: 0 })
  reported: number;

  @NumberColumn('above_100', { default: 0 })
  above100: number;

  @NumberColumn('left_out', { default: 0 })
  leftOut: number;

  @NumberColumn('left_out_actions', { default: 0 })
  leftOutActions: number;

  @NumberColumn('without_commitments', { default: 0 })
  withoutCommitments: number;

  @NumberColumn('continuous', { default: 0 })
  continuous: number;

  @NumberColumn('green', { default: 0 })
  green: number;

  @NumberColumn('amber', { default: 0 })
  amber: number;

  @NumberColumn('red', { default: 0 })
  red: number;

  @NumberColumn('grey', { default: 0 })
  grey: number;

  @NumberColumn('blue', { default: 0 })
  blue: number;

  /** Of an action: the worst of its commitments and milestones. */
  @TextColumn('rag', 10, { nullable: true })
  rag: Rag | null;

  @FlagColumn('overdue')
  overdue: boolean;

  /** Of an action, hundredths of a percent, for sorting. */
  @NumberColumn('progress', { default: 0 })
  progress: number;

  @NumberColumn('overridden', { default: 0 })
  overridden: number;

  @NumberColumn('diverging', { default: 0 })
  diverging: number;

  @NumberColumn('reported_better', { default: 0 })
  reportedBetter: number;

  @NumberColumn('reports_up_to_date', { default: 0 })
  reportsUpToDate: number;

  @NumberColumn('reports_due_soon', { default: 0 })
  reportsDueSoon: number;

  @NumberColumn('reports_overdue', { default: 0 })
  reportsOverdue: number;

  @NumberColumn('reports_stale', { default: 0 })
  reportsStale: number;

  /** Of an action, as the colours and the freshness beside its effective one. */
  @TextColumn('rag_calculated', 10, { nullable: true })
  ragCalculated: Rag | null;

  @TextColumn('rag_reported', 10, { nullable: true })
  ragReported: Rag | null;

  @FlagColumn('rag_overridden')
  ragOverridden: boolean;

  @TextColumn('freshness', 20, { nullable: true })
  freshness: Freshness | null;
}
