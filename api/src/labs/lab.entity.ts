import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { I18nText, LabKind, LabStatus, Turnout } from '@symmachia/domain';
import { labKinds, labStatuses, turnouts } from '@symmachia/domain';
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
import { PlanEntity } from '../plans/plan.entity';

@Entity('labs')
@Check('ck_labs_kind', oneOf('kind', labKinds))
@Check('ck_labs_status', oneOf('status', labStatuses))
@Check('ck_labs_turnout', `"turnout" IS NULL OR ${oneOf('turnout', turnouts)}`)
@Check('ck_labs_grant', '("grant_amount" IS NULL) = ("grant_currency" IS NULL)')
@Check('ck_labs_capacity', '"capacity" > 0')
@Index('uq_labs_reference', ['planId', 'reference'], { unique: true })
@Index('ix_labs_start', ['planId', 'startDate', 'id'])
@Index('ix_labs_title', ['planId', 'sortTitle', 'id'])
@Index('ix_labs_follow_up', ['followUpOfId'])
export class LabEntity extends VersionedEntity {
  @IdColumn('plan_id')
  @ForeignKey(() => PlanEntity, { name: 'fk_labs_plan' })
  planId: string;

  @TextColumn('reference', 60, { nullable: true })
  reference: string | null;

  @TextColumn('kind', 20)
  kind: LabKind;

  @JsonColumn('title')
  title: I18nText;

  @JsonColumn('coordinator')
  coordinator: I18nText;

  @IdColumn('coordinator_organisation_id', { nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'fk_labs_coordinator' })
  coordinatorOrganisationId: string | null;

  @JsonColumn('funder')
  funder: I18nText;

  @IdColumn('funder_organisation_id', { nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'fk_labs_funder' })
  funderOrganisationId: string | null;

  @JsonColumn('host_event')
  hostEvent: I18nText;

  @JsonColumn('place')
  place: I18nText;

  @DateColumn('start_date', { nullable: true })
  startDate: string | null;

  @DateColumn('end_date', { nullable: true })
  endDate: string | null;

  @TextColumn('status', 20)
  status: LabStatus;

  /** Minor units. */
  @Column({
    name: 'grant_amount',
    type: 'bigint',
    nullable: true,
    transformer: {
      to: (value: number | null) => value,
      from: (value: string | number | null) => (value === null ? null : Number(value)),
    },
  })
  grantAmount: number | null;

  @TextColumn('grant_currency', 3, { nullable: true })
  grantCurrency: string | null;

  @NumberColumn('capacity', { nullable: true })
  capacity: number | null;

  @TextColumn('turnout', 20, { nullable: true })
  turnout: Turnout | null;

  @JsonColumn('turnout_note')
  turnoutNote: I18nText;

  @JsonColumn('purpose')
  purpose: I18nText;

  @JsonColumn('results')
  results: I18nText;

  @JsonColumn('approach')
  approach: I18nText;

  @JsonColumn('principles')
  principles: I18nText[];

  @FlagColumn('is_self_authored')
  isSelfAuthored: boolean;

  @JsonColumn('quoted_from')
  quotedFrom: I18nText;

  @IdColumn('follow_up_of_id', { nullable: true })
  @ForeignKey(() => LabEntity, { name: 'fk_labs_follow_up_of' })
  followUpOfId: string | null;

  @JsonColumn('outdated')
  outdated: string[];

  @TextColumn('sort_title', 500)
  sortTitle: string;

  @LongTextColumn('search_text')
  searchText: string;
}

/** A plan that lists the lab besides its own. */
@Entity('lab_plans')
@Index('ix_lab_plans_plan', ['planId', 'labId'])
export class LabPlanEntity {
  @PrimaryColumn({ name: 'lab_id', type: 'varchar', length: 36 })
  @ForeignKey(() => LabEntity, { name: 'fk_lab_plans_lab' })
  labId: string;

  @PrimaryColumn({ name: 'plan_id', type: 'varchar', length: 36 })
  @ForeignKey(() => PlanEntity, { name: 'fk_lab_plans_plan' })
  planId: string;
}
