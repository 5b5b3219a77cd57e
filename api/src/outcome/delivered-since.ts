import { Injectable } from '@nestjs/common';
import type { LabOutcome } from '@symmachia/contracts';
import { deliveredOf, isDropped, type LedTo, planDay, yearAfter } from '@symmachia/domain';
import { type Basis, frozenWith, lastTakenUpTo } from '../delivery/basis';
import { DeliveryQuestions } from '../delivery/delivery-questions';
import { DeliveryService } from '../delivery/delivery.service';
import type { PlanContext } from '../platform/access/access';
import { Clock } from '../platform/clock';
import { OutcomeRepository } from './outcome.repository';

/** Where the figures of a plan are read from now, and the periods that kept earlier ones. */
interface Rows {
  basis: Basis;
  periods: readonly NonNullable<Basis['period']>[];
}

/** What was delivered of what a lab led to. */
@Injectable()
export class DeliveredSince {
  constructor(
    private readonly clock: Clock,
    private readonly questions: DeliveryQuestions,
    private readonly delivery: DeliveryService,
    private readonly outcome: OutcomeRepository,
  ) {}

  async now(
    led: readonly LedTo[],
    plan: PlanContext,
    { periodKey }: Basis,
  ): Promise<Pick<LabOutcome, 'actions' | 'now'>> {
    const ids = led.map(({ actionId }) => actionId);
    const actions = await this.outcome.actions(ids);
    const sums = await this.delivery.sumsOf(plan.id, periodKey, ids);
    const list = led.flatMap(({ actionId, relation, since }) => {
      const action = actions.get(actionId);
      if (!action) return [];
      const { progress } = deliveredOf([{ actionId, relation }], sums).total;
      return [{ ...action, relation, since, progress: isDropped(action.status) ? null : progress }];
    });
    const counting = list.filter(({ status }) => !isDropped(status));
    const became = counting.filter(({ relation }) => relation === 'became').length;
    return {
      actions: { became, enriched: counting.length - became, leftOut: list.length - counting.length, list },
      now: deliveredOf(led, sums),
    };
  }

  /**
   * A year after the lab ended, by what it had led to by then, from the last snapshot up to that day. Where nobody noted
   * the lab's days, a year after the first of its ideas led to an action.
   */
  async yearOn(
    labId: string,
    led: readonly LedTo[],
    plan: PlanContext,
    { basis: present, periods }: Rows,
  ): Promise<LabOutcome['yearOn']> {
    const nothing = { snapshot: null, delivered: null };
    const lastDay = (await this.outcome.lastDay(labId)) ?? led[0]?.since;
    if (lastDay === undefined) return { ...nothing, dueOn: null, state: 'no-day' };
    const dueOn = yearAfter(lastDay);
    const today = planDay(plan, this.clock.now());
    if (dueOn > today) return { ...nothing, dueOn, state: 'ahead' };
    const period = lastTakenUpTo(plan, periods, dueOn);
    if (dueOn < today && !period) return { ...nothing, dueOn, state: 'no-snapshot' };
    const basis = dueOn < today && period ? frozenWith(period) : present;
    const byThen = led.filter(({ since }) => since <= dueOn);
    const ids = byThen.map(({ actionId }) => actionId);
    const { snapshot } = await this.questions.describe(plan, basis);
    const delivered = deliveredOf(byThen, await this.delivery.sumsOf(plan.id, basis.periodKey, ids));
    return { dueOn, state: 'told', snapshot, delivered };
  }
}
