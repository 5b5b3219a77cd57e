import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { NumberColumn } from '../database/columns';

/** Where the log ends, in its only row: whoever cuts off the end of the log is found out. It only ever moves forward. */
@Entity('audit_head')
@Check('ck_audit_head_single', '"id" = 1')
export class AuditHeadEntity {
  @PrimaryColumn({ name: 'id', type: 'integer' })
  id: number;

  @NumberColumn('sequence')
  sequence: number;

  @Column({ name: 'hash', type: 'varchar', length: 64 })
  hash: string;
}
