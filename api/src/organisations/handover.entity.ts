import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type HandoverKind, handoverKinds } from '@symmachia/domain';
import {
  DateColumn,
  IdColumn,
  JsonColumn,
  LongTextColumn,
  MomentColumn,
  NumberColumn,
  TextColumn,
  VersionedEntity,
} from '../platform/database/columns';
import { oneOf } from '../platform/database/constraints';
import { OrganisationEntity } from './organisation.entity';

/** One organisation taking over the live work of another. */
@Entity('organisation_handovers')
@Check('ck_organisation_handovers_kind', oneOf('kind', handoverKinds))
@Index('ix_organisation_handovers_from', ['fromId'])
@Index('ix_organisation_handovers_to', ['toId'])
export class HandoverEntity extends VersionedEntity {
  @TextColumn('kind', 20)
  kind: HandoverKind;

  @IdColumn('from_id')
  @ForeignKey(() => OrganisationEntity, { name: 'fk_organisation_handovers_from' })
  fromId: string;

  @IdColumn('to_id')
  @ForeignKey(() => OrganisationEntity, { name: 'fk_organisation_handovers_to' })
  toId: string;

  @DateColumn('taken_on')
  takenOn: string;

  @LongTextColumn('reason')
  reason: string;

  @MomentColumn('undone_at', { nullable: true })
  undoneAt: string | null;
}

/** One row that came to the other organisation: as it was before, and its version once it had come. */
@Entity('organisation_handover_rows')
@Index('ix_organisation_handover_rows_row', ['rowId'])
export class HandoverRowEntity {
  @PrimaryColumn({ name: 'handover_id', type: 'varchar', length: 36 })
  @ForeignKey(() => HandoverEntity, { name: 'fk_organisation_handover_rows_handover' })
  handoverId: string;

  @PrimaryColumn({ name: 'entity', type: 'varchar', length: 40 })
  entity: string;

  @PrimaryColumn({ name: 'row_id', type: 'varchar', length: 36 })
  rowId: string;

  @IdColumn('plan_id', { nullable: true })
  planId: string | null;

  @NumberColumn('version')
  version: number;

  /** The fields that changed; of a commitment its `parties`. */
  @JsonColumn('before')
  before: Record<string, unknown>;
}
