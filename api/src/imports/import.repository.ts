import { Injectable } from '@nestjs/common';
import type { ImportKind, ImportListQuery, ImportMapping } from '@symmachia/contracts';
import { Database } from '../platform/database/database';
import { cutPage, pageClauses, sortKeys } from '../platform/http/paging';
import type { ImportBatchRow, ImportSummaryRow } from './import.response';

const { '-createdAt': newestFirst } = sortKeys({ createdAt: ['b.created_at'] });

/** Enough for every kind of file that a plan is ever imported from. */
const mostMappings = 200;

const summaryColumns = `b.id, b.plan_id AS "planId", b.kind, b.file_name AS "fileName", b.state, b.findings,
  b.created_at AS "createdAt", b.applied_at AS "appliedAt", u.name AS "createdBy"`;
const source = 'import_batches b LEFT JOIN users u ON u.id = b.created_by_id';

@Injectable()
export class ImportRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<ImportBatchRow | undefined> {
    return this.database.readOne<ImportBatchRow>(
      `SELECT ${summaryColumns}, b.mapping, b.rows FROM ${source} WHERE b.id = :id`,
      { id },
    );
  }

  async list(planId: string, query: ImportListQuery) {
    const page = pageClauses(newestFirst, 'b.id', query);
    const rows = await this.database.read<ImportSummaryRow & { sortValue: string }>(
      `SELECT ${summaryColumns}, b.created_at AS "sortValue" FROM ${source}
       WHERE b.plan_id = :planId AND b.kind = :kind AND ${page.where} ${page.order}`,
      { planId, kind: query.kind, ...page.values },
    );
    return { ...cutPage(rows, query.limit), total: query.cursor ? undefined : await this.count(planId, query.kind) };
  }

  /** The file as it was kept: base64 of its gzipped bytes. */
  async fileOf(batchId: string): Promise<string | undefined> {
    const row = await this.database.readOne<{ content: string }>(
      'SELECT content FROM import_files WHERE batch_id = :batchId',
      { batchId },
    );
    return row?.content;
  }

  /** The mappings that were last given in this plan, by the key of the headers that they were given for. */
  async mappings(planId: string): Promise<ReadonlyMap<string, ImportMapping>> {
    const rows = await this.database.read<{ headersHash: string; mapping: string }>(
      `SELECT headers_hash AS "headersHash", mapping FROM import_mappings
       WHERE plan_id = :planId ORDER BY updated_at DESC LIMIT :mostMappings`,
      { planId, mostMappings },
    );
    return new Map(rows.map(({ headersHash, mapping }) => [headersHash, JSON.parse(mapping)]));
  }

  async planChanges(planId: string): Promise<number> {
    const row = await this.database.readOne<{ changes: unknown }>('SELECT changes FROM plans WHERE id = :planId', {
      planId,
    });
    return Number(row?.changes);
  }

  private async count(planId: string, kind: ImportKind): Promise<number> {
    const row = await this.database.readOne<{ count: unknown }>(
      'SELECT COUNT(*) AS count FROM import_batches WHERE plan_id = :planId AND kind = :kind',
      { planId, kind },
    );
    return Number(row?.count);
  }
}
