import { isDeepStrictEqual } from 'node:util';
import type { AuditEvent } from '@symmachia/contracts';

/** A row as the log tells of it, and when it was last written. */
export type LoggedRow = Readonly<Record<string, unknown>> & { id: string; changedAt: string };

interface Handover {
  on: string;
  from: string;
  to: string;
}

/** What an organisation took over from another one on a day, as it was before and as it became. */
export interface TakenOver extends Handover {
  id: string;
  before: Readonly<Record<string, unknown>>;
  after: Readonly<Record<string, unknown>>;
}

const handedOver = ['parties', 'leadOrganisation'];

/** The state of everything, rebuilt event by event from what the audit log says changed. */
export class Ledger {
  private readonly rows = new Map<string, Map<string, LoggedRow>>();
  private readonly handovers = new Map<string | null, Handover>();
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
    const { takenOn, from, to } = row;
    if (entity === 'organisation_handovers')
      this.handovers.set(requestId, { on: String(takenOn), from: String(from), to: String(to) });
    const handover = this.handovers.get(requestId);
    if (handover === undefined || (entity !== 'actions' && entity !== 'commitments')) return;
    const moved = changes.filter(({ field }) => handedOver.includes(field));
    const before = Object.fromEntries(moved.map((each) => [each.field, each.before]));
    const after = Object.fromEntries(moved.map((each) => [each.field, each.after]));
    this.takenOver.push({ ...handover, id, before, after });
  }
}
