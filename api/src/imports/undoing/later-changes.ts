import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { links, references } from './references';

/** Something that came after an import and rests on it. */
export interface Obstacle {
  entity: string;
  id: string;
  /** In several languages, or the label of a period. */
  title: unknown;
}

const most = 20;
const eventsAtOnce = 5000;

type Named = { entity: string; id: string };

/** Finds what would lose its ground if an import were taken back. */
@Injectable()
export class LaterChanges {
  constructor(private readonly database: Database) {}

  /** The first twenty. `lastSequence` is the batch's last event in the audit log, `appliedAt` its moment. */
  async restingOn(batchId: string, planId: string, lastSequence: number, appliedAt: string): Promise<Obstacle[]> {
    const frozen = await this.frozenSince(planId, appliedAt);
    const touched = await this.touchedSince(batchId, lastSequence);
    const attached = await this.attachedTo(batchId);
    const distinct = new Map([...touched, ...attached].map((each) => [each.id, each]));
    const named: Obstacle[] = [...frozen];
    for (const each of [...distinct.values()].slice(0, most - frozen.length))
      named.push({ ...each, title: await this.titleOf(each) });
    return named;
  }

  /** A period that was locked since keeps figures that rest on the import for ever. */
  private frozenSince(planId: string, appliedAt: string): Promise<Obstacle[]> {
    return this.database.read<Named & { title: string }>(
      `SELECT 'reporting_periods' AS entity, p.id, p.label AS title
       FROM snapshots s JOIN reporting_periods p ON p.id = s.period_id
       WHERE s.plan_id = :planId AND s.taken_at >= :appliedAt ORDER BY p.start_date LIMIT :most`,
      { planId, appliedAt, most },
    );
  }

  /** Rows of the batch that somebody changed after it; not by an import that was taken back itself. */
  private async touchedSince(batchId: string, lastSequence: number): Promise<Named[]> {
    const found: Named[] = [];
    const head = await this.database.readOne<{ head: unknown }>('SELECT MAX(sequence) AS head FROM audit_events');
    for (let after = lastSequence; after < Number(head?.head) && found.length < most; after += eventsAtOnce) {
      const rows = await this.database.read<Named>(
        `SELECT DISTINCT e.entity, e.entity_id AS id FROM audit_events e
         WHERE e.sequence > :after AND e.sequence <= :until
           AND NOT EXISTS (SELECT 1 FROM import_batches i WHERE i.id = e.batch_id AND i.state = 'undone')
           AND EXISTS (SELECT 1 FROM audit_events b WHERE b.entity_id = e.entity_id AND b.batch_id = :batchId)
         LIMIT :most`,
        { after, until: after + eventsAtOnce, batchId, most },
      );
      found.push(...rows);
      await setImmediate();
    }
    return found;
  }

  /** Rows of others that point at what the batch made. */
  private async attachedTo(batchId: string): Promise<Named[]> {
    const found: Named[] = [];
    for (const [from, column, to] of references) {
      found.push(...(await this.pointing(batchId, { from, key: 'id', entity: from, column, to })));
      await setImmediate();
    }
    for (const [from, key, entity, column, to] of links) {
      found.push(...(await this.pointing(batchId, { from, key, entity, column, to })));
      await setImmediate();
    }
    return found;
  }

  private pointing(
    batchId: string,
    { from, key, entity, column, to }: { from: string; key: string; entity: string; column: string; to: string },
  ): Promise<Named[]> {
    return this.database.read<Named>(
      `SELECT DISTINCT '${entity}' AS entity, r.${key} AS id
       FROM audit_events e JOIN ${from} r ON r.${column} = e.entity_id
       WHERE e.batch_id = :batchId AND e.action = 'create' AND e.entity = :to
         AND NOT EXISTS (SELECT 1 FROM audit_events own WHERE own.entity_id = r.${key} AND own.batch_id = :batchId)
       LIMIT :most`,
      { batchId, to, most },
    );
  }

  private async titleOf({ entity, id }: Named): Promise<unknown> {
    const sql = titles[entity];
    const row = sql && (await this.database.readOne<{ title: string }>(sql, { id }));
    return row ? JSON.parse(row.title) : {};
  }
}

const titles: Readonly<Record<string, string>> = {
  actions: 'SELECT title FROM actions WHERE id = :id',
  commitments: 'SELECT title FROM commitments WHERE id = :id',
  milestones: 'SELECT title FROM milestones WHERE id = :id',
  pillars: 'SELECT name AS title FROM pillars WHERE id = :id',
  organisations: 'SELECT name AS title FROM organisations WHERE id = :id',
  labs: 'SELECT title FROM labs WHERE id = :id',
  ideas: 'SELECT title FROM ideas WHERE id = :id',
  themes: 'SELECT title FROM themes WHERE id = :id',
  lab_notes: 'SELECT l.title FROM lab_notes n JOIN labs l ON l.id = n.lab_id WHERE n.id = :id',
  attachments: 'SELECT l.title FROM attachments a JOIN labs l ON l.id = a.lab_id WHERE a.id = :id',
  lab_participants: 'SELECT l.title FROM lab_participants p JOIN labs l ON l.id = p.lab_id WHERE p.id = :id',
  plans: 'SELECT title FROM plans WHERE id = :id',
  progress_updates:
    'SELECT c.title FROM progress_updates u JOIN commitments c ON c.id = u.commitment_id WHERE u.id = :id',
  period_exceptions:
    'SELECT o.name AS title FROM period_exceptions x JOIN organisations o ON o.id = x.organisation_id WHERE x.id = :id',
  rag_overrides: `SELECT COALESCE(c.title, a.title) AS title FROM rag_overrides r
    LEFT JOIN commitments c ON c.id = r.commitment_id LEFT JOIN actions a ON a.id = r.action_id WHERE r.id = :id`,
  memberships:
    'SELECT o.name AS title FROM memberships m JOIN organisations o ON o.id = m.organisation_id WHERE m.id = :id',
};
