import { Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, JsonColumn, LongTextColumn, MomentColumn, NumberColumn, TextColumn } from '../database/columns';

/** What an `Idempotency-Key` has brought about, and how that was answered; written together with the effect. */
@Entity('idempotency_keys')
@Index('ix_idempotency_keys_created_at', ['createdAt'])
export class IdempotencyKeyEntity {
  @PrimaryColumn({ name: 'id', type: 'varchar', length: 64 })
  id: string;

  @IdColumn('actor_id')
  actorId: string;

  @TextColumn('fingerprint', 64)
  fingerprint: string;

  @MomentColumn('created_at')
  createdAt: string;

  /** What each of the request's transactions gave back, by the door that it came through. */
  @JsonColumn('results')
  results: object;

  @NumberColumn('status', { nullable: true })
  status: number | null;

  @JsonColumn('headers', { nullable: true })
  headers: object | null;

  @LongTextColumn('body', { nullable: true })
  body: string | null;
}
