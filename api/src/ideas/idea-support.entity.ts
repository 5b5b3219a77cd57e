import { Entity, ForeignKey, Index } from 'typeorm';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { FlagColumn, IdColumn, VersionedEntity } from '../platform/database/columns';
import { IdeaEntity } from './idea.entity';

/** An organisation that stands behind an idea besides the one that submitted it. */
@Entity('idea_supports')
@Index('uq_idea_supports', ['ideaId', 'organisationId'], { unique: true })
@Index('ix_idea_supports_organisation', ['organisationId', 'ideaId'])
export class IdeaSupportEntity extends VersionedEntity {
  @IdColumn('idea_id')
  @ForeignKey(() => IdeaEntity, { name: 'fk_idea_supports_idea' })
  ideaId: string;

  @IdColumn('organisation_id')
  @ForeignKey(() => OrganisationEntity, { name: 'fk_idea_supports_organisation' })
  organisationId: string;

  @FlagColumn('is_withdrawn')
  isWithdrawn: boolean;
}
