import { Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, LongTextColumn, TextColumn } from '../database/columns';

/**
 * What an event says of a person, beside the chain, which holds the SHA-256 of salt and value. Without the row, and so
 * without the salt, nobody can find out what the value was: to erase a person is to delete their rows.
 */
@Entity('audit_personal_details')
@Index('ix_audit_personal_details_person', ['personId'])
export class AuditPersonalDetailEntity {
  @PrimaryColumn({ name: 'sequence', type: 'integer' })
  sequence: number;

  @PrimaryColumn({ name: 'field', type: 'varchar', length: 40 })
  field: string;

  /** Whom it tells of, where that is a user. */
  @IdColumn('person_id', { nullable: true })
  personId: string | null;

  @TextColumn('salt', 32)
  salt: string;

  /** JSON; null where there was no value. */
  @LongTextColumn('before_value', { nullable: true })
  before: string | null;

  @LongTextColumn('after_value', { nullable: true })
  after: string | null;
}
