import { Injectable } from '@nestjs/common';
import type { ChangePillar, CreatePillar, PageQuery, Pillar } from '@symmachia/contracts';
import { placePillar, reviseText, type PillarNode } from '@symmachia/domain';
import { Access, type PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { cutPage, pageClauses, sortKeys } from '../platform/http/paging';
import { type Exchange, unlessKnown } from '../platform/http/plan-etag';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { accepted } from '../platform/problem/refusal';
import { newPillar } from './new-pillar';
import { PillarEntity } from './pillar.entity';
import { pillarColumns, toPillar, type PillarRow } from './pillar.response';

const { order: byOrder } = sortKeys({ order: ['position', 'number'] });

@Injectable()
export class PillarService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly clock: Clock,
  ) {}

  async list(ref: string, query: PageQuery, me: SignedIn, exchange: Exchange) {
    const plan = await this.access.plan(me, ref, 'plan:read');
    return unlessKnown(exchange, { plan, actor: me, now: this.clock.now() }, () => this.page(plan, query));
  }

  async read(id: string, me: SignedIn): Promise<Pillar> {
    const row = await this.database.readOne<PillarRow>(`SELECT ${pillarColumns} FROM pillars WHERE id = :id`, { id });
    const plan = row && (await this.access.findPlan(row.planId));
    if (!row || !plan) throw new Problem('not-found');
    await this.access.require(me, 'plan:read', 'plan:read', { planId: plan.id });
    return toPillar(row, plan.languages);
  }

  async create(ref: string, input: CreatePillar, me: SignedIn): Promise<Pillar> {
    const plan = await this.access.plan(me, ref, 'pillar:update');
    const pillar = await this.database.write(authorOf(me), (tx) => this.insert(tx, plan.id, input));
    return this.read(pillar.id, me);
  }

  async change(id: string, input: ChangePillar, version: number | null, me: SignedIn): Promise<Pillar> {
    const { planId } = await this.read(id, me);
    const plan = await this.access.plan(me, planId, 'pillar:update');
    await this.database.write(authorOf(me), async (tx) => {
      const pillar = await tx.find(PillarEntity, { id });
      if (!pillar) throw new Problem('not-found');
      requireVersion(pillar, version);
      if (input.parent !== undefined) await place(tx, planId, id, input.parent);
      if (input.code && input.code !== pillar.code) await requireFreeCode(tx, planId, input.code);
      await tx.update(PillarEntity, pillar, revised(pillar, input, plan));
    });
    return this.read(id, me);
  }

  /** Also the way in for imports and the demonstration. */
  async insert(tx: Transaction, planId: string, input: CreatePillar): Promise<PillarEntity> {
    const known = await tx.findAll(PillarEntity, { planId });
    const code = input.code ?? nextCode(known, input.parent ?? null);
    if (input.code) await requireFreeCode(tx, planId, input.code);
    const order = input.order ?? Math.max(0, ...known.map((pillar) => pillar.order)) + 1;
    const pillar = newPillar(tx, planId, { ...input, code, order });
    if (input.parent) await place(tx, planId, pillar.id, input.parent);
    await tx.insert(PillarEntity, pillar);
    return pillar;
  }

  private async page(plan: PlanContext, query: PageQuery) {
    const clauses = pageClauses(byOrder, 'id', query);
    const rows = await this.database.read<PillarRow>(
      `SELECT ${pillarColumns}, position AS "sortValue" FROM pillars
       WHERE plan_id = :plan AND ${clauses.where} ${clauses.order}`,
      { plan: plan.id, ...clauses.values },
    );
    const { rows: pillars, nextCursor } = cutPage(rows, query.limit);
    return {
      items: pillars.map((row) => toPillar(row, plan.languages)),
      nextCursor,
      ...(query.cursor ? {} : { total: await this.count(plan.id) }),
    };
  }

  private async count(planId: string): Promise<number> {
    const row = await this.database.readOne<{ count: unknown }>(
      'SELECT COUNT(*) AS count FROM pillars WHERE plan_id = :planId',
      { planId },
    );
    return Number(row?.count);
  }
}

async function place(tx: Transaction, planId: string, id: string, parent: string | null): Promise<void> {
  const nodes: PillarNode[] = await tx.findAll(PillarEntity, { planId });
  accepted(placePillar(nodes, id, parent), '/parent');
}

async function requireFreeCode(tx: Transaction, planId: string, code: string): Promise<void> {
  if (await tx.find(PillarEntity, { planId, code }))
    throw new Problem('code-taken', [{ pointer: '/code', code: 'duplicate' }]);
}

/** `3` for the third pillar, `3.2` for its second sub-pillar: the first such number that is free. */
export function nextCode(
  known: readonly Pick<PillarEntity, 'id' | 'code' | 'parentId'>[],
  parentId: string | null,
): string {
  const taken = new Set(known.map(({ code }) => code));
  const parent = known.find(({ id }) => id === parentId);
  let number = known.filter((pillar) => pillar.parentId === parentId).length + 1;
  const code = () => (parent ? `${parent.code}.${number}` : String(number));
  while (taken.has(code())) number += 1;
  return code();
}

function revised(pillar: PillarEntity, input: ChangePillar, { languages }: PlanContext): Partial<PillarEntity> {
  const { name: namePatch, parent, ...plain } = input;
  const name = reviseText('name', { text: pillar.name, outdated: pillar.outdated }, namePatch, languages);
  if (Object.keys(name.text).length === 0) throw fieldProblem('/name', 'required');
  return { ...plain, ...(parent === undefined ? {} : { parentId: parent }), name: name.text, outdated: name.outdated };
}
