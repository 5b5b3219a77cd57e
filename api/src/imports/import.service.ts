import { Injectable, Logger } from '@nestjs/common';
import type { ImportBatch, ImportKind, ImportListQuery } from '@symmachia/contracts';
import type { Language, Scope } from '@symmachia/domain';
import { Access, type PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problem/problem';
import { requireApplicable } from './applying/sound';
import { inBatch } from './in-batch';
import { ImportRepository } from './import.repository';
import { type ImportBatchRow, toImportBatch, toImportSummary } from './import.response';
import { RunningImports } from './running-imports';
import type { UploadedFile } from './upload';
import { ImportWork } from './work/import-work';

const scopeOf: Record<ImportKind, Scope> = { plan: 'import:run', labs: 'lab:update' };

/** How an application is asked for. */
export interface ApplyRequest {
  skipErrors: boolean;
  /** Answer before it is done. */
  respondAsync: boolean;
}

@Injectable()
export class ImportService {
  private readonly log = new Logger('imports');

  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly imports: ImportRepository,
    private readonly work: ImportWork,
    private readonly running: RunningImports,
  ) {}

  async list(ref: string, query: ImportListQuery, me: SignedIn) {
    const plan = await this.access.plan(me, ref, scopeOf[query.kind]);
    const { rows, nextCursor, total } = await this.imports.list(plan.id, query);
    const items = rows.map(({ sortValue: _, ...row }) => toImportSummary(row, this.running.standing(row.id)));
    return { items, nextCursor, ...(total === undefined ? {} : { total }) };
  }

  async read(id: string, me: SignedIn, reader: Language): Promise<ImportBatch> {
    const { batch } = await this.found(id, me);
    return toImportBatch(batch, this.running.standing(id), reader);
  }

  /** A dry run, unless the request says otherwise: then it is applied at once. */
  async create(ref: string, upload: UploadedFile, me: SignedIn, reader: Language): Promise<ImportBatch> {
    const plan = await this.access.plan(me, ref, scopeOf[upload.options.kind]);
    const id = await this.work.preview(plan, upload, authorOf(me), reader);
    if (upload.options.dryRun === 'false') await this.applyAtOnce(plan, id, me);
    return this.read(id, me, reader);
  }

  async apply(
    id: string,
    { skipErrors, respondAsync }: ApplyRequest,
    me: SignedIn,
    reader: Language,
  ): Promise<ImportBatch> {
    const { batch, plan } = await this.found(id, me);
    if (await this.hasDone(id, me)) return this.read(id, me, reader);
    requireApplicable(batch, skipErrors);
    const applied = this.applied(plan, id, me, skipErrors);
    if (respondAsync) applied.catch((error: unknown) => this.noteFailure(id, error));
    else await applied;
    return this.read(id, me, reader);
  }

  async undo(id: string, me: SignedIn, reader: Language): Promise<ImportBatch> {
    const { batch, plan } = await this.found(id, me);
    if (await this.hasDone(id, me)) return this.read(id, me, reader);
    if (batch.state !== 'applied') throw new Problem('import-not-applied');
    await this.running.alone(plan.id, () => this.work.undo(plan, id, authorOf(me)));
    return this.read(id, me, reader);
  }

  /** Where rows are in error, the preview stays to be looked at: the problem names it. */
  private async applyAtOnce(plan: PlanContext, id: string, me: SignedIn): Promise<void> {
    const { batch } = await this.found(id, me);
    if (await this.hasDone(id, me)) return;
    try {
      requireApplicable(batch, false);
    } catch (error) {
      throw error instanceof Problem ? new Problem(error.code, error.errors, { import: id }) : error;
    }
    await this.applied(plan, id, me, false);
  }

  private applied(plan: PlanContext, id: string, me: SignedIn, skipErrors: boolean): Promise<void> {
    return this.running.apply(plan.id, id, (progress) => this.work.apply(plan, id, authorOf(me), skipErrors, progress));
  }

  /** Whether this very request did it when it arrived before, and only its answer was lost. */
  private hasDone(id: string, me: SignedIn): Promise<boolean> {
    return this.database.hasDone(inBatch(authorOf(me), id));
  }

  private async found(id: string, me: SignedIn): Promise<{ batch: ImportBatchRow; plan: PlanContext }> {
    const batch = await this.imports.find(id);
    if (!batch) throw new Problem('not-found');
    const scope = scopeOf[batch.kind];
    await this.access.require(me, scope, scope, { planId: batch.planId });
    return { batch, plan: await this.access.plan(me, batch.planId, scope) };
  }

  private noteFailure(id: string, error: unknown): void {
    this.running.fail(id, error);
    if (!(error instanceof Problem))
      this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
