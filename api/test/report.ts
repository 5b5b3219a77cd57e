import { CommitmentEntity } from '../src/commitments/commitment.entity';
import { ReportingPeriodEntity } from '../src/reporting/reporting-period.entity';
import { UpdateService } from '../src/reporting/update.service';
import { system } from '../src/platform/database/author';
import type { TestApp } from './test-app';

/** Reports progress (percent) of a commitment for an open period and has it approved, through the services. */
export async function report(
  { app, database }: TestApp,
  period: string,
  commitment: string,
  percent: number,
): Promise<void> {
  const updates = app.get(UpdateService, { strict: false });
  await database.write(system, async (tx) => {
    const [open, subject] = [
      await tx.find(ReportingPeriodEntity, { id: period }),
      await tx.find(CommitmentEntity, { id: commitment }),
    ];
    if (!open || !subject) throw new Error('No such period or commitment');
    const draft = await updates.draft(tx, open, subject, { progress: percent * 100 });
    await updates.approve(tx, await updates.submit(tx, draft));
  });
}
