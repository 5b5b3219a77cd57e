import { Injectable } from '@nestjs/common';
import type { AuditEvent, AuditPage, AuditQuery } from '@symmachia/contracts';
import { addDays, type AuditEntity, startOfDay, visible } from '@symmachia/domain';
import { Access, type PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import type { Condition } from '../platform/database/condition';
import { AuditRepository, type LoggedEvent } from './audit.repository';
import { namedIn } from './named';
import { PeopleRepository, type Person } from './people.repository';
import { ReferencesRepository } from './references.repository';
import { spokenChanges } from './spoken';

/** The log, for those whose plan or organisation it tells of. */
@Injectable()
export class AuditService {
  constructor(
    private readonly access: Access,
    private readonly events: AuditRepository,
    private readonly people: PeopleRepository,
    private readonly references: ReferencesRepository,
  ) {}

  async list(query: AuditQuery, me: SignedIn): Promise<AuditPage> {
    const plan = query.plan ? await this.access.plan(me, query.plan, 'plan:read') : null;
    const timezone = plan?.timezone ?? (await this.events.timezone());
    const { events, nextCursor } = await this.events.list([readable(me), ...filters(query, plan, timezone)], query);
    const people = await this.people.named(events.map(({ actorId }) => actorId));
    const items = events.map((event) => toAuditEvent(event, people));
    const plans = await this.access.readable(me, new Set(items.flatMap(({ planId }) => planId ?? [])));
    return { items, nextCursor, references: await this.references.of(namedIn(items), plans, me), timezone };
  }
}

/** The events (alias e) that the reader may read: of their plans, of their organisation, or all. */
function readable(me: SignedIn): Condition {
  const seen = visible(me, 'audit:read');
  if (seen.all) return { sql: '1 = 1', values: {} };
  return {
    sql: 'e.plan_id IN (:readablePlans) OR e.organisation_id IN (:readableOrganisations)',
    values: { readablePlans: seen.plans, readableOrganisations: seen.organisations },
  };
}

function filters(query: AuditQuery, plan: PlanContext | null, timezone: string): Condition[] {
  const day = (date: string | undefined) => date && startOfDay(date, timezone);
  const asked: [sql: string, value: string | undefined][] = [
    ['e.plan_id = :plan', plan?.id],
    ['e.entity = :entity', query.entity],
    ['e.entity_id = :entityId', query.entityId],
    ['e.actor_id = :actor', query.actor],
    ['e.action = :action', query.action],
    ['e.source = :source', query.source],
    ['e.batch_id = :batch', query.batch],
    ['e.at >= :from', day(query.from)],
    ['e.at < :to', day(query.to && addDays(query.to, 1))],
  ];
  return asked.flatMap(([sql, value]) => (value ? [{ sql, values: { [sql.split(':')[1] ?? '']: value } }] : []));
}

function toAuditEvent(event: LoggedEvent, people: ReadonlyMap<string, Person>): AuditEvent {
  const { actorId, diff, entity, ...told } = event;
  return {
    ...told,
    entity: entity as AuditEntity,
    actor: actorId === null ? null : (people.get(actorId) ?? null),
    changes: spokenChanges(diff),
  };
}
