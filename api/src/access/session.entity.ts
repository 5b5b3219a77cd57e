import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, MomentColumn, TextColumn } from '../platform/database/columns';
import { UserEntity } from './user.entity';

/** A signed-in browser. The cookie holds the secret, the row its SHA-256: who reads the table cannot sign in. */
@Entity('sessions')
@Index('ix_sessions_user', ['userId'])
@Index('uq_sessions_id', ['id'], { unique: true })
export class SessionEntity {
  @PrimaryColumn({ name: 'token_hash', type: 'varchar', length: 64 })
  tokenHash: string;

  /** What its owner names it by; it opens nothing. */
  @IdColumn('id')
  id: string;

  @IdColumn('user_id')
  @ForeignKey(() => UserEntity, { name: 'fk_sessions_user' })
  userId: string;

  /** Browser and system in two words, for its owner to know it by. */
  @TextColumn('client', 60, { nullable: true })
  client: string | null;

  @MomentColumn('created_at')
  createdAt: string;

  @MomentColumn('seen_at')
  seenAt: string;

  @MomentColumn('expires_at')
  expiresAt: string;
}
