import { Entity, Index, PrimaryColumn } from 'typeorm';
import { MomentColumn, NumberColumn } from '../platform/database/columns';

/** How often guessing failed lately in one respect (an address, an account …), which the key's hash does not tell. */
@Entity('sign_in_failures')
@Index('ix_sign_in_failures_last', ['lastAt'])
export class SignInFailureEntity {
  @PrimaryColumn({ name: 'key_hash', type: 'varchar', length: 64 })
  keyHash: string;

  @NumberColumn('failures')
  failures: number;

  @MomentColumn('last_at')
  lastAt: string;

  /** Until then nothing is tried; null: nobody has to wait. */
  @MomentColumn('waits_until', { nullable: true })
  waitsUntil: string | null;
}
