import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { I18nText, Visibility } from '@symmachia/domain';
import { visibilities } from '@symmachia/domain';
import {
  FlagColumn,
  IdColumn,
  JsonColumn,
  LongTextColumn,
  TextColumn,
  VersionedEntity,
} from '../platform/database/columns';
import { oneOf } from '../platform/database/constraints';
import { LabEntity } from './lab.entity';

@Entity('lab_notes')
@Check('ck_lab_notes_visibility', oneOf('visibility', visibilities))
@Index('ix_lab_notes_lab', ['labId', 'id'])
export class LabNoteEntity extends VersionedEntity {
  @IdColumn('lab_id')
  @ForeignKey(() => LabEntity, { name: 'fk_lab_notes_lab' })
  labId: string;

  @JsonColumn('title')
  title: I18nText;

  /** Markdown. */
  @JsonColumn('text')
  text: I18nText;

  @TextColumn('visibility', 20)
  visibility: Visibility;

  @FlagColumn('is_withdrawn')
  isWithdrawn: boolean;

  @JsonColumn('outdated')
  outdated: string[];

  @LongTextColumn('search_text')
  searchText: string;
}
