import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, LongTextColumn, TextColumn, VersionedEntity } from '../platform/database/columns';
import { UserEntity } from '../access/user.entity';
import { ProgressUpdateEntity } from './progress-update.entity';

/** One step of an update through its review, kept for ever. */
@Entity('review_events')
@Index('ix_review_events_update', ['updateId'])
export class ReviewEventEntity extends VersionedEntity {
  @IdColumn('update_id')
  @ForeignKey(() => ProgressUpdateEntity, { name: 'fk_review_events_update' })
  updateId: string;

  @TextColumn('from_status', 20)
  from: string;

  @TextColumn('to_status', 20)
  to: string;

  @LongTextColumn('comment', { nullable: true })
  comment: string | null;

  @IdColumn('actor_id', { nullable: true })
  @ForeignKey(() => UserEntity, { name: 'fk_review_events_actor' })
  actorId: string | null;
}
