import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CommitmentReviewStatus, ContributionKind, DeliveryStatus, I18nText, PartyRole } from '@symmachia/domain';
import { commitmentReviewStatuses, contributionKinds, deliveryStatuses, partyRoles } from '@symmachia/domain';
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
import { ActionEntity } from '../actions/action.entity';
import { UserEntity } from '../access/user.entity';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { PlanEntity } from '../plans/plan.entity';

@Entity('commitments')
@Check('ck_commitments_review_status', oneOf('review_status', commitmentReviewStatuses))
@Check('ck_commitments_delivery_status', oneOf('delivery_status', deliveryStatuses))
@Check('ck_commitments_weight', '"weight" > 0')
@Index('uq_commitments_reference', ['planId', 'reference'], { unique: true })
@Index('ix_commitments_title', ['planId', 'sortTitle', 'id'])
@Index('ix_commitments_end', ['planId', 'endDate', 'id'])
@Index('ix_commitments_updated', ['planId', 'updatedAt', 'id'])
@Index('ix_commitments_action', ['actionId'])
@Index('ix_commitments_external', ['planId', 'externalId'])
export class CommitmentEntity extends VersionedEntity {
  @IdColumn('plan_id')
  @ForeignKey(() => PlanEntity, { name: 'fk_commitments_plan' })
  planId: string;

  @IdColumn('action_id')
  @ForeignKey(() => ActionEntity, { name: 'fk_commitments_action' })
  actionId: string;

  @TextColumn('reference', 60)
  reference: string;

  @JsonColumn('title')
  title: I18nText;

  @JsonColumn('description')
  description: I18nText;

  @FlagColumn('is_pledge')
  isPledge: boolean;

  @DateColumn('start_date', { nullable: true })
  startDate: string | null;

  @DateColumn('end_date', { nullable: true })
  endDate: string | null;

  @TextColumn('review_status', 20)
  reviewStatus: CommitmentReviewStatus;

  /** Who submitted it for review: nobody approves their own submission. */
  @IdColumn('submitted_by_id', { nullable: true })
  @ForeignKey(() => UserEntity, { name: 'fk_commitments_submitter' })
  submittedById: string | null;

  /** What the latest review said. */
  @LongTextColumn('review_comment', { nullable: true })
  reviewComment: string | null;

  @TextColumn('delivery_status', 20)
  deliveryStatus: DeliveryStatus;

  /** Thousandths. */
  @NumberColumn('weight', { default: 1000 })
  weight: number;

  @TextColumn('contact', 300, { nullable: true })
  contact: string | null;

  @TextColumn('external_id', 200, { nullable: true })
  externalId: string | null;

  @JsonColumn('outdated')
  outdated: string[];

  @TextColumn('sort_title', 500)
  sortTitle: string;

  @LongTextColumn('search_text')
  searchText: string;
}

@Entity('commitment_parties')
@Check('ck_commitment_parties_role', oneOf('role', partyRoles))
@Check('ck_commitment_parties_contribution', `"contribution" IS NULL OR ${oneOf('contribution', contributionKinds)}`)
@Index('ix_commitment_parties_organisation', ['organisationId', 'commitmentId'])
export class CommitmentPartyEntity {
  @PrimaryColumn({ name: 'commitment_id', type: 'varchar', length: 36 })
  @ForeignKey(() => CommitmentEntity, { name: 'fk_commitment_parties_commitment' })
  commitmentId: string;

  @PrimaryColumn({ name: 'organisation_id', type: 'varchar', length: 36 })
  @ForeignKey(() => OrganisationEntity, { name: 'fk_commitment_parties_organisation' })
  organisationId: string;

  /** The order in which they were named. */
  @NumberColumn('position')
  position: number;

  @TextColumn('role', 20)
  role: PartyRole;

  /** Ten-thousandths; null is unset. */
  @NumberColumn('share', { nullable: true })
  share: number | null;

  @TextColumn('contribution', 20, { nullable: true })
  contribution: ContributionKind | null;

  @TextColumn('note', 500, { nullable: true })
  note: string | null;
}
