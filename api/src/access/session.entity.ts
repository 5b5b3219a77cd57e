import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, MomentColumn } from '../platform/database/columns';
import { UserEntity } from './user.entity';

/** A signed-in browser. The cookie holds the secret, the row its SHA-256: who reads the table cannot sign in. */
@Entity('sessions')
@Index('ix_sessions_user', ['userId'])
export class SessionEntity {
  @PrimaryColumn({ name: 'token_hash', type: 'varchar', length: 64 })
  tokenHash: string;

  @IdColumn('user_id')
  @ForeignKey(() => UserEntity, { name: 'fk_sessions_user' })
  userId: string;

  @MomentColumn('created_at')
  createdAt: string;

  @MomentColumn('seen_at')
  seenAt: string;

  @MomentColumn('expires_at')
  expiresAt: string;
}
