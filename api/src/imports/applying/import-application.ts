import { Injectable } from '@nestjs/common';
import type { ImportMapping } from '@symmachia/contracts';
import { planToday } from '@symmachia/domain';
import type { PlanContext } from '../../platform/access/access';
import { Clock } from '../../platform/clock';
import type { Author } from '../../platform/database/author';
import { Database } from '../../platform/database/database';
import type { Transaction } from '../../platform/database/transaction';
import { Problem } from '../../platform/problem/problem';
import type { ImportFindings } from '../import-batch.entity';
import { unpacked } from '../import-previews';
import { ImportRepository } from '../import.repository';
import type { ImportBatchRow } from '../import.response';
import type { ImportPlan } from '../planning/import-plan';
import type { Progress } from '../work/import-work';
import { type FileToPlan, PlanningDesk } from '../work/planning-desk';
import { holdPlan, PlanHasMoved } from '../hold-plan';
import { inBatch } from '../in-batch';
import { LabDesk } from '../labs/lab-desk';
import { PlanWriter } from './plan-writer';
import { requireApplicable, requireSound } from './sound';

const attempts = 4;

interface Application {
  plan: PlanContext;
  batch: ImportBatchRow;
  file: FileToPlan;
  skipErrors: boolean;
  progress: Progress;
}

/** Applies a previewed import: planned against the plan as it is now, then written in one transaction. */
@Injectable()
export class ImportApplication {
  constructor(
    private readonly database: Database,
    private readonly desk: PlanningDesk,
    private readonly labs: LabDesk,
    private readonly imports: ImportRepository,
    private readonly clock: Clock,
  ) {}

  async apply(
    plan: PlanContext,
    batchId: string,
    author: Author,
    skipErrors: boolean,
    progress: Progress,
  ): Promise<void> {
    const batch = await this.imports.find(batchId);
    if (!batch) throw new Problem('not-found');
    requireApplicable(batch, skipErrors);
    if (batch.kind === 'labs') return this.applyLabs(plan, batch, inBatch(author, batchId), skipErrors, progress);
    const application = { plan, batch, file: await this.fileOf(batch), skipErrors, progress };
    for (let attempt = 1; attempt <= attempts; attempt += 1)
      if (await this.attempt(application, inBatch(author, batchId))) return;
    throw new Problem('busy');
  }

  private async applyLabs(
    plan: PlanContext,
    batch: ImportBatchRow,
    author: Author,
    skipErrors: boolean,
    progress: Progress,
  ): Promise<void> {
    const finish: Parameters<LabDesk['apply']>[3]['finish'] = (tx, planned) => markApplied(tx, batch, planned);
    await this.labs.apply(plan, await this.fileOf(batch), author, { skipErrors, progress, finish });
  }

  private async fileOf(batch: ImportBatchRow): Promise<FileToPlan> {
    const content = await this.imports.fileOf(batch.id);
    if (content === undefined) throw new Problem('not-found');
    const mapping: ImportMapping = JSON.parse(batch.mapping);
    const { encoding, separator, language = 'en' }: ImportFindings = JSON.parse(batch.findings);
    return {
      fileName: batch.fileName,
      bytes: await unpacked(content),
      language,
      read: { mapping, encoding, separator },
    };
  }

  private async attempt(application: Application, author: Author): Promise<boolean> {
    const { plan, batch, file, skipErrors, progress } = application;
    const seen = await this.imports.planChanges(plan.id);
    const outcome = await this.desk.plan(plan, file);
    if ('problem' in outcome) throw new Problem('import-not-previewed');
    requireSound(outcome.plan.counts, skipErrors);
    const period = await this.desk.periodOf(plan, file.read.mapping);
    const frame = { plan, today: planToday(plan, this.clock.now()), period };
    try {
      const writer = new PlanWriter(outcome.plan, frame, progress);
      const finish = async (tx: Transaction) => {
        await holdPlan(tx, plan.id, seen);
        await writer.change(tx);
        await markApplied(tx, batch, outcome.plan);
      };
      await this.database.write(author, finish, (tx) => writer.insert(tx));
      return true;
    } catch (error) {
      if (error instanceof PlanHasMoved) return false;
      throw error;
    }
  }
}

/** The batch says what was really done, which may be other than what the preview saw. */
async function markApplied(
  tx: Transaction,
  batch: ImportBatchRow,
  plan: Pick<ImportPlan, 'rows' | 'counts' | 'contents'>,
): Promise<void> {
  const findings: ImportFindings = { ...JSON.parse(batch.findings), counts: plan.counts, contents: plan.contents };
  const marked = await tx.execute(
    `UPDATE import_batches SET state = 'applied', applied_at = :now, updated_at = :now, version = version + 1,
       findings = :findings, rows = :rows
     WHERE id = :id AND state = 'previewed'`,
    { id: batch.id, now: tx.now, findings: JSON.stringify(findings), rows: JSON.stringify(plan.rows) },
  );
  if (marked !== 1) throw new Problem('import-not-previewed');
}
