import { Injectable } from '@nestjs/common';
import type { Visibility } from '@symmachia/domain';
import { Database } from '../platform/database/database';

export interface NoteRow {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  labId: string;
  title: string;
  text: string;
  visibility: Visibility;
  isWithdrawn: number;
  outdated: string;
}

const select = `SELECT n.id, n.version, n.created_at AS "createdAt", n.updated_at AS "updatedAt", n.lab_id AS "labId",
  n.title, n.text, n.visibility, n.is_withdrawn AS "isWithdrawn", n.outdated FROM lab_notes n`;

@Injectable()
export class NoteRepository {
  constructor(private readonly database: Database) {}

  ofLab(labId: string): Promise<NoteRow[]> {
    return this.database.read<NoteRow>(`${select} WHERE n.lab_id = :labId ORDER BY n.id`, { labId });
  }

  find(id: string): Promise<NoteRow | undefined> {
    return this.database.readOne<NoteRow>(`${select} WHERE n.id = :id`, { id });
  }
}
