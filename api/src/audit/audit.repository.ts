import { Injectable } from '@nestjs/common';
import { isPersonal } from '@symmachia/domain';
import type { AuditEventEntity } from '../platform/audit/audit-event.entity';
import { isFingerprint } from '../platform/audit/fingerprint';
import { allOf, type Condition } from '../platform/database/condition';
import { Database } from '../platform/database/database';
import type { LoggedDiff } from './spoken';

export interface LoggedEvent extends Omit<AuditEventEntity, 'diff' | 'previousHash'> {
  /** With what stands beside the chain; `{ erased: true }` for what was taken away there. */
  diff: LoggedDiff;
}

type Row = Omit<LoggedEvent, 'diff'> & { diff: string };

interface Detail {
  sequence: number;
  field: string;
  before: string | null;
  after: string | null;
}

interface PageOfLog {
  limit: number;
  cursor?: string | undefined;
}

const columns = `e.sequence, e.at, e.actor_id AS "actorId", e.entity, e.entity_id AS "entityId", e.action,
  e.plan_id AS "planId", e.organisation_id AS "organisationId", e.diff, e.reason, e.source, e.batch_id AS "batchId",
  e.request_id AS "requestId", e.reverts, e.hash`;

const erased = { erased: true };

@Injectable()
export class AuditRepository {
  constructor(private readonly database: Database) {}

  /** Newest first; the event behind the last tells that there is more. */
  async list(
    conditions: readonly Condition[],
    { limit, cursor }: PageOfLog,
  ): Promise<{ events: LoggedEvent[]; nextCursor: string | null }> {
    const older = cursor ? [{ sql: 'e.sequence < :cursor', values: { cursor: Number(cursor) } }] : [];
    const { sql, values } = allOf([...conditions, ...older]);
    const rows = await this.database.read<Row>(
      `SELECT ${columns} FROM audit_events e WHERE ${sql} ORDER BY e.sequence DESC LIMIT :limitPlusOne`,
      { ...values, limitPlusOne: limit + 1 },
    );
    const events = await this.withDetails(rows.slice(0, limit));
    return { events, nextCursor: rows.length > limit ? String(events.at(-1)?.sequence) : null };
  }

  /** That of all plans; UTC where they have several. */
  async timezone(): Promise<string> {
    const zones = await this.database.read<{ timezone: string }>('SELECT DISTINCT timezone FROM plans');
    return (zones.length === 1 && zones[0]?.timezone) || 'UTC';
  }

  /** What happened to one row after a place in the log, oldest first. */
  async after(entity: string, id: string, sequence: number): Promise<LoggedEvent[]> {
    const rows = await this.database.read<Row>(
      `SELECT ${columns} FROM audit_events e WHERE e.entity_id = :id AND e.entity = :entity AND e.sequence > :sequence
       ORDER BY e.sequence`,
      { entity, id, sequence },
    );
    return rows.map((row) => ({ ...row, diff: JSON.parse(row.diff) }));
  }

  /** The last event of a row in whose diff, text of canonical JSON, one of the patterns is found. */
  async lastLike(entity: string, id: string, patterns: readonly string[]): Promise<number | null> {
    const found = patterns.map((_, at) => `e.diff LIKE :pattern${at}`).join(' OR ');
    const row = await this.database.readOne<{ last: number | null }>(
      `SELECT MAX(e.sequence) AS last FROM audit_events e
       WHERE e.entity_id = :id AND e.entity = :entity AND (${found})`,
      { entity, id, ...Object.fromEntries(patterns.map((pattern, at) => [`pattern${at}`, pattern])) },
    );
    return row?.last ?? null;
  }

  private async withDetails(rows: readonly Row[]): Promise<LoggedEvent[]> {
    const details = await this.details(rows.map(({ sequence }) => sequence));
    return rows.map((row) => ({ ...row, diff: merged(row, details.get(row.sequence) ?? []) }));
  }

  private async details(sequences: readonly number[]): Promise<Map<number, Detail[]>> {
    const rows = await this.database.read<Detail>(
      `SELECT sequence, field, before_value AS "before", after_value AS "after" FROM audit_personal_details
       WHERE sequence IN (:sequences)`,
      { sequences },
    );
    return Map.groupBy(rows, ({ sequence }) => sequence);
  }
}

function merged({ entity, diff: text }: Row, details: readonly Detail[]): LoggedDiff {
  const diff: LoggedDiff = JSON.parse(text);
  for (const [field, [before, after]] of Object.entries(diff)) {
    if (!isPersonal(entity, field)) continue;
    const detail = details.find((known) => known.field === field);
    const told = (logged: unknown, value: string | null | undefined) => {
      if (!isFingerprint(logged)) return logged;
      return value ? JSON.parse(value) : erased;
    };
    diff[field] = [told(before, detail?.before), told(after, detail?.after)];
  }
  return diff;
}
