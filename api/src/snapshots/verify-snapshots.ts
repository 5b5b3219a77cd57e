import type { Database } from '../platform/database/database';
import { seal } from './seal';

export interface CheckedSnapshot {
  plan: string;
  period: string;
  sha256: string;
  /** Whether what it keeps is still what was sealed. */
  holds: boolean;
}

/** Seals what every snapshot keeps once more and compares. */
export async function* verifySnapshots(database: Pick<Database, 'read'>): AsyncGenerator<CheckedSnapshot> {
  const snapshots = await database.read<Omit<CheckedSnapshot, 'holds'> & { periodId: string; format: number }>(
    `SELECT p.code AS plan, r.label AS period, s.sha256, s.period_id AS "periodId", s.format
     FROM snapshots s JOIN reporting_periods r ON r.id = s.period_id JOIN plans p ON p.id = s.plan_id
     ORDER BY p.code, r.start_date`,
  );
  for (const { periodId, format, ...snapshot } of snapshots) {
    const sealed = await seal((sql, values) => database.read(sql, values), periodId, format);
    yield { ...snapshot, holds: sealed === snapshot.sha256 };
  }
}
