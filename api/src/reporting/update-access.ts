import { Injectable } from '@nestjs/common';
import { can, type Scope, type Subject } from '@symmachia/domain';
import { Access, type PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problem/problem';
import { UpdateRepository, type UpdateRow } from './update.repository';
import type { UpdateSight } from './update.response';

/** An update that the reader may see. */
export interface VisibleUpdate {
  row: UpdateRow;
  plan: PlanContext;
  /** As something of the plan and all parties: they read it. */
  readers: Subject;
  /** As something of the organisation that reports: it writes it. */
  writers: Subject;
  sight: UpdateSight;
}

/** Who may see which update, and what of it. */
@Injectable()
export class UpdateAccess {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly updates: UpdateRepository,
  ) {}

  /** What one may not see is not there: drafts and what is in review are for the organisation and the unit. */
  async visible(id: string, me: SignedIn): Promise<VisibleUpdate> {
    const row = await this.updates.find(id);
    const plan = row && (await this.access.findPlan(row.planId));
    if (!row || !plan) throw new Problem('not-found');
    const readers = { planId: plan.id, organisationIds: [row.refId, ...(await this.parties(row.commitmentId))] };
    await this.access.require(me, 'commitment:read', 'commitment:read', readers);
    const isPublic = row.reviewStatus === 'approved' && row.commitmentStatus === 'approved';
    if (!isPublic && !can(me, 'draft:read', readers)) throw new Problem('not-found');
    const writers = { planId: plan.id, organisationIds: [row.refId] };
    return { row, plan, readers, writers, sight: sightOf(me, readers) };
  }

  /** Refuses what the reader may see but not do. */
  async require(me: SignedIn, scope: Scope, subject: Subject): Promise<void> {
    await this.access.require(me, scope, 'plan:read', subject);
  }

  async parties(commitmentId: string): Promise<string[]> {
    const rows = await this.database.read<{ id: string }>(
      'SELECT organisation_id AS id FROM commitment_parties WHERE commitment_id = :commitmentId',
      { commitmentId },
    );
    return rows.map(({ id }) => id);
  }
}

export const sightOf = (me: SignedIn, subject: Subject): UpdateSight => ({
  challenges: can(me, 'challenge:read', subject),
  review: can(me, 'review:read', subject),
});
