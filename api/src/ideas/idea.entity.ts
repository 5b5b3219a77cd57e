import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { fates, type I18nText, type IdeaStatus, ideaStatuses } from '@symmachia/domain';
import { LabEntity } from '../labs/lab.entity';
import { ThemeEntity } from '../labs/theme.entity';
import { OrganisationEntity } from '../organisations/organisation.entity';
import {
  DateColumn,
  FlagColumn,
  IdColumn,
  JsonColumn,
  LongTextColumn,
  TextColumn,
  VersionedEntity,
} from '../platform/database/columns';
import { oneOf } from '../platform/database/constraints';
import { PillarEntity } from '../plans/pillar.entity';
import { PlanEntity } from '../plans/plan.entity';
import { TargetGroupEntity } from '../plans/target-group.entity';

const undecided = ideaStatuses.filter((status) => !fates.some((fate) => fate === status));

@Entity('ideas')
@Check('ck_ideas_status', oneOf('status', ideaStatuses))
@Check('ck_ideas_merged', `("status" = 'merged') = ("merged_into_id" IS NOT NULL)`)
@Check('ck_ideas_reason', `${oneOf('status', undecided)} OR "decision_reason" IS NOT NULL`)
@Check('ck_ideas_theme', '"theme_id" IS NULL OR "lab_id" IS NOT NULL')
@Index('ix_ideas_submitted_on', ['planId', 'submittedOn', 'id'])
@Index('ix_ideas_title', ['planId', 'sortTitle', 'id'])
@Index('ix_ideas_lab', ['labId'])
@Index('ix_ideas_theme', ['themeId'])
@Index('ix_ideas_submitted_by', ['submittedById'])
@Index('ix_ideas_merged_into', ['mergedIntoId'])
export class IdeaEntity extends VersionedEntity {
  @IdColumn('plan_id')
  @ForeignKey(() => PlanEntity, { name: 'fk_ideas_plan' })
  planId: string;

  @IdColumn('lab_id', { nullable: true })
  @ForeignKey(() => LabEntity, { name: 'fk_ideas_lab' })
  labId: string | null;

  @IdColumn('theme_id', { nullable: true })
  @ForeignKey(() => ThemeEntity, { name: 'fk_ideas_theme' })
  themeId: string | null;

  @IdColumn('pillar_id', { nullable: true })
  @ForeignKey(() => PillarEntity, { name: 'fk_ideas_pillar' })
  pillarId: string | null;

  @JsonColumn('title')
  title: I18nText;

  @JsonColumn('problem')
  problem: I18nText;

  @JsonColumn('proposal')
  proposal: I18nText;

  @IdColumn('submitted_by_id', { nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'fk_ideas_submitted_by' })
  submittedById: string | null;

  @DateColumn('submitted_on')
  submittedOn: string;

  @TextColumn('status', 20)
  status: IdeaStatus;

  @LongTextColumn('decision_reason', { nullable: true })
  decisionReason: string | null;

  @DateColumn('decided_on', { nullable: true })
  decidedOn: string | null;

  @IdColumn('merged_into_id', { nullable: true })
  @ForeignKey(() => IdeaEntity, { name: 'fk_ideas_merged_into' })
  mergedIntoId: string | null;

  @FlagColumn('is_withdrawn')
  isWithdrawn: boolean;

  @JsonColumn('outdated')
  outdated: string[];

  @TextColumn('sort_title', 500)
  sortTitle: string;

  @LongTextColumn('search_text')
  searchText: string;
}

@Entity('idea_target_groups')
@Index('ix_idea_target_groups_group', ['targetGroupId', 'ideaId'])
export class IdeaTargetGroupEntity {
  @PrimaryColumn({ name: 'idea_id', type: 'varchar', length: 36 })
  @ForeignKey(() => IdeaEntity, { name: 'fk_idea_target_groups_idea' })
  ideaId: string;

  @PrimaryColumn({ name: 'target_group_id', type: 'varchar', length: 36 })
  @ForeignKey(() => TargetGroupEntity, { name: 'fk_idea_target_groups_group' })
  targetGroupId: string;
}
