import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { PeriodStatus } from '@symmachia/domain';
import { periodStatuses } from '@symmachia/domain';
import { DateColumn, IdColumn, MomentColumn, TextColumn, VersionedEntity } from '../platform/database/columns';
import { oneOf } from '../platform/database/constraints';
import { PlanEntity } from '../plans/plan.entity';

@Entity('reporting_periods')
@Check('ck_reporting_periods_status', oneOf('status', periodStatuses))
@Index('uq_reporting_periods_start', ['planId', 'startDate'], { unique: true })
@Index('uq_reporting_periods_label', ['planId', 'label'], { unique: true })
export class ReportingPeriodEntity extends VersionedEntity {
  @IdColumn('plan_id')
  @ForeignKey(() => PlanEntity, { name: 'fk_reporting_periods_plan' })
  planId: string;

  @TextColumn('label', 60)
  label: string;

  @DateColumn('start_date')
  startDate: string;

  @DateColumn('end_date')
  endDate: string;

  @MomentColumn('opens_at')
  opensAt: string;

  @MomentColumn('due_at')
  dueAt: string;

  @MomentColumn('grace_until', { nullable: true })
  graceUntil: string | null;

  @TextColumn('status', 20)
  status: PeriodStatus;
}
