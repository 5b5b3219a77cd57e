import { Entity, ForeignKey, Index } from 'typeorm';
import type { I18nText } from '@symmachia/domain';
import { FlagColumn, IdColumn, JsonColumn, VersionedEntity } from '../platform/database/columns';
import { LabEntity } from './lab.entity';

@Entity('themes')
@Index('ix_themes_lab', ['labId', 'id'])
export class ThemeEntity extends VersionedEntity {
  @IdColumn('lab_id')
  @ForeignKey(() => LabEntity, { name: 'fk_themes_lab' })
  labId: string;

  @JsonColumn('title')
  title: I18nText;

  @JsonColumn('description')
  description: I18nText;

  /** What the sectors share, of all that was said. */
  @FlagColumn('is_common_ground')
  isCommonGround: boolean;

  @JsonColumn('why')
  why: I18nText;

  @FlagColumn('is_withdrawn')
  isWithdrawn: boolean;

  @JsonColumn('outdated')
  outdated: string[];
}
