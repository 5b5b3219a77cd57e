import { Injectable } from '@nestjs/common';
import { nextPeriodStatus, periodLockedReason } from '@symmachia/domain';
import { freezeDelivery } from '../delivery/delivery-writer';
import type { Transaction } from '../platform/database/transaction';
import { accepted } from '../platform/problem/refusal';
import { freezeLists } from '../snapshots/freeze-lists';
import { presentFormat, seal } from '../snapshots/seal';
import { SnapshotEntity } from '../snapshots/snapshot.entity';
import { ProgressUpdateEntity } from './progress-update.entity';
import { ReportingPeriodEntity } from './reporting-period.entity';
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

  /** Keeps the figures and lists of a locked period for ever. */
  async freeze(tx: Transaction, period: ReportingPeriodEntity): Promise<void> {
    const { id: periodId, planId } = period;
    const { today: day } = await freezeDelivery(tx, period);
    await freezeLists(tx, { periodId, planId, day: period.endDate });
    const format = presentFormat;
    const sha256 = await seal((sql, values) => tx.query(sql, values), periodId, format);
    await tx.insert(
      SnapshotEntity,
      tx.fresh(SnapshotEntity, { planId, periodId, takenAt: tx.now, day, format, sha256 }),
    );
  }
}
