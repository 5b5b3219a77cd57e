import { Entity, PrimaryColumn } from 'typeorm';
import type {
  ActionStatus,
  CommitmentReviewStatus,
  ContributionKind,
  DeliveryStatus,
  I18nText,
  PartyRole,
  Sector,
} from '@symmachia/domain';
import {
  DateColumn,
  FlagColumn,
  IdColumn,
  JsonColumn,
  LongTextColumn,
  MomentColumn,
  NumberColumn,
  TextColumn,
} from '../platform/database/columns';

const Key = (name: string) => PrimaryColumn({ name, type: 'varchar', length: 36 });

/**
 * What lists and labels show of a locked period: each table has the columns of the live one that a list reads, by the
 * same names, so that a list of then is the list of now asked of other rows (`Sources`). No foreign keys: what is gone
 * since stays in the record.
 */
abstract class Frozen {
  @Key('period_id')
  periodId: string;
}

@Entity('frozen_actions')
export class FrozenActionEntity extends Frozen {
  @Key('id')
  id: string;

  @NumberColumn('version')
  version: number;

  @IdColumn('plan_id')
  planId: string;

  @TextColumn('code', 40)
  code: string;

  @JsonColumn('title')
  title: I18nText;

  @TextColumn('sort_title', 500)
  sortTitle: string;

  @LongTextColumn('search_text')
  searchText: string;

  @IdColumn('lead_organisation_id')
  leadOrganisationId: string;

  @DateColumn('start_date', { nullable: true })
  startDate: string | null;

  @DateColumn('end_date', { nullable: true })
  endDate: string | null;

  @FlagColumn('is_continuous')
  isContinuous: boolean;

  @TextColumn('status', 20)
  status: ActionStatus;

  @MomentColumn('updated_at')
  updatedAt: string;
}

@Entity('frozen_action_pillars')
export class FrozenActionPillarEntity extends Frozen {
  @Key('action_id')
  actionId: string;

  @Key('pillar_id')
  pillarId: string;
}

@Entity('frozen_action_target_groups')
export class FrozenActionTargetGroupEntity extends Frozen {
  @Key('action_id')
  actionId: string;

  @Key('target_group_id')
  targetGroupId: string;
}

@Entity('frozen_commitments')
export class FrozenCommitmentEntity extends Frozen {
  @Key('id')
  id: string;

  @NumberColumn('version')
  version: number;

  @IdColumn('plan_id')
  planId: string;

  @IdColumn('action_id')
  actionId: string;

  @TextColumn('reference', 60)
  reference: string;

  @JsonColumn('title')
  title: I18nText;

  @TextColumn('sort_title', 500)
  sortTitle: string;

  @LongTextColumn('search_text')
  searchText: string;

  @FlagColumn('is_pledge')
  isPledge: boolean;

  @DateColumn('start_date', { nullable: true })
  startDate: string | null;

  @DateColumn('end_date', { nullable: true })
  endDate: string | null;

  @TextColumn('review_status', 20)
  reviewStatus: CommitmentReviewStatus;

  @TextColumn('delivery_status', 20)
  deliveryStatus: DeliveryStatus;

  @MomentColumn('updated_at')
  updatedAt: string;
}

@Entity('frozen_commitment_parties')
export class FrozenCommitmentPartyEntity extends Frozen {
  @Key('commitment_id')
  commitmentId: string;

  @Key('organisation_id')
  organisationId: string;

  @NumberColumn('position')
  position: number;

  @TextColumn('role', 20)
  role: PartyRole;

  @NumberColumn('share', { nullable: true })
  share: number | null;

  @TextColumn('contribution', 20, { nullable: true })
  contribution: ContributionKind | null;

  @TextColumn('note', 500, { nullable: true })
  note: string | null;
}

@Entity('frozen_organisations')
export class FrozenOrganisationEntity extends Frozen {
  @Key('id')
  id: string;

  @JsonColumn('name')
  name: I18nText;

  @TextColumn('short_name', 60, { nullable: true })
  shortName: string | null;

  @TextColumn('sector', 20)
  sector: Sector;

  @TextColumn('sort_name', 500)
  sortName: string;
}

@Entity('frozen_pillars')
export class FrozenPillarEntity extends Frozen {
  @Key('id')
  id: string;

  @IdColumn('plan_id')
  planId: string;

  @IdColumn('parent_id', { nullable: true })
  parentId: string | null;

  @JsonColumn('name')
  name: I18nText;

  @NumberColumn('position')
  order: number;

  @FlagColumn('is_horizontal')
  isHorizontal: boolean;
}

@Entity('frozen_target_groups')
export class FrozenTargetGroupEntity extends Frozen {
  @Key('id')
  id: string;

  @IdColumn('plan_id', { nullable: true })
  planId: string | null;

  @TextColumn('code', 40)
  code: string;

  @JsonColumn('name')
  name: I18nText;
}

export const frozenEntities = [
  FrozenActionEntity,
  FrozenActionPillarEntity,
  FrozenActionTargetGroupEntity,
  FrozenCommitmentEntity,
  FrozenCommitmentPartyEntity,
  FrozenOrganisationEntity,
  FrozenPillarEntity,
  FrozenTargetGroupEntity,
];
