import { Entity, ForeignKey, Index } from 'typeorm';
import type { I18nText } from '@symmachia/domain';
import { IdColumn, JsonColumn, TextColumn, VersionedEntity } from '../platform/database/columns';
import { PlanEntity } from './plan.entity';

/** The built-in groups belong to no plan; a plan may add its own. */
@Entity('target_groups')
@Index('uq_target_groups_code', ['planId', 'code'], { unique: true })
export class TargetGroupEntity extends VersionedEntity {
  @IdColumn('plan_id', { nullable: true })
  @ForeignKey(() => PlanEntity, { name: 'fk_target_groups_plan' })
  planId: string | null;

  @TextColumn('code', 40)
  code: string;

  @JsonColumn('name')
  name: I18nText;
}
