import { Injectable } from '@nestjs/common';
import type { GrantException, PeriodException, PeriodExceptions } from '@symmachia/contracts';
import { isClosed, planDay } from '@symmachia/domain';
import { refColumns, refOf, type RefRow } from '../organisations/organisation-ref';
import { Access } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { DutiesRepository } from './duties.repository';
import { PeriodExceptionEntity } from './period-exception.entity';

type ExceptionRow = RefRow & Omit<PeriodException, 'organisation'>;

const rows = `SELECT e.id, e.version, e.created_at AS "createdAt", e.updated_at AS "updatedAt", e.period_id AS "periodId",
    e.unlocked_until AS "unlockedUntil", e.reason, ${refColumns('o')}
  FROM period_exceptions e JOIN organisations o ON o.id = e.organisation_id`;

/** Unlocks a closed period for one organisation, for a reason and up to a day. Its snapshot stays as it is. */
@Injectable()
export class PeriodExceptionService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly duties: DutiesRepository,
  ) {}

  async list(periodId: string, me: SignedIn): Promise<PeriodExceptions> {
    await this.planOf(periodId, me);
    const found = await this.database.read<ExceptionRow>(
      `${rows} WHERE e.period_id = :periodId ORDER BY o.sort_name, e.id`,
      {
        periodId,
      },
    );
    return { items: found.map(toException) };
  }

  /** Grants it anew, or moves the day of the one that was granted. */
  async grant(
    periodId: string,
    organisationId: string,
    { unlockedUntil, reason }: GrantException,
    me: SignedIn,
  ): Promise<PeriodException> {
    const { plan, period } = await this.planOf(periodId, me);
    if (!isClosed(period.periodStatus)) throw new Problem('period-not-closed');
    if (unlockedUntil < planDay(plan, this.clock.now())) throw fieldProblem('/unlockedUntil', 'in-the-past');
    const organisations = await this.database.read('SELECT id FROM organisations WHERE id = :organisationId', {
      organisationId,
    });
    if (organisations.length === 0) throw new Problem('not-found');
    await this.database.write(authorOf(me), async (tx) => {
      const known = await tx.find(PeriodExceptionEntity, { periodId, organisationId });
      const fields = { unlockedUntil, reason, grantedById: me.userId };
      const inPlan = { planId: plan.id };
      if (known) await tx.update(PeriodExceptionEntity, known, fields, { before: inPlan, after: inPlan });
      else
        await tx.insert(
          PeriodExceptionEntity,
          tx.fresh(PeriodExceptionEntity, { periodId, organisationId, ...fields }),
          inPlan,
        );
    });
    const granted = await this.database.readOne<ExceptionRow>(
      `${rows} WHERE e.period_id = :periodId AND e.organisation_id = :organisationId`,
      { periodId, organisationId },
    );
    if (!granted) throw new Problem('not-found');
    return toException(granted);
  }

  private async planOf(periodId: string, me: SignedIn) {
    const period = await this.duties.period(periodId);
    if (!period) throw new Problem('not-found');
    return { period, plan: await this.access.plan(me, period.planId, 'period:unlock') };
  }
}

const toException = (row: ExceptionRow): PeriodException => ({
  id: row.id,
  version: row.version,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
  periodId: row.periodId,
  organisation: refOf(row),
  unlockedUntil: row.unlockedUntil,
  reason: row.reason,
});
