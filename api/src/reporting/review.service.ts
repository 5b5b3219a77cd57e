import { Injectable } from '@nestjs/common';
import type { Update, UpdateQuery, UpdatesApproved } from '@symmachia/contracts';
import { planMoment } from '@symmachia/domain';
import { DeliveryDay } from '../delivery/delivery-day';
import { Access } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { type Exchange, unlessKnown } from '../platform/http/plan-etag';
import { Problem } from '../platform/problem/problem';
import { ProgressUpdateEntity } from './progress-update.entity';
import { ReportDesk } from './report-desk.service';
import { sightOf, UpdateAccess } from './update-access';
import { updateFilters } from './update-filters';
import { threadOf, UpdateRepository } from './update.repository';
import { previousOf, toUpdateInReview } from './update.response';
import { UpdateService } from './update.service';

/** Where the unit decides on what was sent. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly deliveryDay: DeliveryDay,
    private readonly updates: UpdateRepository,
    private readonly sights: UpdateAccess,
    private readonly desk: ReportDesk,
    private readonly life: UpdateService,
  ) {}

  /** What waits for a review, oldest first, or whatever statuses are asked for. */
  async list(ref: string, query: UpdateQuery, me: SignedIn, exchange: Exchange) {
    const plan = await this.access.plan(me, ref, 'draft:read');
    return unlessKnown(exchange, { plan, actor: me, now: this.clock.now() }, async () => {
      await this.deliveryDay.catchUp(plan);
      const { rows, nextCursor, total } = await this.updates.list(query, updateFilters(plan.id, query));
      const commitments = rows.map(({ commitmentId }) => commitmentId);
      const approved = await this.updates.approved(commitments);
      const exchanges = await this.updates.exchanges(commitments);
      const sight = sightOf(me, { planId: plan.id });
      const moment = planMoment(plan, this.clock.now());
      const items = rows.map((row) =>
        toUpdateInReview(row, {
          sight,
          moment,
          thread: threadOf(exchanges, row),
          previous: previousOf(approved, row.commitmentId, row.periodId && row.periodStart),
        }),
      );
      return { items, nextCursor, ...(total === undefined ? {} : { total }) };
    });
  }

  async approve(id: string, version: number | null, me: SignedIn): Promise<Update> {
    await this.decide(id, version, me, (tx, update) => this.life.approve(tx, update));
    return this.desk.read(id, me);
  }

  async return(id: string, comment: string, version: number | null, me: SignedIn): Promise<Update> {
    await this.decide(id, version, me, (tx, update) => this.life.return(tx, update, comment));
    return this.desk.read(id, me);
  }

  /** All of them, or none. */
  async approveAll(
    ref: string,
    asked: readonly { id: string; version: number }[],
    me: SignedIn,
  ): Promise<UpdatesApproved> {
    const plan = await this.access.plan(me, ref, 'update:review');
    for (const { id } of asked) {
      const { row } = await this.sights.visible(id, me);
      if (row.planId !== plan.id) throw new Problem('not-found');
      this.refuseOwn(row.refId, me);
    }
    await this.database.write(authorOf(me), async (tx) => {
      for (const { id, version } of asked) await this.life.approve(tx, await found(tx, id, version));
    });
    return { approved: asked.map(({ id }) => id) };
  }

  private async decide(
    id: string,
    version: number | null,
    me: SignedIn,
    decision: (tx: Transaction, update: ProgressUpdateEntity) => Promise<unknown>,
  ): Promise<void> {
    const { row, plan } = await this.sights.visible(id, me);
    await this.sights.require(me, 'update:review', { planId: plan.id });
    this.refuseOwn(row.refId, me);
    await this.database.write(authorOf(me), async (tx) => decision(tx, await found(tx, id, version)));
  }

  /** Nobody decides on what their own organisation reports, whatever other roles they hold. */
  private refuseOwn(reporter: string, me: SignedIn): void {
    if (me.memberships.some(({ organisationId }) => organisationId === reporter)) throw new Problem('own-submission');
  }
}

async function found(tx: Transaction, id: string, version: number | null): Promise<ProgressUpdateEntity> {
  const update = await tx.find(ProgressUpdateEntity, { id });
  if (!update) throw new Problem('not-found');
  requireVersion(update, version);
  return update;
}
