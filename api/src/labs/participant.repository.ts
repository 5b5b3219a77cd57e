import { Injectable } from '@nestjs/common';
import type { ParticipantRole, Sector } from '@symmachia/domain';
import { refColumns, type RefRow } from '../organisations/organisation-ref';
import { Database } from '../platform/database/database';

export interface ParticipantRow extends Omit<RefRow, 'refId'> {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  labId: string;
  role: ParticipantRole;
  sector: Sector | null;
  description: string;
  people: number | null;
  name: string | null;
  consentAt: string | null;
  isWithdrawn: number;
  /** Null without an organisation. */
  refId: string | null;
}

const select = `SELECT p.id, p.version, p.created_at AS "createdAt", p.updated_at AS "updatedAt", p.lab_id AS "labId",
  p.role, p.sector, p.description, p.people, p.name, p.consent_at AS "consentAt", p.is_withdrawn AS "isWithdrawn",
  ${refColumns('o')} FROM lab_participants p LEFT JOIN organisations o ON o.id = p.organisation_id`;

@Injectable()
export class ParticipantRepository {
  constructor(private readonly database: Database) {}

  ofLab(labId: string, andWithdrawn: boolean): Promise<ParticipantRow[]> {
    const present = andWithdrawn ? '' : 'AND p.is_withdrawn = 0';
    return this.database.read<ParticipantRow>(`${select} WHERE p.lab_id = :labId ${present} ORDER BY p.id`, { labId });
  }

  find(id: string): Promise<ParticipantRow | undefined> {
    return this.database.readOne<ParticipantRow>(`${select} WHERE p.id = :id`, { id });
  }
}
