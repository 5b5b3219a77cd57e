import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { type Rag, rags } from '@symmachia/domain';
import { UserEntity } from '../access/user.entity';
import { ActionEntity } from '../actions/action.entity';
import { CommitmentEntity } from '../commitments/commitment.entity';
import { IdColumn, LongTextColumn, MomentColumn, TextColumn, VersionedEntity } from '../platform/database/columns';
import { oneOf } from '../platform/database/constraints';
import { PlanEntity } from '../plans/plan.entity';
import { ReportingPeriodEntity } from '../reporting/reporting-period.entity';

const standing = { unique: true, where: '"ended_at" IS NULL' };

/** A colour that the unit set against the calculated one of a commitment or an action. It ends with its period. */
@Entity('rag_overrides')
@Check('ck_rag_overrides_owner', '("commitment_id" IS NULL) <> ("action_id" IS NULL)')
@Check('ck_rag_overrides_rag', oneOf('rag', rags))
@Index('ix_rag_overrides_commitment', ['commitmentId'])
@Index('ix_rag_overrides_action', ['actionId'])
@Index('uq_rag_overrides_commitment', ['commitmentId', 'periodId'], standing)
@Index('uq_rag_overrides_action', ['actionId', 'periodId'], standing)
export class RagOverrideEntity extends VersionedEntity {
  @IdColumn('plan_id')
  @ForeignKey(() => PlanEntity, { name: 'fk_rag_overrides_plan' })
  planId: string;

  @IdColumn('commitment_id', { nullable: true })
  @ForeignKey(() => CommitmentEntity, { name: 'fk_rag_overrides_commitment' })
  commitmentId: string | null;

  @IdColumn('action_id', { nullable: true })
  @ForeignKey(() => ActionEntity, { name: 'fk_rag_overrides_action' })
  actionId: string | null;

  @IdColumn('period_id')
  @ForeignKey(() => ReportingPeriodEntity, { name: 'fk_rag_overrides_period' })
  periodId: string;

  @TextColumn('rag', 10)
  rag: Rag;

  @LongTextColumn('reason')
  reason: string;

  @IdColumn('made_by_id', { nullable: true })
  @ForeignKey(() => UserEntity, { name: 'fk_rag_overrides_maker' })
  madeById: string | null;

  @MomentColumn('ended_at', { nullable: true })
  endedAt: string | null;

  @LongTextColumn('end_reason', { nullable: true })
  endReason: string | null;

  @IdColumn('ended_by_id', { nullable: true })
  @ForeignKey(() => UserEntity, { name: 'fk_rag_overrides_ender' })
  endedById: string | null;
}
