import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ActionOrigin, ActionStatus, I18nText, Visibility } from '@symmachia/domain';
import { actionOrigins, actionStatuses, visibilities } from '@symmachia/domain';
import {
  DateColumn,
  FlagColumn,
  IdColumn,
  JsonColumn,
  LongTextColumn,
  NumberColumn,
  TextColumn,
  VersionedEntity,
} from '../platform/database/columns';
import { oneOf } from '../platform/database/constraints';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { PillarEntity } from '../plans/pillar.entity';
import { PlanEntity } from '../plans/plan.entity';
import { TargetGroupEntity } from '../plans/target-group.entity';

@Entity('actions')
@Check('ck_actions_status', oneOf('status', actionStatuses))
@Check('ck_actions_origin', oneOf('origin', actionOrigins))
@Check('ck_actions_visibility', oneOf('visibility', visibilities))
@Check('ck_actions_weight', '"weight" > 0')
@Index('uq_actions_code', ['planId', 'code'], { unique: true })
@Index('ix_actions_title', ['planId', 'sortTitle', 'id'])
@Index('ix_actions_end', ['planId', 'endDate', 'id'])
@Index('ix_actions_updated', ['planId', 'updatedAt', 'id'])
@Index('ix_actions_status', ['planId', 'status'])
@Index('ix_actions_lead', ['leadOrganisationId', 'planId'])
@Index('ix_actions_external', ['planId', 'externalId'])
export class ActionEntity extends VersionedEntity {
  @IdColumn('plan_id')
  @ForeignKey(() => PlanEntity, { name: 'fk_actions_plan' })
  planId: string;

  @TextColumn('code', 40)
  code: string;

  @JsonColumn('title')
  title: I18nText;

  @JsonColumn('description')
  description: I18nText;

  @IdColumn('lead_organisation_id')
  @ForeignKey(() => OrganisationEntity, { name: 'fk_actions_lead' })
  leadOrganisationId: string;

  @DateColumn('start_date', { nullable: true })
  startDate: string | null;

  @DateColumn('end_date', { nullable: true })
  endDate: string | null;

  @FlagColumn('is_continuous')
  isContinuous: boolean;

  @TextColumn('status', 20)
  status: ActionStatus;

  @LongTextColumn('status_reason', { nullable: true })
  statusReason: string | null;

  /** Thousandths. */
  @NumberColumn('weight', { default: 1000 })
  weight: number;

  @TextColumn('visibility', 20)
  visibility: Visibility;

  @TextColumn('origin', 20)
  origin: ActionOrigin;

  @IdColumn('merged_into_id', { nullable: true })
  @ForeignKey(() => ActionEntity, { name: 'fk_actions_merged_into' })
  mergedIntoId: string | null;

  @IdColumn('carried_over_from_id', { nullable: true })
  @ForeignKey(() => ActionEntity, { name: 'fk_actions_carried_over_from' })
  carriedOverFromId: string | null;

  @TextColumn('external_id', 200, { nullable: true })
  externalId: string | null;

  @JsonColumn('outdated')
  outdated: string[];

  @TextColumn('sort_title', 500)
  sortTitle: string;

  @LongTextColumn('search_text')
  searchText: string;
}

@Entity('action_pillars')
@Index('ix_action_pillars_pillar', ['pillarId', 'actionId'])
export class ActionPillarEntity {
  @PrimaryColumn({ name: 'action_id', type: 'varchar', length: 36 })
  @ForeignKey(() => ActionEntity, { name: 'fk_action_pillars_action' })
  actionId: string;

  @PrimaryColumn({ name: 'pillar_id', type: 'varchar', length: 36 })
  @ForeignKey(() => PillarEntity, { name: 'fk_action_pillars_pillar' })
  pillarId: string;
}

@Entity('action_target_groups')
@Index('ix_action_target_groups_group', ['targetGroupId', 'actionId'])
export class ActionTargetGroupEntity {
  @PrimaryColumn({ name: 'action_id', type: 'varchar', length: 36 })
  @ForeignKey(() => ActionEntity, { name: 'fk_action_target_groups_action' })
  actionId: string;

  @PrimaryColumn({ name: 'target_group_id', type: 'varchar', length: 36 })
  @ForeignKey(() => TargetGroupEntity, { name: 'fk_action_target_groups_group' })
  targetGroupId: string;
}
