import { Injectable } from '@nestjs/common';
import {
  can,
  mayInArchive,
  planCodePattern,
  visible,
  type Actor,
  type Scope,
  type Subject,
  type Tolerances,
  type Language,
  type PlanStatus,
} from '@symmachia/domain';
import { Database } from '../database/database';
import { isId } from '../database/ids';
import { Problem } from '../problem/problem';

/** A plan as far as every request about it needs it. */
export interface PlanContext {
  id: string;
  code: string;
  organisationId: string;
  status: PlanStatus;
  startDate: string;
  endDate: string;
  timezone: string;
  businessDate: string | null;
  languages: Language[];
  tolerances: Tolerances;
  changes: number;
  deliveryDay: string | null;
}

const columns = `id, code, organisation_id AS "organisationId", status, start_date AS "startDate", end_date AS "endDate",
  timezone, business_date AS "businessDate", languages, tolerances, changes, delivery_day AS "deliveryDay"`;

/** Asks the one table of rights about real rows. What one may not see is not there (404); what one may only see is refused (403). */
@Injectable()
export class Access {
  constructor(private readonly database: Database) {}

  /** The plan by id or code, if the actor may do this in it. */
  async plan(actor: Actor, ref: string, scope: Scope): Promise<PlanContext> {
    const plan = await this.findPlan(ref);
    if (!plan) throw new Problem('not-found');
    await this.require(actor, scope, 'plan:read', { planId: plan.id });
    return plan;
  }

  async findPlan(ref: string): Promise<PlanContext | undefined> {
    const column = isId(ref) ? 'id' : 'code';
    if (column === 'code' && !planCodePattern.test(ref))
      throw new Problem('invalid-id', [{ pointer: '/plan', code: 'invalid-format' }]);
    const row = await this.database.readOne<Record<keyof PlanContext, string>>(
      `SELECT ${columns} FROM plans WHERE ${column} = :ref`,
      { ref },
    );
    return (
      row &&
      ({
        ...row,
        changes: Number(row.changes),
        languages: JSON.parse(row.languages),
        tolerances: JSON.parse(row.tolerances),
      } as PlanContext)
    );
  }

  /** Refuses unless the actor may do this to the subject: as absent where they may not even see it. */
  async require(actor: Actor, scope: Scope, read: Scope, subject: Subject): Promise<void> {
    const known = await this.withParticipants(actor, subject);
    if (!can(actor, read, known)) throw new Problem('not-found');
    if (!can(actor, scope, known)) throw new Problem('not-allowed');
  }

  async allows(actor: Actor, scope: Scope, subject: Subject): Promise<boolean> {
    return can(actor, scope, await this.withParticipants(actor, subject));
  }

  /** Of these plans, those that the actor may read. */
  async readable(actor: Actor, plans: Iterable<string>): Promise<string[]> {
    const read: string[] = [];
    for (const planId of plans) if (await this.allows(actor, 'plan:read', { planId })) read.push(planId);
    return read;
  }

  /** Of these scopes, those the actor has over the subject: what the web shows buttons for. */
  async may(actor: Actor, scopes: readonly Scope[], subject: Subject): Promise<Scope[]> {
    const known = await this.withParticipants(actor, subject);
    const held = scopes.filter((scope) => can(actor, scope, known));
    return this.stillIn(subject, held);
  }

  /** Of these scopes, those that the plan leaves them: an archived one is read. */
  async stillIn({ planId }: Subject, held: Scope[]): Promise<Scope[]> {
    if (!planId || held.every(mayInArchive)) return held;
    return (await this.findPlan(planId))?.status === 'archived' ? held.filter(mayInArchive) : held;
  }

  /** Which of these organisations take part in the plan: own it, lead an action or are party to a commitment. */
  async takingPart(plan: string, organisations: readonly string[]): Promise<string[]> {
    const rows = await this.database.read<{ id: string }>(
      `SELECT o.id FROM organisations o WHERE o.id IN (:organisations) AND (
         EXISTS (SELECT 1 FROM plans p WHERE p.id = :plan AND p.organisation_id = o.id)
         OR EXISTS (SELECT 1 FROM actions a WHERE a.plan_id = :plan AND a.lead_organisation_id = o.id)
         OR EXISTS (SELECT 1 FROM commitment_parties cp JOIN commitments c ON c.id = cp.commitment_id
           WHERE c.plan_id = :plan AND cp.organisation_id = o.id))`,
      { plan, organisations },
    );
    return rows.map(({ id }) => id);
  }

  /** Refuses unless the actor may do this in every plan that one of these organisations takes part in. */
  async requireWhereverTakingPart(actor: Actor, scope: Scope, organisations: readonly string[]): Promise<void> {
    const plans = await this.database.read<{ planId: string }>(
      `SELECT id AS "planId" FROM plans WHERE organisation_id IN (:organisations)
       UNION SELECT plan_id FROM actions WHERE lead_organisation_id IN (:organisations)
       UNION SELECT c.plan_id FROM commitment_parties p JOIN commitments c ON c.id = p.commitment_id
         WHERE p.organisation_id IN (:organisations)`,
      { organisations },
    );
    if (!plans.every(({ planId }) => can(actor, scope, { planId }))) throw new Problem('not-allowed');
  }

  /** The actor's own organisations that take part in the plan, of those that the scope is held for. */
  async ownTakingPart(actor: Actor, scope: Scope, plan: string): Promise<string[]> {
    const held = visible(actor, scope);
    if (held.all) return [];
    const known = await this.takingPart(plan, held.organisations);
    return held.organisations.filter((id) => known.includes(id));
  }

  /** The subject with those of the actor's organisations that take part in its plan. */
  private async withParticipants(actor: Actor, subject: Subject): Promise<Subject> {
    const organisations = organisationsOf(actor);
    if (actor.isAdmin || !subject.planId || organisations.length === 0) return subject;
    return { ...subject, participantOrganisationIds: await this.takingPart(subject.planId, organisations) };
  }
}

/** The organisations that the actor has a role in. */
const organisationsOf = (actor: Actor): string[] =>
  actor.memberships.flatMap(({ organisationId }) => organisationId ?? []);
