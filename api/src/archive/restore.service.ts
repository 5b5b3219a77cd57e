import { Injectable } from '@nestjs/common';
import type { Action, Commitment, Plan, Restore } from '@symmachia/contracts';
import {
  type ActionStatus,
  type DeliveryStatus,
  isEndedAction,
  type PlanStatus,
  reconsiderCommitment,
  restoredAction,
  restoredDelivery,
  restoredPlan,
} from '@symmachia/domain';
import { ActionEntity } from '../actions/action.entity';
import { ActionService } from '../actions/action.service';
import { changeAction } from '../actions/change-action';
import { changeCommitment } from '../commitments/change-commitment';
import { CommitmentEntity } from '../commitments/commitment.entity';
import { CommitmentService } from '../commitments/commitment.service';
import { Access } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { Problem } from '../platform/problem/problem';
import { accepted } from '../platform/problem/refusal';
import { changePlan } from '../plans/change-plan';
import { PlanEntity } from '../plans/plan.entity';
import { PlanService } from '../plans/plan.service';
import { endingFinder } from './ending';

/** Gives back what it was before to what has ended, as a new change that names the one it takes back. */
@Injectable()
export class RestoreService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly plans: PlanService,
    private readonly actions: ActionService,
    private readonly commitments: CommitmentService,
  ) {}

  async action(id: string, { reason }: Restore, version: number | null, me: SignedIn): Promise<Action> {
    const plan = await this.access.plan(me, (await this.actions.read(id, me)).planId, 'action:update');
    await this.database.write(authorOf(me), async (tx) => {
      const action = await tx.find(ActionEntity, { id });
      if (!action || !isEndedAction(action.status)) throw new Problem('not-archived');
      const diff = await begin(tx, 'actions', id, reason);
      const status = restoredAction(diff['status']?.[0] as ActionStatus | null | undefined);
      const earlier = (diff['statusReason'] ? diff['statusReason'][0] : action.statusReason) as string | null;
      const statusReason = status === 'on_hold' ? (earlier ?? reason ?? null) : null;
      await changeAction(tx, plan, id, { status, statusReason }, version);
    });
    return this.actions.read(id, me);
  }

  async commitment(id: string, { reason }: Restore, version: number | null, me: SignedIn): Promise<Commitment> {
    const { planId, reviewStatus } = await this.commitments.read(id, me);
    const isDeclined = reviewStatus === 'declined';
    const plan = await this.access.plan(me, planId, isDeclined ? 'commitment:review' : 'commitment:settle');
    await this.database.write(authorOf(me), async (tx) => {
      const commitment = await tx.find(CommitmentEntity, { id });
      if (!commitment) throw new Problem('not-found');
      if (isDeclined !== (commitment.reviewStatus === 'declined')) throw new Problem('edit-conflict');
      if (isDeclined) return reconsider(tx, commitment, reason, version);
      if (commitment.deliveryStatus !== 'withdrawn') throw new Problem('not-archived');
      const diff = await begin(tx, 'commitments', id, reason);
      const before = diff['deliveryStatus']?.[0] as DeliveryStatus | null | undefined;
      await changeCommitment(tx, { plan, me }, id, { deliveryStatus: restoredDelivery(before) }, version);
    });
    return this.commitments.read(id, me);
  }

  async plan(ref: string, { reason }: Restore, version: number | null, me: SignedIn): Promise<Plan> {
    const { id } = await this.access.plan(me, ref, 'plan:update');
    await this.database.write(authorOf(me), async (tx) => {
      const plan = await tx.find(PlanEntity, { id });
      if (plan?.status !== 'archived') throw new Problem('not-archived');
      const diff = await begin(tx, 'plans', id, reason);
      await changePlan(tx, id, { status: restoredPlan(diff['status']?.[0] as PlanStatus | null | undefined) }, version);
    });
    return this.plans.read(id, me);
  }
}

/** From here on the transaction takes the row's end back; answers what that end had changed. */
async function begin(
  tx: Transaction,
  entity: 'plans' | 'actions' | 'commitments',
  id: string,
  reason: string | undefined,
) {
  const event = (await endingFinder((sql, values) => tx.query(sql, values), entity, [id]))(id);
  tx.act = { reason, ...(event ? { reverts: event.sequence } : {}) };
  return event?.diff ?? {};
}

/** Who submitted it is still who did: nobody approves their own submission. */
async function reconsider(
  tx: Transaction,
  commitment: CommitmentEntity,
  reason: string | undefined,
  version: number | null,
): Promise<void> {
  requireVersion(commitment, version);
  const reviewStatus = accepted(reconsiderCommitment(commitment));
  await begin(tx, 'commitments', commitment.id, reason);
  await tx.update(CommitmentEntity, commitment, { reviewStatus, reviewComment: null });
}
