import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';

export interface ThemeRow {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  labId: string;
  title: string;
  description: string;
  isCommonGround: number;
  why: string;
  isWithdrawn: number;
  outdated: string;
}

const select = `SELECT t.id, t.version, t.created_at AS "createdAt", t.updated_at AS "updatedAt", t.lab_id AS "labId",
  t.title, t.description, t.is_common_ground AS "isCommonGround", t.why, t.is_withdrawn AS "isWithdrawn", t.outdated
  FROM themes t`;

@Injectable()
export class ThemeRepository {
  constructor(private readonly database: Database) {}

  ofLab(labId: string, andWithdrawn: boolean): Promise<ThemeRow[]> {
    const present = andWithdrawn ? '' : 'AND t.is_withdrawn = 0';
    return this.database.read<ThemeRow>(`${select} WHERE t.lab_id = :labId ${present} ORDER BY t.id`, { labId });
  }

  find(id: string): Promise<ThemeRow | undefined> {
    return this.database.readOne<ThemeRow>(`${select} WHERE t.id = :id`, { id });
  }
}
