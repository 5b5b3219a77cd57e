import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MomentColumn } from '../platform/database/columns';
import { UserEntity } from './user.entity';

/** A browser in which somebody has signed in before: guesses made elsewhere do not keep it waiting. It opens nothing. */
@Entity('known_devices')
@Index('ix_known_devices_user', ['userId'])
@Index('ix_known_devices_expiry', ['expiresAt'])
export class KnownDeviceEntity {
  @PrimaryColumn({ name: 'token_hash', type: 'varchar', length: 64 })
  tokenHash: string;

  @PrimaryColumn({ name: 'user_id', type: 'varchar', length: 36 })
  @ForeignKey(() => UserEntity, { name: 'fk_known_devices_user' })
  userId: string;

  @MomentColumn('expires_at')
  expiresAt: string;
}
