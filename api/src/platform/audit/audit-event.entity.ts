import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AuditAction, AuditContent, ChangeSource } from '@symmachia/domain';
import { IdColumn, LongTextColumn, MomentColumn, NumberColumn, TextColumn } from '../database/columns';

/**
 * One thing that happened. Only ever appended to: the database itself refuses UPDATE and DELETE, and each row's hash rests
 * on the one before it.
 */
@Entity('audit_events')
@Index('ix_audit_events_entity', ['entityId', 'sequence'])
@Index('ix_audit_events_plan', ['planId', 'sequence'])
@Index('ix_audit_events_organisation', ['organisationId', 'sequence'])
@Index('ix_audit_events_actor', ['actorId', 'sequence'])
@Index('ix_audit_events_batch', ['batchId', 'sequence'])
export class AuditEventEntity implements AuditContent {
  /** The order of things, from 1 without gaps; time is not trusted for it. */
  @PrimaryColumn({ name: 'sequence', type: 'integer' })
  sequence: number;

  @MomentColumn('at')
  at: string;

  /** Without a foreign key, and without a name: who is erased stays a number here. */
  @IdColumn('actor_id', { nullable: true })
  actorId: string | null;

  @TextColumn('entity', 40)
  entity: string;

  @IdColumn('entity_id', { nullable: true })
  entityId: string | null;

  @TextColumn('action', 20)
  action: AuditAction;

  @IdColumn('plan_id', { nullable: true })
  planId: string | null;

  /** The organisation that it concerns. */
  @IdColumn('organisation_id', { nullable: true })
  organisationId: string | null;

  /** Canonical JSON: `{ field: [before, after] }`; of a personal field `{ "sha256": … }` instead of its value. */
  @LongTextColumn('diff')
  diff: string;

  @LongTextColumn('reason', { nullable: true })
  reason: string | null;

  @TextColumn('source', 10)
  source: ChangeSource;

  @IdColumn('batch_id', { nullable: true })
  batchId: string | null;

  @TextColumn('request_id', 100, { nullable: true })
  requestId: string | null;

  /** The event that this one took back. */
  @NumberColumn('reverts', { nullable: true })
  reverts: number | null;

  @Column({ name: 'previous_hash', type: 'varchar', length: 64 })
  previousHash: string;

  @Column({ name: 'hash', type: 'varchar', length: 64 })
  hash: string;
}
