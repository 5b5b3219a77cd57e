import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, JsonColumn, LongTextColumn, MomentColumn, TextColumn } from '../database/columns';

/** One change of one row. Only ever appended to: the database itself refuses UPDATE and DELETE. */
@Entity('audit_events')
@Index('ix_audit_events_entity', ['entityId', 'sequence'])
@Index('ix_audit_events_plan', ['planId', 'sequence'])
@Index('ix_audit_events_batch', ['batchId', 'sequence'])
export class AuditEventEntity {
  @PrimaryColumn({ name: 'id', type: 'varchar', length: 36 })
  id: string;

  /** The order of things, without gaps; time is not trusted for it. */
  @Column({ name: 'sequence', type: 'bigint', unique: false })
  @Index('uq_audit_events_sequence', { unique: true })
  sequence: number;

  @MomentColumn('at')
  at: string;

  @IdColumn('actor_id', { nullable: true })
  actorId: string | null;

  @TextColumn('entity', 40)
  entity: string;

  @IdColumn('entity_id')
  entityId: string;

  @TextColumn('action', 20)
  action: 'create' | 'update' | 'remove';

  @IdColumn('plan_id', { nullable: true })
  planId: string | null;

  /** `{ field: [before, after] }`. */
  @JsonColumn('diff')
  diff: Record<string, [unknown, unknown]>;

  @LongTextColumn('reason', { nullable: true })
  reason: string | null;

  @TextColumn('source', 10)
  source: string;

  @IdColumn('batch_id', { nullable: true })
  batchId: string | null;
}
