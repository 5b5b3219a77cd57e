import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { ImportMapping, ImportOptions } from '@symmachia/contracts';
import type { Language } from '@symmachia/domain';
import type { PlanContext } from '../platform/access/access';
import type { Author } from '../platform/database/author';
import { Database } from '../platform/database/database';
import { uuidv7 } from '../platform/database/ids';
import type { Transaction } from '../platform/database/transaction';
import { Problem } from '../platform/problem/problem';
import { fileProblem } from './file-problem';
import { ImportBatchEntity, ImportFileEntity, type ImportFindings } from './import-batch.entity';
import { ImportRepository } from './import.repository';
import type { ImportBatchRow } from './import.response';
import { LabDesk } from './labs/lab-desk';
import type { ImportPlan } from './planning/import-plan';
import { headersKey } from './reading/read-plan';
import type { UploadedFile } from './upload';
import { type PlannedFile, PlanningDesk, type Reading } from './work/planning-desk';

/** Reads files without writing anything to the plan, and keeps what was found, so that it can be applied as it was seen. */
@Injectable()
export class ImportPreviews {
  constructor(
    private readonly database: Database,
    private readonly desk: PlanningDesk,
    private readonly labs: LabDesk,
    private readonly imports: ImportRepository,
  ) {}

  /** The batch that was made, for whoever has the right to it already. */
  async find(id: string): Promise<ImportBatchRow> {
    const batch = await this.imports.find(id);
    if (!batch) throw new Problem('not-found');
    return batch;
  }

  /** The id of the batch. `reader` is the language in which is said what is wrong with the file. */
  async make(plan: PlanContext, upload: UploadedFile, author: Author, reader: Language): Promise<string> {
    const { fileName, bytes, options } = upload;
    const language = options.language ?? plan.languages[0] ?? reader;
    const file = { fileName, bytes, language, read: options };
    const outcome: PlannedFile & { language?: Language } =
      options.kind === 'labs'
        ? await this.labs.preview(plan, file, author, options.language)
        : await this.desk.plan(plan, file);
    if ('problem' in outcome) throw fileProblem(outcome.problem, fileName, reader);
    const content = await packed(bytes);
    return this.database.write(author, async (tx) => {
      const batch = batchOf(tx, plan, upload, { language, ...outcome });
      await tx.insertRows(ImportBatchEntity, [batch]);
      await tx.insertRows(ImportFileEntity, [{ batchId: batch.id, content }]);
      if (options.mapping)
        await remember(tx, plan.id, headersKey(outcome.reading.headers, options.kind), options.mapping);
      return batch.id;
    });
  }
}

const packed = async (bytes: Uint8Array): Promise<string> => (await promisify(gzip)(bytes)).toString('base64');

/** The bytes of a file that was kept. */
export const unpacked = (content: string): Promise<Buffer> => promisify(gunzip)(Buffer.from(content, 'base64'));

interface Found {
  reading: Reading;
  plan: Pick<ImportPlan, 'rows' | 'counts' | 'contents'>;
  language: Language;
}

function batchOf(
  tx: Transaction,
  plan: PlanContext,
  { fileName, bytes, options }: UploadedFile,
  found: Found,
): ImportBatchEntity {
  return tx.fresh(ImportBatchEntity, {
    planId: plan.id,
    kind: options.kind,
    createdById: tx.author.userId,
    fileName,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    state: 'previewed',
    mapping: found.reading.mapping,
    findings: findingsOf(found),
    rows: found.plan.rows,
    appliedAt: null,
  });
}

const findingsOf = ({ reading, plan, language }: Found): ImportFindings => ({
  guessed: reading.guessed,
  remembered: reading.remembered,
  language,
  encoding: reading.encoding,
  separator: reading.separator,
  headers: reading.headers,
  sample: reading.sample,
  statusWords: reading.statusWords,
  questions: reading.questions,
  counts: plan.counts,
  contents: plan.contents,
});

/** The next file with these headers is read like this one; the period is said anew each time. */
async function remember(
  tx: Transaction,
  planId: string,
  headersHash: string,
  { period: _, ...mapping }: NonNullable<ImportOptions['mapping']>,
): Promise<void> {
  const lasting: ImportMapping = mapping;
  await tx.execute(
    `INSERT INTO import_mappings (id, created_at, updated_at, version, plan_id, headers_hash, mapping, uses)
     VALUES (:id, :now, :now, 1, :planId, :headersHash, :mapping, 1)
     ON CONFLICT (plan_id, headers_hash) DO UPDATE SET mapping = excluded.mapping, updated_at = excluded.updated_at,
       version = import_mappings.version + 1, uses = import_mappings.uses + 1`,
    { id: uuidv7(), now: tx.now, planId, headersHash, mapping: JSON.stringify(lasting) },
  );
}
