import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { type IdeaRelation, ideaRelations } from '@symmachia/domain';
import { ActionEntity } from '../actions/action.entity';
import {
  DateColumn,
  FlagColumn,
  IdColumn,
  LongTextColumn,
  TextColumn,
  VersionedEntity,
} from '../platform/database/columns';
import { oneOf } from '../platform/database/constraints';
import { IdeaEntity } from './idea.entity';

/** What an idea did to an action. */
@Entity('idea_actions')
@Check('ck_idea_actions_relation', oneOf('relation', ideaRelations))
@Index('uq_idea_actions', ['ideaId', 'actionId'], { unique: true })
@Index('ix_idea_actions_action', ['actionId', 'ideaId'])
export class IdeaActionEntity extends VersionedEntity {
  @IdColumn('idea_id')
  @ForeignKey(() => IdeaEntity, { name: 'fk_idea_actions_idea' })
  ideaId: string;

  @IdColumn('action_id')
  @ForeignKey(() => ActionEntity, { name: 'fk_idea_actions_action' })
  actionId: string;

  @TextColumn('relation', 20)
  relation: IdeaRelation;

  @LongTextColumn('note', { nullable: true })
  note: string | null;

  @DateColumn('linked_on')
  linkedOn: string;

  @FlagColumn('is_withdrawn')
  isWithdrawn: boolean;
}
