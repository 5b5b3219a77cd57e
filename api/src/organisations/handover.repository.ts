import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { HandoverRow } from './handover.response';

const counted = {
  actions: 'actions',
  commitments: 'commitments',
  milestones: 'milestones',
  ideas: 'ideas',
  supports: 'idea_supports',
  people: 'memberships',
};

const counts = Object.entries(counted).map(
  ([name, entity]) =>
    `(SELECT COUNT(*) FROM organisation_handover_rows r WHERE r.handover_id = h.id AND r.entity = '${entity}') AS ${name}`,
);

@Injectable()
export class HandoverRepository {
  constructor(private readonly database: Database) {}

  /** What the organisation took over and what was taken over from it, newest first, without what was undone. */
  of(organisation: string): Promise<HandoverRow[]> {
    return this.database.read<HandoverRow>(
      `SELECT h.id, h.kind, h.taken_on AS "on", h.reason, ${counts.join(', ')},
              f.id AS "fromId", f.name AS "fromName", f.short_name AS "fromShortName", f.sector AS "fromSector",
              t.id AS "toId", t.name AS "toName", t.short_name AS "toShortName", t.sector AS "toSector"
       FROM organisation_handovers h JOIN organisations f ON f.id = h.from_id JOIN organisations t ON t.id = h.to_id
       WHERE (h.from_id = :organisation OR h.to_id = :organisation) AND h.undone_at IS NULL
       ORDER BY h.taken_on DESC, h.id DESC`,
      { organisation },
    );
  }
}
