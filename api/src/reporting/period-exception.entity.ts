import { Entity, ForeignKey, Index } from 'typeorm';
import { UserEntity } from '../access/user.entity';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { DateColumn, IdColumn, LongTextColumn, VersionedEntity } from '../platform/database/columns';
import { ReportingPeriodEntity } from './reporting-period.entity';

/** One organisation may report for a closed period up to a day. */
@Entity('period_exceptions')
@Index('uq_period_exceptions', ['periodId', 'organisationId'], { unique: true })
export class PeriodExceptionEntity extends VersionedEntity {
  @IdColumn('period_id')
  @ForeignKey(() => ReportingPeriodEntity, { name: 'fk_period_exceptions_period' })
  periodId: string;

  @IdColumn('organisation_id')
  @ForeignKey(() => OrganisationEntity, { name: 'fk_period_exceptions_organisation' })
  organisationId: string;

  @DateColumn('unlocked_until')
  unlockedUntil: string;

  @LongTextColumn('reason')
  reason: string;

  @IdColumn('granted_by_id', { nullable: true })
  @ForeignKey(() => UserEntity, { name: 'fk_period_exceptions_granter' })
  grantedById: string | null;
}
