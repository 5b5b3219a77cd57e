import { Injectable } from '@nestjs/common';
import type { ChangeMilestone, CreateMilestone, Milestone } from '@symmachia/contracts';
import { planToday, presentText, unitWeight } from '@symmachia/domain';
import { Access, type PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { CommitmentEntity } from '../commitments/commitment.entity';
import { ActionAccess } from './action-access';
import { MilestoneEntity } from './milestone.entity';
import { MilestoneRepository } from './milestone.repository';
import { toMilestone } from './milestone.response';
import { achievedOn, newMilestone } from './new-milestone';

@Injectable()
export class MilestoneService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly actions: ActionAccess,
    private readonly milestones: MilestoneRepository,
    private readonly clock: Clock,
  ) {}

  async read(id: string, me: SignedIn): Promise<Milestone> {
    const milestone = await this.milestones.find(id, me);
    if (!milestone) throw new Problem('not-found');
    const { plan } = await this.actions.visible(milestone.actionId, me);
    return toMilestone(milestone, this.today(plan));
  }

  async create(actionId: string, input: CreateMilestone, me: SignedIn): Promise<Milestone> {
    const { plan } = await this.actions.visible(actionId, me);
    await this.access.plan(me, plan.id, 'action:update');
    const action = { id: actionId, planId: plan.id };
    const milestone = await this.database.write(authorOf(me), (tx) => this.insert(tx, action, input, this.today(plan)));
    return this.read(milestone.id, me);
  }

  async change(id: string, input: ChangeMilestone, version: number | null, me: SignedIn): Promise<Milestone> {
    const { actionId } = await this.read(id, me);
    const { plan } = await this.actions.visible(actionId, me);
    await this.access.plan(me, plan.id, 'action:update');
    await this.database.write(authorOf(me), async (tx) => {
      const milestone = await tx.find(MilestoneEntity, { id });
      if (!milestone) throw new Problem('not-found');
      requireVersion(milestone, version);
      const planId = { planId: plan.id };
      await tx.update(MilestoneEntity, milestone, revisedMilestone(milestone, input, this.today(plan)), {
        before: planId,
        after: planId,
      });
    });
    return this.read(id, me);
  }

  /** Also the way in for imports and the demonstration. `today` is the plan's. */
  async insert(
    tx: Transaction,
    action: { id: string; planId: string },
    input: CreateMilestone,
    today: string,
    extra: Partial<MilestoneEntity> = {},
  ): Promise<MilestoneEntity> {
    if (input.commitment && !(await tx.find(CommitmentEntity, { id: input.commitment, actionId: action.id })))
      throw fieldProblem('/commitment', 'unknown-reference');
    const milestone = newMilestone(tx, action.id, input, today, extra);
    await tx.insert(MilestoneEntity, milestone, { planId: action.planId });
    return milestone;
  }

  private readonly today = (plan: PlanContext) => planToday(plan, this.clock.now());
}

/** Where the due date moves, the original one stays. */
export function revisedMilestone(
  milestone: MilestoneEntity,
  input: ChangeMilestone,
  today: string,
): Partial<MilestoneEntity> {
  const title = presentText({ ...milestone.title, ...input.title });
  if (Object.keys(title).length === 0) throw fieldProblem('/title', 'required');
  const status = input.status ?? (input.achievedOn ? 'achieved' : milestone.status);
  const known = status === milestone.status ? milestone.achievedOn : null;
  return {
    title,
    dueDate: input.dueDate ?? milestone.dueDate,
    status,
    achievedOn: achievedOn(status, input.achievedOn === undefined ? known : input.achievedOn, today),
    weight: input.weight === undefined ? milestone.weight : Math.round(input.weight * unitWeight),
  };
}
