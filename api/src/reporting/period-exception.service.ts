import { Injectable } from '@nestjs/common';
import type { GrantException, PeriodException, PeriodExceptions } from '@symmachia/contracts';
import { addDays, isUnlockable, planDay } from '@symmachia/domain';
import { refColumns, refOf, type RefRow } from '../organisations/organisation-ref';
import { Access, type PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import { requireVersion } from '../platform/http/if-match';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { DutiesRepository } from './duties.repository';
import { PeriodExceptionEntity } from './period-exception.entity';

type ExceptionRow = RefRow & Omit<PeriodException, 'organisation'>;

const rows = `SELECT e.id, e.version, e.created_at AS "createdAt", e.updated_at AS "updatedAt", e.period_id AS "periodId",
    e.unlocked_until AS "unlockedUntil", e.reason, ${refColumns('o')}
  FROM period_exceptions e JOIN organisations o ON o.id = e.organisation_id`;

/** Unlocks a period for one organisation, for a reason and up to a day. The snapshot of a closed one stays as it is. */
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
      { periodId },
    );
    return { items: found.map(toException) };
  }

  /** The last one granted to the organisation for the period, also once it is over. */
  async of(periodId: string, organisationId: string): Promise<PeriodException | null> {
    const found = await this.database.readOne<ExceptionRow>(
      `${rows} WHERE e.period_id = :periodId AND e.organisation_id = :organisationId`,
      { periodId, organisationId },
    );
    return found ? toException(found) : null;
  }

  /** Grants it anew, or moves the day of the one that was granted. A version of 0 says that there was none. */
  async grant(
    periodId: string,
    organisationId: string,
    { unlockedUntil, reason }: GrantException,
    version: number | null,
    me: SignedIn,
  ): Promise<PeriodException> {
    const { plan, period, today } = await this.planOf(periodId, me);
    if (!isUnlockable(period.periodStatus)) throw new Problem('period-not-open');
    if (unlockedUntil < today) throw fieldProblem('/unlockedUntil', 'in-the-past');
    const organisations = await this.database.read('SELECT id FROM organisations WHERE id = :organisationId', {
      organisationId,
    });
    if (organisations.length === 0) throw new Problem('not-found');
    await this.database.write(authorOf(me), async (tx) => {
      const known = await tx.find(PeriodExceptionEntity, { periodId, organisationId });
      requireVersion(known ?? { version: 0 }, version);
      const fields = { unlockedUntil, reason, grantedById: me.userId };
      if (known) await tx.update(PeriodExceptionEntity, known, fields, inPlan(plan));
      else
        await tx.insert(
          PeriodExceptionEntity,
          tx.fresh(PeriodExceptionEntity, { periodId, organisationId, ...fields }),
          inPlan(plan).after,
        );
    });
    return this.known(periodId, organisationId);
  }

  /** Ends it: the day before today was the last one on which anything was taken. */
  async revoke(
    periodId: string,
    organisationId: string,
    reason: string,
    version: number | null,
    me: SignedIn,
  ): Promise<PeriodException> {
    const { plan, today } = await this.planOf(periodId, me);
    await this.database.write(authorOf(me), async (tx) => {
      const known = await tx.find(PeriodExceptionEntity, { periodId, organisationId });
      if (!known) throw new Problem('not-found');
      requireVersion(known, version);
      if (known.unlockedUntil < today) throw new Problem('exception-over');
      const fields = { unlockedUntil: addDays(today, -1), reason, grantedById: me.userId };
      await tx.update(PeriodExceptionEntity, known, fields, inPlan(plan));
    });
    return this.known(periodId, organisationId);
  }

  private async known(periodId: string, organisationId: string): Promise<PeriodException> {
    const found = await this.of(periodId, organisationId);
    if (!found) throw new Problem('not-found');
    return found;
  }

  private async planOf(periodId: string, me: SignedIn) {
    const period = await this.duties.period(periodId);
    if (!period) throw new Problem('not-found');
    const plan = await this.access.plan(me, period.planId, 'period:unlock');
    return { period, plan, today: planDay(plan, this.clock.now()) };
  }
}

const inPlan = ({ id: planId }: PlanContext) => ({ before: { planId }, after: { planId } });

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
