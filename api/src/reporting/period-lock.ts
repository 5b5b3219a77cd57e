import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { nextPeriodStatus, periodLockedReason } from '@symmachia/domain';
import { freezeDelivery } from '../delivery/delivery-writer';
import { storedColumns } from '../delivery/stored-row';
import type { Transaction } from '../platform/database/transaction';
import { accepted } from '../platform/problem/refusal';
import { ProgressUpdateEntity } from './progress-update.entity';
import { ReportingPeriodEntity } from './reporting-period.entity';
import { SnapshotEntity } from './snapshot.entity';
import { UpdateService } from './update.service';

/** Closing a period: what is still submitted is returned, the figures of its last day are frozen and sealed. */
@Injectable()
export class PeriodLock {
  constructor(private readonly updates: UpdateService) {}

  async lock(tx: Transaction, period: ReportingPeriodEntity): Promise<void> {
    const status = accepted(nextPeriodStatus(period.status, 'locked'));
    for (const update of await tx.findAll(ProgressUpdateEntity, { periodId: period.id, reviewStatus: 'submitted' }))
      await this.updates.return(tx, update, periodLockedReason);
    await this.freeze(tx, await tx.update(ReportingPeriodEntity, period, { status }));
  }

  /** Keeps the figures of a locked period for ever. */
  async freeze(tx: Transaction, period: ReportingPeriodEntity): Promise<void> {
    await freezeDelivery(tx, period);
    await tx.insert(
      SnapshotEntity,
      tx.fresh(SnapshotEntity, {
        planId: period.planId,
        periodId: period.id,
        takenAt: tx.now,
        sha256: await seal(tx, period.id),
      }),
    );
  }
}

/** SHA-256 over the frozen rows, in a fixed order and spelling, the same on both databases. */
async function seal(tx: Transaction, periodKey: string): Promise<string> {
  const rows = await tx.query<Record<string, unknown>>(
    `SELECT ${storedColumns} FROM delivery_rows WHERE period_key = :periodKey ORDER BY action_id, commitment_key, organisation_id`,
    { periodKey },
  );
  const hash = createHash('sha256');
  for (const row of rows)
    hash.update(`${JSON.stringify(Object.values(row).map((value) => (value === null ? null : String(value))))}\n`);
  return hash.digest('hex');
}
