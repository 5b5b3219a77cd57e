import { Injectable } from '@nestjs/common';
import type { Actor, Language } from '@symmachia/domain';
import { Access, type PlanContext } from '../platform/access/access';
import { Clock } from '../platform/clock';
import { languageOf } from '../platform/http/language';
import { type Exchange, unlessKnown } from '../platform/http/plan-etag';
import type { Basis } from './basis';
import { DeliveryDay } from './delivery-day';
import { DeliveryRepository, type PeriodRow } from './delivery.repository';

/** A plan, asked about by somebody who reads one language. */
export interface Question {
  plan: PlanContext;
  reader: Language;
}

/** What every question about delivery has in common: the right to ask it, the day, and what the answer rests on. */
@Injectable()
export class DeliveryQuestions {
  constructor(
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly deliveryDay: DeliveryDay,
    private readonly delivery: DeliveryRepository,
  ) {}

  async answer<T>(
    ref: string,
    me: Actor,
    exchange: Exchange,
    compute: (question: Question) => Promise<T>,
  ): Promise<T | undefined> {
    const plan = await this.access.plan(me, ref, 'delivery:read');
    const reader = languageOf(exchange.request.headers['accept-language']);
    return unlessKnown(exchange, { plan, actor: me, now: this.clock.now() }, async () => {
      await this.deliveryDay.catchUp(plan);
      return compute({ plan, reader });
    });
  }

  async describe(plan: PlanContext, { periodKey, today, period, snapshot }: Basis) {
    return {
      asOf: await this.delivery.asOf(plan.id, periodKey),
      today,
      period: period && refOf(period),
      snapshot: snapshot?.takenAt ? { period: refOf(snapshot), takenAt: snapshot.takenAt } : null,
      countingMethod: 'weighted_commitments' as const,
    };
  }
}

export const refOf = ({ id, label, startDate, endDate, status }: PeriodRow) => ({
  id,
  label,
  startDate,
  endDate,
  status,
});
