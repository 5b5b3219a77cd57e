import { Injectable } from '@nestjs/common';
import type { LabOutcome } from '@symmachia/contracts';
import {
  deliveredOf,
  type IdeaLink,
  isDropped,
  type LedTo,
  ledToBy,
  localDay,
  planDay,
  yearAfter,
} from '@symmachia/domain';
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
   * A year after the lab ended, by what it had led to by then, from the last snapshot up to that day; one from before the
   * lab tells nothing of it. Where nobody noted the lab's days, a year after the first of its ideas led to an action.
   */
  async yearOn(
    labId: string,
    links: readonly IdeaLink[],
    plan: PlanContext,
    { basis: present, periods }: Rows,
  ): Promise<LabOutcome['yearOn']> {
    const ofLab = (each: { labId: string | null }) => each.labId === labId;
    const nothing = { snapshot: null, delivered: null };
    const noted = await this.outcome.lastDay(labId);
    const lastDay = noted ?? firstDayOf(links.filter(ofLab));
    if (lastDay === null) return { ...nothing, dueOn: null, after: null, state: 'no-day' };
    const due = { dueOn: yearAfter(lastDay), after: noted ? ('lab' as const) : ('first-action' as const) };
    const today = planDay(plan, this.clock.now());
    if (due.dueOn > today) return { ...nothing, ...due, state: 'ahead' };
    const basis = due.dueOn === today ? present : snapshotBetween(lastDay, due.dueOn, plan, periods);
    if (!basis) return { ...nothing, ...due, state: 'no-snapshot' };
    const led = ledToBy(due.dueOn, links).filter(ofLab);
    const ids = led.map(({ actionId }) => actionId);
    const delivered = deliveredOf(led, await this.delivery.sumsOf(plan.id, basis.periodKey, ids));
    const { snapshot } = await this.questions.describe(plan, basis);
    if (delivered.total.actions === 0) return { ...due, snapshot, delivered: null, state: 'no-action' };
    return { ...due, snapshot, delivered, state: 'told' };
  }
}

const firstDayOf = (links: readonly IdeaLink[]): string | null =>
  links.map(({ linkedOn }) => linkedOn).toSorted()[0] ?? null;

function snapshotBetween(from: string, to: string, plan: PlanContext, periods: Rows['periods']): Basis | undefined {
  const last = lastTakenUpTo(plan, periods, to);
  const isLater = last?.takenAt && localDay(last.takenAt, plan.timezone) >= from;
  return last && isLater ? frozenWith(last) : undefined;
}
