import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { ObjectLiteral } from 'typeorm';
import { Database } from '../../platform/database/database';

const eventsAtOnce = 5000;

type Diff = Record<string, [before: unknown, after: unknown]>;
type Event = { sequence: number | string; entity: string; entityId: string; diff: string | null };

/** What a batch did, by table: the rows that it made, and what the others were before it. */
export interface BatchDeeds {
  created: ReadonlyMap<string, readonly string[]>;
  /** Values before, by id; of a field that changed twice the first. */
  changed: ReadonlyMap<string, ReadonlyMap<string, ObjectLiteral>>;
  /** The batch's last event in the log. */
  lastSequence: number;
}

/** Reads back from the audit log what an import did. */
@Injectable()
export class BatchEvents {
  constructor(private readonly database: Database) {}

  async of(batchId: string): Promise<BatchDeeds> {
    const created = new Map<string, string[]>();
    const changed = new Map<string, Map<string, ObjectLiteral>>();
    let lastSequence = 0;
    for await (const { sequence, entity, entityId, diff } of this.events(batchId)) {
      lastSequence = Number(sequence);
      if (diff === null) inTable(created, entity, () => []).push(entityId);
      else
        note(
          inTable(changed, entity, () => new Map()),
          entityId,
          JSON.parse(diff),
        );
    }
    return { created, changed, lastSequence };
  }

  /** Of what was created only the id is read: there is a lot of it. */
  private async *events(batchId: string): AsyncGenerator<Event> {
    let after = -1;
    for (;;) {
      const events = await this.database.read<Event>(
        `SELECT sequence, entity, entity_id AS "entityId", CASE WHEN action = 'update' THEN diff END AS diff
         FROM audit_events WHERE batch_id = :batchId AND sequence > :after ORDER BY sequence LIMIT :eventsAtOnce`,
        { batchId, after, eventsAtOnce },
      );
      yield* events;
      if (events.length < eventsAtOnce) return;
      after = Number(events.at(-1)?.sequence);
      await setImmediate();
    }
  }
}

function inTable<Of>(tables: Map<string, Of>, name: string, none: () => Of): Of {
  const known = tables.get(name) ?? none();
  tables.set(name, known);
  return known;
}

function note(rows: Map<string, ObjectLiteral>, id: string, diff: Diff): void {
  const before = Object.fromEntries(Object.entries(diff).map(([field, [was]]) => [field, was]));
  rows.set(id, { ...before, ...rows.get(id) });
}
