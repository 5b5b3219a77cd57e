import { Injectable } from '@nestjs/common';
import type { ActionStatus, Subject } from '@symmachia/domain';
import { Access, type PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problem/problem';
import { maySeeAction } from './visible-actions';

interface ActionKey {
  planId: string;
  status: ActionStatus;
  leadOrganisationId: string;
}

/** An action that the reader may see, as far as rights go. */
export interface VisibleAction {
  plan: PlanContext;
  /** Its plan, and its lead organisation as the one that it belongs to. */
  subject: Subject;
}

/** What one may not see is not there. */
@Injectable()
export class ActionAccess {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async visible(id: string, me: SignedIn): Promise<VisibleAction> {
    const action = await this.database.readOne<ActionKey>(
      'SELECT plan_id AS "planId", status, lead_organisation_id AS "leadOrganisationId" FROM actions WHERE id = :id',
      { id },
    );
    const plan = action && (await this.access.findPlan(action.planId));
    if (!action || !plan) throw new Problem('not-found');
    const subject = { planId: plan.id, organisationIds: [action.leadOrganisationId] };
    await this.access.require(me, 'action:read', 'action:read', subject);
    if (!maySeeAction(me, action)) throw new Problem('not-found');
    return { plan, subject };
  }
}
