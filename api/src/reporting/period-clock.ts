import { Injectable } from '@nestjs/common';
import { dueStatuses, type PeriodStatus, type PeriodTimes, type PlanCalendar, planMoment } from '@symmachia/domain';
import { Clock } from '../platform/clock';
import { system } from '../platform/database/author';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problem/problem';
import { PlanEntity } from '../plans/plan.entity';
import { PeriodLock } from './period-lock';
import { ReportingPeriodEntity } from './reporting-period.entity';

/**
 * Opens, puts into grace and locks the periods whose time has come by their plan's clock. What was missed while no program
 * ran is caught up with; of several nodes that see it at once, one does it.
 */
@Injectable()
export class PeriodClock {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly periodLock: PeriodLock,
  ) {}

  async tick(): Promise<void> {
    const now = this.clock.now();
    const unfinished = await this.database.read<PeriodTimes & PlanCalendar & { id: string; status: PeriodStatus }>(
      `SELECT p.id, p.status, p.opens_at AS "opensAt", p.due_at AS "dueAt", p.grace_until AS "graceUntil",
              pl.business_date AS "businessDate", pl.end_date AS "endDate", pl.timezone
       FROM reporting_periods p JOIN plans pl ON pl.id = p.plan_id
       WHERE p.status IN ('scheduled', 'open', 'grace') AND pl.status <> 'archived' ORDER BY p.start_date`,
    );
    for (const period of unfinished.filter((each) => dueStatuses(each, planMoment(each, now)).length > 0))
      await this.advance(period.id).catch(unlessSomebodyWasFaster);
  }

  private async advance(id: string): Promise<void> {
    await this.database.write(system, async (tx) => {
      let period = await tx.find(ReportingPeriodEntity, { id });
      const plan = period && (await tx.find(PlanEntity, { id: period.planId }));
      if (!period || !plan) return;
      for (const status of dueStatuses(period, planMoment(plan, this.clock.now()))) {
        if (status === 'locked') await this.periodLock.lock(tx, period);
        else period = await tx.update(ReportingPeriodEntity, period, { status });
      }
    });
  }
}

function unlessSomebodyWasFaster(error: unknown): void {
  if (!(error instanceof Problem) || !['edit-conflict', 'conflict', 'busy', 'plan-archived'].includes(error.code))
    throw error;
}
