import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { I18nText, MilestoneStatus } from '@symmachia/domain';
import { milestoneStatuses } from '@symmachia/domain';
import {
  DateColumn,
  IdColumn,
  JsonColumn,
  NumberColumn,
  TextColumn,
  VersionedEntity,
} from '../platform/database/columns';
import { oneOf } from '../platform/database/constraints';
import { CommitmentEntity } from '../commitments/commitment.entity';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { ActionEntity } from './action.entity';

@Entity('milestones')
@Check('ck_milestones_status', oneOf('status', milestoneStatuses))
@Check('ck_milestones_weight', '"weight" > 0')
@Index('ix_milestones_action', ['actionId', 'dueDate'])
@Index('ix_milestones_commitment', ['commitmentId'])
export class MilestoneEntity extends VersionedEntity {
  @IdColumn('action_id')
  @ForeignKey(() => ActionEntity, { name: 'fk_milestones_action' })
  actionId: string;

  @IdColumn('commitment_id', { nullable: true })
  @ForeignKey(() => CommitmentEntity, { name: 'fk_milestones_commitment' })
  commitmentId: string | null;

  @JsonColumn('title')
  title: I18nText;

  @DateColumn('due_date')
  dueDate: string;

  @DateColumn('original_due_date')
  originalDueDate: string;

  @DateColumn('achieved_on', { nullable: true })
  achievedOn: string | null;

  @TextColumn('status', 20)
  status: MilestoneStatus;

  /** Thousandths. */
  @NumberColumn('weight', { default: 1000 })
  weight: number;

  @IdColumn('owner_organisation_id', { nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'fk_milestones_owner' })
  ownerOrganisationId: string | null;
}
