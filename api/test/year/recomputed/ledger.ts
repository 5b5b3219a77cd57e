import { isDeepStrictEqual } from 'node:util';
import type { AuditEvent } from '@symmachia/contracts';

/** A row as the log tells of it, and when it was last written. */
export type LoggedRow = Readonly<Record<string, unknown>> & { id: string; changedAt: string };

/** What an organisation took over from another one on a day, as it was before. */
export interface TakenOver {
  on: string;
  id: string;
  before: Readonly<Record<string, unknown>>;
}

const handedOver = ['parties', 'leadOrganisation'];

/** The state of everything, rebuilt event by event from what the audit log says changed. */
export class Ledger {
  private readonly rows = new Map<string, Map<string, LoggedRow>>();
  private readonly handovers = new Map<string | null, string>();
  readonly takenOver: TakenOver[] = [];

  of(entity: string): LoggedRow[] {
    return [...(this.rows.get(entity)?.values() ?? [])];
  }

  find(entity: string, id: unknown): LoggedRow | undefined {
    return this.rows.get(entity)?.get(String(id));
  }

  play({ action, entity, entityId: id, at, requestId, changes, sequence }: AuditEvent): void {
    if (id === null || (action !== 'create' && action !== 'update')) return;
    const known = this.find(entity, id);
    if ((action === 'create') !== (known === undefined)) throw new Error(`Event ${sequence} does not follow`);
    const row: Record<string, unknown> = { ...known };
    for (const { field, before, after } of changes) {
      if (!isDeepStrictEqual(row[field] ?? null, before ?? null))
        throw new Error(`Event ${sequence} says that ${field} was ${JSON.stringify(before)}`);
      row[field] = after;
    }
    const table = this.rows.get(entity) ?? new Map<string, LoggedRow>();
    this.rows.set(entity, table.set(id, { ...row, id, changedAt: at }));
    this.noteHandover(requestId, entity, id, row, changes);
  }

  private noteHandover(
    requestId: string | null,
    entity: string,
    id: string,
    row: Record<string, unknown>,
    changes: AuditEvent['changes'],
  ): void {
    if (entity === 'organisation_handovers') this.handovers.set(requestId, String(row['takenOn']));
    const on = this.handovers.get(requestId);
    if (on === undefined || (entity !== 'actions' && entity !== 'commitments')) return;
    const before = changes.filter(({ field }) => handedOver.includes(field)).map((each) => [each.field, each.before]);
    this.takenOver.push({ on, id, before: Object.fromEntries(before) });
  }
}
