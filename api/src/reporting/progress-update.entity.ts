import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { DeliveryStatus, I18nText, Rag, UpdateReviewStatus, UpdateSource } from '@symmachia/domain';
import { deliveryStatuses, rags, updateReviewStatuses, updateSources } from '@symmachia/domain';
import {
  FlagColumn,
  IdColumn,
  JsonColumn,
  LongTextColumn,
  MomentColumn,
  NumberColumn,
  TextColumn,
  VersionedEntity,
} from '../platform/database/columns';
import { oneOf } from '../platform/database/constraints';
import { UserEntity } from '../access/user.entity';
import { CommitmentEntity } from '../commitments/commitment.entity';
import { PlanEntity } from '../plans/plan.entity';
import { ReportingPeriodEntity } from './reporting-period.entity';

/** What was reported of one commitment for one period; without a period, an imported opening value. */
@Entity('progress_updates')
@Check('ck_progress_updates_review_status', oneOf('review_status', updateReviewStatuses))
@Check(
  'ck_progress_updates_delivery_status',
  `"delivery_status" IS NULL OR ${oneOf('delivery_status', deliveryStatuses)}`,
)
@Check('ck_progress_updates_rag', `"rag_reported" IS NULL OR ${oneOf('rag_reported', rags)}`)
@Check('ck_progress_updates_source', oneOf('source', updateSources))
@Check('ck_progress_updates_progress', '"progress" >= 0')
@Index('uq_progress_updates_unfinished', ['commitmentId', 'periodId'], {
  unique: true,
  where: `"review_status" IN ('draft', 'submitted', 'returned')`,
})
@Index('ix_progress_updates_commitment', ['commitmentId', 'reviewStatus', 'periodId'])
@Index('ix_progress_updates_period', ['periodId', 'reviewStatus'])
@Index('ix_progress_updates_plan', ['planId', 'reviewStatus'])
export class ProgressUpdateEntity extends VersionedEntity {
  @IdColumn('plan_id')
  @ForeignKey(() => PlanEntity, { name: 'fk_progress_updates_plan' })
  planId: string;

  @IdColumn('period_id', { nullable: true })
  @ForeignKey(() => ReportingPeriodEntity, { name: 'fk_progress_updates_period' })
  periodId: string | null;

  @IdColumn('commitment_id')
  @ForeignKey(() => CommitmentEntity, { name: 'fk_progress_updates_commitment' })
  commitmentId: string;

  /** Hundredths of a percent; above 10,000 is more than was promised. */
  @NumberColumn('progress')
  progress: number;

  @TextColumn('delivery_status', 20, { nullable: true })
  deliveryStatus: DeliveryStatus | null;

  @TextColumn('rag_reported', 10, { nullable: true })
  ragReported: Rag | null;

  @JsonColumn('milestones_achieved')
  milestonesAchieved: string[];

  @JsonColumn('narrative')
  narrative: I18nText;

  @LongTextColumn('challenges', { nullable: true })
  challenges: string | null;

  @LongTextColumn('next_steps', { nullable: true })
  nextSteps: string | null;

  @FlagColumn('no_change')
  noChange: boolean;

  @TextColumn('review_status', 20)
  reviewStatus: UpdateReviewStatus;

  @IdColumn('submitted_by_id', { nullable: true })
  @ForeignKey(() => UserEntity, { name: 'fk_progress_updates_submitter' })
  submittedById: string | null;

  @MomentColumn('submitted_at', { nullable: true })
  submittedAt: string | null;

  @MomentColumn('approved_at', { nullable: true })
  approvedAt: string | null;

  /** Written by the unit for the organisation. */
  @FlagColumn('on_behalf')
  onBehalf: boolean;

  @TextColumn('source', 10)
  source: UpdateSource;
}
