import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { Role } from '@symmachia/domain';
import { roles } from '@symmachia/domain';
import { IdColumn, TextColumn, VersionedEntity } from '../platform/database/columns';
import { oneOf } from '../platform/database/constraints';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { PlanEntity } from '../plans/plan.entity';
import { UserEntity } from './user.entity';

@Entity('memberships')
@Check('ck_memberships_role', oneOf('role', roles))
@Check('ck_memberships_owner', '("plan_id" IS NULL) <> ("organisation_id" IS NULL)')
@Index('uq_memberships', ['userId', 'role', 'planId', 'organisationId'], { unique: true })
export class MembershipEntity extends VersionedEntity {
  @IdColumn('user_id')
  @ForeignKey(() => UserEntity, { name: 'fk_memberships_user' })
  userId: string;

  @TextColumn('role', 30)
  role: Role;

  @IdColumn('plan_id', { nullable: true })
  @ForeignKey(() => PlanEntity, { name: 'fk_memberships_plan' })
  planId: string | null;

  @IdColumn('organisation_id', { nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'fk_memberships_organisation' })
  organisationId: string | null;
}
