import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, MomentColumn, TextColumn, VersionedEntity } from '../platform/database/columns';
import { PlanEntity } from '../plans/plan.entity';
import { ReportingPeriodEntity } from './reporting-period.entity';

/** A locked period's figures: its delivery rows are frozen, and this is their seal. */
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

  /** SHA-256 over the frozen rows in a fixed order. */
  @TextColumn('sha256', 64)
  sha256: string;
}
