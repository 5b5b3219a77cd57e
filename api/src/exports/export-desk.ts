import { Injectable, StreamableFile } from '@nestjs/common';
import type { ExportFormat } from '@symmachia/contracts';
import { Access, type PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import { fileKinds } from './files';
import type { Sheet } from './sheet';
import { type ExportTable, exportTables } from './tables';

export interface Handout {
  table: ExportTable;
  format: ExportFormat;
  sheet: Sheet;
  /** The filters. Which were set is kept; what somebody looked for is not. */
  query: object;
}

/** Hands tables of a plan out as files, to whoever may have them, and has the audit log say so. */
@Injectable()
export class ExportDesk {
  constructor(
    private readonly access: Access,
    private readonly database: Database,
  ) {}

  /** The plan, for those who may take this table of it along. */
  async plan(ref: string, table: ExportTable, me: SignedIn): Promise<PlanContext> {
    await this.access.plan(me, ref, 'export:run');
    return this.access.plan(me, ref, exportTables[table]);
  }

  async hand(plan: PlanContext, { table, format, sheet, query }: Handout, me: SignedIn): Promise<StreamableFile> {
    const narrowedBy = Object.entries(query).flatMap(([name, value]) => (value ? [name] : []));
    const { mediaType, write } = fileKinds[format];
    const bytes = await write(sheet);
    await this.database.write(authorOf(me), async (tx) =>
      tx.note({
        entity: 'plans',
        entityId: plan.id,
        planId: plan.id,
        action: 'export',
        detail: { export: table, format, rows: sheet.rows.length, ...(narrowedBy.length ? { narrowedBy } : {}) },
      }),
    );
    const disposition = `attachment; filename="${plan.code}-${table}.${format}"`;
    return new StreamableFile(bytes, { type: mediaType, disposition, length: bytes.length });
  }
}
