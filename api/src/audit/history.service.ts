import { Injectable } from '@nestjs/common';
import type { HistoryEvent, HistoryPage, HistoryQuery, Revert } from '@symmachia/contracts';
import {
  can,
  type EntityWithGuardedFields,
  fieldScopes,
  type HistorySubject,
  historySubjects,
  withheldFields,
} from '@symmachia/domain';
import { Access } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import type { Condition } from '../platform/database/condition';
import { asRevertOf } from '../platform/http/request-context';
import { Problem } from '../platform/problem/problem';
import { AuditRepository, type LoggedEvent } from './audit.repository';
import { type HistoryOf, HistorySubjects, type SubjectKind } from './history-subjects';
import { namedIn } from './named';
import { PeopleRepository } from './people.repository';
import { ReferencesRepository } from './references.repository';
import { changedSince, revertPatch } from './revert-patch';
import { type LoggedDiff, spokenChanges } from './spoken';

/** A row with a history that the reader may see. */
interface Subject extends Required<HistoryOf> {
  entity: HistorySubject;
  id: string;
  kind: SubjectKind;
  /** Its fields that the reader may not see. */
  withheld: readonly string[];
  /** The place in the log from where on the reader may see it; null: from its beginning. */
  publishedAt: number | null;
}

/** Kept from everyone but administrators, who read the log itself. */
const internal = ['externalId', 'outdated', 'planId'];
/** Behind the last place that the log can have. */
const noPlace = 2_147_483_647;
/** Where a reason may come from that not everybody may read. */
const confidentialReasons = ['reviewComment'];

/** What happened to one thing, field by field, for whoever may see that thing; and how to take some of it back. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly access: Access,
    private readonly subjects: HistorySubjects,
    private readonly events: AuditRepository,
    private readonly people: PeopleRepository,
    private readonly references: ReferencesRepository,
  ) {}

  async list(entity: string, id: string, query: HistoryQuery, me: SignedIn): Promise<HistoryPage> {
    const subject = await this.visible(entity, id, me);
    const { events, nextCursor } = await this.events.list(readable(subject), query);
    const items = await this.told(subject, events, me);
    const named = namedIn(items.map(({ changes }) => ({ entity, entityId: id, changes })));
    // A lab is also seen by whoever reads another plan that lists it: of its own plan nothing is told to them.
    const plans = await this.access.readable(me, subject.rights.planId ? [subject.rights.planId] : []);
    return { items, nextCursor, references: await this.references.of(named, plans, me) };
  }

  /** Through the feature's own rules, from the version just read: whoever is faster is not overwritten. */
  async revert(entity: string, id: string, wanted: Revert, me: SignedIn): Promise<HistoryEvent> {
    const subject = await this.visible(entity, id, me);
    const { kind, version, writers } = subject;
    const event = await this.eventOf(subject, wanted);
    const { sequence } = event;
    if (event.action !== 'update') throw new Problem('revert-refused', [], { reasons: [] });
    const { patch, obstacles } = revertPatch(event.diff, (field) => field in kind.schema.shape);
    if (!kind.scopes(patch).every((scope) => can(me, scope, writers))) throw new Problem('not-allowed');
    const later = await this.events.after(subject.entity, id, sequence);
    const reasons = [...obstacles, ...changedSince(event.diff, later)];
    const parsed = kind.schema.safeParse(patch);
    if (reasons.length || !parsed.success || Object.keys(patch).length === 0)
      throw new Problem('revert-refused', [], { reasons });
    await asRevertOf(sequence, () => kind.change(id, parsed.data, version, me, event.at));
    const [latest] = (await this.list(entity, id, { limit: 1 }, me)).items;
    if (!latest) throw new Problem('not-found');
    return latest;
  }

  private async visible(entity: string, id: string, me: SignedIn): Promise<Subject> {
    const known = historySubjects.find((subject) => subject === entity);
    if (!known) throw new Problem('not-found');
    const kind = this.subjects.of(known);
    const { version, rights, writers = rights } = await kind.read(id, me);
    const withheld = isGuarded(known) ? withheldFields(me, known, rights) : [];
    const publishedAt = await this.publishedAt(known, id, kind, rights, me);
    return { entity: known, id, kind, version, rights, writers, withheld, publishedAt };
  }

  /** What it was as a draft is for those who may read drafts. */
  private async publishedAt(entity: string, id: string, kind: SubjectKind, rights: HistoryOf['rights'], me: SignedIn) {
    if (!kind.published || can(me, kind.drafts ?? 'draft:read', rights)) return null;
    return (await this.events.lastLike(entity, id, Object.values(kind.published).flat())) ?? noPlace;
  }

  /** By its place in the log, or as the last one, that made the row what it is. */
  private async eventOf(subject: Subject, { sequence, version }: Revert): Promise<LoggedEvent> {
    if (version !== undefined && version !== subject.version) throw new Problem('edit-conflict');
    const itself = sequence === undefined ? [] : [{ sql: 'e.sequence = :sequence', values: { sequence } }];
    const { events } = await this.events.list([...readable(subject), ...itself], { limit: 1 });
    const [event] = events;
    if (!event) throw new Problem('not-found');
    return event;
  }

  private async told(subject: Subject, events: readonly LoggedEvent[], me: SignedIn): Promise<HistoryEvent[]> {
    const actors = events.map(({ actorId }) => actorId);
    const acting = await this.people.acting(actors);
    const seesNames = can(me, 'audit:read', subject.rights);
    const people = await this.people.named(actors.filter((id) => seesNames || id === me.userId));
    return events.map((event) => {
      const { sequence, at, action, source, reverts, actorId } = event;
      const changes = spokenChanges(without([...internal, ...subject.withheld], published(subject, event)));
      const actor = actorId === null ? null : (people.get(actorId) ?? null);
      const mayRevert = this.mayRevert(subject, event, me);
      return {
        ...{ sequence, at, action, source, reverts, changes, actor, mayRevert },
        by: acting(actorId),
        reason: isWithheld(subject, event) ? null : event.reason,
      };
    });
  }

  private mayRevert({ kind, writers }: Subject, { action, diff }: LoggedEvent, me: SignedIn): boolean {
    if (action !== 'update') return false;
    const { patch, obstacles } = revertPatch(diff, (field) => field in kind.schema.shape);
    const isPossible = obstacles.length === 0 && Object.keys(patch).length > 0;
    return isPossible && kind.scopes(patch).every((scope) => can(me, scope, writers));
  }
}

/** The events (alias e) of the subject that the reader may see. */
function readable({ entity, id, publishedAt }: Subject): Condition[] {
  const own = { sql: 'e.entity_id = :id AND e.entity = :entity', values: { id, entity } };
  return publishedAt === null ? [own] : [own, { sql: 'e.sequence >= :publishedAt', values: { publishedAt } }];
}

/** Whoever words a draft anew as they make it public does not tell everybody what it said before. */
function published({ kind, publishedAt }: Subject, { sequence, action, diff }: LoggedEvent): LoggedDiff {
  if (sequence !== publishedAt || action !== 'update') return diff;
  return Object.fromEntries(Object.entries(diff).filter(([field]) => field in (kind.published ?? {})));
}

const isGuarded = (entity: string): entity is EntityWithGuardedFields => entity in fieldScopes;

const isWithheld = ({ withheld }: Subject, { diff }: LoggedEvent): boolean =>
  confidentialReasons.some((field) => field in diff && withheld.includes(field));

const without = (fields: readonly string[], diff: LoggedDiff): LoggedDiff =>
  Object.fromEntries(Object.entries(diff).filter(([field]) => !fields.includes(field)));
