import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  IdColumn,
  MomentColumn,
  NumberColumn,
  TextColumn,
  VersionedEntity,
} from '../platform/database/columns';
import { PlanEntity } from '../plans/plan.entity';
import { ReportingPeriodEntity } from '../reporting/reporting-period.entity';

/** A locked period's figures and lists: their rows are frozen, and this is their seal. */
@Entity('snapshots')
@Index('uq_snapshots_period', ['periodId'], { unique: true })
@Index('ix_snapshots_taken', ['planId', 'takenAt'])
export class SnapshotEntity extends VersionedEntity {
  @IdColumn('plan_id')
  @ForeignKey(() => PlanEntity, { name: 'fk_snapshots_plan' })
  planId: string;

  @IdColumn('period_id')
  @ForeignKey(() => ReportingPeriodEntity, { name: 'fk_snapshots_period' })
  periodId: string;

  @MomentColumn('taken_at')
  takenAt: string;

  /** The day that its figures are of: the period's last one, at most the plan's. */
  @DateColumn('day', { default: '' })
  day: string;

  /** What the seal covers, and how: see `seal`. */
  @NumberColumn('format', { default: 1 })
  format: number;

  @TextColumn('sha256', 64)
  sha256: string;
}
