import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  type ImportBatch,
  type ImportKind,
  importKinds,
  type ImportMapping,
  type ImportRow,
} from '@symmachia/contracts';
import { UserEntity } from '../access/user.entity';
import {
  IdColumn,
  JsonColumn,
  LongTextColumn,
  MomentColumn,
  NumberColumn,
  TextColumn,
  VersionedEntity,
} from '../platform/database/columns';
import { oneOf } from '../platform/database/constraints';
import { PlanEntity } from '../plans/plan.entity';

const importStates = ['previewed', 'applying', 'applied', 'undone'] as const;

/** What the reading of a file found: everything that the preview shows beside the rows. */
export type ImportFindings = Pick<
  ImportBatch,
  | 'guessed'
  | 'remembered'
  | 'language'
  | 'encoding'
  | 'separator'
  | 'headers'
  | 'sample'
  | 'statusWords'
  | 'questions'
  | 'counts'
  | 'contents'
>;

@Entity('import_batches')
@Check('ck_import_batches_state', oneOf('state', importStates))
@Check('ck_import_batches_kind', oneOf('kind', importKinds))
@Index('ix_import_batches_plan', ['planId', 'createdAt'])
export class ImportBatchEntity extends VersionedEntity {
  @IdColumn('plan_id')
  @ForeignKey(() => PlanEntity, { name: 'fk_import_batches_plan' })
  planId: string;

  @IdColumn('created_by_id', { nullable: true })
  @ForeignKey(() => UserEntity, { name: 'fk_import_batches_creator' })
  createdById: string | null;

  @TextColumn('kind', 20, { default: 'plan' })
  kind: ImportKind;

  @TextColumn('file_name', 255)
  fileName: string;

  @TextColumn('sha256', 64)
  sha256: string;

  @TextColumn('state', 20)
  state: (typeof importStates)[number];

  @JsonColumn('mapping')
  mapping: ImportMapping;

  @JsonColumn('findings')
  findings: ImportFindings;

  @JsonColumn('rows')
  rows: ImportRow[];

  @MomentColumn('applied_at', { nullable: true })
  appliedAt: string | null;
}

/** The file as it was sent, so that what is applied is what was previewed. */
@Entity('import_files')
export class ImportFileEntity {
  @PrimaryColumn({ name: 'batch_id', type: 'varchar', length: 36 })
  @ForeignKey(() => ImportBatchEntity, { name: 'fk_import_files_batch' })
  batchId: string;

  /** Base64 of the gzipped bytes: text is the same on both databases. */
  @LongTextColumn('content')
  content: string;
}

/** How a file with these headers was last mapped in this plan. */
@Entity('import_mappings')
@Index('uq_import_mappings_headers', ['planId', 'headersHash'], { unique: true })
export class ImportMappingEntity extends VersionedEntity {
  @IdColumn('plan_id')
  @ForeignKey(() => PlanEntity, { name: 'fk_import_mappings_plan' })
  planId: string;

  @TextColumn('headers_hash', 64)
  headersHash: string;

  @JsonColumn('mapping')
  mapping: ImportMapping;

  @NumberColumn('uses')
  uses: number;
}
