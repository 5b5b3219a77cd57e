import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { I18nText, ParticipantRole, Sector } from '@symmachia/domain';
import { participantRoles, sectors } from '@symmachia/domain';
import {
  DateColumn,
  FlagColumn,
  IdColumn,
  JsonColumn,
  NumberColumn,
  TextColumn,
  VersionedEntity,
} from '../platform/database/columns';
import { oneOf } from '../platform/database/constraints';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { LabEntity } from './lab.entity';

@Entity('lab_participants')
@Check('ck_lab_participants_role', oneOf('role', participantRoles))
@Check('ck_lab_participants_sector', `"sector" IS NULL OR ${oneOf('sector', sectors)}`)
@Check('ck_lab_participants_people', '"people" > 0')
@Check('ck_lab_participants_consent', '"name" IS NULL OR "consent_at" IS NOT NULL')
@Index('ix_lab_participants_lab', ['labId', 'id'])
@Index('ix_lab_participants_organisation', ['organisationId'])
export class LabParticipantEntity extends VersionedEntity {
  @IdColumn('lab_id')
  @ForeignKey(() => LabEntity, { name: 'fk_lab_participants_lab' })
  labId: string;

  @TextColumn('role', 20)
  role: ParticipantRole;

  @TextColumn('sector', 20, { nullable: true })
  sector: Sector | null;

  @IdColumn('organisation_id', { nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'fk_lab_participants_organisation' })
  organisationId: string | null;

  @JsonColumn('description')
  description: I18nText;

  /** Null where nobody noted how many they were. */
  @NumberColumn('people', { nullable: true })
  people: number | null;

  /** Kept only with the person's consent, and shown to the unit and its facilitators only. */
  @TextColumn('name', 200, { nullable: true })
  name: string | null;

  @DateColumn('consent_at', { nullable: true })
  consentAt: string | null;

  @FlagColumn('is_withdrawn')
  isWithdrawn: boolean;
}
