import { setImmediate } from 'node:timers/promises';
import type { AuditContent } from '@symmachia/domain';
import type { Change, Transaction } from '../database/transaction';
import { type ComposedEvent, eventOfChange } from './compose-event';
import { OrganisationsConcerned } from './organisations-concerned';

/** An import makes a hundred thousand events: made all at once they would hold up every other request. */
const eventsAtOnce = 800;

/** The content of an event, in the order in which it waits. */
export const contentColumns = [
  ['at', 'at'],
  ['actor_id', 'actorId'],
  ['entity', 'entity'],
  ['entity_id', 'entityId'],
  ['action', 'action'],
  ['plan_id', 'planId'],
  ['organisation_id', 'organisationId'],
  ['diff', 'diff'],
  ['reason', 'reason'],
  ['source', 'source'],
  ['batch_id', 'batchId'],
  ['request_id', 'requestId'],
  ['reverts', 'reverts'],
] as const satisfies readonly (readonly [column: string, member: keyof AuditContent])[];

const waitingColumns = ['place INTEGER PRIMARY KEY', ...contentColumns.map(([column]) => column)];

/** What the chain needs of an event whose content waits in the database. */
export type WaitingEvent = Omit<ComposedEvent, 'content'>;

/** The events of one transaction's changes, in their order. */
export class EventsOf {
  /** Told before the lock: their content waits at `place`, numbered from 0. */
  readonly waiting: WaitingEvent[] = [];
  place: string | null = null;
  /** Told since. */
  readonly composed: ComposedEvent[] = [];
  private readonly organisations: OrganisationsConcerned;

  constructor(private readonly tx: Transaction) {
    this.organisations = new OrganisationsConcerned(tx);
  }

  /** Of what a large write has prepared. */
  async tellBefore(): Promise<void> {
    for await (const events of this.untold()) {
      const rows = events.map(({ content }, at) => [
        this.waiting.length + at,
        ...contentColumns.map(([, member]) => content[member]),
      ]);
      this.place = await this.tx.layDown('audit_events_waiting', waitingColumns, rows);
      if (this.place) for (const { contentDigest, details } of events) this.waiting.push({ contentDigest, details });
      else this.composed.push(...events);
    }
  }

  /** Of the changes that came since. */
  async tell(): Promise<void> {
    for await (const events of this.untold()) this.composed.push(...events);
  }

  private async *untold(): AsyncGenerator<ComposedEvent[]> {
    const { changes } = this.tx;
    for (let told = this.waiting.length + this.composed.length; told < changes.length; told += eventsAtOnce) {
      yield await this.eventsOf(changes.slice(told, told + eventsAtOnce));
      await setImmediate();
    }
  }

  private async eventsOf(changes: readonly Change[]): Promise<ComposedEvent[]> {
    const organisations = await this.organisations.of(changes);
    return changes.map((change, at) => eventOfChange(this.tx, change, organisations[at] ?? null));
  }
}
