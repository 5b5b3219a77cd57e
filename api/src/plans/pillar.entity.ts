import { Entity, ForeignKey, Index } from 'typeorm';
import type { I18nText } from '@symmachia/domain';
import {
  FlagColumn,
  IdColumn,
  JsonColumn,
  NumberColumn,
  TextColumn,
  VersionedEntity,
} from '../platform/database/columns';
import { PlanEntity } from './plan.entity';

@Entity('pillars')
@Index('ix_pillars_plan', ['planId', 'order'])
@Index('ix_pillars_parent', ['parentId'])
@Index('uq_pillars_code', ['planId', 'code'], { unique: true })
export class PillarEntity extends VersionedEntity {
  @IdColumn('plan_id')
  @ForeignKey(() => PlanEntity, { name: 'fk_pillars_plan' })
  planId: string;

  @IdColumn('parent_id', { nullable: true })
  @ForeignKey(() => PillarEntity, { name: 'fk_pillars_parent' })
  parentId: string | null;

  @TextColumn('code', 40)
  code: string;

  @JsonColumn('name')
  name: I18nText;

  @NumberColumn('position')
  order: number;

  @FlagColumn('is_horizontal')
  isHorizontal: boolean;

  @TextColumn('eu_pillar', 60, { nullable: true })
  euPillar: string | null;

  @JsonColumn('outdated')
  outdated: string[];
}
