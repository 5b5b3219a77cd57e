import { Injectable } from '@nestjs/common';
import type { LabOutcome, LabOutcomeQuery } from '@symmachia/contracts';
import { furtherWork, type Language, ledTo } from '@symmachia/domain';
import { DeliveryBasis } from '../delivery/delivery-basis';
import { DeliveryDay } from '../delivery/delivery-day';
import { DeliveryQuestions } from '../delivery/delivery-questions';
import { LabAccess } from '../labs/lab-access';
import type { PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { languageOf } from '../platform/http/language';
import { type Exchange, unlessKnown } from '../platform/http/plan-etag';
import { fieldProblem } from '../platform/problem/problem';
import { DeliveredSince } from './delivered-since';
import { NewTogether } from './new-together';
import { type FormerPlan, OutcomeRepository } from './outcome.repository';

/** What came of a lab in one of the plans that list it, counted from its ideas and what they led to. */
@Injectable()
export class OutcomeService {
  constructor(
    private readonly clock: Clock,
    private readonly labAccess: LabAccess,
    private readonly deliveryDay: DeliveryDay,
    private readonly basis: DeliveryBasis,
    private readonly questions: DeliveryQuestions,
    private readonly together: NewTogether,
    private readonly delivered: DeliveredSince,
    private readonly outcome: OutcomeRepository,
  ) {}

  async read(labId: string, query: LabOutcomeQuery, me: SignedIn, exchange: Exchange): Promise<LabOutcome | undefined> {
    const { shownIn } = await this.labAccess.visible(labId, me);
    const plan = shownIn.find(({ id, code }) => query.plan === undefined || [id, code].includes(query.plan));
    if (!plan) throw fieldProblem('/plan', 'unknown-reference');
    const former = await this.outcome.formerPlans(plan.id);
    // What was in the plans that it follows is not new in it: it changes with each of them.
    const besides = former.map(({ id, changes }) => `${id} ${changes}`);
    const asked = { plan, actor: me, now: this.clock.now(), besides };
    return unlessKnown(exchange, asked, async () => {
      await this.deliveryDay.catchUp(plan);
      return this.count(labId, plan, former, languageOf(exchange.request.headers['accept-language']));
    });
  }

  private async count(
    labId: string,
    plan: PlanContext,
    former: readonly FormerPlan[],
    reader: Language,
  ): Promise<LabOutcome> {
    const { basis, periods } = await this.basis.among(plan, {});
    const links = await this.outcome.links(plan.id);
    const ofAnyLab = ledTo(links);
    const led = ofAnyLab.filter((each) => each.labId === labId);
    return {
      ...(await this.questions.describe(plan, basis)),
      plan: { id: plan.id, code: plan.code, title: await this.outcome.planTitle(plan.id) },
      ideas: await this.ideas(labId, plan),
      ...(await this.together.of(labId, plan, { former, led: ofAnyLab, reader })),
      ...(await this.delivered.now(led, plan, basis)),
      yearOn: await this.delivered.yearOn(labId, links, plan, { basis, periods }),
    };
  }

  private async ideas(labId: string, plan: PlanContext): Promise<LabOutcome['ideas']> {
    const byStatus = await this.outcome.ideas(plan.id, labId);
    return {
      total: Object.values(byStatus).reduce((sum, count) => sum + count, 0),
      byStatus,
      furtherWork: furtherWork.reduce((sum, status) => sum + byStatus[status], 0),
    };
  }
}
