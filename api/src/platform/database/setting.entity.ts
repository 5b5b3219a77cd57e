import { Entity, PrimaryColumn } from 'typeorm';
import { LongTextColumn } from './columns';

/** What the whole installation remembers about itself, such as having been started as a demonstration. */
@Entity('settings')
export class SettingEntity {
  @PrimaryColumn({ name: 'name', type: 'varchar', length: 60 })
  name: string;

  @LongTextColumn('value')
  value: string;
}
