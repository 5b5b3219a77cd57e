import { Injectable } from '@nestjs/common';
import type { ChangeTargetGroup, CreateTargetGroup, PageQuery, TargetGroup } from '@symmachia/contracts';
import { presentText } from '@symmachia/domain';
import { Access } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import { requireVersion } from '../platform/http/if-match';
import { cutPage, pageClauses, sortKeys } from '../platform/http/paging';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { TargetGroupEntity } from './target-group.entity';

interface TargetGroupRow extends Omit<TargetGroup, 'name'> {
  name: string;
  sortValue: string;
}

const columns = `id, version, created_at AS "createdAt", updated_at AS "updatedAt", plan_id AS "planId", code, name`;
const { code: byCode } = sortKeys({ code: ['code'] });

const toTargetGroup = ({ sortValue: _, ...row }: TargetGroupRow): TargetGroup => ({
  ...row,
  name: JSON.parse(row.name),
});

@Injectable()
export class TargetGroupService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async list(ref: string, query: PageQuery, me: SignedIn) {
    const plan = await this.access.plan(me, ref, 'plan:read');
    const clauses = pageClauses(byCode, 'id', query);
    const rows = await this.database.read<TargetGroupRow>(
      `SELECT ${columns}, code AS "sortValue" FROM target_groups
       WHERE (plan_id IS NULL OR plan_id = :plan) AND ${clauses.where} ${clauses.order}`,
      { plan: plan.id, ...clauses.values },
    );
    const { rows: groups, nextCursor } = cutPage(rows, query.limit);
    return {
      items: groups.map(toTargetGroup),
      nextCursor,
      ...(query.cursor ? {} : { total: await this.count(plan.id) }),
    };
  }

  async read(id: string, me: SignedIn): Promise<TargetGroup> {
    const row = await this.database.readOne<TargetGroupRow>(`SELECT ${columns} FROM target_groups WHERE id = :id`, {
      id,
    });
    if (!row) throw new Problem('not-found');
    if (row.planId) await this.access.require(me, 'plan:read', 'plan:read', { planId: row.planId });
    return toTargetGroup(row);
  }

  async create(ref: string, input: CreateTargetGroup, me: SignedIn): Promise<TargetGroup> {
    const plan = await this.access.plan(me, ref, 'targetGroup:update');
    const created = await this.database.write(authorOf(me), async (tx) => {
      const [taken] = await tx.query(
        'SELECT id FROM target_groups WHERE code = :code AND (plan_id IS NULL OR plan_id = :plan)',
        { code: input.code, plan: plan.id },
      );
      if (taken) throw new Problem('code-taken', [{ pointer: '/code', code: 'duplicate' }]);
      const group = tx.fresh(TargetGroupEntity, { planId: plan.id, code: input.code, name: presentText(input.name) });
      await tx.insert(TargetGroupEntity, group);
      return group;
    });
    return this.read(created.id, me);
  }

  /** The built-in groups are the same in every plan: nobody renames those. */
  async change(id: string, input: ChangeTargetGroup, version: number | null, me: SignedIn): Promise<TargetGroup> {
    const { planId } = await this.read(id, me);
    if (!planId) throw new Problem('not-allowed');
    await this.access.require(me, 'targetGroup:update', 'plan:read', { planId });
    await this.database.write(authorOf(me), async (tx) => {
      const group = await tx.find(TargetGroupEntity, { id });
      if (!group) throw new Problem('not-found');
      requireVersion(group, version);
      const name = presentText({ ...group.name, ...input.name });
      if (Object.keys(name).length === 0) throw fieldProblem('/name', 'required');
      await tx.update(TargetGroupEntity, group, { name });
    });
    return this.read(id, me);
  }

  private async count(planId: string): Promise<number> {
    const row = await this.database.readOne<{ count: unknown }>(
      'SELECT COUNT(*) AS count FROM target_groups WHERE plan_id IS NULL OR plan_id = :planId',
      { planId },
    );
    return Number(row?.count);
  }
}
