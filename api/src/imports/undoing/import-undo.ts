import { Injectable } from '@nestjs/common';
import type { PlanContext } from '../../platform/access/access';
import type { Author } from '../../platform/database/author';
import { Database } from '../../platform/database/database';
import type { Transaction } from '../../platform/database/transaction';
import { isReferenceViolation } from '../../platform/database/violations';
import { Problem } from '../../platform/problem/problem';
import { holdPlan, PlanHasMoved } from '../hold-plan';
import { inBatch } from '../in-batch';
import { ImportRepository } from '../import.repository';
import type { ImportBatchRow } from '../import.response';
import { type BatchDeeds, BatchEvents } from './batch-events';
import { LaterChanges } from './later-changes';
import { UndoWriter } from './undo-writer';

const attempts = 3;

/** Takes an applied import back, in one transaction, unless something has come to rest on it since. */
@Injectable()
export class ImportUndo {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportRepository,
    private readonly events: BatchEvents,
    private readonly later: LaterChanges,
  ) {}

  async undo(plan: PlanContext, batchId: string, author: Author): Promise<void> {
    const batch = await this.imports.find(batchId);
    if (batch?.state !== 'applied') throw new Problem('import-not-applied');
    for (let attempt = 1; attempt <= attempts; attempt += 1)
      if (await this.attempt(plan, batch, inBatch(author, batchId))) return;
    throw new Problem('undo-refused');
  }

  /** What came to rest on the import between looking and writing is found by looking again. */
  private async attempt(plan: PlanContext, batch: ImportBatchRow, author: Author): Promise<boolean> {
    const seen = await this.imports.planChanges(plan.id);
    const deeds = await this.events.of(batch.id);
    await this.requireNothingRestsOnIt(plan, batch, deeds);
    try {
      await this.database.write(author, async (tx) => {
        await holdPlan(tx, plan.id, seen);
        await new UndoWriter(tx, plan).undo(deeds);
        await markUndone(tx, batch.id);
      });
      return true;
    } catch (error) {
      if (error instanceof PlanHasMoved || isReferenceViolation(error)) return false;
      throw error;
    }
  }

  private async requireNothingRestsOnIt(plan: PlanContext, batch: ImportBatchRow, deeds: BatchDeeds): Promise<void> {
    const reasons = await this.later.restingOn(batch.id, plan.id, deeds.lastSequence, batch.appliedAt ?? '');
    if (reasons.length) throw new Problem('undo-refused', [], { reasons });
  }
}

async function markUndone(tx: Transaction, id: string): Promise<void> {
  const marked = await tx.execute(
    `UPDATE import_batches SET state = 'undone', updated_at = :now, version = version + 1
     WHERE id = :id AND state = 'applied'`,
    { id, now: tx.now },
  );
  if (marked !== 1) throw new Problem('import-not-applied');
}
